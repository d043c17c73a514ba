import { TestWorkflowEnvironment } from '@temporalio/testing';
import { timeSkippingExecutable } from '../../temporal-docker/embedded/time-skipping.ts';

/** A process that starts a server that skips time, as a test run does, and then waits to be killed. */
const path = await timeSkippingExecutable();
await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
console.log('gereed');
setInterval(() => undefined, 60_000);
