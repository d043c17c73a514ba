import * as wf from '@temporalio/workflow';
import type { Tekening } from '../activities/contract.ts';
import type { ProcessModel } from '../engine/process-model.ts';
import type { Command, ProcessState, StepResult, Timer } from '../engine/process-state.ts';
import { step } from '../engine/step.ts';
import type { Speelklok } from '../models/klok.ts';
import type { ProcesInvoer, Projectie, Stand, TraceRegel } from '../models/proces.ts';
import { zoekkenmerken } from '../models/zoekkenmerken.ts';
import { Aanroeper } from './aanroeper.ts';
import { Feiten } from './feiten.ts';
import type { Keuringszicht } from './keuring.ts';
import { Opdrachten } from './opdrachten.ts';
import { Positie } from './positie.ts';
import { Uitbak } from './projecteren.ts';
import { type Oorzaak, VANZELF } from './regels.ts';
import { maakStand } from './stand.ts';
import { type Gebeurtenis, sleutelVan, Storingen } from './storingen.ts';
import type { Tijd } from './tijd.ts';
import { toelichting } from './toelichting.ts';
import { Geheugen, type Vervolg } from './vervolg.ts';
import { opVolgorde, samenvattingVan, Wekker } from './wekker.ts';
import { kenmerkenVan, Kenmerkgeheugen } from './zoekkenmerken.ts';

/** Executed and refused update ids and received message ids that are remembered; a caller who asks again does so within days. */
const MEESTE_IDS = 1000;

/** One process made durable: what happens to its position, and what follows from that in the world. */
export class Schil {
  readonly storingen: Storingen;
  readonly gezien: Geheugen;
  readonly geweigerd: Geheugen;
  readonly ontvangen: Geheugen;
  readonly uitbak: Uitbak;
  readonly feiten = new Feiten(this);
  readonly opdrachten = new Opdrachten(this);
  readonly aanroeper = new Aanroeper(this);
  readonly #tijd: Tijd;
  readonly #wekker: Wekker;
  readonly #kenmerken = new Kenmerkgeheugen(wf.workflowInfo().typedSearchAttributes.getAll());
  readonly #positie: Positie;
  #besloten: string | undefined;
  #verzonden: number;
  #stand: Stand;

  /** `vervolg`: what the run before left, if this one continues it. */
  constructor(invoer: ProcesInvoer, tijd: Tijd, tekening: Tekening, vervolg: Vervolg | null) {
    this.#tijd = tijd;
    this.storingen = new Storingen(vervolg?.storingen);
    this.gezien = new Geheugen(MEESTE_IDS, vervolg?.gezien);
    this.geweigerd = new Geheugen(MEESTE_IDS, vervolg?.geweigerd);
    this.ontvangen = new Geheugen(MEESTE_IDS, vervolg?.ontvangen);
    this.uitbak = new Uitbak(vervolg?.uitbak);
    this.#wekker = new Wekker(tijd, () => {
      this.feiten.tijd();
      this.#zetWekker();
    });
    this.#positie = new Positie(invoer, tekening, vervolg, tijd.nu());
    this.#besloten = vervolg?.besloten;
    this.#verzonden = vervolg?.verzonden ?? 0;
    this.#stand = maakStand(this.zicht);
  }

  get invoer(): ProcesInvoer {
    return this.#positie.invoer;
  }

  get model(): ProcessModel {
    return this.#positie.tekening.model;
  }

  get deelprocessen(): Tekening['deelprocessen'] {
    return this.#positie.tekening.deelprocessen;
  }

  get zicht(): Keuringszicht {
    return this.#positie.zicht(this.storingen.aantal > 0);
  }

  get stand(): Stand {
    return this.#stand;
  }

  /** Vastlegging of the last decision in it; undefined before the first. */
  get besloten(): string | undefined {
    return this.#besloten;
  }

  get isAf(): boolean {
    return this.#stand.status !== 'lopend';
  }

  /** Code of the last error that the drawing threw. */
  get fout(): string | null {
    return this.#positie.fout;
  }

  /** The variables of a process that has ended. */
  get uitvoer(): ProcessState['output'] {
    return this.#positie.staat?.output ?? null;
  }

  isOpen(instantie: string): boolean {
    return this.#positie.staat?.instances[instantie] !== undefined;
  }

  /** Virtual now; never before anything that happened. */
  nu(): string {
    const nu = this.#tijd.nu();
    return nu > this.#positie.at ? nu : this.#positie.at;
  }

  /** The timer that fires first; one whose firing failed waits for a repair instead. */
  eersteTimer(): Timer | null {
    const { staat } = this.#positie;
    if (staat === null || this.isAf) return null;
    return opVolgorde(staat).find(({ id }) => !this.storingen.heeft(sleutelVan.timer(id))) ?? null;
  }

  /** Throws, and changes nothing, when the drawing cannot take it. */
  stap(gebeurtenis: Gebeurtenis, oorzaak: Oorzaak): void {
    const at = this.nu();
    const resultaat = step(this.model, this.#positie.staat, { ...gebeurtenis, at });
    if (gebeurtenis.type === 'complete') this.#besloten = oorzaak.vastlegging ?? this.#besloten;
    this.#verwerk(resultaat, at, oorzaak);
  }

  /** Follows another drawing from now on. `resultaat`: what is open in it; null before the process has begun. */
  volg(naar: string, tekening: Tekening, resultaat: StepResult | null, at: string, oorzaak: Oorzaak): void {
    const versies = `${this.invoer.model} ${naar}`;
    this.#positie.volg(naar, tekening, resultaat?.state ?? null);
    if (resultaat === null) {
      const { door, opdracht, vastlegging } = oorzaak;
      this.noteerLos('migrated', null, { door, opdracht, vastlegging, toelichting: versies }, oorzaak);
      return;
    }
    const [eerste, ...rest] = resultaat.trace;
    const trace = eerste === undefined ? [] : [{ ...eerste, code: versies }, ...rest];
    this.#verwerk({ ...resultaat, trace }, at, oorzaak);
  }

  wijsToe(instantie: string, medewerker: string | null, oorzaak: Oorzaak): void {
    this.#positie.houders.wijsToe(instantie, medewerker);
    const element = this.#positie.staat?.instances[instantie]?.element ?? null;
    const { door, opdracht } = oorzaak;
    this.noteerLos('assigned', element, { instantie, door, opdracht, toelichting: medewerker }, oorzaak);
  }

  /** The world pauses or runs at another pace: what is due at a virtual instant is due at another real one. */
  verzetKlok(klok: Speelklok): void {
    if (!this.#tijd.verzet(klok)) return;
    this.#positie.zetKlok(klok);
    this.#wekker.vergeet();
    this.#zetWekker();
  }

  /** A line of the shell's own. */
  noteerLos(change: string, element: string | null, extra: Partial<TraceRegel>, oorzaak = VANZELF): void {
    this.#noteer([this.#positie.losseRegel(this.nu(), change, element, extra)], [], oorzaak);
  }

  /** Brings everything that shows the position up to it; also what a new run has to set again. */
  werkBij(): void {
    const { staat, tekening } = this.#positie;
    this.#stand = maakStand(this.zicht);
    const veranderd = this.#kenmerken.veranderd(kenmerkenVan(this.invoer, this.model.id, this.#stand));
    if (veranderd.length > 0) {
      wf.upsertSearchAttributes([...veranderd, { key: zoekkenmerken.bijgewerkt, value: new Date(this.#tijd.echt()) }]);
    }
    wf.setCurrentDetails(toelichting(tekening, staat, this.#stand, this.storingen.lijst()));
    this.#zetWekker();
  }

  /** A new message id, never used again. */
  volgendBericht(): string {
    this.#verzonden += 1;
    return `${wf.workflowInfo().workflowId}#b${String(this.#verzonden)}`;
  }

  /** Everything that the store may not have after line `nummer`. */
  projectie(nummer: number): Projectie {
    return { ...this.#positie.kop, stand: this.#stand, ...this.uitbak.na(nummer) };
  }

  vervolg(): Vervolg {
    return {
      ...this.#positie.bewaard,
      uitbak: this.uitbak.inhoud,
      gezien: this.gezien.lijst(),
      geweigerd: this.geweigerd.lijst(),
      ontvangen: this.ontvangen.lijst(),
      ...(this.#besloten !== undefined && { besloten: this.#besloten }),
      storingen: this.storingen.lijst(),
      verzonden: this.#verzonden,
      stand: this.#stand,
    };
  }

  #verwerk(resultaat: StepResult, at: string, oorzaak: Oorzaak): void {
    this.#noteer(this.#positie.neem(resultaat, at, oorzaak), resultaat.commands, oorzaak);
  }

  #noteer(regels: readonly TraceRegel[], opdrachten: readonly Command[], oorzaak: Oorzaak): void {
    const voor = this.zicht.nummer - regels.length;
    const geopend = opdrachten.flatMap((opdracht) => (opdracht.type === 'openTask' ? opdracht.instance : []));
    this.uitbak.voegToe(regels, this.#positie.taken(geopend));
    this.werkBij();
    this.opdrachten.voerUit(opdrachten);
    this.uitbak.vertel(this.projectie(voor), oorzaak.opdracht, this.#tijd.echt());
  }

  #zetWekker(): void {
    const eerste = this.eersteTimer();
    this.#wekker.zet(eerste?.due ?? null, eerste === null ? '' : samenvattingVan(this.model, eerste));
  }
}
