import type { ModdleElement } from 'bpmn-moddle';
import { compileExpression } from '../feel/compile-expression.ts';
import type { Expression } from '../feel/expression.ts';
import { type Source, text } from './source.ts';

const FEEL = /feel/i;

/** The default of the standard's schema, which programs write whatever language the expressions are in. */
const XPATH = /\/XPath$/i;

/**
 * A formal expression of the drawing, `owner` being the element a reader looks at. Its language is its own, else that of
 * the file; XPath for a whole file is what the schema of the standard says where nobody said anything, so it says nothing.
 */
export function expressionIn(source: Source, owner: ModdleElement, holder: ModdleElement | null): Expression | null {
  const body = text(holder, 'body');
  if (holder === null || body === null) return null;
  const byDefault = text(source.definitions, 'expressionLanguage');
  const language = text(holder, 'language') ?? (XPATH.test(byDefault ?? '') ? null : byDefault);
  if (language !== null && !FEEL.test(language)) {
    source.report(
      owner,
      'BPMN 2.0.2 §8.4.6',
      `De uitdrukking staat in ${language}.`,
      'Schrijf de uitdrukking in FEEL.',
    );
    return null;
  }
  return expressionOf(source, owner, body);
}

/** An expression that says yes or no; a number or text that stands there by itself never does. */
export function conditionIn(source: Source, owner: ModdleElement, holder: ModdleElement | null): Expression | null {
  const condition = expressionIn(source, owner, holder);
  if (condition?.program[0] === 'literal' && typeof condition.program[1] !== 'boolean')
    source.report(
      owner,
      'BPMN 2.0.2 §8.4.6',
      `De voorwaarde ${condition.text} is nooit waar of onwaar.`,
      'Schrijf een FEEL-uitdrukking die true of false geeft.',
    );
  return condition;
}

/** FEEL from an attribute or body; what does not parse is reported. A leading `=` is accepted, as modellers write it. */
export function expressionOf(source: Source, owner: ModdleElement, feel: string): Expression | null {
  const result = compileExpression(feel.replace(/^=\s*/, ''));
  if ('expression' in result) return result.expression;
  source.report(
    owner,
    'DMN 1.5 §10.3',
    `De uitdrukking klopt niet: ${feel}. ${result.problem}`,
    'Schrijf geldige FEEL.',
  );
  return null;
}

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?(@[\w+/-]+)?$/;
const DURATION =
  /^P(?!$)(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$/;
const CYCLE = /^R\d*\/[^\s"]+$/;

/** The value of a timer: plain ISO 8601 means what the standard says, anything else is FEEL. */
export function timerValue(source: Source, owner: ModdleElement, holder: ModdleElement): Expression | null {
  const body = text(holder, 'body');
  if (body === null) return null;
  const plain = DATE.test(body) || DURATION.test(body) || CYCLE.test(body);
  return plain ? expressionOf(source, owner, JSON.stringify(body)) : expressionIn(source, owner, holder);
}
