import { spend } from './effort.ts';
import { Fault } from './feel-error.ts';
import type { FeelValue } from './feel-value.ts';
import type { TypeShape } from './type-shape.ts';

/** Functions that call each other deeper than this do not end. */
const DEEPEST = 100;

let depth = 0;

/** A function as a value: one that a model defines, with the names around its definition. */
export class FeelClosure {
  readonly parameters: readonly string[];
  /** What each parameter takes. */
  readonly types: readonly TypeShape[];
  readonly #body: (given: readonly FeelValue[]) => FeelValue;

  /** `body` gets one value for each parameter. */
  constructor(
    parameters: readonly string[],
    body: (given: readonly FeelValue[]) => FeelValue,
    types: readonly TypeShape[] = parameters.map(() => 'Any'),
  ) {
    this.parameters = parameters;
    this.types = types;
    this.#body = body;
  }

  call(given: readonly FeelValue[]): FeelValue {
    const wanted = this.parameters.length;
    if (given.length !== wanted)
      throw new Fault('InvalidArgument', `de functie krijgt ${given.length} parameters in plaats van ${wanted}`);
    if (depth === DEEPEST) throw new Fault('TooLarge', 'functies roepen elkaar zonder einde aan');
    spend();
    depth += 1;
    try {
      return this.#body(given);
    } finally {
      depth -= 1;
    }
  }

  /** With every parameter by its name, in any order. */
  callNamed(given: Readonly<Record<string, FeelValue>>): FeelValue {
    const unknown = Object.keys(given).find((name) => !this.parameters.includes(name));
    if (unknown !== undefined) throw new Fault('InvalidArgument', `de functie heeft geen parameter \`${unknown}\``);
    return this.call(this.parameters.map((name) => given[name] ?? null));
  }
}
