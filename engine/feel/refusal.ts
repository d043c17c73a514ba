/** Thrown for FEEL that is not executed, or does something else than its reader expects. The message is Dutch. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
