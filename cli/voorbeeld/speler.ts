import { setTimeout as delay } from 'node:timers/promises';
import { Duration } from 'luxon';
import { z } from 'zod';
import { nextWeekday, parseWeekday } from '../../engine/calendar/calendar-days.ts';
import { parseClock } from '../../engine/calendar/civil-time.ts';
import type { Huis } from '../../models/huis.ts';
import { type Inhaalklok, virtueel } from '../../models/klok.ts';
import { Antwoorden } from './antwoorden.ts';
import { type Gesprek, Weigering } from './gesprek.ts';
import { eersteDag, momentVan, naWerkuren, voorEinde, vulIn } from './momenten.ts';
import type { Antwoord, Melding, Script } from './script.ts';
import { medewerkerMet, type Taak, type Waarneming } from './waarneming.ts';

export interface Spelopties {
  readonly script: Script;
  readonly huis: Huis;
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
  /** What the API refused although the script asked for it: a mistake in the example. */
  readonly geweigerd: readonly string[];
}

/** Something that has a moment of its own. */
interface Gepland {
  readonly op: string;
  readonly doe: () => Promise<void>;
}

/** Requests under way at once: people do not wait for each other. */
const TEGELIJK = 12;
/** Real ms before somebody with nothing to do looks again. */
const WERKPAUZE = 20;
/** Real ms between two looks at the worklists. */
const KIJKPAUZE = 120;
const Ontvangst = z.object({ casus: z.string() });

/** Plays the example of a house through the API. Can be broken off anywhere: a new player goes on where it stopped. */
export class Speler {
  readonly #opties: Spelopties;
  readonly #waarneming: Waarneming;
  readonly #antwoorden: Antwoorden;
  readonly #einde: string;
  /** Casus number → key in the script. */
  readonly #casussen = new Map<string, string>();
  readonly #gezien = new Set<string>();
  readonly #wachtOpOverleg: { readonly taak: Taak; readonly antwoord: Antwoord; readonly duur: string }[] = [];
  readonly #geweigerd: string[] = [];
  readonly #gepland: Gepland[] = [];
  #bezig = 0;
  #isAf = false;
  #meldingen = 0;
  #besluiten = 0;

  constructor(opties: Spelopties) {
    const { script, waarneming, klok } = opties;
    this.#opties = opties;
    this.#waarneming = waarneming;
    this.#antwoorden = new Antwoorden(script);
    this.#einde = klok.eind;
  }

  async speel(): Promise<Spelstand> {
    for (const melding of this.#opties.script.meldingen) {
      const op = momentVan(this.#opties.script, this.#einde, melding.op);
      this.#plan(op, () => this.#meld(melding, op));
    }
    await this.#planOverleggen();
    // What was done before this player began is asked again: the answers say which casus is which.
    await Promise.all(Array.from({ length: TEGELIJK }, () => this.#werk(() => this.#volgende === null)));
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
    return { nu: this.#nu(), meldingen: this.#meldingen, besluiten: this.#besluiten, geweigerd: this.#geweigerd };
  }

  #nu(): string {
    return new Date(virtueel(this.#opties.klok, Date.now())).toISOString();
  }

  #plan(op: string, doe: () => Promise<void>): void {
    const plaats = this.#gepland.findIndex((ander) => ander.op > op);
    this.#gepland.splice(plaats === -1 ? this.#gepland.length : plaats, 0, { op, doe });
  }

  /** What is to be done now; null: nothing yet, or nothing any more. */
  get #volgende(): Gepland | null {
    const [eerste] = this.#gepland;
    return eerste !== undefined && eerste.op <= this.#nu() && eerste.op <= this.#einde ? eerste : null;
  }

  /** One pair of hands: does what is next when its moment has come. */
  async #werk(isKlaar: () => boolean): Promise<void> {
    while (!isKlaar()) {
      this.#opties.gestopt.throwIfAborted();
      const gepland = this.#volgende;
      if (gepland === null) {
        await delay(WERKPAUZE);
        continue;
      }
      this.#gepland.shift();
      this.#bezig += 1;
      await gepland.doe();
      this.#bezig -= 1;
    }
  }

  /** Looks at the worklists, beside the work, until time is over and nothing is left to do. */
  async #kijkSteeds(): Promise<void> {
    while (!this.#isAf) {
      const wasOver = this.#nu() >= this.#einde && this.#bezig === 0;
      await this.#kijk();
      this.#opties.voortgang(this.stand);
      this.#isAf ||= wasOver && this.#volgende === null && this.#bezig === 0;
      if (!this.#isAf) await delay(KIJKPAUZE);
    }
  }

  async #meld({ id, door, casus, incident, betrokkenen, toelichting }: Melding, op: string): Promise<void> {
    const { huis, script, gesprek } = this.#opties;
    const melder = huis.medewerkers.find((medewerker) => medewerker.id === door);
    const inhoud = {
      huis: huis.code,
      melder: { organisatie: melder?.organisatie ?? huis.code, naam: melder?.naam ?? door },
      // Counted from its own moment: handed in late, or again after an interruption, it is the same melding.
      incident: vulIn(incident, op),
      betrokkenen: betrokkenen.map(({ persoon, rol }) => ({ ...script.personen[persoon], rol })),
      toelichting,
    };
    await this.#probeer(`melding ${id}`, async () => {
      const ontvangst = await gesprek.stuur(door, '/meldingen', `voorbeeld-${id}`, inhoud, Ontvangst);
      this.#casussen.set(ontvangst.casus, casus);
      this.#meldingen += 1;
    });
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

  #neem(taak: Taak): Antwoord | null {
    const casus = taak.dossier.soort === 'casus' ? this.#casussen.get(taak.dossier.id) : null;
    if (casus === undefined || this.#gezien.has(taak.id)) return null;
    this.#gezien.add(taak.id);
    return this.#antwoorden.neem({ casus, taak: taak.element, organisatie: taak.organisatie });
  }

  #planAntwoord(taak: Taak, antwoord: Antwoord): void {
    const { script } = this.#opties;
    const besluit = () => this.#besluit(taak, antwoord);
    if (antwoord.na !== undefined) this.#plan(naWerkuren(script, taak.geopend, antwoord.na), besluit);
    else if (antwoord.voorEinde !== undefined) this.#plan(voorEinde(this.#einde, antwoord.voorEinde), besluit);
    else if (antwoord.overleg !== undefined) this.#wachtOpOverleg.push({ taak, antwoord, duur: antwoord.overleg });
  }

  /** A task of a casus is decided in the meeting on whose agenda it stands; a task of a meeting, in that meeting. */
  async #planOpOverleg(): Promise<void> {
    const overleggen = await this.#waarneming.overleggen();
    for (const wachtende of [...this.#wachtOpOverleg]) {
      const { taak, antwoord, duur } = wachtende;
      for (const { id, gepland } of overleggen) {
        if (taak.dossier.id !== id && !(await this.#waarneming.agenda(id)).has(taak.id)) continue;
        const op = new Date(Date.parse(gepland) + Duration.fromISO(duur).toMillis()).toISOString();
        this.#plan(op, () => this.#besluit(taak, antwoord));
        this.#wachtOpOverleg.splice(this.#wachtOpOverleg.indexOf(wachtende), 1);
        break;
      }
    }
  }

  async #besluit(taak: Taak, { door, uitkomst, gegevens }: Antwoord): Promise<void> {
    const wie = door ?? medewerkerMet(this.#opties.huis, taak.rol ?? '', taak.organisatie);
    const inhoud = { uitkomst, gegevens: vulIn(gegevens, this.#nu()) };
    await this.#probeer(`${taak.naam} (${taak.id})`, async () => {
      await this.#opties.gesprek.stuur(wie, `/taken/${taak.id}/besluiten`, `voorbeeld-${taak.id}`, inhoud, z.unknown());
      this.#besluiten += 1;
    });
  }

  async #planOverleggen(): Promise<void> {
    const { huis, script, roepBijeen } = this.#opties;
    const geweest = await this.#waarneming.overleggen();
    for (const { proces, afsluiting } of huis.overleggen) {
      const dag = parseWeekday(afsluiting.dag);
      const tijd = parseClock(afsluiting.tijd);
      if (dag === null || tijd === null) continue;
      let op = nextWeekday(eersteDag(script, this.#einde).toUTC().toISO() ?? '', dag, tijd);
      for (; op < this.#einde; op = nextWeekday(op, dag, tijd)) {
        const moment = op;
        const isGeweest = geweest.some((overleg) => overleg.proces === proces && overleg.afsluiting === moment);
        if (!isGeweest) this.#plan(moment, () => roepBijeen(proces));
      }
    }
  }

  /** A refusal is a mistake in the example, told at the end; that somebody or something was earlier is life. */
  async #probeer(wat: string, doe: () => Promise<void>): Promise<void> {
    try {
      await doe();
    } catch (fout) {
      if (!(fout instanceof Weigering)) throw fout;
      if (fout.code !== 'TaakGesloten') this.#geweigerd.push(`${wat}: ${fout.message}`);
    }
  }
}
