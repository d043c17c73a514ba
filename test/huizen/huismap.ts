import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { huisbestanden } from '../../cli/huis/huisbestanden.ts';
import { gedeeldBij } from '../../cli/huis/huismappen.ts';
import { compile } from '../../engine/compile.ts';
import type { Decision } from '../../engine/decision-model.ts';
import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import type { Problem } from '../../engine/problem.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import { leesFormulier, type Formulier } from '../../models/formulier.ts';
import { Huis } from '../../models/huis.ts';

export interface Huismap {
  readonly huis: Huis;
  /** Text of each drawing, by file name. */
  readonly tekeningen: ReadonlyMap<string, string>;
  readonly modellen: ReadonlyMap<string, ProcessModel>;
  readonly formulieren: ReadonlyMap<string, Formulier>;
  readonly beslissingen: readonly Decision[];
  readonly problemen: readonly Problem[];
}

const HUIZEN = new URL('../../huizen/', import.meta.url);

/** Folders of the houses below `huizen/`, also within a region: `haaglanden`, `oost-nederland/twente`. */
const MAPPEN = readdirSync(HUIZEN, { recursive: true, encoding: 'utf8' })
  .filter((pad) => basename(pad) === 'huis.json')
  .map((pad) => dirname(pad))
  .sort();

/** Codes of the houses: every folder with settings of its own. */
export const huiscodes: readonly string[] = MAPPEN.map((map) => basename(map));

/** One house for each folder with drawings: those of a region work with the same ones. */
export const tekenhuizen: readonly string[] = huiscodes.filter(
  (code, plaats) => !delen(code, huiscodes.slice(0, plaats)),
);

/** Codes of the houses that have an example world. */
export const voorbeeldcodes: readonly string[] = huiscodes.filter((code) =>
  existsSync(new URL(`${mapVan(code)}/voorbeeld/voorbeeld.json`, HUIZEN)),
);

/** Folders with drawings: those of the houses and regions, and what all of them share. */
export const tekenmappen: readonly string[] = ['gedeeld', ...tekenhuizen.map(tekenmap)];

/** The house to look at the drawings of a folder with. */
export function huisMet(map: string): string {
  const code = tekenhuizen.find((een) => tekenmap(een) === map);
  if (code === undefined) throw new Error(`No house works with ${map}`);
  return code;
}

/** Text of each drawing that lies in a folder itself, by file name. */
export function tekeningenIn(naam: string): ReadonlyMap<string, string> {
  return met(new Map(inMap(naam)), '.bpmn');
}

/** Everything a house works with: its own folder, that of its region and the shared one, compiled. */
export async function leesHuismap(code: string): Promise<Huismap> {
  const bestanden = await bestandenVan(code);
  const problemen: Problem[] = [];
  const beslissingen: Decision[] = [];
  for (const tekst of met(bestanden, '.dmn').values()) {
    const gelezen = await compileDecisions(tekst);
    beslissingen.push(...gelezen.decisions);
    problemen.push(...gelezen.problems);
  }
  const tekeningen = met(bestanden, '.bpmn');
  const modellen = new Map<string, ProcessModel>();
  for (const tekst of tekeningen.values()) {
    const { models, problems } = await compile(tekst, { decisions: beslissingen });
    for (const model of models) modellen.set(model.id, model);
    problemen.push(...problems);
  }
  const formulieren = [...met(bestanden, '.form.json').values()].map(leesFormulier);
  return {
    huis: instellingenIn(bestanden),
    tekeningen,
    modellen,
    formulieren: new Map(formulieren.map((formulier) => [formulier.$id, formulier])),
    beslissingen,
    problemen,
  };
}

/** Every flow node of a house with its process, for checks that hold for all of them. */
export function elementen({ modellen }: Huismap, type?: FlowNode['type']): [ProcessModel, FlowNode][] {
  return [...modellen.values()].flatMap((model) =>
    Object.values(model.nodes)
      .filter((node) => type === undefined || node.type === type)
      .map((node): [ProcessModel, FlowNode] => [model, node]),
  );
}

/** The settings of a house only: its drawings are not compiled. */
export async function leesInstellingen(code: string): Promise<Huis> {
  return instellingenIn(await bestandenVan(code));
}

async function bestandenVan(code: string): Promise<Map<string, string>> {
  const map = padVan(code);
  const gelezen = await huisbestanden(map, await gedeeldBij(map));
  return new Map(gelezen.map(({ naam, inhoud }) => [naam, inhoud]));
}

function instellingenIn(bestanden: ReadonlyMap<string, string>): Huis {
  return Huis.parse(JSON.parse(bestanden.get('huis.json') ?? ''));
}

/** Where the folder of a house is, on this disk. */
export function padVan(code: string): string {
  return fileURLToPath(new URL(mapVan(code), HUIZEN));
}

function mapVan(code: string): string {
  const map = MAPPEN.find((een) => basename(een) === code);
  if (map === undefined) throw new Error(`No house ${code}`);
  return map;
}

/** The folder in which the drawings of a house lie: its own, or that of its region. */
function tekenmap(code: string): string {
  return mapVan(code).split('/')[0] ?? code;
}

function delen(code: string, andere: readonly string[]): boolean {
  return andere.some((ander) => tekenmap(ander) === tekenmap(code));
}

function inMap(naam: string): [string, string][] {
  const map = new URL(`${naam}/`, HUIZEN);
  return readdirSync(map, { withFileTypes: true })
    .filter((bestand) => bestand.isFile())
    .map(({ name }) => [name, readFileSync(new URL(name, map), 'utf8')]);
}

function met(bestanden: ReadonlyMap<string, string>, einde: string): Map<string, string> {
  return new Map([...bestanden].filter(([naam]) => naam.endsWith(einde)));
}
