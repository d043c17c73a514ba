/** Thrown, or noted, when something happened that may never happen: which promise, of which process, and how. */
export class Schending extends Error {
  override readonly name = 'Schending';
  readonly eis: string;

  constructor(eis: string, workflowId: string, hoe: string) {
    super(`${eis} (${workflowId}): ${hoe}`);
    this.eis = eis;
  }
}
