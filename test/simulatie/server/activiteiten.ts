import { ApplicationFailure } from '@temporalio/common';
import type { coresdk } from '@temporalio/proto';
import type { Fouten } from '../fouten.ts';
import type { Wereldklok } from '../klok.ts';
import type { Toeval } from '../toeval.ts';
import { duurVan, inpakken, uitpakken } from './lading.ts';
import type { Activiteit, Loop } from './loop.ts';
import type { Taak } from './uitvoering.ts';
import type { Werker } from './werker.ts';

/** Ms after which an attempt that is never reported counts as failed: what every activity of ours asks for. */
const TE_LANG = 60_000;
const UUR = 3_600_000;

interface Nodig {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly werkers: () => readonly Werker[];
  /** Nobody takes confirmations of the projection. */
  readonly isProjectorStil: () => boolean;
  readonly vertel: (loop: Loop, taak: Taak) => void;
}

/** Gives activities to workers, again and again as their retry policy says, until one attempt is reported. */
export class Activiteiten {
  readonly #nodig: Nodig;

  constructor(nodig: Nodig) {
    this.#nodig = nodig;
  }

  begin(loop: Loop, opdracht: coresdk.workflow_commands.IScheduleActivity): void {
    const { seq, activityType, arguments: args, retryPolicy } = opdracht;
    const eerstePauze = duurVan(retryPolicy?.initialInterval) ?? 1000;
    const activiteit: Activiteit = {
      type: activityType ?? '',
      args: (args ?? []).map(uitpakken),
      // What is not given is zero on the wire; these are what the server then takes.
      meeste: retryPolicy?.maximumAttempts || Infinity,
      eerstePauze,
      langstePauze: duurVan(retryPolicy?.maximumInterval) ?? eerstePauze * 100,
      factor: retryPolicy?.backoffCoefficient || 2,
    };
    loop.activiteiten.set(seq ?? 0, activiteit);
    this.#probeer(loop, seq ?? 0, activiteit, 1, 0);
  }

  #probeer(loop: Loop, seq: number, activiteit: Activiteit, poging: number, over: number): void {
    const { klok, toeval, fouten, werkers, isProjectorStil } = this.#nodig;
    klok.plan(over + toeval.heel(1, 50), () => {
      if (!this.#wacht(loop, seq, activiteit)) return;
      if (activiteit.type === 'bevestig' && isProjectorStil()) {
        this.#probeer(loop, seq, activiteit, poging, UUR);
        return;
      }
      const werker = werkers().length === 0 ? null : toeval.kies(werkers());
      let klaar = false;
      const opnieuw = (): void => {
        if (klaar) return;
        klaar = true;
        this.#mislukt(loop, seq, activiteit, poging, new Error('te laat'));
      };
      klok.plan(TE_LANG, opnieuw);
      if (werker === null) return;
      const mislukt = fouten.treft('activiteit-mislukt');
      const ongemeld = fouten.treft('activiteit-ongemeld');
      const werk = mislukt ? Promise.reject(new Error('mislukt')) : werker.doe(loop, activiteit);
      void werk.then(
        (uitkomst) => {
          if (klaar || ongemeld || !werker.leeft) return;
          klaar = true;
          this.#meld(loop, seq, activiteit, { completed: { result: inpakken(uitkomst) } });
        },
        (fout: unknown) => {
          if (klaar || !werker.leeft) return;
          klaar = true;
          this.#mislukt(loop, seq, activiteit, poging, fout);
        },
      );
    });
  }

  #mislukt(loop: Loop, seq: number, activiteit: Activiteit, poging: number, fout: unknown): void {
    const definitief = fout instanceof ApplicationFailure && fout.nonRetryable === true;
    if (!definitief && poging < activiteit.meeste) {
      const { eerstePauze, factor, langstePauze } = activiteit;
      const pauze = Math.min(langstePauze, eerstePauze * factor ** (poging - 1));
      this.#probeer(loop, seq, activiteit, poging + 1, pauze);
      return;
    }
    const type = fout instanceof ApplicationFailure ? (fout.type ?? '') : 'Error';
    const failure = {
      message: 'Activity task failed',
      cause: { message: String(fout), applicationFailureInfo: { type, nonRetryable: definitief } },
      activityFailureInfo: { activityType: { name: activiteit.type }, activityId: String(seq) },
    };
    this.#meld(loop, seq, activiteit, { failed: { failure } });
  }

  #meld(loop: Loop, seq: number, activiteit: Activiteit, result: coresdk.activity_result.IActivityResolution): void {
    if (!this.#wacht(loop, seq, activiteit)) return;
    loop.activiteiten.delete(seq);
    this.#nodig.vertel(loop, { resolveActivity: { seq, result } });
  }

  #wacht(loop: Loop, seq: number, activiteit: Activiteit): boolean {
    return loop.isOpen && loop.activiteiten.get(seq) === activiteit;
  }
}
