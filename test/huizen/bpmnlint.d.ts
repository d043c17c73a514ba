declare module 'bpmnlint' {
  import type { ModdleElement } from 'bpmn-moddle';

  export interface Melding {
    readonly id: string;
    readonly message: string;
    readonly category: 'error' | 'warn' | 'info' | 'rule-error';
  }
  export class Linter {
    constructor(options: { config: { extends: string }; resolver: unknown });
    lint(definitions: ModdleElement): Promise<Readonly<Record<string, readonly Melding[]>>>;
  }
}

declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  const NodeResolver: new () => object;
  export default NodeResolver;
}
