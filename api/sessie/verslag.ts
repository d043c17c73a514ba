import type { z } from 'zod';
import type { Melding } from '../../models/melding.ts';
import { isVoorbij, type Sessieregel, tafelVan } from '../../models/sessie.ts';
import type { Taak } from '../../models/taak.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import { lezersVan } from '../diensten/lezers.ts';
import { uitkomstnaam } from '../diensten/uitkomsten.ts';
import type { Omgeving } from '../omgeving.ts';
import { Problem } from '../problemen.ts';
import type { Sessieverslag } from '../schemas/sessie.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { evaluaties } from './evaluatie.ts';
import { onbekendVoor, type Weetje, weetjes } from './kennis.ts';
import { isSpelleider } from './spelers.ts';
import { leesStof, type Stof } from './stof.ts';
import { speelklok } from './tempo.ts';
import { isGemist, mediaan, tafelsVan, wachttijd } from './wachttijden.ts';

type Weergave = z.infer<typeof Sessieverslag>;
type Besluit = Weergave['besluiten'][number];

/**
 * What happened in a session: who decided what, how long it waited, what came too late, and what one table did not know.
 * For the facilitator at any time, for participants from the end on.
 */
export async function maakVerslag(omgeving: Omgeving, aanvrager: Aanvrager): Promise<Weergave> {
  const stof = await leesStof(omgeving);
  const { sessie, casus, huis, taken } = stof;
  if (!isVoorbij(sessie) && !isSpelleider(aanvrager))
    throw new Problem('SessieLoopt', 'Het verslag komt als de spelleider de sessie beëindigt.');
  const nu = alsTijdstip(omgeving.nu());
  const { vastleggingen, meldingen, verwerkingen } = await leesInhoud(omgeving, stof);
  const alles = weetjes({ sessie, meldingen, vastleggingen, verwerkingen });
  const toon = toonWeetje(stof, vastleggingen, meldingen);
  const besluiten = await Promise.all(
    taken.map((taak) => besluitVan(omgeving, stof, taak, { alles, toon, vastleggingen })),
  ).then((gevonden) => gevonden.flat().sort((een, ander) => een.at.localeCompare(ander.at)));
  const gemist = taken.filter((taak) => isGemist(taak, nu));
  return {
    naam: sessie.naam,
    begin: sessie.begin,
    einde: nu,
    minuten: minutenGespeeld(omgeving),
    tafels: sessie.tafels.map(({ code, naam }) => {
      const hier = besluiten.filter(({ tafel }) => tafel === code);
      const tijden = hier.map((besluit) => besluit.wachttijd);
      const isHier = (taak: Taak): boolean => tafelsVan(sessie, huis, taak).includes(code);
      return {
        ...{ code, naam, besluiten: hier.length },
        wachttijd: { mediaan: mediaan(tijden), langste: tijden.length === 0 ? null : Math.max(...tijden) },
        gemist: gemist.filter(isHier).length,
        open: taken.filter((taak) => taak.status === 'open' && isHier(taak)).length,
        onbekend: hier.filter(({ onbekend }) => onbekend.length > 0).length,
      };
    }),
    besluiten,
    gemist: gemist.map((taak) => ({
      naam: taak.naam,
      dossier: taak.dossier.id,
      tafels: tafelsVan(sessie, huis, taak),
      deadline: taak.deadline ?? nu,
      gesloten: taak.gesloten,
    })),
    nietGedeeld: alles.filter(({ sinds }) => sinds.size === 1).map(toon),
    ...verloop(stof),
    evaluatie: {
      formulier: casus.evaluatie as Weergave['evaluatie']['formulier'],
      antwoorden: await evaluaties(omgeving, sessie),
    },
  };
}

async function leesInhoud(omgeving: Omgeving, { dossiers }: Stof) {
  const { opslag } = omgeving;
  const [vastleggingen, meldingen, verwerkingen] = await Promise.all([
    opslag.vastleggingen
      .find({ 'dossier.id': { $in: [...dossiers] }, status: 'vastgelegd' })
      .sort({ at: 1 })
      .lean(),
    opslag.meldingen.find({ casus: { $in: [...dossiers] } }).lean(),
    opslag.verwerkingen
      .find({ 'dossier.id': { $in: [...dossiers] } })
      .sort({ at: 1 })
      .lean(),
  ]);
  const metLezers = vastleggingen.map(async (een) => ({ ...een, lezers: await lezersVan(omgeving, een) }));
  return { vastleggingen: await Promise.all(metLezers), meldingen, verwerkingen };
}

/** One decision; nothing of a task that was not decided. */
async function besluitVan(
  omgeving: Omgeving,
  stof: Stof,
  taak: Taak,
  {
    alles,
    toon,
    vastleggingen,
  }: {
    alles: readonly Weetje[];
    toon: (weetje: Weetje) => Besluit['onbekend'][number];
    vastleggingen: readonly Vastlegging[];
  },
): Promise<Besluit[]> {
  const { besluit, geopend, deadline, naam, procesnaam: proces, dossier } = taak;
  if (besluit === null) return [];
  const { door, at, uitkomst, vastlegging } = besluit;
  const tafel = tafelVan(stof.sessie, door.medewerker);
  const echt = vastleggingen.find(({ _id }) => _id === vastlegging)?.ontvangen ?? null;
  return [
    {
      ...{ taak: taak._id, naam, proces, dossier: dossier.id, tafel, geopend, at, deadline },
      wie: stof.rol(door.medewerker),
      deelnemer: spelerVan(stof.sessie.regels, door.medewerker, echt),
      uitkomst: (await uitkomstnaam(omgeving, taak.model, taak.element, uitkomst)) ?? uitkomst,
      wachttijd: wachttijd({ geopend, gesloten: at }, at),
      teLaat: isGemist({ deadline, gesloten: at }, at),
      onbekend: tafel === null ? [] : onbekendVoor(alles, tafel, dossier.id, at).map(toon),
    },
  ];
}

/** Who played a role at a real instant; virtual time stands still in a pause, and roles change in it. */
function spelerVan(regels: readonly Sessieregel[], medewerker: string, echt: string | null): string | null {
  const toen = regels.filter((regel) => regel.soort === 'rol' && (echt === null || regel.echt <= echt));
  const laatste = new Map(toen.map((regel) => [regel.deelnemer, regel.soort === 'rol' ? regel.medewerker : null]));
  return [...laatste].find(([, rol]) => rol === medewerker)?.[0] ?? null;
}

function toonWeetje(
  { sessie, huis, tekst }: Stof,
  vastleggingen: readonly Vastlegging[],
  meldingen: readonly Pick<Melding, '_id' | 'soort'>[],
) {
  const meldingnaam = (id: string): string | undefined => {
    const code = meldingen.find(({ _id }) => _id === id)?.soort;
    return huis.intake.soorten.find((soort) => soort.code === code)?.naam;
  };
  return ({ soort, kenmerk, tafel, sinds }: Weetje): Besluit['onbekend'][number] => {
    const [, gedeeld = null] = [...sinds.values()];
    const regel = soort === 'notitie' ? sessie.regels[Number(kenmerk)] : undefined;
    const naam =
      regel?.soort === 'gebeurtenis'
        ? tekst(regel, Number(kenmerk)).naam
        : (vastleggingen.find(({ _id }) => _id === kenmerk)?.naam ?? meldingnaam(kenmerk) ?? 'Melding');
    return { soort, naam, tafel, sinds: sinds.get(tafel) ?? sessie.begin, gedeeld };
  };
}

function verloop({ sessie, rol, tekst }: Stof): Pick<Weergave, 'rolwissels' | 'tempo' | 'gebeurtenissen'> {
  return {
    rolwissels: sessie.regels.flatMap((regel) =>
      regel.soort === 'rol'
        ? [{ at: regel.at, deelnemer: regel.deelnemer, rol: regel.medewerker === null ? null : rol(regel.medewerker) }]
        : [],
    ),
    tempo: sessie.regels.flatMap((regel) => (regel.soort === 'tempo' ? [{ at: regel.at, schaal: regel.schaal }] : [])),
    gebeurtenissen: sessie.regels.flatMap((regel, nummer) =>
      regel.soort === 'gebeurtenis'
        ? [
            {
              ...{ at: regel.at, soort: regel.wat, tafel: regel.tafel, terPlekke: regel.code === null },
              naam: tekst(regel, nummer).naam,
            },
          ]
        : [],
    ),
  };
}

/** Real minutes in which the clock ran, to a tenth. */
function minutenGespeeld(omgeving: Omgeving): number {
  const { stukken } = speelklok(omgeving);
  const ms = stukken.reduce((som, { vanaf, schaal }, plaats) => {
    const tot = stukken[plaats + 1]?.vanaf;
    const duur = (tot === undefined ? omgeving.echt() : Date.parse(tot)) - Date.parse(vanaf);
    return schaal === 0 ? som : som + Math.max(0, duur);
  }, 0);
  return Math.round(ms / 6000) / 10;
}
