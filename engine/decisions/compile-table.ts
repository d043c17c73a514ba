import type { DmnElement } from 'dmn-moddle';
import type { DecisionTable } from '../decision-model.ts';
import type { Json } from '../json.ts';
import { expressionIn, testsIn } from './expressions.ts';
import { hitPolicyOf } from './compile-hit-policy.ts';
import { type Place, typed } from './place.ts';
import { idOf, many, one, type Report, text } from './report.ts';
import type { VisibleNames } from './visible-names.ts';

type Input = DecisionTable['inputs'][number];
type Output = DecisionTable['outputs'][number];
type Rule = DecisionTable['rules'][number];

/** The decision table of a decision. What is wrong goes into the report; then the table is not used. */
export function compileTable(place: Place, table: DmnElement): DecisionTable {
  const { report, owner: decision } = place;
  const inputs = many(table, 'input').map((input, at) => inputOf(place, input, at));
  const outputs = outputsOf(place, table);
  const rules = many(table, 'rule').map((rule, at) => ruleOf(place, rule, at + 1, inputs.length, outputs));
  if (rules.length === 0)
    report.add(table, 'DMN 1.3 §8.2', 'De beslistabel heeft geen regels.', 'Voeg ten minste één regel toe.');
  return {
    id: idOf(decision),
    name: decision.name ?? null,
    ...hitPolicyOf(report, table, outputs),
    inputs,
    outputs,
    rules,
  };
}

const NOTHING = { text: 'null', program: ['literal', null] } as const;

function inputOf({ report, types, visible }: Place, input: DmnElement, at: number): Input {
  const holder = one(input, 'inputExpression');
  const source = text(holder, 'text');
  if (source === null)
    report.add(
      input,
      'DMN 1.3 §8.3.2',
      `Invoerkolom ${String(at + 1)} heeft geen uitdrukking.`,
      'Schrijf welke variabele de kolom leest.',
    );
  const allowed = one(input, 'inputValues');
  return {
    label: text(input, 'label') ?? source ?? '',
    expression: expressionIn(report, holder ?? input, source, visible) ?? NOTHING,
    allowed: allowed === null ? null : testsIn(report, allowed, visible),
    ...typed(types.of(holder)),
  };
}

function outputsOf({ report, types, visible }: Place, table: DmnElement): Output[] {
  const clauses = many(table, 'output');
  const names = clauses.map((clause) => clause.name ?? '');
  if (clauses.length === 0)
    report.add(table, 'DMN 1.3 §8.3.3', 'De beslistabel heeft geen uitvoerkolom.', 'Voeg een uitvoerkolom toe.');
  if (clauses.length > 1 && (names.includes('') || new Set(names).size < names.length))
    report.add(
      table,
      'DMN 1.3 §8.3.3',
      'Bij meer dan één uitvoerkolom heeft elke kolom een eigen naam nodig.',
      'Geef elke uitvoerkolom een eigen naam.',
    );
  return clauses.map((clause) => {
    const standard = one(clause, 'defaultOutputEntry');
    return {
      name: clause.name ?? '',
      label: text(clause, 'label') ?? clause.name ?? '',
      values: valuesOf(report, clause, visible),
      default: standard === null ? null : expressionIn(report, standard, text(standard, 'text'), visible),
      ...typed(types.of(clause)),
    };
  });
}

/** The values an output may have, best first; the order is the priority of PRIORITY and OUTPUT ORDER. */
function valuesOf(report: Report, clause: DmnElement, visible: VisibleNames): Json[] {
  const holder = one(clause, 'outputValues');
  if (holder === null) return [];
  const program = testsIn(report, holder, visible)?.program;
  if (program?.[0] !== 'tests') return [];
  return program[2].flatMap((test) => {
    if (test[0] === 'literal') return [test[1]];
    report.add(
      holder,
      'DMN 1.3 §8.3.3',
      'De toegestane uitvoerwaarden zijn geen opsomming van waarden.',
      'Schrijf bijvoorbeeld "hoog","laag".',
    );
    return [];
  });
}

function ruleOf(place: Place, rule: DmnElement, number: number, inputs: number, outputs: readonly Output[]): Rule {
  const { report, visible } = place;
  const tests = many(rule, 'inputEntry');
  const results = many(rule, 'outputEntry');
  if (tests.length !== inputs || results.length !== outputs.length)
    report.add(
      rule,
      'DMN 1.3 §8.3.1',
      `Regel ${String(number)} heeft niet evenveel cellen als de tabel kolommen heeft.`,
      'Vul elke kolom van de regel.',
    );
  const notes = many(rule, 'annotationEntry').flatMap((note) => text(note, 'text') ?? []);
  return {
    number,
    description: text(rule, 'description') ?? (notes.length === 0 ? null : notes.join('; ')),
    tests: tests.flatMap((cell) => testsIn(report, cell, visible) ?? []),
    outputs: results.flatMap((cell, at) => outputEntryOf(place, cell, number, outputs[at]) ?? []),
  };
}

function outputEntryOf({ report, visible }: Place, cell: DmnElement, number: number, output: Output | undefined) {
  const source = text(cell, 'text');
  if (source === null)
    report.add(
      cell,
      'DMN 1.3 §8.3.1',
      `Regel ${String(number)} heeft een lege uitvoercel.`,
      'Schrijf een waarde, of `null`.',
    );
  const expression = expressionIn(report, cell, source, visible);
  const program = expression?.program;
  const isForeign =
    program?.[0] === 'literal' &&
    output !== undefined &&
    output.values.length > 0 &&
    !output.values.includes(program[1]);
  if (isForeign)
    report.add(
      cell,
      'DMN 1.3 §8.3.3',
      `Regel ${String(number)}: ${source ?? ''} staat niet bij de toegestane waarden van ${output.label}.`,
      'Kies een toegestane waarde, of voeg deze toe.',
    );
  return expression;
}
