import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

export const tel = defineUpdate<number>('tel');

/** The least a workflow with updates can be: what a decision is measured against. */
export async function kaal(): Promise<void> {
  let aantal = 0;
  setHandler(tel, () => ++aantal);
  await condition(() => false);
}

/** The least a workflow with one decision can be: what an instance of a process is measured against. */
export async function eenmaal(): Promise<void> {
  let besloten = false;
  setHandler(tel, () => Number((besloten = true)));
  await condition(() => besloten);
}
