import { basename } from 'node:path';
import type { ProcessModel } from '../engine/process-model.ts';
import { Dekking, type Ongelopen } from './scenario/dekking.ts';
import { leesScenario, type Scenario, ScenarioOngeldig } from './scenario/scenario.ts';
import { speelScenario, type Verloop } from './scenario/verloop.ts';
import { nietUitgekomen } from './scenario/verwachting.ts';
import type { Bron } from './bestanden.ts';
import { Geweigerd } from './bevinding.ts';
import { maakOpstelling } from './opstelling.ts';
import { type Tekening, Tekeningen } from './tekening.ts';

const EINDE = '.scenario.json';

/** What became of one scenario. */
export interface Uitslag {
  readonly file: string;
  readonly passed: boolean;
  /** What did not come true, or why it could not be played. */
  readonly unmet: readonly string[];
  /** Process it is about, and how it went; null where it could not be played. */
  readonly played: { readonly model: ProcessModel; readonly verloop: Verloop } | null;
}

/** Every scenario of a folder, and the flows of its drawings that none of them takes. */
export interface Toetsing {
  readonly uitslagen: readonly Uitslag[];
  readonly ongelopen: readonly Ongelopen[];
  /** Flows in all drawings of the folder. */
  readonly pijlen: number;
}

export interface Toetsingsjson {
  readonly scenarios: readonly {
    readonly file: string;
    readonly passed: boolean;
    readonly unmet: readonly string[];
    readonly process?: string;
    readonly run?: Verloop;
  }[];
  readonly flows: number;
  readonly untaken: readonly Ongelopen[];
}

/**
 * Plays every `*.scenario.json` of a folder with the drawing beside it. Throws `Geweigerd`, or in Dutch where there is no
 * scenario.
 */
export async function toetsMap(bron: Bron, map: string, nu: string): Promise<Toetsing> {
  const tekeningen = await leesMap(bron, map);
  const bevindingen = tekeningen.flatMap((tekening) => tekening.bevindingen);
  if (bevindingen.length > 0) throw new Geweigerd(bevindingen);
  const paden = await bron.inMap(map, [EINDE]);
  if (paden.length === 0) throw new ScenarioOngeldig([{ veld: map, melding: `Hier is geen scenario (*${EINDE}).` }]);
  const dekking = new Dekking();
  const uitslagen: Uitslag[] = [];
  for (const pad of paden) {
    const uitslag = await uitslagVan(bron, pad, tekeningen, nu);
    if (uitslag.played !== null) dekking.tel(uitslag.played.model, uitslag.played.verloop);
    uitslagen.push(uitslag);
  }
  const modellen = tekeningen.flatMap((tekening) => tekening.modellen);
  const pijlen = modellen.reduce((som, { flows }) => som + Object.keys(flows).length, 0);
  return { uitslagen, ongelopen: dekking.ongelopen(modellen), pijlen };
}

/** What came of the scenarios, as `regietafel model test --json` and the API give it. */
export function alsJson({ uitslagen, ongelopen, pijlen }: Toetsing): Toetsingsjson {
  const scenarios = uitslagen.map(({ file, passed, unmet, played }) => ({
    file,
    passed,
    unmet,
    ...(played === null ? {} : { process: played.model.id, run: played.verloop }),
  }));
  return { scenarios, flows: pijlen, untaken: ongelopen };
}

async function leesMap(bron: Bron, map: string): Promise<Tekening[]> {
  const tekeningen = new Tekeningen(bron);
  const paden = await bron.inMap(map, ['.bpmn']);
  return Promise.all(paden.map(async (pad) => tekeningen.lees(await bron.leesBestand(pad))));
}

async function uitslagVan(bron: Bron, file: string, tekeningen: readonly Tekening[], nu: string): Promise<Uitslag> {
  try {
    const scenario = leesScenario((await bron.leesBestand(file)).inhoud);
    const opstelling = await maakOpstelling(
      new Tekeningen(bron),
      tekeningVan(file, scenario, tekeningen),
      scenario,
      nu,
    );
    const verloop = speelScenario(opstelling, scenario);
    const unmet = nietUitgekomen(scenario.expect, verloop);
    return { file, passed: unmet.length === 0, unmet, played: { model: opstelling.model, verloop } };
  } catch (fout) {
    if (!(fout instanceof ScenarioOngeldig)) throw fout;
    return { file, passed: false, unmet: fout.fouten.map(({ veld, melding }) => `${veld}: ${melding}`), played: null };
  }
}

/** The drawing that a scenario names, else the one whose name it begins with: `triage.weigert.scenario.json`. */
function tekeningVan(file: string, { model }: Scenario, tekeningen: readonly Tekening[]): Tekening {
  const naam = basename(file, EINDE);
  const past = ({ bestand }: Tekening) =>
    model === undefined ? `${naam}.`.startsWith(`${basename(bestand.naam, '.bpmn')}.`) : bestand.naam === model;
  const [gevonden] = tekeningen.filter(past).sort((een, ander) => ander.bestand.naam.length - een.bestand.naam.length);
  if (gevonden !== undefined) return gevonden;
  const namen = tekeningen.map(({ bestand }) => bestand.naam).join(', ');
  throw new ScenarioOngeldig([
    {
      veld: 'model',
      melding: `Niet te zien bij welke tekening dit hoort. Noem er een, of begin de naam van het scenario ermee: ${namen}.`,
    },
  ]);
}
