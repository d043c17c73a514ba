import * as wf from '@temporalio/workflow';
import { BPMN_FOUT, type DienstOpdracht, type Variabelen } from '../activities/contract.ts';
import { roepDienst } from './activiteiten.ts';
import { aanleidingen } from './betrokken-taken.ts';
import type { Opdracht } from './opdrachten.ts';
import type { Schil } from './schil.ts';
import { naamIn } from './stand.ts';
import { sleutelVan } from './storingen.ts';

/** The services that a drawing calls: activities that are tried until they succeed. */
export class Diensten {
  readonly #schil: Schil;
  readonly #lopend = new Map<string, wf.CancellationScope>();

  constructor(schil: Schil) {
    this.#schil = schil;
  }

  async roepAan(opdracht: Opdracht<'invokeService'>): Promise<void> {
    const { instance } = opdracht;
    const bereik = new wf.CancellationScope();
    this.#lopend.set(instance, bereik);
    try {
      const variables = await bereik.run(() => this.#probeer(opdracht));
      this.#schil.storingen.verhelp(sleutelVan.instantie(instance));
      this.#schil.feiten.gebeurd({ type: 'complete', instance, variables });
    } catch (fout) {
      if (!wf.isCancellation(fout)) this.#mislukt(opdracht, fout);
    } finally {
      this.#lopend.delete(instance);
    }
  }

  staak({ instance }: Opdracht<'cancelService'>): void {
    this.#schil.storingen.verhelp(sleutelVan.instantie(instance));
    this.#lopend.get(instance)?.cancel();
  }

  /** After some attempts a person should know; it goes on all the same. */
  async #probeer(opdracht: Opdracht<'invokeService'>): Promise<Variabelen> {
    const { instance, element, service } = opdracht;
    const vraag = this.#vraag(opdracht);
    const samenvatting = `${vraag.naam} (${service})`;
    try {
      return await roepDienst(service, samenvatting, false, vraag);
    } catch (fout) {
      if (!(fout instanceof wf.ActivityFailure) || wf.isCancellation(fout) || isDefinitief(fout)) throw fout;
      const melding = { element, fout: `dienst ${service} lukt niet; wordt opnieuw geprobeerd` };
      this.#schil.feiten.storing(sleutelVan.instantie(instance), melding);
      return roepDienst(service, samenvatting, true, vraag);
    }
  }

  /** An error of the drawing's own is caught there; anything else waits until somebody asks to try again. */
  #mislukt(opdracht: Opdracht<'invokeService'>, fout: unknown): void {
    if (!(fout instanceof wf.ActivityFailure)) throw fout;
    const soort = fout.cause instanceof wf.ApplicationFailure ? (fout.cause.type ?? '') : '';
    const { element, instance, service } = opdracht;
    if (soort.startsWith(BPMN_FOUT)) {
      const code = soort.slice(BPMN_FOUT.length);
      this.#schil.feiten.gebeurd({ type: 'fail', instance, code, variables: {} });
      return;
    }
    const melding = { element, fout: `dienst ${service} mislukt: ${soort}`, opdracht };
    this.#schil.feiten.storing(sleutelVan.instantie(instance), melding);
  }

  #vraag({ instance, element, variables }: Opdracht<'invokeService'>): DienstOpdracht {
    const { invoer, zicht, stand, besloten } = this.#schil;
    const over = aanleidingen(zicht.model, element);
    const taken = stand.taken.filter((taak) => over.includes(taak.element));
    return {
      id: `${zicht.workflowId}.${instance}`,
      huis: invoer.huis,
      dossier: invoer.dossier,
      workflowId: zicht.workflowId,
      proces: zicht.model.id,
      element,
      naam: naamIn(zicht.model, element),
      klok: invoer.klok,
      at: zicht.at,
      variabelen: variables as Variabelen,
      ...(besloten !== undefined && { besloten }),
      taken: over.length === 0 ? stand.taken : taken,
    };
  }
}

/** Trying again would not help. */
function isDefinitief({ cause }: wf.ActivityFailure): boolean {
  return cause instanceof wf.ApplicationFailure && cause.nonRetryable === true;
}
