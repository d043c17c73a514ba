import type { ModdleElement } from 'bpmn-moddle';
import type { FlowNode, ProcessModel } from '../process-model.ts';

interface ConstraintContext {
  readonly model: ProcessModel;
  readonly node: FlowNode;
  /** The node as drawn. */
  readonly element: ModdleElement;
  readonly report: (rule: string, message: string, remedy: string) => void;
}

/** A rule of the standard that the schema cannot express, for one node. */
export type ConstraintRule = (context: ConstraintContext) => void;
