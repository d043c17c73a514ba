import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Huis } from '../../models/huis.ts';
import { schijf } from '../model/schijf.ts';
import { leesScript, type Script, ScriptOngeldig } from '../voorbeeld/script.ts';
import { huizenIn, regioVan } from './huismappen.ts';

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
    return [...verwijzingen(await leesScript(voorbeeld), [huis, ...(await buren(map))], modellen)].map(inVoorbeeld);
  } catch (fout) {
    if (!(fout instanceof ScriptOngeldig)) throw fout;
    return fout.fouten.map(({ bestand, regel, melding }) => ({
      ...inVoorbeeld(melding),
      ...{ bestand: `${VOORBEELD}/${bestand}`, regel },
    }));
  }
}

/** Settings of their own of the other houses of the region. */
async function buren(map: string): Promise<Partial<Huis>[]> {
  const regio = await regioVan(map);
  const anderen = regio === null ? [] : await huizenIn(regio);
  return Promise.all(
    anderen
      .filter((ander) => resolve(ander) !== resolve(map))
      .map(async (ander) => JSON.parse((await schijf.leesBestand(join(ander, 'huis.json'))).inhoud) as Partial<Huis>),
  );
}

/** What a script names that the house does not have, or the house of its region where it is handed in. */
function* verwijzingen(
  script: Script,
  [huis, ...anderen]: readonly [Partial<Huis>, ...Partial<Huis>[]],
  modellen: Modellen | null,
): Generator<string> {
  const { incidentsoorten } = huis;
  if (huis.code !== undefined && script.huis !== huis.code)
    yield `huis: het voorbeeld is van "${script.huis}", het huis heet "${huis.code}"`;
  const mensen = new Set([huis, ...anderen].flatMap((een) => een.medewerkers ?? []).map(({ id }) => id));
  for (const { id, huis: elders, door, casus, incident, betrokkenen } of script.meldingen) {
    const hier = `melding ${id}`;
    const bij = elders === undefined || elders === huis.code ? huis : anderen.find(({ code }) => code === elders);
    if (bij === undefined) {
      yield `${hier}: het huis "${String(elders)}" is niet van deze regio`;
      continue;
    }
    if (bij.medewerkers?.some((een) => een.id === door) === false)
      yield `${hier}: medewerker "${door}" staat niet in huis.json`;
    if (incidentsoorten?.some(({ code }) => code === incident.soort) === false)
      yield `${hier}: de soort "${incident.soort}" staat niet onder "incidentsoorten"`;
    if (bij.gemeenten?.includes(incident.gemeente) === false)
      yield `${hier}: de gemeente "${incident.gemeente}" staat niet onder "gemeenten"`;
    if (!Object.hasOwn(script.casussen, casus)) yield `${hier}: casus "${casus}" staat niet in voorbeeld.json`;
    for (const { persoon } of betrokkenen)
      if (!Object.hasOwn(script.personen, persoon)) yield `${hier}: persoon "${persoon}" staat niet in personen.json`;
  }
  if (modellen === null) return;
  const taken = new Set(
    [...modellen.values()]
      .flatMap(({ nodes }) => Object.values(nodes))
      .flatMap(({ id, type }) => (type === 'userTask' ? [id] : [])),
  );
  const antwoorden = [
    ...script.standaard,
    ...script.overleggen,
    ...Object.values(script.casussen).flatMap((casus) => casus.antwoorden),
  ];
  for (const { taak, door } of antwoorden) {
    if (!taken.has(taak)) yield `antwoord op ${taak}: geen tekening heeft deze taak`;
    if (door !== undefined && huis.medewerkers !== undefined && !mensen.has(door))
      yield `antwoord op ${taak}: medewerker "${door}" staat niet in huis.json`;
  }
}

function inVoorbeeld(melding: string): Plaatsingsfout {
  return { bestand: 'voorbeeld', regel: null, element: null, naam: null, melding, herstel: null };
}
