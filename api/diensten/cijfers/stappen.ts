import { celVan, tel } from '../../../models/cijfers/afscherming.ts';
import { uren } from '../../../models/cijfers/spreiding.ts';
import { lossePosten, naastElkaar, type Post, type Tabel } from '../../../models/cijfers/tabel.ts';
import type { Taak } from '../../../models/taak.ts';
import { alsTijdstip } from '../../../models/tijdstip.ts';
import type { Omgeving } from '../../omgeving.ts';
import { binnen, type Opzet, type Telling } from './opzet.ts';
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
export async function besluiten({ omgeving, huis, periode }: Opzet): Promise<Telling> {
  const alle: Besloten[] = await omgeving.opslag.taken
    .find(
      { huis: huis.code, gesloten: binnen(periode), status: 'besloten' },
      { ...NAMEN, model: 1, geopend: 1, gesloten: 1, besluit: 1 },
    )
    .lean();
  const namen = new Map(
    await Promise.all(perStap(alle).map(async (stap) => [stap.code, await uitkomstnamen(omgeving, stap)] as const)),
  );
  return (deel) =>
    besloten(
      perStap(alle.filter(({ dossier: { id } }) => deel.heeft(id))),
      (stap) => namen.get(stap) ?? new Map<string, string>(),
    );
}

/** `namen`: by step the outcomes of every drawing that was followed in the house. */
function besloten(stappen: readonly Stap<Besloten>[], namen: (stap: string) => ReadonlyMap<string, string>): Tabel[] {
  return [
    {
      cijfer: 'route',
      titel: 'Route: uitkomsten per stap',
      toelichting: 'Besluiten in de periode, naar de uitkomst die de tekening van het huis ervoor heeft.',
      kolommen: [{ code: 'aantal', naam: 'Besluiten', eenheid: 'besluiten' }],
      rijen: lossePosten(stappen.flatMap((stap) => route(stap, namen(stap.code)))),
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
export async function termijnen({ omgeving, huis, periode }: Opzet): Promise<Telling> {
  const nu = alsTijdstip(omgeving.nu());
  const tot = nu < periode.einde ? nu : periode.einde;
  const taken: Termijntaak[] = await omgeving.opslag.taken
    .find(
      { huis: huis.code, sorteer: binnen({ begin: periode.begin, einde: tot }) },
      { ...NAMEN, gesloten: 1, deadline: 1, status: 1 },
    )
    .lean();
  const alle = taken.filter((taak) => isTeLaat(taak) || taak.status === 'besloten');
  return (deel) => [gehaald(alle.filter(({ dossier: { id } }) => deel.heeft(id)))];
}

function gehaald(gemeten: readonly Termijntaak[]): Tabel {
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

async function uitkomstnamen({ modellen }: Omgeving, { taken }: Stap<Besloten>): Promise<Map<string, string>> {
  const namen = new Map<string, string>();
  for (const id of new Set(taken.map(({ model }) => model))) {
    const { model } = await modellen.model(id);
    const element = taken.find((taak) => taak.model === id)?.element ?? '';
    for (const { value, label } of model.nodes[element]?.task?.outcomes ?? []) namen.set(value, label);
  }
  return namen;
}

/** The step with its outcomes; none where it has no choice. */
function route({ code, naam, taken }: Stap<Besloten>, namen: ReadonlyMap<string, string>): Post[] {
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
