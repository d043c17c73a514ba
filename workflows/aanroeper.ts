import * as wf from '@temporalio/workflow';
import { bericht, type Bericht } from '../models/proces.ts';
import type { Schil } from './schil.ts';

/** Whoever called this process. A signal, and not the result, tells it: its run may have continued as new since it called. */
export class Aanroeper {
  readonly #schil: Schil;
  /** The message before: an escalation comes before the end. */
  #post: Promise<void> = Promise.resolve();

  constructor(schil: Schil) {
    this.#schil = schil;
  }

  escaleer(code: string | null): Promise<void> {
    return this.#meld(this.#schil.volgendBericht(), code ?? '', { geslaagd: true, escalatie: true });
  }

  meldEinde(geannuleerd: boolean): Promise<void> {
    const { stand, fout } = this.#schil;
    const geslaagd = !geannuleerd && stand.status !== 'mislukt';
    const naam = geslaagd ? 'einde' : (fout ?? 'DeelprocesAfgebroken');
    return this.#meld(wf.workflowInfo().workflowId, naam, { geslaagd });
  }

  #meld(id: string, naam: string, hoe: Omit<NonNullable<Bericht['kind']>, 'instantie'>): Promise<void> {
    const { ouder } = this.#schil.invoer;
    if (ouder === undefined) return this.#post;
    const variabelen = hoe.escalatie === true ? {} : ((this.#schil.uitvoer ?? {}) as Bericht['variabelen']);
    const inhoud: Bericht = { id, naam, variabelen, kind: { instantie: ouder.instantie, ...hoe } };
    this.#post = this.#post.then(() => stuur(ouder.workflowId, inhoud));
    return this.#post;
  }
}

async function stuur(workflowId: string, inhoud: Bericht): Promise<void> {
  try {
    await wf.getExternalWorkflowHandle(workflowId).signal(bericht, inhoud);
  } catch (fout) {
    // It ended without waiting for us.
    wf.log.info('de aanroeper loopt niet meer', { ouder: workflowId, fout });
  }
}
