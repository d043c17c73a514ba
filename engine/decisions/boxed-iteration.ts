import type { BoxedExpression } from '../decision-model.ts';
import { spend } from '../feel/effort.ts';
import type { Surroundings } from '../feel/evaluate-in.ts';
import { type FeelContext, type FeelValue, isContext, isList, logical } from '../feel/feel-value.ts';
import { iterated, MOST_REPETITIONS, tooManyRepetitions } from '../feel/iteration.ts';

type Boxed<Kind extends BoxedExpression['kind']> = Extract<BoxedExpression, { readonly kind: Kind }>;

/** Evaluates boxed logic; comes along so that this file need not import its own caller. */
type Evaluate = (logic: BoxedExpression, around: Surroundings) => FeelValue;

/** A condition that is null is not true (DMN 1.5 §10.2.1.8). */
export function chosen(logic: Boxed<'conditional'>, around: Surroundings, evaluate: Evaluate): FeelValue {
  const isTrue = logical(evaluate(logic.if, around), 'de voorwaarde') === true;
  return evaluate(isTrue ? logic.then : logic.else, around);
}

/** As `list[condition]` does in FEEL. */
export function filtered(logic: Boxed<'filter'>, around: Surroundings, evaluate: Evaluate): FeelValue {
  const source = evaluate(logic.in, around);
  if (source === null) return null;
  return (isList(source) ? source : [source]).filter((item) => {
    spend();
    const bindings = isContext(item) ? { item, ...item } : { item };
    return logical(evaluate(logic.match, inside(around, bindings)), 'de voorwaarde van het filter') === true;
  });
}

/** As `for`, `some` and `every` do in FEEL. */
export function repeated(logic: Boxed<'for' | 'some' | 'every'>, around: Surroundings, evaluate: Evaluate): FeelValue {
  const elements = iterated(evaluate(logic.in, around));
  if (elements.length > MOST_REPETITIONS) throw tooManyRepetitions();
  const value = (element: FeelValue, partial: FeelContext) => {
    spend();
    return evaluate(logic.body, inside(around, { [logic.variable]: element, ...partial }));
  };
  if (logic.kind === 'for') {
    const results: FeelValue[] = [];
    for (const element of elements) results.push(value(element, { partial: [...results] }));
    return results;
  }
  const isSatisfied = (element: FeelValue) => logical(value(element, {}), 'de voorwaarde achter satisfies') === true;
  return logic.kind === 'some' ? elements.some(isSatisfied) : elements.every(isSatisfied);
}

function inside({ scope, frame }: Surroundings, bindings: FeelContext): Surroundings {
  return { scope, frame: { bindings, outer: frame } };
}
