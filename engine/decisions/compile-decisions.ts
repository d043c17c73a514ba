import type { DmnElement } from 'dmn-moddle';
import type { Problem } from '../problem.ts';
import type { DecisionTable } from '../process-model.ts';
import { compileTable } from './compile-table.ts';
import { refuseOtherLanguage } from './expressions.ts';
import { many, one, Report } from './report.ts';

/** Elements of a requirements graph that carry no logic: knowledge for people, and where inputs come from. */
const SILENT = new Set(['dmn:InputData', 'dmn:KnowledgeSource']);

const NAMES: Readonly<Record<string, string>> = {
  'dmn:BusinessKnowledgeModel': 'Een herbruikbaar kennismodel (business knowledge model)',
  'dmn:DecisionService': 'Een beslisdienst (decision service)',
  'dmn:LiteralExpression': 'Een beslissing met een losse uitdrukking',
  'dmn:Context': 'Een beslissing met een context',
  'dmn:Invocation': 'Een beslissing met een aanroep',
  'dmn:Relation': 'Een beslissing met een relatie',
  'dmn:List': 'Een beslissing met een lijst',
  'dmn:FunctionDefinition': 'Een beslissing met een functie',
};

/**
 * Reads a DMN 1.3 file and gives its decision tables, or every problem at once. Only decision tables that need nothing
 * but process variables are executed; all other decision logic is refused by name.
 */
export async function compileDecisions(dmnXml: string): Promise<{ decisions: DecisionTable[]; problems: Problem[] }> {
  const report = await Report.read(dmnXml);
  if (report.definitions === null) return { decisions: [], problems: report.problems };
  const elements = many(report.definitions, 'drgElement');
  const decisions = elements.flatMap((element) => decisionOf(report, element) ?? []);
  if (elements.length === 0)
    report.add(
      report.definitions,
      'DMN 1.3 §6.3.2',
      'Er staat geen beslissing in het bestand.',
      'Teken een beslistabel.',
    );
  refuseOtherLanguage(report, report.definitions);
  const problems = report.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { decisions: problems.length === 0 ? decisions : [], problems };
}

function decisionOf(report: Report, element: DmnElement): DecisionTable | null {
  if (SILENT.has(element.$type)) return null;
  if (element.$type !== 'dmn:Decision') {
    refuse(report, element, element.$type, 'DMN 1.3 §6.3');
    return null;
  }
  refuseRequirements(report, element);
  if (element.id === undefined)
    report.add(element, 'DMN 1.3 §6.3.7', 'Een beslissing heeft geen id.', 'Geef de beslissing een id.');
  const logic = one(element, 'decisionLogic');
  if (logic?.$type === 'dmn:DecisionTable') return compileTable(report, element, logic);
  if (logic === null)
    report.add(element, 'DMN 1.3 §6.3.7', 'De beslissing heeft geen beslistabel.', 'Teken een beslistabel.');
  else refuse(report, element, logic.$type, 'DMN 1.3 §7.3');
  return null;
}

function refuse(report: Report, element: DmnElement, type: string, rule: string): void {
  const message = `${NAMES[type] ?? type} wordt nog niet uitgevoerd.`;
  report.add(element, rule, message, 'Schrijf de beslissing als één beslistabel.');
}

/** A decision that builds on other decisions would give null for them: refused until it is executed. */
function refuseRequirements(report: Report, decision: DmnElement): void {
  const required = many(decision, 'informationRequirement').map((requirement) => one(requirement, 'requiredDecision'));
  for (const { id } of [...required, ...many(decision, 'knowledgeRequirement')].filter((found) => found !== null))
    report.add(
      decision,
      'DMN 1.3 §6.3.11',
      `De beslissing bouwt op een andere beslissing of een kennismodel${id === undefined ? '' : ` (${id})`}; dat wordt nog niet uitgevoerd.`,
      'Roep beide beslissingen aan met een eigen businessRuleTask en geef de uitkomst door als variabele.',
    );
}
