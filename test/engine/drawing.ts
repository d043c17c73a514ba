import { expect } from 'chai';
import { compile } from '../../engine/compile.ts';
import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import { migrate } from '../../engine/migration/migrate.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Command, ProcessEvent, ProcessState, TraceEntry, Variables } from '../../engine/process-state.ts';
import { step } from '../../engine/step.ts';

/** A BPMN file around the elements of one process `P`. */
export function drawing(elements: string, roots = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:regietafel="https://regietafel.nl/bpmn/1.0" id="Bestand" targetNamespace="urn:test">
${roots}
<bpmn:process id="P" name="Proef" isExecutable="true">
${elements}
</bpmn:process>
</bpmn:definitions>`;
}

/** `flow('A', 'B')`, with a FEEL condition where given. */
export function flow(source: string, target: string, condition?: string, attributes = ''): string {
  const id = `${source}_${target}`;
  const body =
    condition === undefined ? '' : `<bpmn:conditionExpression>${escape(condition)}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" ${attributes}>${body}</bpmn:sequenceFlow>`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export async function modelOf(xml: string, dmn?: string): Promise<ProcessModel> {
  const { decisions } = dmn === undefined ? { decisions: [] } : await compileDecisions(dmn);
  const { models, problems } = await compile(xml, { decisions });
  expect(problems).to.deep.equal([]);
  const [model] = models;
  if (model === undefined) throw new Error('The file holds no process');
  return model;
}

export const MONDAY = '2026-11-23T08:00:00.000Z';

/** A process in memory, driven event by event; keeps everything that came out. */
export class Play {
  readonly model: ProcessModel;
  state: ProcessState | null = null;
  readonly trace: TraceEntry[] = [];
  readonly commands: Command[] = [];
  at = MONDAY;

  constructor(model: ProcessModel) {
    this.model = model;
  }

  static async of(elements: string, variables: Variables = {}, roots = ''): Promise<Play> {
    return new Play(await modelOf(drawing(elements, roots))).start(variables);
  }

  start(variables: Variables = {}, from: { message?: string; signal?: string; element?: string } = {}): this {
    return this.happen({ type: 'start', at: this.at, variables, ...from });
  }

  complete(element: string, variables: Variables = {}): this {
    return this.happen({ type: 'complete', at: this.at, instance: this.instance(element), variables });
  }

  message(name: string, variables: Variables = {}): this {
    return this.happen({ type: 'message', at: this.at, name, variables });
  }

  /** Lets the earliest timer fire, at the instant it is due. */
  fire(): this {
    const [timer] = Object.values(this.state?.timers ?? {}).sort((a, b) => a.due.localeCompare(b.due));
    if (timer === undefined) throw new Error('No timer runs');
    this.at = timer.due;
    return this.happen({ type: 'timer', at: this.at, timer: timer.id });
  }

  happen(event: ProcessEvent): this {
    const before = JSON.stringify(this.state);
    const result = step(this.model, this.state, event);
    expect(JSON.stringify(this.state), 'the given state was changed').to.equal(before);
    this.state = JSON.parse(JSON.stringify(result.state)) as ProcessState;
    expect(this.state, 'the state is not plain JSON').to.deep.equal(result.state);
    this.#staysAsItIs(this.state);
    this.trace.push(...result.trace);
    this.commands.push(...result.commands);
    return this;
  }

  /** In any state, moving to the drawing that the process follows already has to change nothing. */
  #staysAsItIs(state: ProcessState): void {
    if (state.status !== 'running') return;
    const moved = migrate(this.model, this.model, state, { at: this.at, mapping: {}, renewTimers: true });
    expect(moved.problems).to.deep.equal([]);
    expect(moved.result?.state, 'moving to the same drawing changed something').to.deep.equal(state);
    expect(moved.result?.commands).to.deep.equal([]);
  }

  /** Open instances of an element, oldest first. */
  instances(element: string): string[] {
    return Object.values(this.state?.instances ?? {})
      .filter((instance) => instance.element === element && instance.loop === undefined)
      .map(({ id }) => id);
  }

  instance(element: string): string {
    const [id] = this.instances(element);
    if (id === undefined) throw new Error(`${element} is not open`);
    return id;
  }

  /** Elements with an open instance, in the order they were opened. */
  get open(): string[] {
    return Object.values(this.state?.instances ?? {})
      .filter(({ id }) => id !== '0')
      .map(({ element }) => element);
  }

  get variables(): Variables | undefined {
    return this.state?.instances['0']?.variables;
  }

  /** `change element` of every line of the trace that names the element. */
  happened(element: string): string[] {
    return this.trace.filter((line) => line.element === element).map(({ change }) => change);
  }
}
