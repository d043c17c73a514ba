import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Huis } from '../../models/huis.ts';
import { GeenJson, leesJson } from '../../models/json.ts';
import { schijf } from '../model/schijf.ts';
import { leesScript, ScriptOngeldig } from '../voorbeeld/script.ts';
import { huizenIn, regioVan } from './huismappen.ts';
import { draaiboekverwijzingen, type Huizen, meldingverwijzingen } from './voorbeeldverwijzingen.ts';

/** The folder in that of a house with its example. */
export const VOORBEELD = 'voorbeeld';

type Modellen = ReadonlyMap<string, ProcessModel>;

/**
 * What is wrong with the example of a house, where it has one. `map`: the folder of the house; `huis` and `modellen`: what of
 * it could be read. Modellen are null where a drawing could not: a task is then not called unknown.
 */
export async function voorbeeldfouten(
  map: string,
  huis: Partial<Huis>,
  modellen: Modellen | null,
): Promise<Plaatsingsfout[]> {
  const voorbeeld = join(map, VOORBEELD);
  const isEr = await stat(voorbeeld).then(
    () => true,
    () => false,
  );
  if (!isEr) return [];
  try {
    const script = await leesScript(voorbeeld);
    const huizen: Huizen = [huis, ...(await buren(map))];
    return [
      ...[...meldingverwijzingen(script, huizen)].map((melding) => inVoorbeeld('meldingen.json', melding)),
      ...[...draaiboekverwijzingen(script, huizen, modellen)].map((melding) => inVoorbeeld('voorbeeld.json', melding)),
    ];
  } catch (fout) {
    if (!(fout instanceof ScriptOngeldig)) throw fout;
    return fout.fouten.map(({ bestand, regel, melding }) => ({ ...inVoorbeeld(bestand, melding), regel }));
  }
}

/** Settings of their own of the other houses of the region. */
async function buren(map: string): Promise<Partial<Huis>[]> {
  const regio = await regioVan(map);
  const anderen = regio === null ? [] : await huizenIn(regio);
  return Promise.all(
    anderen
      .filter((ander) => resolve(ander) !== resolve(map))
      .map((ander) => eigenInstellingen(join(ander, 'huis.json'))),
  );
}

/** Nothing is known of a house whose settings are no JSON: that is said where it is checked itself. */
async function eigenInstellingen(pad: string): Promise<Partial<Huis>> {
  try {
    return leesJson((await schijf.leesBestand(pad)).inhoud) as Partial<Huis>;
  } catch (fout) {
    if (fout instanceof GeenJson) return {};
    throw fout;
  }
}

function inVoorbeeld(bestand: string, melding: string): Plaatsingsfout {
  return { bestand: `${VOORBEELD}/${bestand}`, regel: null, element: null, naam: null, melding, herstel: null };
}
