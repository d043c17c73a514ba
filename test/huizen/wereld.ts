import type { Command, ProcessEvent, TraceEntry, Variables } from '../../engine/process-state.ts';
import { step } from '../../engine/step.ts';
import { huisvariabelen } from '../../models/processtart.ts';
import { momentVan } from '../../cli/voorbeeld/momenten.ts';
import { overlegmomenten } from '../../cli/voorbeeld/overlegmomenten.ts';
import type { Script } from '../../cli/voorbeeld/script.ts';
import { Agenda, Rang } from '../../tekentafel/scenario/agenda.ts';
import { ongevangen } from '../../tekentafel/scenario/loop.ts';
import type { Huismap } from './huismap.ts';
import { dienst } from './wereld/diensten.ts';
import { instantieVan, isOpen, type Dossier, type Loop, loopt, type Taak } from './wereld/loop.ts';
import { meld } from './wereld/meldingen.ts';
import { Mensen } from './wereld/mensen.ts';
import { bezorg, sein } from './wereld/post.ts';

type Opdracht<T extends Command['type']> = Extract<Command, { type: T }>;
type Gebeurtenis = ProcessEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

interface Vastgelegd {
  readonly casus: string;
  readonly at: string;
  readonly variabelen: Variables;
  /** The process in which somebody decided; null: it came from outside. */
  readonly in: Loop | null;
}

/** Steps at one instant after which a world goes round and round. */
const MEESTE = 20_000;

/** How slow a world is; absent: everything happens at its instant. */
export interface Traagheid {
  /** The instant at which people and services do what should be done at another. */
  readonly gedaan?: (at: string) => string;
  /** The instant at which a term wakes that is due at another. */
  readonly gewekt?: (at: string) => string;
}

/** A house in memory: every process of every casus stepped on virtual time, and people who act as the script says. */
export class Wereld {
  readonly map: Huismap;
  readonly script: Script;
  readonly lopen: Loop[] = [];
  readonly taken: Taak[] = [];
  /** Completed end events: `<proces> <element>`, and how often. */
  readonly eindes = new Map<string, number>();
  /** What meldingen, messages and decisions brought into the processes of a casus, in their order. */
  readonly vastgelegd: Vastgelegd[] = [];
  /** Decisions taken after the deadline of their task. */
  readonly teLaat: string[] = [];
  nu = '';
  /** Instant at which the example ends. */
  readonly einde: string;
  readonly mensen: Mensen;
  readonly #traagheid: Traagheid;
  readonly #agenda = new Agenda();
  #volgnummer = 0;

  constructor(map: Huismap, script: Script, einde: string, traagheid: Traagheid = {}) {
    this.map = map;
    this.script = script;
    this.einde = einde;
    this.#traagheid = traagheid;
    for (const melding of script.meldingen)
      this.spreekAf(momentVan(script, einde, melding.op), () => {
        meld(this, melding);
      });
    this.mensen = new Mensen(this);
    for (const { ritme, afsluiting, aanvang } of overlegmomenten(map.huis, script, einde))
      this.spreekAf(afsluiting, () => {
        const overleg = `${ritme.proces} ${aanvang}`;
        const deelnemers = ritme.deelnemers ?? map.huis.organisaties.map(({ code }) => code);
        this.start(ritme.proces, { soort: 'overleg', id: overleg, ritme, afsluiting, aanvang }, null, {
          ...{ overleg, aanvang, afsluiting, deelnemers },
        });
      });
  }

  /** Lets everything happen until the end of the example. */
  speel(): void {
    for (let ineens = 0; ;) {
      const afspraak = this.#agenda.neem(this.einde);
      if (afspraak === null) return;
      ineens = afspraak.at > this.nu ? 0 : ineens + 1;
      if (ineens > MEESTE) throw new Error(`${this.nu}: it goes round and round`);
      if (afspraak.at > this.nu) this.nu = afspraak.at;
      afspraak.doe();
    }
  }

  /** User tasks of a casus that are open, by element. */
  open(casus: string): string[] {
    return this.taken
      .filter((taak) => taak.loop.dossier.id === casus && instantieVan(taak) !== undefined)
      .map(({ element }) => element)
      .sort();
  }

  /** User tasks that are open and whose deadline has passed. */
  verlopen(): string[] {
    return this.taken.flatMap((taak) => {
      const { deadline } = instantieVan(taak) ?? {};
      return deadline !== undefined && deadline < this.einde ? [`${taak.loop.dossier.id} ${taak.element}`] : [];
    });
  }

  start(
    proces: string,
    dossier: Dossier,
    ouder: Loop['ouder'],
    variables: Variables,
    van: { message?: string; signal?: string } = {},
  ): void {
    const model = this.map.modellen.get(proces);
    if (model === undefined) throw new Error(`No process ${proces}`);
    this.#volgnummer += 1;
    const loop: Loop = {
      id: `${dossier.id}.${proces}.${String(this.#volgnummer)}`,
      dossier,
      model,
      ouder,
      state: null,
      geeindigd: null,
    };
    this.lopen.push(loop);
    const alles = { ...variables, ...(huisvariabelen(this.map.huis) as Variables) };
    this.stap(loop, { type: 'start', variables: alles, ...van });
  }

  stap(loop: Loop, gebeurtenis: Gebeurtenis): void {
    const { state, commands, trace } = step(loop.model, loop.state, { ...gebeurtenis, at: this.nu });
    loop.state = state;
    for (const { change, type, element } of trace) {
      const einde = `${loop.model.id} ${element}`;
      if (type === 'endEvent' && change === 'completed') this.eindes.set(einde, (this.eindes.get(einde) ?? 0) + 1);
    }
    for (const opdracht of commands) this.#doe(loop, opdracht);
    if (state.status !== 'running') this.#eindig(loop, trace);
  }

  #doe(loop: Loop, opdracht: Command): void {
    switch (opdracht.type) {
      case 'openTask':
        return this.mensen.krijg(this.#open(loop, opdracht));
      case 'sendMessage':
        return this.#straks(Rang.bericht, () => {
          bezorg(this, loop.dossier, opdracht.name, opdracht.variables, loop);
        });
      case 'broadcastSignal':
        return this.#straks(Rang.bericht, () => {
          sein(this, opdracht.name, opdracht.variables, loop);
        });
      case 'startProcess':
        return this.start(opdracht.process, loop.dossier, { loop, instantie: opdracht.instance }, opdracht.variables);
      case 'cancelProcess':
        for (const kind of this.lopen)
          if (kind.ouder?.loop === loop && kind.ouder.instantie === opdracht.instance && loopt(kind))
            this.stap(kind, { type: 'cancel' });
        return;
      case 'invokeService':
        return this.spreekAf(this.nu, () => {
          if (!isOpen(loop, opdracht.instance)) return;
          const variables = dienst(this, loop, opdracht);
          if (isOpen(loop, opdracht.instance))
            this.stap(loop, { type: 'complete', instance: opdracht.instance, variables });
        });
      case 'startTimer':
        this.#agenda.zet(this.#gewekt(opdracht.due > this.nu ? opdracht.due : this.nu), Rang.termijn, () => {
          const loopt = loop.state?.timers[opdracht.timer]?.due === opdracht.due;
          if (loopt) this.stap(loop, { type: 'timer', timer: opdracht.timer });
          return loopt;
        });
        return;
      case 'escalate':
        return this.#aanOuder(loop, { type: 'escalate', code: opdracht.code ?? '', variables: {} });
      case 'closeTask':
      case 'cancelTimer':
      case 'cancelService':
        return;
      default:
        return opdracht satisfies never;
    }
  }

  #open(loop: Loop, { instance, element }: Opdracht<'openTask'>): Taak {
    const taak: Taak = { loop, instantie: instance, element, geopend: this.nu };
    this.taken.push(taak);
    return taak;
  }

  /** Whoever called a process that ended goes on, or fails with its error. */
  #eindig(loop: Loop, trace: readonly TraceEntry[]): void {
    loop.geeindigd = this.nu;
    const fout = ongevangen({ ...loop, tekening: loop.model, ouder: null }, trace);
    if (fout !== null && loop.ouder === null) throw new Error(`${loop.id}: ${fout.message}`);
    const variables = loop.state?.output ?? {};
    this.#aanOuder(
      loop,
      fout === null ? { type: 'complete', variables } : { type: 'fail', code: fout.code, variables },
    );
  }

  #aanOuder(
    { ouder }: Loop,
    wat: { type: 'complete'; variables: Variables } | { type: 'fail' | 'escalate'; code: string; variables: Variables },
  ): void {
    if (ouder === null) return;
    this.#straks(Rang.antwoord, () => {
      if (isOpen(ouder.loop, ouder.instantie)) this.stap(ouder.loop, { ...wat, instance: ouder.instantie });
    });
  }

  /** Lets something happen at an instant, or as much later as this world is slow. */
  spreekAf(at: string, doe: () => void): void {
    this.#agenda.zet(this.#traagheid.gedaan?.(at) ?? at, Rang.antwoord, () => {
      doe();
      return true;
    });
  }

  #gewekt(at: string): string {
    return this.#traagheid.gewekt?.(at) ?? at;
  }

  /** At this same instant, after what is under way. */
  #straks(rang: (typeof Rang)[keyof typeof Rang], doe: () => void): void {
    this.#agenda.zet(this.nu, rang, () => {
      doe();
      return true;
    });
  }
}
