import proto from '@temporalio/proto';

/** The messages between the server and a worker, as the SDK itself reads and writes them. */
export const { WorkflowActivation } = proto.coresdk.workflow_activation;
export const { WorkflowActivationCompletion } = proto.coresdk.workflow_completion;
export const { WorkflowCommand } = proto.coresdk.workflow_commands;
