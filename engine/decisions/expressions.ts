import type { DmnElement } from 'dmn-moddle';
import { compileExpression, compileUnaryTests } from '../feel/compile-expression.ts';
import type { Expression } from '../feel/expression.ts';
import { type Report, text } from './report.ts';
import { namesAround, type VisibleNames } from './visible-names.ts';

const FEEL = /feel/i;

/** A FEEL expression of the table; null, and reported, where it is none. */
export function expressionIn(
  report: Report,
  owner: DmnElement,
  source: string | null,
  visible: VisibleNames,
): Expression | null {
  return source === null ? null : compiled(report, owner, source, compileExpression(source, namesAround(visible)));
}

/** The unary tests of a cell. An empty cell is `-`, as drawing programs leave it. */
export function testsIn(report: Report, owner: DmnElement, visible: VisibleNames): Expression | null {
  const source = text(owner, 'text') ?? '-';
  return compiled(report, owner, source, compileUnaryTests(source, namesAround(visible)));
}

/** Says so where an element asks for another language than FEEL. */
export function refuseOtherLanguage(report: Report, element: DmnElement): void {
  const language = text(element, 'expressionLanguage');
  if (language !== null && !FEEL.test(language))
    report.add(element, 'DMN 1.3 §7.2', `De uitdrukking staat in ${language}.`, 'Schrijf de uitdrukking in FEEL.');
}

function compiled(
  report: Report,
  owner: DmnElement,
  source: string,
  result: ReturnType<typeof compileExpression>,
): Expression | null {
  refuseOtherLanguage(report, owner);
  if ('expression' in result) return result.expression;
  const remedy = result.problem.startsWith('De variabele')
    ? 'Noem een invoer of beslissing waarvan een pijl naar deze beslissing gaat (informationRequirement).'
    : 'Schrijf geldige FEEL.';
  report.add(owner, 'DMN 1.5 §10.3', `\`${source}\` klopt niet. ${result.problem}`, remedy);
  return null;
}
