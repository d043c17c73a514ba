import type { DmnElement } from 'dmn-moddle';
import type { BoxedExpression } from '../decision-model.ts';
import { compileDmn14 } from './compile-dmn-14.ts';
import { compileTable } from './compile-table.ts';
import { expressionIn } from './expressions.ts';
import { NOTHING, type Place, typed } from './place.ts';
import { many, one, text } from './report.ts';
import { type VisibleNames, withVariables } from './visible-names.ts';

/** Boxed logic (DMN 1.5 §7.3 and §10.2); what is wrong goes into the report. */
export function compileBoxed(place: Place, logic: DmnElement): BoxedExpression {
  switch (logic.$type) {
    case 'dmn:DecisionTable':
      return { kind: 'table', table: compileTable(place, logic) };
    case 'dmn:LiteralExpression':
      return literal(place, logic);
    case 'dmn:Context':
      return context(place, logic);
    case 'dmn:Invocation':
      return invocation(place, logic);
    case 'dmn:List':
      return {
        kind: 'list',
        elements: many(logic, 'elements').map((element) => compileBoxed(place, element)),
        ...typed(place.types.of(logic)),
      };
    case 'dmn:Relation':
      return relation(place, logic);
    case 'dmn:FunctionDefinition':
      return compileFunction(place, logic);
    case 'later:Conditional':
    case 'later:Filter':
    case 'later:For':
    case 'later:Some':
    case 'later:Every':
      return compileDmn14(place, logic, compileBoxed);
    default:
      place.report.add(
        logic,
        'DMN 1.5 §7.3',
        `Een beslissing met ${logic.$type} wordt niet uitgevoerd.`,
        'Schrijf de beslissing als beslistabel of uitdrukking.',
      );
      return NOTHING;
  }
}

/** A function with its parameters; its body sees them besides the names around it. */
export function compileFunction(place: Place, logic: DmnElement): BoxedExpression {
  const kind = text(logic, 'kind') ?? 'FEEL';
  if (kind !== 'FEEL')
    place.report.add(
      logic,
      'DMN 1.5 §10.2.1.7',
      `Een functie in ${kind} wordt niet uitgevoerd.`,
      'Schrijf de functie in FEEL.',
    );
  const parameters = many(logic, 'formalParameter');
  const names = parameters.map(({ name }) => name ?? '');
  const body = one(logic, 'body');
  if (body === null)
    place.report.add(logic, 'DMN 1.5 §10.2.1.7', 'De functie heeft geen uitdrukking.', 'Schrijf wat de functie geeft.');
  return {
    kind: 'function',
    parameters: parameters.map((parameter) => ({ name: parameter.name ?? '', ...typed(place.types.of(parameter)) })),
    body: body === null ? NOTHING : compileBoxed({ ...place, visible: withVariables(place.visible, names) }, body),
  };
}

function literal({ report, types, visible }: Place, logic: DmnElement): BoxedExpression {
  const source = text(logic, 'text');
  if (source === null)
    report.add(
      logic,
      'DMN 1.5 §7.3.1',
      one(logic, 'importedValues') === null ? 'De uitdrukking is leeg.' : 'Ingelezen waarden worden niet uitgevoerd.',
      'Schrijf een FEEL-uitdrukking.',
    );
  const expression = expressionIn(report, logic, source, visible);
  return expression === null ? NOTHING : { kind: 'literal', expression, ...typed(types.of(logic)) };
}

function context(place: Place, logic: DmnElement): BoxedExpression {
  let { visible } = place;
  const entries = many(logic, 'contextEntry').map((entry) => {
    const variable = one(entry, 'variable');
    const value = one(entry, 'value');
    const name = variable?.name ?? null;
    if (value === null)
      place.report.add(
        entry,
        'DMN 1.5 §10.2.1.4',
        `Het gegeven ${name ?? 'zonder naam'} is leeg.`,
        'Schrijf een uitdrukking.',
      );
    const compiled = value === null ? NOTHING : compileBoxed({ ...place, visible }, value);
    if (name !== null) visible = withEntry(visible, name, compiled);
    return { name, value: compiled };
  });
  if (entries.slice(0, -1).some(({ name }) => name === null))
    place.report.add(
      logic,
      'DMN 1.5 §10.2.1.4',
      'Alleen het laatste gegeven van een context mag zonder naam zijn.',
      'Geef elk ander gegeven een naam.',
    );
  return { kind: 'context', entries, ...typed(place.types.of(logic)) };
}

/** A function among the entries can be called by those behind it. */
function withEntry(visible: VisibleNames, name: string, value: BoxedExpression): VisibleNames {
  const parameters = parametersOf(value);
  if (parameters === null) return withVariables(visible, [name]);
  return { ...visible, functions: new Map([...visible.functions, [name, parameters]]) };
}

function parametersOf(value: BoxedExpression): readonly string[] | null {
  if (value.kind === 'function') return value.parameters.map(({ name }) => name);
  const program = value.kind === 'literal' ? value.expression.program : null;
  if (program?.[0] === 'function') return program[1];
  return program?.[0] === 'typed function' ? program[1].map(([name]) => name) : null;
}

function invocation(place: Place, logic: DmnElement): BoxedExpression {
  const { report, visible } = place;
  const holder = one(logic, 'calledFunction');
  const called = expressionIn(report, holder ?? logic, text(holder, 'text'), visible);
  if (text(holder, 'text') === null)
    report.add(
      logic,
      'DMN 1.5 §10.2.1.3',
      'De aanroep noemt geen functie.',
      'Noem het kennismodel dat wordt aangeroepen.',
    );
  const bindings = many(logic, 'binding').map((binding) => {
    const formula = one(binding, 'bindingFormula');
    return {
      parameter: one(binding, 'parameter')?.name ?? '',
      value: formula === null ? NOTHING : compileBoxed(place, formula),
    };
  });
  if (called === null) return NOTHING;
  const wanted = called.program[0] === 'name' ? visible.functions.get(called.program[1]) : undefined;
  const strange = wanted === undefined ? [] : bindings.filter(({ parameter }) => !wanted.includes(parameter));
  for (const { parameter } of strange)
    report.add(
      logic,
      'DMN 1.5 §10.2.1.3',
      `\`${called.text}\` heeft geen parameter \`${parameter}\`.`,
      `Kies uit: ${wanted?.join(', ') ?? ''}.`,
    );
  return { kind: 'invocation', called, bindings, ...typed(place.types.of(logic)) };
}

/** A relation is a list of contexts: one for each row, with the columns as names (DMN 1.5 §10.2.1.6). */
function relation(place: Place, logic: DmnElement): BoxedExpression {
  const columns = many(logic, 'column');
  const elements = many(logic, 'row').map((row): BoxedExpression => {
    const cells = many(row, 'elements');
    if (cells.length !== columns.length)
      place.report.add(
        row,
        'DMN 1.5 §10.2.1.6',
        'Een rij heeft niet evenveel cellen als de relatie kolommen heeft.',
        'Vul elke kolom van de rij.',
      );
    const entries = cells.map((cell, at) => ({ name: columns[at]?.name ?? '', value: compileBoxed(place, cell) }));
    return { kind: 'context', entries };
  });
  return { kind: 'list', elements, ...typed(place.types.of(logic)) };
}
