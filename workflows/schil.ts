import * as wf from '@temporalio/workflow';
import type { Tekening } from '../activities/contract.ts';
import type { ProcessModel } from '../engine/process-model.ts';
import type { Command, ProcessState, StepResult, Timer } from '../engine/process-state.ts';
import { step } from '../engine/step.ts';
import type { ProcesInvoer, Projectie, Stand, TraceRegel } from '../models/proces.ts';
import { zoekkenmerken } from '../models/zoekkenmerken.ts';
import { Aanroeper } from './aanroeper.ts';
import { Feiten } from './feiten.ts';
import type { Keuringszicht } from './keuring.ts';
import { Opdrachten } from './opdrachten.ts';
import { Uitbak } from './projecteren.ts';
import { losseRegel, maakRegel, type Oorzaak, VANZELF } from './regels.ts';
import { maakStand, openTaak } from './stand.ts';
import { type Gebeurtenis, sleutelVan, Storingen } from './storingen.ts';
import { Taakhouders } from './taakhouders.ts';
import type { Tijd } from './tijd.ts';
import { toelichting } from './toelichting.ts';
import { Geheugen, type Vervolg } from './vervolg.ts';
import { opVolgorde, samenvattingVan, Wekker } from './wekker.ts';
import { kenmerkenVan, Kenmerkgeheugen } from './zoekkenmerken.ts';

/** Executed update ids and received message ids that are remembered; a caller who asks again does so within days. */
const MEESTE_IDS = 1000;

/** One process made durable: the engine's state, what the shell adds to it, and what follows from a change. */
export class Schil {
  readonly storingen: Storingen;
  readonly gezien: Geheugen;
  readonly ontvangen: Geheugen;
  readonly uitbak: Uitbak;
  readonly feiten = new Feiten(this);
  readonly opdrachten = new Opdrachten(this);
  readonly aanroeper = new Aanroeper(this);
  readonly #tijd: Tijd;
  readonly #wekker: Wekker;
  readonly #kenmerken = new Kenmerkgeheugen(wf.workflowInfo().typedSearchAttributes.getAll());
  #invoer: ProcesInvoer;
  #tekening: Tekening;
  #staat: ProcessState | null;
  #at: string;
  #nummer: number;
  #verzonden: number;
  readonly #houders: Taakhouders;
  #fout: string | null = null;
  #stand: Stand;

  /** `vervolg`: what the run before left, if this one continues it. */
  constructor(invoer: ProcesInvoer, tijd: Tijd, tekening: Tekening, vervolg: Vervolg | null) {
    this.#invoer = invoer;
    this.#tijd = tijd;
    this.#tekening = { ...tekening, deelprocessen: vervolg?.deelprocessen ?? tekening.deelprocessen };
    this.storingen = new Storingen(vervolg?.storingen);
    this.gezien = new Geheugen(MEESTE_IDS, vervolg?.gezien);
    this.ontvangen = new Geheugen(MEESTE_IDS, vervolg?.ontvangen);
    this.uitbak = new Uitbak(vervolg?.uitbak);
    this.#wekker = new Wekker(tijd, () => {
      this.feiten.tijd();
      this.#zetWekker();
    });
    this.#staat = vervolg?.staat ?? null;
    this.#at = vervolg?.at ?? tijd.nu();
    this.#nummer = vervolg?.nummer ?? 0;
    this.#verzonden = vervolg?.verzonden ?? 0;
    this.#houders = new Taakhouders(vervolg?.toewijzingen, vervolg?.gesloten);
    this.#stand = maakStand(this.zicht);
  }

  /** With the model that the run follows now. */
  get invoer(): ProcesInvoer {
    return this.#invoer;
  }

  get model(): ProcessModel {
    return this.#tekening.model;
  }

  get deelprocessen(): Tekening['deelprocessen'] {
    return this.#tekening.deelprocessen;
  }

  get zicht(): Keuringszicht {
    return {
      workflowId: wf.workflowInfo().workflowId,
      model: this.model,
      staat: this.#staat,
      toewijzingen: this.#houders.toewijzingen,
      onderwerp: this.invoer.onderwerp ?? null,
      nummer: this.#nummer,
      at: this.#at,
      gestoord: this.storingen.aantal > 0,
      gesloten: this.#houders.gesloten,
    };
  }

  get stand(): Stand {
    return this.#stand;
  }

  get isAf(): boolean {
    return this.#stand.status !== 'lopend';
  }

  /** Code of the last error that the drawing threw. */
  get fout(): string | null {
    return this.#fout;
  }

  /** The variables of a process that has ended. */
  get uitvoer(): ProcessState['output'] {
    return this.#staat?.output ?? null;
  }

  isOpen(instantie: string): boolean {
    return this.#staat?.instances[instantie] !== undefined;
  }

  /** Virtual now; never before anything that happened. */
  nu(): string {
    const nu = this.#tijd.nu();
    return nu > this.#at ? nu : this.#at;
  }

  /** The timer that fires first; one whose firing failed waits for a repair instead. */
  eersteTimer(): Timer | null {
    if (this.#staat === null || this.isAf) return null;
    return opVolgorde(this.#staat).find(({ id }) => !this.storingen.heeft(sleutelVan.timer(id))) ?? null;
  }

  /** Throws, and changes nothing, when the drawing cannot take it. */
  stap(gebeurtenis: Gebeurtenis, oorzaak: Oorzaak): void {
    const at = this.nu();
    this.#verwerk(step(this.model, this.#staat, { ...gebeurtenis, at }), at, oorzaak);
  }

  /** Follows another drawing from now on. `resultaat`: what is open in it; null before the process has begun. */
  volg(naar: string, tekening: Tekening, resultaat: StepResult | null, at: string, oorzaak: Oorzaak): void {
    const versies = `${this.#invoer.model} ${naar}`;
    const voor = maakStand(this.zicht).taken;
    this.#invoer = { ...this.#invoer, model: naar };
    this.#tekening = tekening;
    if (resultaat === null) {
      const { door, opdracht, vastlegging } = oorzaak;
      this.noteerLos('migrated', null, { door, opdracht, vastlegging, toelichting: versies }, oorzaak);
      return;
    }
    this.#staat = resultaat.state;
    this.#houders.behoud(voor, maakStand(this.zicht).taken);
    const [eerste, ...rest] = resultaat.trace;
    const trace = eerste === undefined ? [] : [{ ...eerste, code: versies }, ...rest];
    this.#verwerk({ ...resultaat, trace }, at, oorzaak);
  }

  #verwerk({ state, commands, trace }: StepResult, at: string, oorzaak: Oorzaak): void {
    this.#staat = state;
    this.#at = at;
    for (const regel of trace) this.#houders.sluit(regel, oorzaak);
    this.#fout = trace.findLast(({ change }) => change === 'failed')?.code ?? this.#fout;
    const regels = trace.map((regel) => maakRegel(this.#volgnummer(), regel, oorzaak));
    this.#noteer(regels, commands, oorzaak);
  }

  wijsToe(instantie: string, medewerker: string | null, oorzaak: Oorzaak): void {
    this.#houders.wijsToe(instantie, medewerker);
    const element = this.#staat?.instances[instantie]?.element ?? null;
    const { door, opdracht } = oorzaak;
    this.noteerLos('assigned', element, { instantie, door, opdracht, toelichting: medewerker }, oorzaak);
  }

  /** A line of the shell's own. */
  noteerLos(change: string, element: string | null, extra: Partial<TraceRegel>, oorzaak = VANZELF): void {
    this.#at = this.nu();
    this.#noteer([losseRegel(this.model, this.#volgnummer(), this.#at, change, element, extra)], [], oorzaak);
  }

  /** Brings everything that shows the position up to it; also what a new run has to set again. */
  werkBij(): void {
    this.#stand = maakStand(this.zicht);
    const veranderd = this.#kenmerken.veranderd(kenmerkenVan(this.invoer, this.model.id, this.#stand));
    if (veranderd.length > 0) {
      wf.upsertSearchAttributes([...veranderd, { key: zoekkenmerken.bijgewerkt, value: new Date(this.#tijd.echt()) }]);
    }
    wf.setCurrentDetails(toelichting(this.#tekening, this.#staat, this.#stand, this.storingen.lijst()));
    this.#zetWekker();
  }

  /** A new message id, never used again. */
  volgendBericht(): string {
    this.#verzonden += 1;
    return `${wf.workflowInfo().workflowId}#b${String(this.#verzonden)}`;
  }

  /** Everything that the store may not have after line `nummer`. */
  projectie(nummer: number): Projectie {
    const { huis, dossier, model, onderwerp = null } = this.invoer;
    const { id: proces, name: procesnaam } = this.model;
    const { workflowId } = wf.workflowInfo();
    return {
      workflowId,
      huis,
      proces,
      procesnaam,
      model,
      dossier,
      onderwerp,
      stand: this.#stand,
      ...this.uitbak.na(nummer),
    };
  }

  vervolg(): Vervolg {
    return {
      staat: this.#staat,
      at: this.#at,
      nummer: this.#nummer,
      uitbak: this.uitbak.inhoud,
      toewijzingen: this.#houders.toewijzingen,
      gesloten: this.#houders.gesloten,
      gezien: this.gezien.lijst(),
      ontvangen: this.ontvangen.lijst(),
      storingen: this.storingen.lijst(),
      verzonden: this.#verzonden,
      deelprocessen: this.deelprocessen,
      stand: this.#stand,
    };
  }

  #noteer(regels: readonly TraceRegel[], opdrachten: readonly Command[], oorzaak: Oorzaak): void {
    const voor = this.#nummer - regels.length;
    const geopend = opdrachten.flatMap((opdracht) =>
      opdracht.type === 'openTask' ? (this.#staat?.instances[opdracht.instance] ?? []) : [],
    );
    const taken = geopend.map((instantie) => openTaak(this.zicht, instantie));
    this.uitbak.voegToe(regels, taken);
    this.werkBij();
    this.opdrachten.voerUit(opdrachten);
    this.uitbak.vertel(this.projectie(voor), oorzaak.opdracht, this.#tijd.echt());
  }

  #zetWekker(): void {
    const eerste = this.eersteTimer();
    this.#wekker.zet(eerste?.due ?? null, eerste === null ? '' : samenvattingVan(this.model, eerste));
  }

  #volgnummer(): number {
    this.#nummer += 1;
    return this.#nummer;
  }
}
