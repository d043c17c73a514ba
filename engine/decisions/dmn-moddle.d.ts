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
    fromXML(xml: string): Promise<{ rootElement: DmnElement; warnings: { message: string }[] }>;
  }
}
