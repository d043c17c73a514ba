import type { Execution } from '../execution/execution.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance } from '../process-state.ts';
import { startAdHocSubProcess } from './ad-hoc-sub-process.ts';
import { startBusinessRuleTask } from './business-rule-task.ts';
import { startCallActivity } from './call-activity.ts';
import { startReceiveTask } from './receive-task.ts';
import { startScriptTask } from './script-task.ts';
import { startSendTask } from './send-task.ts';
import { startServiceTask } from './service-task.ts';
import { startSubProcess } from './sub-process.ts';
import { startAbstractTask } from './abstract-task.ts';
import { startUserTask } from './user-task.ts';

type Start = (x: Execution, node: FlowNode, instance: Instance) => void;

/** How each activity begins its work; `null` for what is no activity. */
const starts: Readonly<Record<FlowNode['type'], Start | null>> = {
  task: startAbstractTask,
  manualTask: startAbstractTask,
  userTask: startUserTask,
  serviceTask: startServiceTask,
  sendTask: startSendTask,
  receiveTask: startReceiveTask,
  businessRuleTask: startBusinessRuleTask,
  scriptTask: startScriptTask,
  callActivity: startCallActivity,
  subProcess: startSubProcess,
  transaction: startSubProcess,
  adHocSubProcess: startAdHocSubProcess,
  startEvent: null,
  endEvent: null,
  intermediateCatchEvent: null,
  intermediateThrowEvent: null,
  boundaryEvent: null,
  exclusiveGateway: null,
  parallelGateway: null,
  inclusiveGateway: null,
  complexGateway: null,
  eventBasedGateway: null,
};

/** Begins the work of an activity whose instance is open: a plain one, or an inner instance of a multi-instance. */
export function startActivity(x: Execution, node: FlowNode, instance: Instance): void {
  starts[node.type]?.(x, node, instance);
}
