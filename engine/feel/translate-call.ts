import { Fault } from './feel-error.ts';
import { functionNamed } from './functions/call.ts';
import type { FeelFunction } from './functions/feel-function.ts';
import type { FeelProgram } from './program.ts';
import { Refusal } from './refusal.ts';
import { declaredName, type Nested, partsOf, sourceOf, type SyntaxNode, type Written } from './syntax.ts';

/** The call of a function, or a literal such as `@"2026-11-22"`. */
export function translateCall(node: SyntaxNode, written: Written, nested: Nested): FeelProgram {
  const [target, , given] = partsOf(node);
  const name = target?.name === 'AtLiteral' ? '@' : sourceOf(target, written).replace(/\s+/g, ' ');
  if (name === 'is defined') return isDefined(given, nested);
  const definition = functionNamed(name);
  if (definition === undefined) return invocation(target, given, written, nested);
  const parameters = parametersIn(target, given, name, definition, written);
  check(name, definition, parameters.length);
  const programs = parameters.map((parameter) => nested(parameter));
  checkLiterals(name, definition, programs);
  return ['call', name, programs];
}

function parametersIn(
  target: SyntaxNode | undefined,
  given: SyntaxNode | undefined,
  name: string,
  definition: FeelFunction,
  written: Written,
): SyntaxNode[] {
  if (target?.name === 'AtLiteral') return partsOf(target);
  return given?.name === 'NamedParameters' ? named(name, definition, given, written) : positional(given);
}

/** The call of a function that the model defines itself. Whether it exists is checked afterwards. */
function invocation(
  target: SyntaxNode | undefined,
  given: SyntaxNode | undefined,
  written: Written,
  nested: Nested,
): FeelProgram {
  const name = sourceOf(target, written);
  const isUnknown = target?.name === 'VariableName' && declaredName(name, written) === undefined;
  const called: FeelProgram = isUnknown ? ['name', name] : nested(target);
  if (given?.name !== 'NamedParameters')
    return ['invoke', called, positional(given).map((parameter) => nested(parameter))];
  const byName = partsOf(given).map((parameter): readonly [string, FeelProgram] => {
    const [key, value] = partsOf(parameter);
    const source = sourceOf(key, written);
    return [declaredName(source, written) ?? source, nested(value)];
  });
  return ['invoke named', called, byName];
}

function isDefined(given: SyntaxNode | undefined, nested: Nested): FeelProgram {
  const parameters = positional(given);
  check('is defined', { parameters: ['value'], required: 1 }, parameters.length);
  return ['is defined', nested(parameters[0])];
}

function positional(given: SyntaxNode | undefined): SyntaxNode[] {
  return given?.name === 'PositionalParameters' ? partsOf(given) : [];
}

/** Named parameters in the order of the function. */
function named(name: string, definition: FeelFunction, given: SyntaxNode, written: Written): SyntaxNode[] {
  const parameters = namesUsed(definition, given, written);
  const byName = new Map<string, SyntaxNode>();
  for (const parameter of partsOf(given)) {
    const [key, value] = partsOf(parameter);
    const keyName = parameterName(key, written);
    if (value !== undefined) byName.set(keyName, value);
    if (!parameters.includes(keyName))
      throw new Refusal(`De functie \`${name}\` heeft geen parameter \`${keyName}\`, wel: ${parameters.join(', ')}.`);
  }
  const values = parameters.map((parameter) => byName.get(parameter));
  const last = values.findLastIndex((value) => value !== undefined);
  return values.slice(0, last + 1).map((value, at) => {
    if (value === undefined) throw new Refusal(`De functie \`${name}\` mist de parameter \`${parameters[at] ?? ''}\`.`);
    return value;
  });
}

function namesUsed({ parameters, alsoNamed }: FeelFunction, given: SyntaxNode, written: Written): readonly string[] {
  const used = partsOf(given).map((parameter) => parameterName(partsOf(parameter)[0], written));
  return alsoNamed !== undefined && used.every((name) => alsoNamed.includes(name)) ? alsoNamed : parameters;
}

function parameterName(node: SyntaxNode | undefined, written: Written): string {
  return sourceOf(node, written).replace(/\s+/g, ' ');
}

function checkLiterals(name: string, definition: FeelFunction, programs: readonly FeelProgram[]): void {
  try {
    definition.check?.(programs.map((program) => (program[0] === 'literal' ? program[1] : undefined)));
  } catch (error) {
    throw error instanceof Fault ? new Refusal(`De functie \`${name}\`: ${error.reason}.`) : error;
  }
}

function check(
  name: string,
  { parameters, required, isVariadic }: Pick<FeelFunction, 'parameters' | 'required' | 'isVariadic'>,
  count: number,
): void {
  if (count >= required && (isVariadic === true || count <= parameters.length)) return;
  const wanted =
    required === parameters.length ? String(required) : `${String(required)} tot ${String(parameters.length)}`;
  throw new Refusal(`De functie \`${name}\` krijgt ${String(count)} parameters in plaats van ${wanted}.`);
}
