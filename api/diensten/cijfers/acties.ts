import { celVan, tel } from '../../../models/cijfers/afscherming.ts';
import { verdeling, type Tabel } from '../../../models/cijfers/tabel.ts';
import { actiesUit } from '../../../models/plan.ts';
import type { Procesloop } from '../../../models/procesloop.ts';
import { binnen, type Opzet, type Telling } from './opzet.ts';

type Loop = Pick<Procesloop, 'dossier' | 'onderwerp' | 'status' | 'gestart' | 'geeindigd'>;

interface Geplande {
  readonly casus: string;
  readonly soort: string;
  readonly stand: string;
}

const SOORTEN = [
  { code: 'straf', naam: 'Straf' },
  { code: 'zorg', naam: 'Zorg' },
  { code: 'bestuurlijk', naam: 'Bestuurlijk' },
  { code: 'anders', naam: 'Niet ingedeeld' },
];

const STANDEN = [
  { code: 'gepland', naam: 'Nog niet begonnen' },
  { code: 'loopt', naam: 'Loopt' },
  { code: 'afgerond', naam: 'Afgerond: gereed of in overleg vervallen' },
  { code: 'gestopt', naam: 'Gestopt met het plan' },
];

/** Acties of the plans that were laid down in the period, by kind, and where each stood at its end. */
export async function acties({ omgeving: { opslag }, huis, periode }: Opzet): Promise<Telling> {
  const plannen = await opslag.vastleggingen
    .find(
      { huis: huis.code, onderdelen: 'plan', at: binnen(periode), status: 'vastgelegd' },
      { dossier: 1, variabelen: 1 },
    )
    .sort({ at: 1 })
    .lean();
  const soorten = new Map(SOORTEN.map(({ code }) => [code, code]));
  const afgesproken = new Map(
    plannen.flatMap(({ dossier, variabelen }) =>
      (actiesUit(variabelen) ?? []).map(({ id, soort }) => [
        `${dossier.id} ${id}`,
        { id, casus: dossier.id, soort: soorten.get(soort ?? '') ?? 'anders' },
      ]),
    ),
  );
  const casussen = [...new Set([...afgesproken.values()].map(({ casus }) => casus))];
  const lopen: Loop[] = await opslag.proceslopen
    .find(
      {
        'dossier.id': { $in: casussen },
        onderwerp: { $in: [...afgesproken.values()].map(({ id }) => id) },
        gestart: { $lt: periode.einde },
      },
      { dossier: 1, onderwerp: 1, status: 1, gestart: 1, geeindigd: 1 },
    )
    .sort({ gestart: 1 })
    .lean();
  const laatste = new Map(lopen.map((loop) => [`${loop.dossier.id} ${loop.onderwerp ?? ''}`, loop]));
  const allemaal = [...afgesproken].map(([sleutel, actie]): Geplande => ({
    ...actie,
    stand: standVan(laatste.get(sleutel), periode.einde),
  }));
  return (deel) => [tabel(allemaal.filter(({ casus }) => deel.heeft(casus)))];
}

function tabel(alle: readonly Geplande[]): Tabel {
  const casus = (actie: Geplande): string => actie.casus;
  const posten = SOORTEN.map(({ code, naam }) => {
    const hier = alle.filter(({ soort }) => soort === code);
    const telling = tel(hier, ({ stand }) => stand, casus);
    const delen = STANDEN.map((stand) => ({
      code: `${code}/${stand.code}`,
      naam: stand.naam,
      cel: telling(stand.code),
    }));
    return { code, naam, cel: celVan(hier, casus), delen };
  });
  return {
    cijfer: 'acties',
    titel: 'Acties: straf, zorg en bestuurlijk',
    toelichting: 'Acties uit plannen die in de periode zijn vastgelegd, elk een keer, met de stand aan het eind ervan.',
    kolommen: [{ code: 'aantal', naam: 'Acties', eenheid: 'acties' }],
    rijen: verdeling(posten, celVan(alle, casus)),
  };
}

function standVan(loop: Loop | undefined, einde: string): string {
  if (loop === undefined) return 'gepland';
  if (loop.geeindigd === null || loop.geeindigd >= einde) return 'loopt';
  return loop.status === 'afgerond' ? 'afgerond' : 'gestopt';
}
