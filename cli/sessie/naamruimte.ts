import { Connection, isGrpcServiceError } from '@temporalio/client';
import { registerSearchAttributes } from '../../temporal-docker/embedded/search-attributes.ts';
import { untilAnswers } from '../../temporal-docker/embedded/until-answers.ts';

/** Number of ALREADY_EXISTS in gRPC. */
const BESTAAT_AL = 6;
/** Seconds that the server keeps what has ended: a week, to look at a session afterwards. */
const BEWAREN = 7 * 86_400;

/** Makes a namespace of the server ready for use, with our search attributes; safe to repeat. */
export async function richtNaamruimteIn(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: BEWAREN as never } })
      .catch((fout: unknown) => {
        if (!isGrpcServiceError(fout) || (fout.code as number) !== BESTAAT_AL) throw fout;
      });
    // A server knows a new namespace everywhere only after some seconds.
    await untilAnswers(`namespace ${namespace}`, null, async () => {
      await registerSearchAttributes(connection, namespace);
      await connection.workflowService.countWorkflowExecutions({ namespace, query: 'TeLaat = true' });
    });
  } finally {
    await connection.close();
  }
}
