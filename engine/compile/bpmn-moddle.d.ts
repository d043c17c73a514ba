declare module 'bpmn-moddle' {
  /** An element as bpmn-moddle reads it: properties named as in the standard's schema, references resolved. */
  export interface ModdleElement {
    readonly $type: string;
    readonly $parent?: ModdleElement;
    readonly $attrs: Readonly<Record<string, string>>;
    readonly id?: string;
    readonly name?: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    readonly $descriptor: {
      /** What the standard's schema says about each property. */
      readonly propertiesByName: Readonly<Record<string, { readonly type: string; readonly isMany?: boolean }>>;
    };
    $instanceOf(type: string): boolean;
  }

  /** A place in the file that names another element by its id. */
  export interface Reference {
    readonly element: ModdleElement;
    readonly property: string;
    readonly id: string;
  }

  export interface ReadModel {
    readonly rootElement: ModdleElement;
    readonly elementsById: Readonly<Record<string, ModdleElement>>;
    readonly references: readonly Reference[];
    readonly warnings: readonly { readonly message: string }[];
  }

  export class BpmnModdle {
    readonly properties: {
      getProperty(
        element: ModdleElement,
        name: string,
      ): { readonly name: string; readonly isMany?: boolean } | undefined;
      set(element: ModdleElement, name: string, value: unknown): void;
    };
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<ReadModel>;
  }
}
