import { Geweigerd } from '../../tekentafel/bevinding.ts';
import { maakOpstelling } from '../../tekentafel/opstelling.ts';
import { leesScenario, type Scenario } from '../../tekentafel/scenario/scenario.ts';
import { speelScenario } from '../../tekentafel/scenario/verloop.ts';
import { Tekeningen } from '../../tekentafel/tekening.ts';
import { toonBevindingen } from './bevindingen.ts';
import { schijf } from './schijf.ts';
import { verslag } from './verslag.ts';

export interface Runopties {
  /** Path of the scenario; without one the process starts now, and everybody answers at once with nothing. */
  readonly scenario?: string;
  /** Id of the process, where the drawing holds several. */
  readonly process?: string;
  readonly json?: boolean;
}

/**
 * `regietafel model run TEKENING`: plays a scenario in memory and prints how it went, as a table or as the JSON of a
 * `Verloop`; gives the exit code, 0 however it went and 2 refused. Throws `ScenarioOngeldig`.
 */
export async function run(pad: string, opties: Runopties, nu: string): Promise<number> {
  const tekeningen = new Tekeningen(schijf);
  const alsJson = opties.json === true;
  try {
    const tekening = await tekeningen.lees(await schijf.leesBestand(pad));
    if (tekening.bevindingen.length > 0) throw new Geweigerd(tekening.bevindingen);
    const scenario = await scenarioVan(opties);
    const opstelling = await maakOpstelling(tekeningen, tekening, scenario, nu);
    const verloop = speelScenario(opstelling, scenario);
    process.stdout.write(alsJson ? `${JSON.stringify(verloop, null, 2)}\n` : verslag(opstelling.model, verloop));
    return 0;
  } catch (fout) {
    if (!(fout instanceof Geweigerd)) throw fout;
    process.stdout.write(toonBevindingen(fout.bevindingen, alsJson));
    return 2;
  }
}

async function scenarioVan({ scenario, process: proces }: Runopties): Promise<Scenario> {
  const gelezen = leesScenario(scenario === undefined ? '{}' : (await schijf.leesBestand(scenario)).inhoud);
  return proces === undefined ? gelezen : { ...gelezen, process: proces };
}
