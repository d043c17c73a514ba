import { FUNCTION_NAMES } from './functions/call.ts';
import type { FeelProgram } from './program.ts';
import { Refusal } from './refusal.ts';
import { scopedParts } from './scoped-parts.ts';

/** What an expression may name where it stands. */
export interface KnownNames {
  /** The variables; null where any may exist, as in a process whose start brings them. */
  readonly variables: ReadonlySet<string> | null;
  /** Functions that the model defines, with their parameters. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
}

export const ANY_NAME: KnownNames = { variables: null, functions: new Map() };

/** Throws a `Refusal` for the first variable or function that does not exist, or for a call that does not fit. */
export function checkNames(program: FeelProgram, known: KnownNames): void {
  check(program, new Map(), known, false);
}

/** Names that the expression binds itself; with their parameters where they are functions for certain. */
type Bound = ReadonlyMap<string, readonly string[] | null>;

function check(program: FeelProgram, bound: Bound, known: KnownNames, isInFilter: boolean): void {
  if ((program[0] === 'invoke' || program[0] === 'invoke named') && program[1][0] === 'name')
    checkCall(program, program[1][1], bound, known);
  if (program[0] === 'name' && !isInFilter) checkVariable(program[1], bound, known);
  for (const part of scopedParts(program)) {
    const inner = part.binds.length === 0 ? bound : new Map([...bound, ...bindings(program, part.binds)]);
    check(part.program, inner, known, isInFilter || part.isInFilter === true);
  }
}

function bindings(program: FeelProgram, names: readonly string[]): (readonly [string, readonly string[] | null])[] {
  const entries = program[0] === 'context' ? new Map(program[1]) : null;
  return names.map((name) => {
    const value = entries?.get(name);
    if (value?.[0] === 'typed function') return [name, value[1].map(([parameter]) => parameter)];
    return [name, value?.[0] === 'function' ? value[1] : null];
  });
}

function checkVariable(name: string, bound: Bound, { variables, functions }: KnownNames): void {
  if (variables === null || variables.has(name) || functions.has(name) || bound.has(name)) return;
  const near = closest(name, [...variables, ...bound.keys()]);
  const hint = near === null ? '' : ` Bedoel je \`${near}\`?`;
  throw new Refusal(`De variabele \`${name}\` bestaat hier niet.${hint}`);
}

type Call = Extract<FeelProgram, readonly ['invoke' | 'invoke named', ...unknown[]]>;

function checkCall(program: Call, name: string, bound: Bound, { variables, functions }: KnownNames): void {
  const parameters = bound.get(name) ?? functions.get(name);
  // A decision, or an entry of one, may be a function.
  const isVariable = bound.has(name) || variables?.has(name) === true;
  if (parameters === undefined && !isVariable) throw unknownFunction(name, [...functions.keys(), ...bound.keys()]);
  if (parameters === undefined) return;
  const wanted = parameters.join(', ');
  if (program[2].length !== parameters.length)
    throw new Refusal(
      `De functie \`${name}\` krijgt ${program[2].length} parameters in plaats van ${parameters.length} (${wanted}).`,
    );
  const given = program[0] === 'invoke named' ? program[2].map(([parameter]) => parameter) : [];
  const strange = given.find((parameter) => !parameters.includes(parameter));
  if (strange !== undefined)
    throw new Refusal(`De functie \`${name}\` heeft geen parameter \`${strange}\`, wel: ${wanted}.`);
}

function unknownFunction(name: string, own: readonly string[]): Refusal {
  const starts = (known: string) => name.length > 3 && known.startsWith(name.slice(0, 4));
  const near = closest(name, own) ?? FUNCTION_NAMES.find(starts) ?? closest(name, FUNCTION_NAMES);
  const hint = near === null ? '' : ` Bedoel je \`${near}\`?`;
  return new Refusal(`De functie \`${name}\` bestaat niet of wordt niet uitgevoerd.${hint}`);
}

/** A name that differs by case, spacing or a letter or two; null where none is near. */
function closest(name: string, names: readonly string[]): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const most = name.length > 4 ? 2 : name.length > 2 ? 1 : 0;
  return names.find((other) => distance(plain(name), plain(other)) <= most) ?? null;
}

/** How many letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
