import type { ModdleElement } from 'bpmn-moddle';
import { checkConstraints } from './compile/constraints.ts';
import { compileProcess } from './compile/process.ts';
import { checkData } from './compile/data-constraints.ts';
import { checkExtensions } from './compile/extensions.ts';
import { checkMessageFlows } from './compile/message-flow-constraints.ts';
import { checkProcess } from './compile/process-constraints.ts';
import { Source } from './compile/source.ts';
import type { Decision } from './decision-model.ts';
import type { Problem } from './problem.ts';
import type { ProcessModel } from './process-model.ts';

export interface Compiled {
  /** One model per executable process in the file; empty when there is any problem. */
  readonly models: readonly ProcessModel[];
  /** Everything that is wrong, in the order of the file. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a BPMN 2.0 file and gives its executable processes, or every problem at once. What the engine does not execute
 * is refused by name; nothing is ignored. `decisions` are those that business rule tasks may name.
 */
export async function compile(xml: string, { decisions }: { decisions: readonly Decision[] }): Promise<Compiled> {
  const source = await Source.read(xml);
  if (source.definitions === null) return { models: [], problems: source.problems };
  const processes = executableProcesses(source, source.definitions);
  const models = processes.map((process) => {
    checkExtensions(source, process);
    checkProcess(source, process);
    checkData(source, process);
    const model = compileProcess(source, process, decisions);
    checkConstraints(source, process, model);
    return model;
  });
  checkMessageFlows(source);
  const problems = source.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { models: problems.length === 0 ? models : [], problems };
}

/** A process runs unless it says it does not (BPMN 10.2, table 10.1). */
function executableProcesses(source: Source, definitions: ModdleElement): ModdleElement[] {
  const processes = source.roots.filter(({ $type }) => $type === 'bpmn:Process');
  const executable = processes.filter((process) => process.get('isExecutable') !== false);
  if (executable.length === 0) {
    source.report(
      definitions,
      'BPMN 2.0.2 §10.2',
      'Er staat geen uitvoerbaar proces in het bestand.',
      'Teken een proces en zet isExecutable op true.',
    );
  }
  return executable;
}
