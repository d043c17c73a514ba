import type { BoxedExpression } from '../decision-model.ts';
import { guarded, type Surroundings, valueIn } from '../feel/evaluate-in.ts';
import { FeelClosure } from '../feel/feel-closure.ts';
import { Fault } from '../feel/feel-error.ts';
import { type FeelValue, named } from '../feel/feel-value.ts';
import { chosen, filtered, repeated } from './boxed-iteration.ts';
import { checked, type Deciding } from './deciding.ts';
import { decideTable } from './decide-table.ts';

/** The value of boxed logic (DMN 1.5 §7.3); `owner` is the id of the decision or knowledge model it stands in. */
export function boxedValue(logic: BoxedExpression, owner: string, deciding: Deciding, around: Surroundings): FeelValue {
  const typed = (value: FeelValue) =>
    'type' in logic ? checked(logic.type, value, around.scope, owner, 'de uitkomst') : value;
  const evaluate = (part: BoxedExpression, inside: Surroundings) => boxedValue(part, owner, deciding, inside);
  switch (logic.kind) {
    case 'table':
      return decideTable(logic.table, deciding, around);
    case 'literal':
      return typed(valueIn(logic.expression, around));
    case 'context':
      return typed(contextOf(logic, owner, deciding, around));
    case 'list':
      return typed(logic.elements.map((element) => boxedValue(element, owner, deciding, around)));
    case 'invocation':
      return typed(invoked(logic, owner, deciding, around));
    case 'conditional':
      return typed(chosen(logic, around, evaluate));
    case 'filter':
      return typed(filtered(logic, around, evaluate));
    case 'for':
    case 'some':
    case 'every':
      return typed(repeated(logic, around, evaluate));
    case 'function':
      return functionOf(logic, owner, deciding, around);
  }
}

type Boxed<Kind extends BoxedExpression['kind']> = Extract<BoxedExpression, { readonly kind: Kind }>;

function contextOf({ entries }: Boxed<'context'>, owner: string, deciding: Deciding, around: Surroundings): FeelValue {
  const bindings: Record<string, FeelValue> = {};
  const inner: Surroundings = { scope: around.scope, frame: { bindings, outer: around.frame } };
  for (const { name, value } of entries) {
    const found = boxedValue(value, owner, deciding, inner);
    if (name === null) return found;
    bindings[name] = found;
  }
  return bindings;
}

function invoked(
  { called, bindings }: Boxed<'invocation'>,
  owner: string,
  deciding: Deciding,
  around: Surroundings,
): FeelValue {
  const target = valueIn(called, around);
  const given = bindings.map(
    ({ parameter, value }) => [parameter, boxedValue(value, owner, deciding, around)] as const,
  );
  return guarded(called, () => {
    if (target instanceof FeelClosure) return target.callNamed(Object.fromEntries(given));
    throw new Fault('WrongType', `${named(target)} is niet aan te roepen als functie`);
  });
}

function functionOf(
  { parameters, body }: Boxed<'function'>,
  owner: string,
  deciding: Deciding,
  around: Surroundings,
): FeelClosure {
  return new FeelClosure(
    parameters.map(({ name }) => name),
    (given) => {
      const bindings = Object.fromEntries(
        parameters.map(({ name, type }, at) => [
          name,
          checked(type, given[at] ?? null, around.scope, owner, `de parameter ${name}`),
        ]),
      );
      return boxedValue(body, owner, deciding, { scope: around.scope, frame: { bindings, outer: around.frame } });
    },
  );
}
