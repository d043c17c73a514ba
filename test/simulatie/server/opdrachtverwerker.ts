import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { coresdk } from '@temporalio/proto';
import type { Fouten } from '../fouten.ts';
import type { Wereldklok } from '../klok.ts';
import type { Toeval } from '../toeval.ts';
import type { Activiteiten } from './activiteiten.ts';
import { duurVan, uitpakken } from './lading.ts';
import { WorkflowCommand } from './protocol.ts';
import type { Loop, Loopstatus } from './loop.ts';
import type { Server } from './server.ts';
import type { Opdracht, Taak } from './uitvoering.ts';

const MINUUT = 60_000;

interface Nodig {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly activiteiten: Activiteiten;
  readonly server: Server;
}

/** Carries out, on the side of the server, what a workflow task asked for. */
export class Opdrachtverwerker {
  readonly #nodig: Nodig;

  constructor(nodig: Nodig) {
    this.#nodig = nodig;
  }

  verwerk(loop: Loop, opdracht: Opdracht): void {
    const { variant } = WorkflowCommand.fromObject(opdracht);
    switch (variant) {
      case 'startTimer':
        return this.#startTimer(loop, opdracht.startTimer ?? {});
      case 'cancelTimer':
        return this.#staakTimer(loop, opdracht.cancelTimer?.seq ?? 0);
      case 'scheduleActivity':
        return this.#nodig.activiteiten.begin(loop, opdracht.scheduleActivity ?? {});
      case 'requestCancelActivity':
        return this.#staakActiviteit(loop, opdracht.requestCancelActivity?.seq ?? 0);
      case 'startChildWorkflowExecution':
        return this.#startKind(loop, opdracht.startChildWorkflowExecution ?? {});
      case 'requestCancelExternalWorkflowExecution':
        return this.#annuleer(loop, opdracht.requestCancelExternalWorkflowExecution ?? {});
      case 'signalExternalWorkflowExecution':
        return this.#signaleer(loop, opdracht.signalExternalWorkflowExecution ?? {});
      case 'upsertWorkflowSearchAttributes':
        loop.kenmerken = {
          ...loop.kenmerken,
          ...opdracht.upsertWorkflowSearchAttributes?.searchAttributes?.indexedFields,
        };
        return;
      case 'updateResponse':
        return this.#antwoord(loop, opdracht.updateResponse ?? {});
      case 'completeWorkflowExecution':
        return this.#sluit(loop, 'afgerond');
      case 'failWorkflowExecution':
        return this.#sluit(loop, 'mislukt');
      case 'cancelWorkflowExecution':
        return this.#sluit(loop, 'geannuleerd');
      case 'continueAsNewWorkflowExecution':
        return this.#vervolg(loop, opdracht.continueAsNewWorkflowExecution ?? {});
      // Answered within the workflow task itself, or only there for its replay.
      case 'scheduleLocalActivity':
      case 'setPatchMarker':
        return;
      default:
        throw new Error(`de simulatie kent de opdracht ${String(variant)} niet`);
    }
  }

  #startTimer(loop: Loop, { seq, startToFireTimeout }: coresdk.workflow_commands.IStartTimer): void {
    const { klok, toeval, fouten, server } = this.#nodig;
    const nummer = seq ?? 0;
    const ms = duurVan(startToFireTimeout) ?? 0;
    const gelijk = fouten.treft('timers-gelijk') ? MINUUT - ((klok.nu + ms) % MINUUT) : 0;
    const laat = fouten.treft('timer-laat') ? toeval.kies([1000, MINUUT, 60 * MINUUT, 10 * 24 * 60 * MINUUT]) : 0;
    const af = klok.plan(ms + gelijk + laat, () => {
      loop.timers.delete(nummer);
      server.vertel(loop, { fireTimer: { seq: nummer } });
    });
    loop.timers.set(nummer, { op: klok.wand + ms, af });
  }

  /** Also when it has fired and the run has not heard of it yet. */
  #staakTimer(loop: Loop, seq: number): void {
    loop.timers.get(seq)?.af();
    loop.timers.delete(seq);
    loop.wachtend = loop.wachtend.filter(({ fireTimer }) => fireTimer?.seq !== seq);
  }

  #staakActiviteit(loop: Loop, seq: number): void {
    loop.activiteiten.delete(seq);
    loop.wachtend = loop.wachtend.filter(({ resolveActivity }) => resolveActivity?.seq !== seq);
  }

  #startKind(loop: Loop, opdracht: coresdk.workflow_commands.IStartChildWorkflowExecution): void {
    const { seq, workflowId, workflowType, input } = opdracht;
    const [nummer, id, type] = [seq ?? 0, workflowId ?? '', workflowType ?? ''];
    this.#straks(loop, 'resolveChildWorkflowExecutionStart', () => {
      try {
        const kind = this.#nodig.server.start(id, type, input ?? [], { loop, seq: nummer });
        loop.kinderen.set(nummer, id);
        return { seq: nummer, succeeded: { runId: kind.gegevens.runId } };
      } catch (fout) {
        if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout;
        return { seq: nummer, failed: { workflowId: id, workflowType: type, cause: 1 } };
      }
    });
  }

  #annuleer(loop: Loop, opdracht: coresdk.workflow_commands.IRequestCancelExternalWorkflowExecution): void {
    this.#straks(loop, 'resolveRequestCancelExternalWorkflow', () =>
      this.#buiten(opdracht.seq ?? 0, () => {
        this.#nodig.server.annuleer(opdracht.workflowExecution?.workflowId ?? '');
      }),
    );
  }

  #signaleer(loop: Loop, opdracht: coresdk.workflow_commands.ISignalExternalWorkflowExecution): void {
    const { seq, workflowExecution, signalName, args } = opdracht;
    this.#straks(loop, 'resolveSignalExternalWorkflow', () =>
      this.#buiten(seq ?? 0, () => {
        this.#nodig.server.signaleer(
          workflowExecution?.workflowId ?? '',
          signalName ?? '',
          (args ?? []).map(uitpakken),
        );
      }),
    );
  }

  /** Reaches for another process; that there is none is an answer too. */
  #buiten(seq: number, doe: () => void): { seq: number; failure?: { message: string } } {
    try {
      doe();
      return { seq };
    } catch (fout) {
      if (!(fout instanceof WorkflowNotFoundError)) throw fout;
      return { seq, failure: { message: 'het proces is er niet' } };
    }
  }

  #straks(loop: Loop, soort: keyof Taak, doe: () => object): void {
    const { klok, toeval, server } = this.#nodig;
    klok.plan(toeval.heel(1, 50), () => {
      server.vertel(loop, { [soort]: doe() });
    });
  }

  #antwoord(loop: Loop, { protocolInstanceId, completed, rejected }: coresdk.workflow_commands.IUpdateResponse): void {
    const update = loop.updates.get(protocolInstanceId ?? '');
    if (update === undefined) return;
    if (completed) update.antwoord = { goed: completed };
    else if (rejected) update.antwoord = { fout: rejected };
    else update.aanvaard = true;
    // A refusal by the validator is not kept: the same id may come again.
    if (rejected && !update.aanvaard) loop.updates.delete(protocolInstanceId ?? '');
  }

  #sluit(loop: Loop, status: Loopstatus): void {
    this.#ruimOp(loop, status);
    for (const [, update] of loop.updates)
      update.antwoord ??= { fout: new WorkflowNotFoundError('het proces is voorbij', loop.id, undefined) };
    const { ouder } = loop;
    if (ouder === null) return;
    const leeg = { message: status, applicationFailureInfo: { type: status } };
    const result =
      status === 'afgerond'
        ? { completed: {} }
        : status === 'mislukt'
          ? { failed: { failure: leeg } }
          : { cancelled: { failure: { message: status, canceledFailureInfo: {} } } };
    ouder.loop.kinderen.delete(ouder.seq);
    this.#nodig.server.vertel(ouder.loop, { resolveChildWorkflowExecution: { seq: ouder.seq, result } });
  }

  /** Updates that were not accepted go along to the new run; the rest is not known there. */
  #vervolg(
    loop: Loop,
    { workflowType, arguments: args }: coresdk.workflow_commands.IContinueAsNewWorkflowExecution,
  ): void {
    const over = loop.wachtend.filter(({ doUpdate }) => doUpdate);
    this.#ruimOp(loop, 'vervolgd');
    const { server, toeval } = this.#nodig;
    const kenmerken = toeval.lukt(0.5) ? loop.kenmerken : {};
    const nieuw = server.nieuweRun(loop.id, workflowType ?? '', args ?? [], kenmerken, loop.ouder);
    for (const taak of over) {
      const update = loop.updates.get(taak.doUpdate?.id ?? '');
      if (update !== undefined) nieuw.updates.set(taak.doUpdate?.id ?? '', update);
      server.vertel(nieuw, taak);
    }
  }

  #ruimOp(loop: Loop, status: Loopstatus): void {
    loop.status = status;
    for (const { af } of loop.timers.values()) af();
    loop.timers.clear();
    loop.activiteiten.clear();
    loop.wachtend = [];
  }
}
