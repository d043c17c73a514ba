import * as wf from '@temporalio/workflow';
import { proces } from '../../../workflows/proces.ts';
import { Schil } from '../../../workflows/schil.ts';
import type { Gebeurtenis } from '../../../workflows/storingen.ts';
import type { Vervolg } from '../../../workflows/vervolg.ts';
import { omhul } from '../omhul.ts';
import { type Sabotage, saboteer } from '../sabotage.ts';

/**
 * The workflow code that the simulation bundles: the real one, with a query that shows everything it keeps. Whatever is
 * sabotaged is sabotaged here, before any process runs.
 */

/** Set by the simulation before this code is loaded. */
declare const SABOTAGE: Sabotage | null;

/** One call of the engine, or a move to the drawing `naar`: what happened, and the update that asked for it. */
export interface Stapnotitie {
  readonly gebeurtenis: Gebeurtenis | { readonly type: 'migratie'; readonly naar: string };
  readonly at: string;
  readonly opdracht: string | null;
}

/** Answer to the query `momentopname`. */
export interface Momentopname {
  /** Everything that goes along when the run continues as new; of its lines those after the last known one. */
  readonly vervolg: Vervolg;
  /** How many lines it keeps in all. */
  readonly regels: number;
  /** The steps of this run after those that are known. */
  readonly stappen: readonly Stapnotitie[];
}

const notities = new WeakMap<Schil, Stapnotitie[]>();

function notitiesVan(schil: Schil): Stapnotitie[] {
  const bekend = notities.get(schil);
  if (bekend !== undefined) return bekend;
  const nieuw: Stapnotitie[] = [];
  notities.set(schil, nieuw);
  wf.setHandler(wf.defineQuery<Momentopname, [number, number]>('momentopname'), (stappen, nummer) => {
    const vervolg = schil.vervolg();
    const regels = vervolg.uitbak.regels.filter((regel) => regel.nummer > nummer);
    return {
      vervolg: { ...vervolg, uitbak: { ...vervolg.uitbak, regels } },
      regels: vervolg.uitbak.regels.length,
      stappen: nieuw.slice(stappen),
    };
  });
  return nieuw;
}

omhul(
  Schil.prototype,
  'stap',
  (stap) =>
    function noteer(this: Schil, gebeurtenis, oorzaak) {
      stap.call(this, gebeurtenis, oorzaak);
      notitiesVan(this).push({ gebeurtenis, at: this.vervolg().at, opdracht: oorzaak.opdracht });
    },
);

omhul(
  Schil.prototype,
  'volg',
  (volg) =>
    function noteer(this: Schil, naar, tekening, resultaat, at, oorzaak) {
      volg.call(this, naar, tekening, resultaat, at, oorzaak);
      notitiesVan(this).push({ gebeurtenis: { type: 'migratie', naar }, at, opdracht: oorzaak.opdracht });
    },
);

// Called by whatever changes anything, and first of all by a run that continues another one.
omhul(
  Schil.prototype,
  'werkBij',
  (werkBij) =>
    function toon(this: Schil) {
      notitiesVan(this);
      werkBij.call(this);
    },
);

if (typeof SABOTAGE !== 'undefined' && SABOTAGE !== null) saboteer(SABOTAGE);

export { proces as default };
