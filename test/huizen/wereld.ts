import { DateTime, Duration } from 'luxon';
import { enabledActivities } from '../../engine/activities/ad-hoc-sub-process.ts';
import type { Command, Instance, ProcessEvent, TraceEntry, Variables } from '../../engine/process-state.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import { step } from '../../engine/step.ts';
import { huisvariabelen } from '../../models/processtart.ts';
import { Antwoorden } from '../../cli/voorbeeld/antwoorden.ts';
import { Gebeurtenissen, type Voorval } from '../../cli/voorbeeld/gebeurtenissen.ts';
import { momentVan, naTijd, voorEinde, vulIn } from '../../cli/voorbeeld/momenten.ts';
import { overlegmomenten } from '../../cli/voorbeeld/overlegmomenten.ts';
import type { Antwoord, Script } from '../../cli/voorbeeld/script.ts';
import { medewerkerMet } from '../../cli/voorbeeld/waarneming.ts';
import { Agenda, Rang } from '../../tekentafel/scenario/agenda.ts';
import { ongevangen } from '../../tekentafel/scenario/loop.ts';
import type { Huismap } from './huismap.ts';
import { dienst } from './wereld/diensten.ts';
import { leesGegevens } from './wereld/invullen.ts';
import { isOpen, type Dossier, type Loop, loopt, type Taak } from './wereld/loop.ts';
import { meld } from './wereld/meldingen.ts';
import { bezorg, eisSturing, sein, vraagt } from './wereld/post.ts';

type Opdracht<T extends Command['type']> = Extract<Command, { type: T }>;
type Gebeurtenis = ProcessEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never;

/** Steps at one instant after which a world goes round and round. */
const MEESTE = 20_000;

/** A house in memory: every process of every casus stepped on virtual time, and people who act as the script says. */
export class Wereld {
  readonly map: Huismap;
  readonly script: Script;
  readonly lopen: Loop[] = [];
  readonly taken: Taak[] = [];
  /** Completed end events: `<proces> <element>`, and how often. */
  readonly eindes = new Map<string, number>();
  /** Decisions taken after the deadline of their task. */
  readonly teLaat: string[] = [];
  nu = '';
  readonly #einde: string;
  readonly #wanneer: (at: string) => string;
  readonly #antwoorden: Antwoorden;
  readonly #gebeurtenissen: Gebeurtenissen;
  readonly #agenda = new Agenda();
  readonly #uitstaand = new Set<Voorval>();
  readonly #wachtOpOverleg = new Map<Taak, Antwoord>();
  #volgnummer = 0;

  /** `wanneer`: the instant at which is done what should be done at another, where people and machines are slow. */
  constructor(map: Huismap, script: Script, einde: string, wanneer = (at: string): string => at) {
    this.map = map;
    this.script = script;
    this.#einde = einde;
    this.#wanneer = wanneer;
    this.#antwoorden = new Antwoorden(script);
    this.#gebeurtenissen = new Gebeurtenissen(script);
    for (const melding of script.meldingen)
      this.#spreekAf(momentVan(script, einde, melding.op), () => {
        meld(this, melding);
      });
    for (const voorval of this.#gebeurtenissen.opMoment) {
      const { op } = voorval.gebeurtenis;
      if (op !== undefined) this.#verwacht(voorval, momentVan(script, einde, op), null);
    }
    for (const { ritme, afsluiting, aanvang } of overlegmomenten(map.huis, script, einde))
      this.#spreekAf(afsluiting, () => {
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
      const afspraak = this.#agenda.neem(this.#einde);
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
      .filter((taak) => taak.loop.dossier.id === casus && this.#instantie(taak) !== undefined)
      .map(({ element }) => element)
      .sort();
  }

  /** User tasks that are open and whose deadline has passed. */
  verlopen(): string[] {
    return this.taken.flatMap((taak) => {
      const { deadline } = this.#instantie(taak) ?? {};
      return deadline !== undefined && deadline < this.#einde ? [`${taak.loop.dossier.id} ${taak.element}`] : [];
    });
  }

  /** Happenings of the script that never came. */
  gebleven(): string[] {
    return [...this.#uitstaand, ...this.#gebeurtenissen.gebleven].map(({ sleutel }) => sleutel);
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

  /** Puts the tasks of an agenda to be decided in the meeting; each casus once hears when that is. */
  agendeer(loop: Loop, agenda: readonly Taak[]): void {
    const { dossier } = loop;
    if (dossier.soort !== 'overleg') throw new Error(`${loop.id} is no overleg`);
    for (const [taak, antwoord] of [...this.#wachtOpOverleg]) {
      if (!agenda.includes(taak)) continue;
      this.#wachtOpOverleg.delete(taak);
      this.#beantwoord(taak, antwoord, naAanvang(dossier.aanvang, antwoord));
    }
  }

  #doe(loop: Loop, opdracht: Command): void {
    switch (opdracht.type) {
      case 'openTask':
        return this.#openTaak(loop, opdracht);
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
        return this.#spreekAf(this.nu, () => {
          if (!isOpen(loop, opdracht.instance)) return;
          const variables = dienst(this, loop, opdracht);
          if (isOpen(loop, opdracht.instance))
            this.stap(loop, { type: 'complete', instance: opdracht.instance, variables });
        });
      case 'startTimer':
        this.#agenda.zet(opdracht.due > this.nu ? opdracht.due : this.nu, Rang.termijn, () => {
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

  /** Whoever called a process that ended goes on, or fails with its error. */
  #eindig(loop: Loop, trace: readonly TraceEntry[]): void {
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

  #openTaak(loop: Loop, { instance, element }: Opdracht<'openTask'>): void {
    const taak: Taak = { loop, instantie: instance, element, geopend: this.nu };
    this.taken.push(taak);
    const { dossier } = loop;
    const casus = dossier.soort === 'casus' ? dossier.id : null;
    const bezoek = { casus, taak: element, organisatie: this.#instantie(taak)?.organisation ?? null };
    for (const voorval of this.#gebeurtenissen.neem(bezoek))
      this.#verwacht(voorval, naTijd(this.script, this.nu, voorval.gebeurtenis), taak);
    const antwoord = this.#antwoorden.neem(bezoek);
    if (antwoord === null) return;
    if (antwoord.overleg === undefined) {
      const gewenst =
        antwoord.voorEinde === undefined
          ? naTijd(this.script, this.nu, antwoord)
          : voorEinde(this.#einde, antwoord.voorEinde);
      this.#beantwoord(taak, antwoord, gewenst > this.nu ? gewenst : this.nu);
    } else if (dossier.soort === 'overleg') this.#beantwoord(taak, antwoord, naAanvang(dossier.aanvang, antwoord));
    else this.#wachtOpOverleg.set(taak, antwoord);
  }

  #beantwoord(taak: Taak, antwoord: Antwoord, at: string): void {
    this.#spreekAf(at, () => {
      const instantie = this.#instantie(taak);
      if (instantie === undefined) return;
      const { task } = taak.loop.model.nodes[taak.element] ?? {};
      if (task === undefined || task === null) throw new Error(`${taak.element} is no task`);
      medewerkerMet(this.map.huis, task.role ?? '', instantie.organisation ?? null);
      const { uitkomst } = antwoord;
      const waar = `${taak.loop.id} ${taak.element}`;
      const kan =
        task.outcomes.length === 0 ? uitkomst === null : task.outcomes.some(({ value }) => value === uitkomst);
      if (!kan) throw new Error(`${waar}: no outcome ${String(uitkomst)}`);
      const gegevens = vulIn(antwoord.gegevens, this.nu);
      const mee = leesGegevens(this, { form: task.form, uitkomst, kenmerk: waar.replaceAll(' ', '-') }, gegevens, waar);
      if (instantie.deadline !== undefined && instantie.deadline < this.nu)
        this.teLaat.push(`${taak.loop.dossier.id} ${taak.element}`);
      const variables = task.outcomeVariable === null ? mee : { ...mee, [task.outcomeVariable]: uitkomst };
      this.stap(taak.loop, { type: 'complete', instance: taak.instantie, variables });
    });
  }

  #verwacht(voorval: Voorval, op: string, taak: Taak | null): void {
    this.#uitstaand.add(voorval);
    const probeer = (): void => {
      if (this.#gebeurt(voorval, op, taak)) this.#uitstaand.delete(voorval);
      else this.#spreekAf(DateTime.fromISO(this.nu).plus({ minutes: 15 }).toUTC().toISO() ?? '', probeer);
    };
    this.#spreekAf(op, probeer);
  }

  /** False: it cannot happen yet. */
  #gebeurt({ casus, sleutel, gebeurtenis }: Voorval, op: string, taak: Taak | null): boolean {
    const { bericht, termijn, activiteit } = gebeurtenis;
    const wie = gebeurtenis.door ?? medewerkerMet(this.map.huis, 'procesregisseur', null);
    const eigen = this.lopen.filter((loop) => loop.dossier.id === casus);
    if (eigen.length === 0) return false;
    if (bericht !== undefined) {
      eisSturing(this, wie, sleutel);
      const vorm = vraagt(this, bericht.naam);
      const mee = leesGegevens(this, { ...vorm, kenmerk: sleutel }, vulIn(bericht.gegevens, op), sleutel);
      bezorg(this, { soort: 'casus', id: casus }, bericht.naam, mee, null);
    } else if (termijn !== undefined && taak !== null) {
      eisSturing(this, wie, sleutel);
      if (this.#instantie(taak) === undefined) return true;
      const naar = vulIn(termijn.naar, op);
      if (naar <= this.nu) throw new Error(`${sleutel}: ${naar} has passed`);
      this.stap(taak.loop, { type: 'moveTimer', timer: deadlineVan(taak), due: naar });
    } else if (activiteit !== undefined) {
      for (const loop of eigen) {
        const kan = loop.state === null ? [] : enabledActivities(loop.model, loop.state);
        const gevonden = kan.find(({ node }) => node.id === activiteit);
        if (gevonden === undefined) continue;
        this.stap(loop, { type: 'enable', instance: gevonden.instance, element: activiteit });
        return true;
      }
      return false;
    }
    return true;
  }

  #instantie({ loop, instantie }: Taak): Instance | undefined {
    return loop.state?.instances[instantie];
  }

  #spreekAf(at: string, doe: () => void): void {
    this.#agenda.zet(this.#wanneer(at), Rang.antwoord, () => {
      doe();
      return true;
    });
  }

  /** At this same instant, after what is under way. */
  #straks(rang: (typeof Rang)[keyof typeof Rang], doe: () => void): void {
    this.#agenda.zet(this.nu, rang, () => {
      doe();
      return true;
    });
  }
}

function naAanvang(aanvang: string, { overleg }: Antwoord): string {
  return (
    DateTime.fromISO(aanvang)
      .plus(Duration.fromISO(overleg ?? 'PT0S'))
      .toUTC()
      .toISO() ?? ''
  );
}

/** The timer that is the deadline of a task. */
function deadlineVan({ loop, instantie, element }: Taak): string {
  const timers = Object.values(loop.state?.timers ?? {}).filter(({ instance }) => instance === instantie);
  const model: ProcessModel = loop.model;
  const [eerste] = timers
    .filter((timer) => model.nodes[timer.element]?.reminder === false)
    .sort((een, ander) => een.due.localeCompare(ander.due));
  if (eerste === undefined) throw new Error(`${loop.id} ${element} has no deadline`);
  return eerste.id;
}
