import * as wf from '@temporalio/workflow';
import type * as z from 'zod/mini';
import type { Tekening } from '../activities/contract.ts';
import { type Stand, Weigering } from '../models/proces.ts';
import type { Aanloop } from './aanloop.ts';
import { kanNogKloppen, lees, weiger } from './keuring.ts';
import type { Schil } from './schil.ts';

/** What an update asks, after reading it: whether it may, and what it does. Both throw a refusal. */
interface Verzoek<T> {
  readonly vorm: z.ZodMiniType<T>;
  readonly beschrijving: string;
  readonly keur: (schil: Schil, invoer: T) => unknown;
  readonly doe: (schil: Schil, invoer: T, opdracht: string, tekening: Tekening | null) => void;
  /** Of an update that needs another drawing: gets it. What may have changed meanwhile is checked again. */
  readonly haal?: (schil: Schil, invoer: T) => Promise<Tekening>;
}

/**
 * The rules are checked by the validator, before the update is accepted, so that a refusal for good leaves no trace; and
 * again by the handler, because what came before the drawing was loaded could not be checked then. What may be right a
 * moment later is refused by the handler only, and remembered: the same request may be on its way more than once, and its
 * sender has been told that it was refused.
 */
export function zetUpdate<T>(aanloop: Aanloop, naam: string, verzoek: Verzoek<T>): void {
  wf.setHandler(
    wf.defineUpdate<Stand, [unknown]>(naam),
    async (invoer) => {
      const opdracht = updateId();
      const toen = aanloop.tijd.echt();
      const schil = aanloop.schil ?? (await aanloop.geladen);
      // The server forgets update ids when a run continues as new. Who asks again wants to know where things stand.
      if (schil.gezien.heeft(opdracht)) return schil.stand;
      if (schil.geweigerd.heeft(opdracht)) throw weiger(Weigering.alGeweigerd, {});
      try {
        const gelezen = lees(verzoek.vorm, invoer);
        aanloop.tijd.op(toen, () => verzoek.keur(schil, gelezen));
        const tekening = verzoek.haal === undefined ? null : await verzoek.haal(schil, gelezen);
        if (tekening !== null) verzoek.keur(schil, gelezen);
        aanloop.tijd.op(tekening === null ? toen : aanloop.tijd.echt(), () => {
          verzoek.doe(schil, gelezen, opdracht, tekening);
        });
      } catch (fout) {
        if (fout instanceof wf.ApplicationFailure) schil.geweigerd.onthoud(opdracht);
        throw fout;
      }
      schil.gezien.onthoud(opdracht);
      return schil.stand;
    },
    {
      description: verzoek.beschrijving,
      validator: (invoer) => {
        const gelezen = lees(verzoek.vorm, invoer);
        if (aanloop.schil === null || aanloop.schil.gezien.heeft(updateId())) return;
        try {
          verzoek.keur(aanloop.schil, gelezen);
        } catch (fout) {
          if (!kanNogKloppen(fout)) throw fout;
        }
      },
    },
  );
}

function updateId(): string {
  const info = wf.currentUpdateInfo();
  if (info === undefined) throw new Error('dit is geen update');
  return info.id;
}
