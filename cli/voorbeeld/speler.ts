import { setTimeout as delay } from 'node:timers/promises';
import { Duration } from 'luxon';
import type { Huis } from '../../models/huis.ts';
import { type Inhaalklok, virtueel } from '../../models/klok.ts';
import { Antwoorden, type Bezoek } from './antwoorden.ts';
import { Gebeurtenissen, type Voorval } from './gebeurtenissen.ts';
import type { Gesprek } from './gesprek.ts';
import { Handelingen } from './handelingen.ts';
import { momentVan, naTijd, voorEinde } from './momenten.ts';
import { overlegmomenten } from './overlegmomenten.ts';
import { Rooster } from './rooster.ts';
import type { Antwoord, Script } from './script.ts';
import type { Taak, Waarneming } from './waarneming.ts';

export interface Spelopties {
  readonly script: Script;
  readonly huis: Huis;
  /** Other houses of the region that the example plays in. */
  readonly buren: readonly Huis[];
  readonly gesprek: Gesprek;
  readonly waarneming: Waarneming;
  /** Clock of the world; the example ends when its time meets real time. */
  readonly klok: Inhaalklok;
  /** Fires the Schedule of an overleg now. */
  readonly roepBijeen: (proces: string) => Promise<void>;
  readonly voortgang: (stand: Spelstand) => void;
  readonly gestopt: AbortSignal;
}

export interface Spelstand {
  /** Virtual now, ISO 8601. */
  readonly nu: string;
  readonly meldingen: number;
  readonly besluiten: number;
  /** What the API refused although the script asked for it, and what of the script never came: mistakes in the example. */
  readonly geweigerd: readonly string[];
}

/** Requests under way at once: people do not wait for each other. */
const TEGELIJK = 12;
/** Real ms before somebody with nothing to do looks again. */
const WERKPAUZE = 20;
/** Real ms between two looks at the worklists. */
const KIJKPAUZE = 120;
/** Virtual ms before what could not happen yet is tried again. */
const LATER = 15 * 60_000;

/** Plays the example of a house through the API. Can be broken off anywhere: a new player goes on where it stopped. */
export class Speler {
  readonly #opties: Spelopties;
  readonly #waarneming: Waarneming;
  readonly #handelingen: Handelingen;
  readonly #antwoorden: Antwoorden;
  readonly #gebeurtenissen: Gebeurtenissen;
  readonly #rooster: Rooster;
  readonly #einde: string;
  readonly #gezien = new Set<string>();
  /** Happenings whose moment has come, and that have not happened. */
  readonly #uitstaand = new Set<Voorval>();
  readonly #wachtOpOverleg: { readonly taak: Taak; readonly antwoord: Antwoord; readonly duur: string }[] = [];
  #isAf = false;

  constructor(opties: Spelopties) {
    const { script, huis, buren, gesprek, waarneming, klok } = opties;
    this.#opties = opties;
    this.#waarneming = waarneming;
    this.#handelingen = new Handelingen(huis, buren, script, gesprek);
    this.#antwoorden = new Antwoorden(script);
    this.#gebeurtenissen = new Gebeurtenissen(script);
    this.#rooster = new Rooster(klok.eind);
    this.#einde = klok.eind;
  }

  async speel(): Promise<Spelstand> {
    const { script } = this.#opties;
    for (const melding of script.meldingen) {
      const op = momentVan(script, this.#einde, melding.op);
      this.#rooster.plan(op, () => this.#handelingen.meld(melding, op));
    }
    for (const voorval of this.#gebeurtenissen.opMoment) {
      const { op } = voorval.gebeurtenis;
      if (op !== undefined) this.#planVoorval(voorval, momentVan(script, this.#einde, op), null);
    }
    await this.#planOverleggen();
    await this.#handelingen.roosterPiket(this.#nu(), this.#einde);
    // What was done before this player began is asked again: the answers say which casus is which.
    await Promise.all(Array.from({ length: TEGELIJK }, () => this.#werk(() => this.#rooster.isStil(this.#nu()))));
    await this.#telWatGedaanIs();
    await Promise.all([
      this.#kijkSteeds(),
      ...Array.from({ length: TEGELIJK }, () => this.#werk(() => this.#isAf)),
    ]).finally(() => {
      this.#isAf = true;
    });
    return this.stand;
  }

  get stand(): Spelstand {
    const { meldingen, besluiten } = this.#handelingen;
    const gebleven = this.#isAf ? [...this.#uitstaand, ...this.#gebeurtenissen.gebleven] : [];
    const geweigerd = [
      ...this.#handelingen.geweigerd,
      ...gebleven.map(({ sleutel }) => `gebeurtenis ${sleutel} kwam niet aan de orde`),
    ];
    return { nu: this.#nu(), meldingen, besluiten, geweigerd };
  }

  #nu(): string {
    return new Date(virtueel(this.#opties.klok, Date.now())).toISOString();
  }

  /** One pair of hands: does what is next when its moment has come. */
  async #werk(isKlaar: () => boolean): Promise<void> {
    while (!isKlaar()) {
      this.#opties.gestopt.throwIfAborted();
      if (!(await this.#rooster.werk(this.#nu()))) await delay(WERKPAUZE);
    }
  }

  /** Looks at the worklists, beside the work, until time is over and nothing is left to do. */
  async #kijkSteeds(): Promise<void> {
    while (!this.#isAf) {
      const wasOver = this.#nu() >= this.#einde && this.#rooster.isStil(this.#nu());
      await this.#kijk();
      this.#opties.voortgang(this.stand);
      this.#isAf ||= wasOver && this.#rooster.isStil(this.#nu());
      if (!this.#isAf) await delay(KIJKPAUZE);
    }
  }

  /** Tasks that were closed before this player began: their visits count. */
  async #telWatGedaanIs(): Promise<void> {
    const gesloten = [...(await this.#waarneming.taken('besloten')), ...(await this.#waarneming.taken('vervallen'))];
    for (const taak of gesloten.sort((een, ander) => een.geopend.localeCompare(ander.geopend))) this.#neem(taak);
  }

  async #kijk(): Promise<void> {
    for (const taak of await this.#waarneming.taken('open')) {
      const antwoord = this.#neem(taak);
      if (antwoord !== null) this.#planAntwoord(taak, antwoord);
    }
    if (this.#wachtOpOverleg.length > 0) await this.#planOpOverleg();
  }

  /** The answer to a task that was not seen before; plans what comes with it. */
  #neem(taak: Taak): Antwoord | null {
    const casus = taak.dossier.soort === 'casus' ? this.#handelingen.casussen.sleutelVan(taak.dossier.id) : null;
    if (casus === undefined || this.#gezien.has(taak.id)) return null;
    this.#gezien.add(taak.id);
    const bezoek: Bezoek = { casus, taak: taak.element, organisatie: taak.organisatie };
    for (const voorval of this.#gebeurtenissen.neem(bezoek))
      this.#planVoorval(voorval, naTijd(this.#opties.script, taak.geopend, voorval.gebeurtenis), taak);
    return this.#antwoorden.neem(bezoek);
  }

  #planVoorval(voorval: Voorval, op: string, taak: Taak | null): void {
    this.#uitstaand.add(voorval);
    const probeer = async (): Promise<void> => {
      if (await this.#handelingen.doe(voorval, op, taak)) this.#uitstaand.delete(voorval);
      else this.#rooster.plan(new Date(Date.parse(this.#nu()) + LATER).toISOString(), probeer);
    };
    this.#rooster.plan(op, probeer);
  }

  #planAntwoord(taak: Taak, antwoord: Antwoord): void {
    const besluit = () => this.#handelingen.besluit(taak, antwoord, this.#nu());
    if (antwoord.overleg !== undefined) this.#wachtOpOverleg.push({ taak, antwoord, duur: antwoord.overleg });
    else if (antwoord.voorEinde !== undefined) this.#rooster.plan(voorEinde(this.#einde, antwoord.voorEinde), besluit);
    else this.#rooster.plan(naTijd(this.#opties.script, taak.geopend, antwoord), besluit);
  }

  /** A task of a casus is decided in the meeting on whose agenda it stands; a task of a meeting, in that meeting. */
  async #planOpOverleg(): Promise<void> {
    const overleggen = await this.#waarneming.overleggen();
    for (const wachtende of [...this.#wachtOpOverleg]) {
      const { taak, antwoord, duur } = wachtende;
      for (const { id, gepland } of overleggen) {
        if (taak.dossier.id !== id && !(await this.#waarneming.agenda(id)).has(taak.id)) continue;
        const op = new Date(Date.parse(gepland) + Duration.fromISO(duur).toMillis()).toISOString();
        this.#rooster.plan(op, () => this.#handelingen.besluit(taak, antwoord, this.#nu()));
        this.#wachtOpOverleg.splice(this.#wachtOpOverleg.indexOf(wachtende), 1);
        break;
      }
    }
  }

  async #planOverleggen(): Promise<void> {
    const { huis, script, roepBijeen } = this.#opties;
    const geweest = await this.#waarneming.overleggen();
    for (const { ritme, afsluiting } of overlegmomenten(huis, script, this.#einde)) {
      const { proces } = ritme;
      const isGeweest = geweest.some((overleg) => overleg.proces === proces && overleg.afsluiting === afsluiting);
      if (!isGeweest) this.#rooster.plan(afsluiting, () => roepBijeen(proces));
    }
  }
}
