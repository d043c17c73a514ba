import type { DmnElement } from 'dmn-moddle';
import type { BoxedDecision, Decision, Requirements } from '../decision-model.ts';
import type { Problem } from '../problem.ts';
import { compileBoxed, compileFunction } from './compile-boxed.ts';
import { compileTable } from './compile-table.ts';
import { refuseOtherLanguage } from './expressions.ts';
import { type Place, typed } from './place.ts';
import { idOf, many, one, Report } from './report.ts';
import { RequirementsGraph } from './requirements-graph.ts';
import { ValueTypes } from './value-types.ts';
import { isTaken, type VisibleNames } from './visible-names.ts';

/** Everything that is read from one file. */
interface File {
  readonly report: Report;
  readonly graph: RequirementsGraph;
  readonly types: ValueTypes;
}

/**
 * Reads a DMN 1.2 to 1.5 file and gives its decisions, knowledge models and services, or every problem at once. What is
 * not executed is refused by name.
 */
export async function compileDecisions(dmnXml: string): Promise<{ decisions: Decision[]; problems: Problem[] }> {
  const report = await Report.read(dmnXml);
  const { definitions } = report;
  if (definitions === null) return { decisions: [], problems: report.problems };
  const file = {
    report,
    graph: new RequirementsGraph(report, definitions),
    types: new ValueTypes(report, definitions),
  };
  refuseImports(report, definitions);
  const decisions = file.graph.elements.flatMap((element) => decisionOf(file, element) ?? []);
  if (file.graph.elements.length === 0)
    report.add(definitions, 'DMN 1.5 §6.3.2', 'Er staat geen beslissing in het bestand.', 'Teken een beslistabel.');
  refuseOtherLanguage(report, definitions);
  const problems = report.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { decisions: problems.length === 0 ? decisions : [], problems };
}

function refuseImports(report: Report, definitions: DmnElement): void {
  for (const element of many(definitions, 'import'))
    report.add(
      element,
      'DMN 1.5 §6.3.3',
      'Een ander bestand inlezen (import) wordt niet uitgevoerd.',
      'Zet de beslissingen in één bestand.',
    );
}

/** Null for elements without logic: inputs, and knowledge for people. */
function decisionOf(file: File, element: DmnElement): Decision | null {
  switch (element.$type) {
    case 'dmn:InputData':
    case 'dmn:KnowledgeSource':
      return null;
    case 'dmn:BusinessKnowledgeModel':
      return knowledgeModel(file, element);
    case 'dmn:DecisionService':
      return service(file, element);
    default:
      return decision(file, element);
  }
}

function decision(file: File, element: DmnElement): Decision | null {
  const { report, types } = file;
  const logic = one(element, 'decisionLogic');
  if (logic === null) {
    report.add(element, 'DMN 1.5 §6.3.7', 'De beslissing heeft geen beslistabel.', 'Teken een beslistabel.');
    return null;
  }
  const place = placeOf(file, element);
  const extra = { ...requirementsOf(file, element), ...typed(types.of(one(element, 'variable'))) };
  if (logic.$type === 'dmn:DecisionTable') return { ...compileTable(place, logic), ...extra };
  return {
    id: idOf(element),
    name: element.name ?? null,
    kind: 'decision',
    logic: compileBoxed(place, logic),
    ...extra,
  };
}

function knowledgeModel(file: File, element: DmnElement): BoxedDecision | null {
  const name = nameOf(element);
  const logic = one(element, 'encapsulatedLogic');
  if (logic === null || name === '' || isTaken(name)) {
    file.report.add(
      element,
      'DMN 1.5 §6.3.9',
      logic === null
        ? 'Het kennismodel heeft geen logica.'
        : `Het kennismodel heeft ${name === '' ? 'geen naam' : `dezelfde naam als de functie ${name} van FEEL`}.`,
      logic === null ? 'Schrijf de functie met haar parameters.' : 'Geef het kennismodel een eigen naam.',
    );
    return null;
  }
  const place = placeOf(file, element);
  return {
    id: idOf(element),
    name: element.name ?? null,
    kind: 'knowledge',
    logic: compileFunction(place, logic),
    ...requirementsOf(file, element),
  };
}

/** A decision service gives the outcome of its output decisions: one plainly, several by name (DMN 1.5 §6.3.10). */
function service(file: File, element: DmnElement): BoxedDecision {
  const outputs = file.graph.referenced(element, 'outputDecision');
  const given = file.graph
    .referenced(element, 'inputDecision')
    .map((input) => ({ id: idOf(input), name: nameOf(input) }));
  if (outputs.length === 0)
    file.report.add(
      element,
      'DMN 1.5 §6.3.10',
      'De beslisdienst geeft geen beslissing.',
      'Wijs een uitvoerbeslissing aan.',
    );
  const entries = outputs.map((output) => {
    const name = nameOf(output);
    const expression = { text: name, program: ['name', name] } as const;
    return { name: outputs.length === 1 ? null : name, value: { kind: 'literal', expression } as const };
  });
  return {
    id: idOf(element),
    name: element.name ?? null,
    kind: 'service',
    logic: { kind: 'context', entries },
    requirements: { inputs: [], decisions: outputs.map((output) => ({ id: idOf(output), name: nameOf(output) })) },
    ...(given.length === 0 ? {} : { given }),
    ...(file.graph.isCalled(element) ? { inputs: file.graph.referenced(element, 'inputData').map(nameOf) } : {}),
    ...typed(file.types.resultOf(one(element, 'variable'))),
  };
}

/** The name under which others see an element: that of its variable, which the standard wants to be the same. */
function nameOf(element: DmnElement): string {
  return one(element, 'variable')?.name ?? element.name ?? idOf(element);
}

function placeOf({ report, graph, types }: File, element: DmnElement): Place {
  const { inputs, decisions, knowledge } = graph.requiredBy(element);
  // Where no arrow comes in, or the file has no inputs at all, a table reads variables of the process.
  const saysInputs =
    graph.elements.some(({ $type }) => $type === 'dmn:InputData') && inputs.length + decisions.length > 0;
  const isClosed = element.$type === 'dmn:BusinessKnowledgeModel' || saysInputs;
  const visible: VisibleNames = {
    variables: [...inputs, ...decisions].map(nameOf),
    isClosed,
    functions: new Map(knowledge.map((model) => functionOf(graph, model))),
    typeNamed: (name) => types.shapeNamed(name),
    properties: types.componentNames(),
  };
  return { report, types, owner: element, visible };
}

function functionOf(graph: RequirementsGraph, model: DmnElement): readonly [string, readonly string[]] {
  if (model.$type === 'dmn:DecisionService')
    return [nameOf(model), ['inputData', 'inputDecision'].flatMap((kind) => graph.referenced(model, kind).map(nameOf))];
  const logic = one(model, 'encapsulatedLogic');
  return [nameOf(model), logic === null ? [] : many(logic, 'formalParameter').map(({ name }) => name ?? '')];
}

function requirementsOf({ graph, types }: File, element: DmnElement): { requirements?: Requirements } {
  const { inputs, decisions, knowledge } = graph.requiredBy(element);
  const requirements = {
    inputs: inputs.flatMap((input) => {
      const type = types.of(one(input, 'variable'));
      return type === undefined ? [] : [{ name: nameOf(input), type }];
    }),
    decisions: [...decisions, ...knowledge].map((required) => ({ id: idOf(required), name: nameOf(required) })),
  };
  return requirements.inputs.length + requirements.decisions.length === 0 ? {} : { requirements };
}
