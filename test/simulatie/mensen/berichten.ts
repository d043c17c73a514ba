import { WorkflowNotFoundError } from '@temporalio/client';
import { definitionsOf } from '../../../engine/events/definitions.ts';
import type { FlowNode, ProcessModel } from '../../../engine/process-model.ts';
import type { ProcessState } from '../../../engine/process-state.ts';
import * as proces from '../../../models/proces.ts';
import type { Boek } from '../eisen/boek.ts';
import type { Tafel } from './tafel.ts';

const UUR = 3_600_000;

/** What comes from outside: messages and signals, once or twice, waited for or not. */
export class Berichten {
  readonly #tafel: Tafel;
  readonly #ids: string[] = [];

  constructor(tafel: Tafel) {
    this.#tafel = tafel;
  }

  /** Tells a process what it has ears for, or something that may come at any time. */
  iets(boek: Boek): void {
    const { toeval, huis } = this.#tafel;
    const gehoord = boek.staat === null ? [] : luisterend(boek.model, boek.staat);
    if (gehoord.length > 0 && toeval.lukt(0.8)) {
      const nu = toeval.lukt(0.5) ? gehoord : [toeval.kies(gehoord)];
      for (const { naam, signaal } of nu) this.stuur(boek, naam, signaal);
      return;
    }
    const vreemd = ['niemand_wacht_hierop', proces.OPNIEUW];
    this.stuur(boek, toeval.kies([...vreemd, ...Object.keys(huis.berichten)]), toeval.lukt(0.1));
  }

  /** Tells a process everything that it waits for. */
  alles(boek: Boek): void {
    const { model, staat } = boek;
    if (staat === null) return;
    for (const { naam, signaal } of verwacht(model, staat)) this.stuur(boek, naam, signaal);
  }

  stuur(boek: Boek, naam: string, signaal = false): void {
    const { klok, toeval, fouten, server, huis } = this.#tafel;
    const id =
      toeval.lukt(0.1) && this.#ids.length > 0 ? toeval.kies(this.#ids) : `bericht-${String(this.#ids.length + 1)}`;
    this.#ids.push(id);
    const inhoud = { id, naam, variabelen: huis.berichten[naam] ?? {}, ...(signaal ? { signaal } : {}) };
    const bezorg = (): void => {
      try {
        server.signaleer(boek.workflowId, proces.bericht, [inhoud]);
      } catch (fout) {
        if (!(fout instanceof WorkflowNotFoundError)) throw fout;
      }
    };
    bezorg();
    if (fouten.treft('bericht-dubbel')) klok.plan(toeval.heel(1, toeval.kies([1000, UUR, 48 * UUR])), bezorg);
  }
}

/** The messages and signals for which tokens wait: at catch events, receive tasks and behind event-based gateways. */
export function verwacht(model: ProcessModel, staat: ProcessState): { naam: string; signaal: boolean }[] {
  const knopen = Object.values(staat.instances).flatMap(({ element }) => {
    const knoop = model.nodes[element];
    if (knoop?.type !== 'eventBasedGateway') return knoop ?? [];
    return knoop.outgoing.flatMap((stroom) => model.nodes[model.flows[stroom]?.target ?? ''] ?? []);
  });
  return namenIn(knopen);
}

/** The messages and signals that an event beside what is open listens to: on its border, or at the start of an event sub-process. */
function luisterend({ nodes }: ProcessModel, { instances }: ProcessState): { naam: string; signaal: boolean }[] {
  const open = new Set(Object.values(instances).map(({ parent, element }) => (parent === null ? null : element)));
  return namenIn(
    Object.values(nodes).filter(({ type, attachedTo, scope }) => {
      const deel = nodes[scope ?? ''];
      if (type === 'startEvent' && deel?.triggeredByEvent === true) return open.has(deel.scope);
      return attachedTo !== null && open.has(attachedTo);
    }),
  );
}

function namenIn(knopen: readonly FlowNode[]): { naam: string; signaal: boolean }[] {
  return knopen.flatMap((knoop) =>
    definitionsOf(knoop).flatMap((wat) =>
      wat.kind === 'message' || wat.kind === 'signal' ? [{ naam: wat.name, signaal: wat.kind === 'signal' }] : [],
    ),
  );
}
