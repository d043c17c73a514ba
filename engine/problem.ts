/** One thing that is wrong in a model, in words for the person who draws it. A reader gets all of them at once. */
export interface Problem {
  /** Id of the element in the XML. */
  readonly element: string | null;
  /** Name of the element as drawn. */
  readonly name: string | null;
  /** Type as in the standard, for example `bpmn:UserTask` or `dmn:Decision`. */
  readonly type: string | null;
  /** Line in the XML, from 1. */
  readonly line: number | null;
  /** Clause of the standard, or our own code, that is broken. */
  readonly rule: string;
  /** What is wrong, in Dutch. */
  readonly message: string;
  /** What would be right, in Dutch. */
  readonly remedy: string;
}
