import { type Oorzaak, VANZELF } from './regels.ts';
import { weiger } from './keuring.ts';
import type { Schil } from './schil.ts';
import { type Gebeurtenis, modelfout, sleutelVan, type Storing } from './storingen.ts';

/** Timers that are taken in one go after a long absence; the rest follows at once, in a workflow task of its own. */
const MEESTE_TIMERS = 100;

/** Lets things happen to a process: what somebody asks for can be refused, what has happened cannot. */
export class Feiten {
  readonly #schil: Schil;

  constructor(schil: Schil) {
    this.#schil = schil;
  }

  /** A step that somebody asked for. Throws a refusal, and changes nothing, when the drawing cannot take it. */
  gevraagd(gebeurtenis: Gebeurtenis, oorzaak: Oorzaak): void {
    try {
      this.#schil.stap(gebeurtenis, oorzaak);
    } catch (fout) {
      const wat = modelfout(fout);
      throw wat === null ? fout : weiger('ModelFaalt', { element: wat.element, fout: wat.tekst });
    }
    this.#herstel();
  }

  /** A step for something that has happened. When the drawing cannot take it, it is kept for later and made visible. */
  gebeurd(gebeurtenis: Gebeurtenis): void {
    if (this.#probeer(gebeurtenis)) this.#herstel();
  }

  /** Every timer that is due, in order. */
  tijd(): void {
    for (let aantal = 0; aantal < MEESTE_TIMERS; aantal += 1) {
      const eerste = this.#schil.eersteTimer();
      if (eerste === null || eerste.due > this.#schil.nu()) return;
      this.gebeurd({ type: 'timer', timer: eerste.id });
    }
  }

  /** Tries again what was out of order, because somebody asks for it. */
  opnieuw(): void {
    const { storingen, opdrachten } = this.#schil;
    storingen.verhelp(sleutelVan.projectie);
    for (const [sleutel, { opdracht }] of storingen.lijst()) {
      if (opdracht === undefined) continue;
      storingen.verhelp(sleutel);
      if (this.#schil.isOpen(opdracht.instance)) opdrachten.voerUit([opdracht]);
    }
    this.#herstel();
    this.#schil.werkBij();
  }

  /** The process follows another drawing: what the one before could not take, this one may. */
  herneem(): void {
    this.#herstel();
  }

  /** Makes a fault visible: in the position, the details and the trace. The same fault again says nothing new. */
  storing(sleutel: string, storing: Storing): void {
    if (this.#schil.isAf) return;
    const nieuw = this.#schil.storingen.meld(sleutel, storing);
    if (nieuw) this.#schil.noteerLos('failed', storing.element, { toelichting: storing.fout });
  }

  #probeer(gebeurtenis: Gebeurtenis): boolean {
    const voorbij = 'instance' in gebeurtenis && !this.#schil.isOpen(gebeurtenis.instance);
    if (this.#schil.isAf || voorbij) return false;
    try {
      this.#schil.stap(gebeurtenis, VANZELF);
      return true;
    } catch (fout) {
      const wat = modelfout(fout);
      if (wat === null) throw fout;
      this.storing(this.#sleutel(gebeurtenis), { element: wat.element, fout: wat.tekst, gebeurtenis });
      return false;
    }
  }

  /** After every change: what failed before may work now. In the order in which it happened, until nothing moves any more. */
  #herstel(): void {
    for (const [sleutel, { gebeurtenis }] of this.#schil.storingen.lijst()) {
      if (gebeurtenis === undefined || !this.#probeer(gebeurtenis)) continue;
      this.#schil.storingen.verhelp(sleutel);
      this.#schil.werkBij();
      this.#herstel();
      return;
    }
  }

  #sleutel(gebeurtenis: Gebeurtenis): string {
    if (gebeurtenis.type === 'timer') return sleutelVan.timer(gebeurtenis.timer);
    if ('instance' in gebeurtenis && gebeurtenis.type !== 'escalate') return sleutelVan.instantie(gebeurtenis.instance);
    return sleutelVan.feit(JSON.stringify(gebeurtenis));
  }
}
