import { decide } from '../../../engine/decisions/decide.ts';
import { scopeOf, type Variables } from '../feel/feel.ts';
import { decisionsOf, definitions, escape } from './dmn.ts';

/** Input data; its type, where it has one. */
export const input = (id: string, name: string, typeRef = '') =>
  `<inputData id="${id}" name="${name}"><variable name="${name}" ${typeRef === '' ? '' : `typeRef="${typeRef}"`}/></inputData>`;

/** Arrows from decisions. */
export const needs = (...ids: readonly string[]) =>
  ids.map((id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`).join('');

/** Arrows from input data. */
export const reads = (...ids: readonly string[]) =>
  ids.map((id) => `<informationRequirement><requiredInput href="#${id}"/></informationRequirement>`).join('');

export const literal = (feel: string) => `<literalExpression><text>${escape(feel)}</text></literalExpression>`;

export const decision = (id: string, name: string, required: string, logic: string) =>
  `<decision id="${id}" name="${name}">${required}${logic}</decision>`;

/** A table of two rules: the outcome where the cell holds, else 0. */
export const table = (column: string, cell: string, outcome: string) =>
  `<decisionTable hitPolicy="FIRST"><input><inputExpression><text>${column}</text></inputExpression></input><output name="uit"/>` +
  `<rule><inputEntry><text>${escape(cell)}</text></inputEntry><outputEntry><text>${escape(outcome)}</text></outputEntry></rule>` +
  '<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>0</text></outputEntry></rule></decisionTable>';

/** What comes out of a decision in a graph, and which were decided. */
export async function deciding(graph: string, id: string, variables: Variables) {
  return decide(id, await decisionsOf(definitions(graph)), scopeOf(variables));
}
