import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Codes of the houses: every folder with settings of its own. */
export const huiscodes: readonly string[] = readdirSync(HUIZEN).filter((naam) =>
  existsSync(new URL(`${naam}/huis.json`, HUIZEN)),
);

/** Codes of the houses that have an example world. */
export const voorbeeldcodes: readonly string[] = huiscodes.filter((code) =>
  existsSync(new URL(`${code}/voorbeeld/voorbeeld.json`, HUIZEN)),
);

/** Folders with drawings: those of the houses, and what they share. */
export const tekenmappen: readonly string[] = ['gedeeld', ...huiscodes];

/** Text of each drawing that lies in a folder itself, by file name. */
export function tekeningenIn(naam: string): ReadonlyMap<string, string> {
  return met(new Map(inMap(naam)), '.bpmn');
}

/** Everything a house works with: its own folder and the shared one, compiled. */
export async function leesHuismap(code: string): Promise<Huismap> {
  const bestanden = new Map([...inMap('gedeeld'), ...inMap(code)]);
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
    huis: Huis.parse(JSON.parse(bestanden.get('huis.json') ?? '')),
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

function inMap(naam: string): [string, string][] {
  const map = new URL(`${naam}/`, HUIZEN);
  return readdirSync(map, { withFileTypes: true })
    .filter((bestand) => bestand.isFile())
    .map(({ name }) => [name, readFileSync(new URL(name, map), 'utf8')]);
}

function met(bestanden: ReadonlyMap<string, string>, einde: string): Map<string, string> {
  return new Map([...bestanden].filter(([naam]) => naam.endsWith(einde)));
}
