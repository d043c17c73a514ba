declare module 'bpmn-auto-layout' {
  /** Gives the file with shapes and edges for its first process; every node must know its flows. */
  export function layoutProcess(xml: string): Promise<string>;
}

declare module 'bpmn-moddle' {
  export interface BpmnModdle {
    toXML(element: ModdleElement): Promise<{ xml: string }>;
  }
}
