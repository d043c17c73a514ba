import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gebreken } from '../../api/diensten/gebreken.ts';
import { huiswaarschuwingen } from '../../api/diensten/huiswaarschuwingen.ts';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { leesModelbestanden, type Gelezen } from '../../api/diensten/modellen-lezen.ts';
import { linesById } from '../../engine/xml-lines.ts';
import type { Huis } from '../../models/huis.ts';
import type { Bestand } from '../../tekentafel/bestanden.ts';
import { heeft, isMap } from '../model/schijf.ts';
import { burenfouten, burenwaarschuwingen } from './buren.ts';
import { huisbestanden } from './huisbestanden.ts';
import { regioVan } from './huismappen.ts';
import { scenariofouten } from './scenariofouten.ts';
import { VOORBEELD, voorbeeldfouten } from './voorbeeldfouten.ts';

/** What came of looking at a house folder. */
export interface Huiskeuring {
  /** Null where something is wrong with `huis.json`. */
  readonly huis: Huis | null;
  /** Everything that the house is deployed with: its own files, and what it uses of the shared ones. */
  readonly bestanden: readonly Bestand[];
  readonly fouten: readonly Plaatsingsfout[];
  /** What does no harm but is probably not meant, a line each. */
  readonly waarschuwingen: readonly string[];
}

/** Folders that the folder of a house may hold: its example, and its simulatiesessies. */
const MAPPEN = [VOORBEELD, 'sessie'];

/** Endings of the files that a house folder may hold; others are read by nobody. */
const SOORTEN = ['.bpmn', '.dmn', '.form.json', '.scenario.json', '.md', 'huis.json'];

/**
 * Looks at everything in a house folder, anywhere on this disk: settings, drawings, forms, scenarios and the example.
 * `huizen` is the folder with the houses that are known here and what they share; `nu` an ISO instant. Throws, in Dutch,
 * where the folder is not there.
 */
export async function keurHuis(map: string, huizen: string, nu: string): Promise<Huiskeuring> {
  if (!(await isMap(map))) throw new Error(`${map} is geen map.`);
  const bestanden = await huisbestanden(map, join(huizen, 'gedeeld'));
  const gelezen = await leesModelbestanden(bestanden);
  const huis = gelezen.instellingen ?? {};
  const modellen = new Map(gelezen.tekeningen.map(({ model }) => [model.id, model]));
  const isAlles = gelezen.onleesbaar.processen.size === 0;
  const fouten = [
    ...(gelezen.instellingen === null ? [zonderInstellingen()] : []),
    ...gelezen.fouten,
    ...gebreken({
      ...{ huis, nieuweInstellingen: true, tekeningen: gelezen.tekeningen, geplaatst: [], geplaatstOok: false },
      ...{ formulieren: perNaam(gelezen), meegebracht: gelezen.formulieren, onleesbaar: gelezen.onleesbaar },
    }),
    ...(await burenfouten(huis, huizen)),
    ...(await voorbeeldfouten(map, huis, isAlles ? modellen : null)),
  ];
  const waarschuwingen = [
    // What a drawing that cannot be read uses is not known.
    ...(isAlles ? huiswaarschuwingen(huis, modellen, gelezen.formulieren) : []),
    ...gelezen.tekeningen.flatMap(andersGenoemd),
    ...(await burenwaarschuwingen(huis, huizen)),
    ...(await onbekendeBestanden(map)),
  ];
  // A scenario is played with drawings and settings that can be used.
  if (fouten.length === 0) fouten.push(...(await scenariofouten((await regioVan(map)) ?? map, nu)));
  else waarschuwingen.push('de scenario’s zijn nog niet gespeeld: eerst moet de rest kloppen');
  return { huis: gelezen.huis, bestanden, fouten: metRegels(fouten, bestanden), waarschuwingen };
}

function perNaam({ formulieren }: Gelezen): Map<string, Gelezen['formulieren'][number]> {
  return new Map(formulieren.map((formulier) => [formulier.$id, formulier]));
}

function zonderInstellingen(): Plaatsingsfout {
  return {
    ...{ bestand: 'huis.json', regel: null, element: null, naam: null },
    melding: 'huis.json ontbreekt: zonder instellingen is er geen huis',
    herstel: 'Begin met het voorbeeld in docs/een-huis-beginnen.md.',
  };
}

/** A process is found by the name of its file where another house or scenario names it. */
function andersGenoemd(
  { bestand, model }: Gelezen['tekeningen'][number],
  _plaats: number,
  alle: Gelezen['tekeningen'],
): string[] {
  const meer = alle.some((ander) => ander.bestand === bestand && ander.model.id !== model.id);
  return meer || bestand === `${model.id}.bpmn`
    ? []
    : [`${bestand}: het proces heet "${model.id}"; noem het bestand ${model.id}.bpmn`];
}

async function onbekendeBestanden(map: string): Promise<string[]> {
  const inhoud = (await readdir(map, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const bedoeld = SOORTEN.map((een) => (een.startsWith('.') ? `*${een}` : een)).join(', ');
  return inhoud.flatMap((een) => {
    if (een.isDirectory())
      return MAPPEN.includes(een.name)
        ? []
        : [`${een.name}: deze map leest niemand; bedoeld is ${MAPPEN.join(' of ')}`];
    return SOORTEN.some((soort) => heeft(een.name, soort))
      ? []
      : [`${een.name}: dit bestand leest niemand; bedoeld is ${bedoeld}`];
  });
}

/** The line of each element that is named, where what was found does not say it. */
function metRegels(fouten: readonly Plaatsingsfout[], bestanden: readonly Bestand[]): Plaatsingsfout[] {
  const regels = new Map(
    bestanden.filter(({ naam }) => naam.endsWith('.bpmn')).map(({ naam, inhoud }) => [naam, linesById(inhoud)]),
  );
  return fouten.map((fout) => ({
    ...fout,
    regel: fout.regel ?? regels.get(fout.bestand)?.get(fout.element ?? '') ?? null,
  }));
}
