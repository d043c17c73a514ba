import fc from 'fast-check';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Huis } from '../../models/huis.ts';
import type { Formulier } from '../../models/formulier.ts';
import type { ProcesInvoer } from '../../models/proces.ts';
import { drawing, modelOf } from '../engine/drawing.ts';
import { block, draw } from '../engine/random-drawing.ts';
import { leesHuismap } from '../huizen/huismap.ts';
import { HUIS } from '../workflows/huis.ts';
import { teken, VARIABELEN } from './tekenaar.ts';
import { Toeval } from './toeval.ts';

export type Variabelen = ProcesInvoer['start']['variabelen'];

/** What a simulated house works with. */
export interface Huisinhoud {
  readonly naam: string;
  readonly huis: Huis;
  readonly modellen: ReadonlyMap<string, ProcessModel>;
  readonly formulieren: ReadonlyMap<string, Formulier>;
  /** The process that a casus begins with, and how. */
  readonly begin: { readonly proces: string; readonly bericht?: string; readonly variabelen: Variabelen };
  /** What a service may answer: one of these. */
  readonly antwoorden: Readonly<Record<string, readonly Variabelen[]>>;
  /** Messages that may come from outside, with what they bring. */
  readonly berichten: Readonly<Record<string, Variabelen>>;
}

const AANVANG = '2026-11-24T08:00:00.000Z';

let middenLimburg: Promise<Huisinhoud> | null = null;

/** A house: the drawings of Midden-Limburg, or blocks or any elements at all drawn at random. */
export async function kiesHuis(toeval: Toeval): Promise<Huisinhoud> {
  const seed = toeval.heel(0, 0x3fffffff);
  const kans = toeval.deel();
  if (kans < 0.2) return blokken(seed);
  if (kans < 0.75) return getekend(seed);
  middenLimburg ??= leesMiddenLimburg();
  return middenLimburg;
}

/** One process, and one that it may call. */
async function getekend(seed: number): Promise<Huisinhoud> {
  const toeval = new Toeval(seed);
  const kind = teken(toeval, null).replace('id="P" name="Proef"', 'id="K" name="Kind"');
  const modellen = [await modelOf(teken(toeval, 'K')), await modelOf(kind)];
  return {
    naam: `getekend met ${String(seed)}`,
    huis: HUIS,
    modellen: new Map(modellen.map((model) => [model.id, model])),
    formulieren: new Map(),
    begin: { proces: 'P', variabelen: VARIABELEN },
    antwoorden: {},
    berichten: { bericht: {} },
  };
}

async function blokken(seed: number): Promise<Huisinhoud> {
  const [wortel] = fc.sample(block, { seed, numRuns: 1 });
  const { elements, variables } = draw(wortel ?? { kind: 'task' });
  const xml = drawing(elements).replaceAll('<bpmn:userTask ', '<bpmn:userTask regietafel:rol="procesregisseur" ');
  const model = await modelOf(xml);
  return {
    naam: `blokken met ${String(seed)}`,
    huis: HUIS,
    modellen: new Map([[model.id, model]]),
    formulieren: new Map(),
    begin: { proces: model.id, variabelen: variables as Variabelen },
    antwoorden: {},
    berichten: {},
  };
}

async function leesMiddenLimburg(): Promise<Huisinhoud> {
  const { huis, modellen, formulieren } = await leesHuismap('midden-limburg');
  return {
    naam: huis.naam,
    huis: { ...huis, organisaties: huis.organisaties.slice(0, 3) },
    modellen,
    formulieren,
    begin: {
      proces: 'screening',
      bericht: 'melding',
      variabelen: {
        melding: 'm-1',
        melderOrganisatie: 'politie',
        incidentSoort: 'overlast',
        gemeente: 'Weert',
        aantalBetrokkenen: 1,
        minderjarigen: 0,
      },
    },
    antwoorden: {
      bekendheid: [{ bekend: 'nee', eerdereMeldingen: 0 }],
      agenda: [{ aantal: 0 }, { aantal: 3, overleg: 'ML-OV-2026-0001', aanvang: AANVANG }],
    },
    berichten: {
      nadere_melding: { melding: 'm-2' },
      geagendeerd: { overleg: 'ML-OV-2026-0001', aanvang: AANVANG },
      terugval: {},
    },
  };
}
