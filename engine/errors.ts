/** Why the engine cannot take a step. The state stays as it was. */
export type EngineErrorCode =
  | 'ProcessEnded'
  | 'NotEnabled'
  | 'InstanceUnknown'
  | 'TimerUnknown'
  | 'StartUnknown'
  | 'NoFlow'
  | 'NoList'
  | 'NoInstant'
  | 'NoPerformer'
  | 'Endless';

/** Thrown when an event does not fit the state, or the model cannot go on. Names elements, never values. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  /** Element where it went wrong. */
  readonly element: string | null;

  constructor(code: EngineErrorCode, element: string | null, message: string) {
    super(message);
    this.code = code;
    this.element = element;
  }
}
