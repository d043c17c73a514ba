import { compile } from '../../engine/compile.ts';
import type { Decision } from '../../engine/decision-model.ts';
import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import type { Problem } from '../../engine/problem.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import { withoutSpacesAtEquals } from '../../engine/xml-attributes.ts';
import { linesById } from '../../engine/xml-lines.ts';
import { controleerFormulier, leesFormulier, type Formulier, vormfouten } from '../../models/formulier.ts';
import { type Huis, leesHuis } from '../../models/huis.ts';
import { GeenJson, leesJson } from '../../models/json.ts';
import type { Model } from '../../models/model.ts';
import type { Plaatsingsfout } from './model-controle.ts';
import { toelichtingenUit } from './tekeningwoorden.ts';

/** Ids in one drawing; a large one of a house has three hundred. Compiling takes the square, and nobody is answered meanwhile. */
const MEESTE = 2000;

/** One file as it is deployed: `*.bpmn`, `*.dmn`, `*.form.json` or `huis.json`. */
export interface Bestand {
  readonly naam: string;
  readonly inhoud: string;
}

export interface Tekening {
  readonly bestand: string;
  readonly xml: string;
  readonly model: ProcessModel;
  readonly toelichtingen: Model['toelichtingen'];
}

/** What is there, and of which nothing more is known. */
export interface Onleesbaar {
  /** Ids of processes, as far as the drawing says them; else the name of its file. */
  readonly processen: ReadonlySet<string>;
  /** Names of forms. */
  readonly formulieren: ReadonlySet<string>;
}

export interface Gelezen {
  /** Null where there is no `huis.json`, or something is wrong with it. */
  readonly huis: Huis | null;
  /** What can be used of a `huis.json`, whatever is wrong with the rest; null where there is none. */
  readonly instellingen: Partial<Huis> | null;
  readonly tekeningen: readonly Tekening[];
  readonly formulieren: readonly Formulier[];
  readonly onleesbaar: Onleesbaar;
  readonly fouten: readonly Plaatsingsfout[];
}

/** Reads and checks every file by itself, and gives everything that is wrong at once. */
export async function leesModelbestanden(bestanden: readonly Bestand[]): Promise<Gelezen> {
  const fouten = bestanden.filter(isGeschonden).map(({ naam }) => geschonden(naam));
  const heel = bestanden.filter((bestand) => !isGeschonden(bestand));
  const { huis, instellingen } = leesInstellingen(bestanden, fouten);
  const formulieren = leesFormulieren(heel, fouten);
  const tabellen = await leesTabellen(heel, fouten);
  const tekeningen: Tekening[] = [];
  for (const { naam, inhoud } of heel.filter((bestand) => bestand.naam.endsWith('.bpmn'))) {
    if (linesById(inhoud).size > MEESTE) {
      fouten.push(
        fout(naam, `de tekening heeft meer dan ${String(MEESTE)} onderdelen; verdeel haar over deelprocessen`),
      );
      continue;
    }
    const { models, problems } = await compile(inhoud, { decisions: tabellen });
    fouten.push(...problems.map((probleem) => uitTekening(naam, probleem)));
    const woorden = await toelichtingenUit(inhoud);
    for (const model of models)
      tekeningen.push({
        bestand: naam,
        xml: withoutSpacesAtEquals(inhoud),
        model,
        toelichtingen: woorden.get(model.id) ?? [],
      });
  }
  fouten.push(
    ...dubbelen(
      tekeningen.map(({ bestand, model }) => ({ bestand, naam: model.id })),
      'Het proces',
    ),
  );
  const getekend = new Set(tekeningen.map(({ bestand }) => bestand));
  const ingevuld = new Set(formulieren.map(({ $id }) => $id));
  const onleesbaar = {
    processen: new Set(bestanden.filter(({ naam }) => !getekend.has(naam)).flatMap(processenIn)),
    formulieren: new Set(bestanden.flatMap(formulierIn).filter((naam) => !ingevuld.has(naam))),
  };
  return { huis, instellingen, tekeningen, formulieren, onleesbaar, fouten };
}

function leesInstellingen(
  bestanden: readonly Bestand[],
  fouten: Plaatsingsfout[],
): Pick<Gelezen, 'huis' | 'instellingen'> {
  const bestand = bestanden.find(({ naam }) => naam === 'huis.json');
  if (bestand === undefined) return { huis: null, instellingen: null };
  const json = isGeschonden(bestand) ? undefined : jsonVan(bestand, fouten);
  if (json === undefined) return { huis: null, instellingen: {} };
  const gelezen = leesHuis(json);
  fouten.push(...gelezen.fouten.map((melding) => fout(bestand.naam, melding)));
  return gelezen;
}

/** Letters were lost where a file was read as another encoding than it has. */
function isGeschonden({ inhoud }: Bestand): boolean {
  return inhoud.includes('\uFFFD');
}

function geschonden(naam: string): Plaatsingsfout {
  return {
    ...fout(naam, 'Het bestand is niet in UTF-8 opgeslagen: er zijn letters verloren gegaan.'),
    herstel: 'Bewaar het als UTF-8.',
  };
}

/** The form that a file is called after. */
function formulierIn({ naam }: Bestand): string[] {
  return naam.endsWith('.form.json') ? [naam.slice(0, -'.form.json'.length)] : [];
}

/** The processes that a drawing says it has; where it says none, the one that its file is called after. */
function processenIn({ naam, inhoud }: Bestand): string[] {
  if (!naam.endsWith('.bpmn')) return [];
  const genoemd = [...inhoud.matchAll(/<(?:[\w-]+:)?process\b[^>]*?\sid=["']([^"']+)["']/g)].map(([, id = '']) => id);
  return genoemd.length === 0 ? [naam.slice(0, -'.bpmn'.length)] : genoemd;
}

function leesFormulieren(bestanden: readonly Bestand[], fouten: Plaatsingsfout[]): Formulier[] {
  return bestanden
    .filter(({ naam }) => naam.endsWith('.form.json'))
    .flatMap((bestand) => {
      const json = jsonVan(bestand, fouten);
      if (json === undefined) return [];
      try {
        const formulier = leesFormulier(bestand.inhoud);
        fouten.push(...controleerFormulier(formulier).map((melding) => fout(bestand.naam, melding)));
        const verwacht = `${formulier.$id}.form.json`;
        if (bestand.naam !== verwacht)
          fouten.push(fout(bestand.naam, `het formulier heet "${formulier.$id}"; het bestand moet ${verwacht} heten`));
        return vormfouten(json).length === 0 ? [formulier] : [];
      } catch {
        fouten.push(fout(bestand.naam, '"$id" moet de naam van het formulier zijn'));
        return [];
      }
    });
}

async function leesTabellen(bestanden: readonly Bestand[], fouten: Plaatsingsfout[]): Promise<Decision[]> {
  const tabellen: { bestand: string; naam: string; tabel: Decision }[] = [];
  for (const { naam, inhoud } of bestanden.filter((bestand) => bestand.naam.endsWith('.dmn'))) {
    const { decisions, problems } = await compileDecisions(inhoud);
    fouten.push(...problems.map((probleem) => uitTekening(naam, probleem)));
    tabellen.push(...decisions.map((tabel) => ({ bestand: naam, naam: tabel.id, tabel })));
  }
  fouten.push(...dubbelen(tabellen, 'De beslissing'));
  return tabellen.map(({ tabel }) => tabel);
}

function jsonVan({ naam, inhoud }: Bestand, fouten: Plaatsingsfout[]): unknown {
  try {
    return leesJson(inhoud);
  } catch (mis) {
    if (!(mis instanceof GeenJson)) throw mis;
    fouten.push({ ...fout(naam, `geen geldige JSON: ${mis.message}`), regel: mis.regel });
    return undefined;
  }
}

function uitTekening(bestand: string, { line, element, name, message, remedy }: Problem): Plaatsingsfout {
  return { bestand, regel: line, element, naam: name, melding: message, herstel: remedy };
}

function dubbelen(dingen: readonly { bestand: string; naam: string }[], wat: string): Plaatsingsfout[] {
  return dingen
    .filter(({ naam }, plaats) => dingen.findIndex((ander) => ander.naam === naam) !== plaats)
    .map(({ bestand, naam }) => fout(bestand, `${wat} "${naam}" staat ook in een ander bestand`));
}

function fout(bestand: string, melding: string): Plaatsingsfout {
  return { bestand, regel: null, element: null, naam: null, melding, herstel: null };
}
