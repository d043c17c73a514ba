declare module 'dmn-moddle' {
  /** An element as dmn-moddle reads it: properties named as in the standard's schema, references resolved. */
  export interface DmnElement {
    readonly $type: string;
    readonly $parent?: DmnElement;
    readonly id?: string;
    readonly name?: string;
    get(name: string): unknown;
  }
  export class DmnModdle {
    /** `packages` describe what may stand in a file besides DMN, by prefix. */
    constructor(packages: Readonly<Record<string, object>>);
    fromXML(xml: string): Promise<{ rootElement: DmnElement; warnings: { message: string }[] }>;
  }
}
