import type { ModdleElement } from 'bpmn-moddle';
import type { SequenceFlows } from './sequence-flows.ts';

/** What the rest of the process says about a node. */
export interface Surroundings {
  readonly scope: string | null;
  readonly role: string | null;
  readonly flows: SequenceFlows;
  /** The flow elements of the process by id. */
  readonly elements: ReadonlyMap<string, ModdleElement>;
  readonly boundaryEvents: readonly string[];
  /** Of a compensation boundary event: the activity that it is associated with. */
  readonly handler: string | null;
  /** Names that a sub-process declares. */
  readonly variables: readonly string[];
}
