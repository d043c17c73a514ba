import { conform } from './conform.ts';
import { bind, type Environment } from './environment.ts';
import { FeelClosure } from './feel-closure.ts';
import { Fault } from './feel-error.ts';
import { type FeelValue, named } from './feel-value.ts';
import type { FeelProgram } from './program.ts';
import type { TypeShape } from './type-shape.ts';

/** A function sees the names around its definition, not those around its call. */
export function functionOf(parameters: readonly string[], body: FeelProgram, environment: Environment): FeelClosure {
  return new FeelClosure(parameters, (given) => {
    const bindings = Object.fromEntries(parameters.map((name, at) => [name, given[at] ?? null]));
    return environment.run(body, bind(environment, bindings));
  });
}

/** The same for one that says what its parameters are. */
export function typedFunctionOf(
  parameters: readonly (readonly [string, TypeShape | null])[],
  body: FeelProgram,
  environment: Environment,
): FeelClosure {
  const types = parameters.map(([, type]) => type ?? 'Any');
  const plain = functionOf(
    parameters.map(([name]) => name),
    body,
    environment,
  );
  return new FeelClosure(
    plain.parameters,
    (given) => plain.call(given.map((value, at) => conform(types[at] ?? 'Any', value, plain.parameters[at] ?? ''))),
    types,
  );
}

export function callable(value: FeelValue): FeelClosure {
  if (value instanceof FeelClosure) return value;
  throw new Fault('WrongType', `${named(value)} is niet aan te roepen als functie`);
}
