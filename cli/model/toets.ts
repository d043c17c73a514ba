import { basename } from 'node:path';
import type { ProcessModel } from '../../engine/process-model.ts';
import { Dekking, type Ongelopen } from '../scenario/dekking.ts';
import { leesScenario, type Scenario, ScenarioOngeldig } from '../scenario/scenario.ts';
import { speelScenario, type Verloop } from '../scenario/verloop.ts';
import { nietUitgekomen } from '../scenario/verwachting.ts';
import { inMap, leesBestand } from './bestanden.ts';
import { toonBevindingen } from './bevinding.ts';
import { maakOpstelling } from './opstelling.ts';
import { type Tekening, Tekeningen } from './tekening.ts';
import { toonToetsing } from './toetsverslag.ts';

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

/**
 * `regietafel model test MAP…`: plays every `*.scenario.json` beside the drawings; prints what did not come true and how
 * those runs went, and which flows no scenario takes; gives the exit code: 0 all as expected, 1 not, 2 refused.
 */
export async function toets(mappen: readonly string[], alsJson: boolean, nu: string): Promise<number> {
  const delen: Toetsing[] = [];
  for (const map of mappen) {
    const tekeningen = await leesMap(map);
    const bevindingen = tekeningen.flatMap((tekening) => tekening.bevindingen);
    if (bevindingen.length > 0) {
      process.stdout.write(toonBevindingen(bevindingen, alsJson));
      return 2;
    }
    delen.push(await toetsMap(map, tekeningen, nu));
  }
  const toetsing = {
    uitslagen: delen.flatMap(({ uitslagen }) => uitslagen),
    ongelopen: delen.flatMap(({ ongelopen }) => ongelopen),
    pijlen: delen.reduce((som, { pijlen }) => som + pijlen, 0),
  };
  process.stdout.write(toonToetsing(toetsing, alsJson));
  return toetsing.uitslagen.every(({ passed }) => passed) ? 0 : 1;
}

async function leesMap(map: string): Promise<Tekening[]> {
  const tekeningen = new Tekeningen();
  const paden = await inMap(map, ['.bpmn']);
  return Promise.all(paden.map(async (pad) => tekeningen.lees(await leesBestand(pad))));
}

async function toetsMap(map: string, tekeningen: readonly Tekening[], nu: string): Promise<Toetsing> {
  const paden = await inMap(map, [EINDE]);
  if (paden.length === 0) throw new Error(`${map}: hier is geen scenario (*${EINDE}).`);
  const dekking = new Dekking();
  const uitslagen: Uitslag[] = [];
  for (const pad of paden) {
    const uitslag = await uitslagVan(pad, tekeningen, nu);
    if (uitslag.played !== null) dekking.tel(uitslag.played.model, uitslag.played.verloop);
    uitslagen.push(uitslag);
  }
  const modellen = tekeningen.flatMap((tekening) => tekening.modellen);
  const pijlen = modellen.reduce((som, { flows }) => som + Object.keys(flows).length, 0);
  return { uitslagen, ongelopen: dekking.ongelopen(modellen), pijlen };
}

async function uitslagVan(file: string, tekeningen: readonly Tekening[], nu: string): Promise<Uitslag> {
  try {
    const scenario = leesScenario((await leesBestand(file)).inhoud);
    const opstelling = await maakOpstelling(new Tekeningen(), tekeningVan(file, scenario, tekeningen), scenario, nu);
    const verloop = speelScenario(opstelling, scenario);
    const unmet = nietUitgekomen(scenario.expect, verloop);
    return { file, passed: unmet.length === 0, unmet, played: { model: opstelling.model, verloop } };
  } catch (fout) {
    if (!(fout instanceof ScenarioOngeldig)) throw fout;
    return { file, passed: false, unmet: fout.message.split('\n'), played: null };
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
