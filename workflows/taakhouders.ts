import type { TraceEntry } from '../engine/process-state.ts';
import type { OpenTaak } from '../models/proces.ts';
import type { Sluiting } from './keuring.ts';
import type { Oorzaak } from './regels.ts';
import { metEen } from './vervolg.ts';

/** Closed tasks of which it is remembered who closed them. */
const MEESTE_SLUITINGEN = 200;

/** Who holds the open tasks of a process, and who closed the ones before. */
export class Taakhouders {
  #toewijzingen: Readonly<Record<string, string>>;
  #gesloten: Readonly<Record<string, Sluiting>>;

  constructor(toewijzingen: Readonly<Record<string, string>> = {}, gesloten: Readonly<Record<string, Sluiting>> = {}) {
    this.#toewijzingen = toewijzingen;
    this.#gesloten = gesloten;
  }

  /** Person by instance of an open task. */
  get toewijzingen(): Readonly<Record<string, string>> {
    return this.#toewijzingen;
  }

  /** By instance of a closed task. */
  get gesloten(): Readonly<Record<string, Sluiting>> {
    return this.#gesloten;
  }

  /** `medewerker` null gives the task back to its role. */
  wijsToe(instantie: string, medewerker: string | null): void {
    const { [instantie]: _vorige, ...andere } = this.#toewijzingen;
    this.#toewijzingen = medewerker === null ? andere : { ...andere, [instantie]: medewerker };
  }

  /** A task that the trace says has opened is of whom the drawing names, until somebody hands it out otherwise. */
  open({ change, instance, performer }: TraceEntry): void {
    if (change === 'entered' && instance !== undefined && performer !== undefined) this.wijsToe(instance, performer);
  }

  /** A task that the trace says has closed is nobody's any more. */
  sluit({ change, instance, type, at }: TraceEntry, oorzaak: Oorzaak): void {
    if (instance === undefined || type !== 'userTask' || (change !== 'completed' && change !== 'cancelled')) return;
    this.wijsToe(instance, null);
    const door = instance === oorzaak.instantie ? oorzaak.door : null;
    this.#gesloten = metEen(this.#gesloten, instance, { door, at }, MEESTE_SLUITINGEN);
  }

  /**
   * In another drawing somebody keeps only what the same people may do as in the one before. `uitvoerders`: person by
   * instance, where this drawing names another one.
   */
  behoud(voor: readonly OpenTaak[], na: readonly OpenTaak[], uitvoerders: Readonly<Record<string, string>>): void {
    const eerst = new Map(voor.map((taak) => [taak.instantie, wieMag(taak)]));
    const nu = new Map(na.map((taak) => [taak.instantie, wieMag(taak)]));
    const blijft = Object.entries(this.#toewijzingen).filter(
      ([instantie]) => eerst.get(instantie) === nu.get(instantie),
    );
    this.#toewijzingen = { ...Object.fromEntries(blijft), ...uitvoerders };
  }
}

function wieMag({ rol, organisatie }: OpenTaak): string {
  return `${rol ?? ''} ${organisatie ?? ''}`;
}
