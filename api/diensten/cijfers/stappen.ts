import { celVan, tel } from '../../../models/cijfers/afscherming.ts';
import { uren } from '../../../models/cijfers/spreiding.ts';
import { lossePosten, naastElkaar, type Post, type Tabel } from '../../../models/cijfers/tabel.ts';
import type { Taak } from '../../../models/taak.ts';
import { alsTijdstip } from '../../../models/tijdstip.ts';
import type { Omgeving } from '../../omgeving.ts';
import { binnen, type Opzet } from './opzet.ts';
import { tijdkolommen, tijdrij } from './tijden.ts';

type Besloten = Pick<
  Taak,
  'proces' | 'procesnaam' | 'element' | 'naam' | 'model' | 'dossier' | 'geopend' | 'gesloten' | 'besluit'
>;
type Termijntaak = Pick<
  Taak,
  'proces' | 'procesnaam' | 'element' | 'naam' | 'dossier' | 'gesloten' | 'deadline' | 'status'
>;

interface Stap<T> {
  readonly code: string;
  readonly naam: string;
  readonly taken: readonly T[];
}

const NAMEN = { proces: 1, procesnaam: 1, element: 1, naam: 1, dossier: 1 } as const;

/** What was decided in the period: where it went from each step, and how long the step took. */
export async function besluiten({ omgeving, huis, periode }: Opzet): Promise<Tabel[]> {
  const taken: Besloten[] = await omgeving.opslag.taken
    .find(
      { huis: huis.code, gesloten: binnen(periode), status: 'besloten' },
      { ...NAMEN, model: 1, geopend: 1, gesloten: 1, besluit: 1 },
    )
    .lean();
  const stappen = perStap(taken);
  const posten = await Promise.all(stappen.map((stap) => route(omgeving, stap)));
  return [
    {
      cijfer: 'route',
      titel: 'Route: uitkomsten per stap',
      toelichting: 'Besluiten in de periode, naar de uitkomst die de tekening van het huis ervoor heeft.',
      kolommen: [{ code: 'aantal', naam: 'Besluiten', eenheid: 'besluiten' }],
      rijen: lossePosten(posten.flat()),
    },
    {
      cijfer: 'doorlooptijd',
      titel: 'Tijd per stap',
      toelichting:
        'Van openen tot besluit, in uren op de klok (nachten en weekenden tellen mee), van wat in de periode is besloten.',
      kolommen: tijdkolommen('Besluiten', 'besluiten'),
      rijen: stappen.map(({ code, naam, taken }) => {
        const tijden = taken.map(({ geopend, gesloten }) => uren(geopend, gesloten ?? geopend));
        return tijdrij({ code, naam }, tijden, celVan(taken, dossier));
      }),
    },
  ];
}

/** Of every deadline that fell in the period whether it was met. */
export async function termijnen({ omgeving, huis, periode }: Opzet): Promise<Tabel> {
  const nu = alsTijdstip(omgeving.nu());
  const tot = nu < periode.einde ? nu : periode.einde;
  const taken: Termijntaak[] = await omgeving.opslag.taken
    .find(
      { huis: huis.code, sorteer: binnen({ begin: periode.begin, einde: tot }) },
      { ...NAMEN, gesloten: 1, deadline: 1, status: 1 },
    )
    .lean();
  const gemeten = taken.filter((taak) => isTeLaat(taak) || taak.status === 'besloten');
  return {
    cijfer: 'termijnen',
    titel: 'Termijnen gehaald',
    toelichting:
      'Termijnen die in de periode afliepen, zoals zij het laatst waren gezet. Te laat is ook wat nog open staat. Wat eerder verviel telt niet mee.',
    kolommen: [
      { code: 'op-tijd', naam: 'Op tijd', eenheid: 'taken' },
      { code: 'te-laat', naam: 'Te laat', eenheid: 'taken' },
      { code: 'totaal', naam: 'Totaal', eenheid: 'taken' },
    ],
    rijen: perStap(gemeten).map(({ code, naam, taken: bijStap }) => {
      const telling = tel(bijStap, (taak) => (isTeLaat(taak) ? 'te-laat' : 'op-tijd'), dossier);
      const waarden = naastElkaar([telling('op-tijd'), telling('te-laat')], celVan(bijStap, dossier));
      return { code, naam, onder: null, waarden };
    }),
  };
}

/** Closed after its deadline, by it, or not at all. */
function isTeLaat({ gesloten, deadline, status }: Termijntaak): boolean {
  if (gesloten === null || deadline === null) return true;
  return status === 'besloten' ? gesloten > deadline : gesloten >= deadline;
}

/** The step with its outcomes, those of every drawing that was followed; none where it has no choice. */
async function route({ modellen }: Omgeving, { code, naam, taken }: Stap<Besloten>): Promise<Post[]> {
  const namen = new Map<string, string>();
  for (const id of new Set(taken.map(({ model }) => model))) {
    const { model } = await modellen.model(id);
    const element = taken.find((taak) => taak.model === id)?.element ?? '';
    for (const { value, label } of model.nodes[element]?.task?.outcomes ?? []) namen.set(value, label);
  }
  if (namen.size === 0) return [];
  const gekozen = taken.filter(({ besluit }) => namen.has(besluit?.uitkomst ?? ''));
  const telling = tel(gekozen, ({ besluit }) => besluit?.uitkomst ?? '', dossier);
  const delen = [...namen].map(([uitkomst, label]) => ({
    code: `${code}/${uitkomst}`,
    naam: label,
    cel: telling(uitkomst),
  }));
  return [{ code, naam, cel: celVan(gekozen, dossier), delen }];
}

/** By process and step in the order of their names, called as the newest drawing does. */
function perStap<T extends Pick<Taak, 'proces' | 'procesnaam' | 'element' | 'naam'>>(taken: readonly T[]): Stap<T>[] {
  const stappen = new Map<string, { code: string; naam: string; taken: T[] }>();
  for (const taak of taken) {
    const code = `${taak.proces}/${taak.element}`;
    const stap = stappen.get(code) ?? { code, naam: '', taken: [] };
    stap.naam = `${taak.procesnaam} · ${taak.naam}`;
    stap.taken.push(taak);
    stappen.set(code, stap);
  }
  return [...stappen.values()].sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl'));
}

function dossier({ dossier: { id } }: Pick<Taak, 'dossier'>): string {
  return id;
}
