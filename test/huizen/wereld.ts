import { DateTime, Duration } from 'luxon';
import type { Command, Instance, ProcessEvent, ProcessState, Variables } from '../../engine/process-state.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import { step } from '../../engine/step.ts';
import { datumOp } from '../../models/tijdstip.ts';
import { leesInvoer, procesvariabelen } from '../../models/formulier.ts';
import { huisvariabelen } from '../../models/processtart.ts';
import { Antwoorden } from '../../cli/voorbeeld/antwoorden.ts';
import { momentVan, naWerkuren, voorEinde, vulIn } from '../../cli/voorbeeld/momenten.ts';
import type { Antwoord, Melding, Script } from '../../cli/voorbeeld/script.ts';
import type { Huismap } from './huismap.ts';

interface Loop {
  readonly id: string;
  readonly casus: string | null;
  readonly model: ProcessModel;
  readonly ouder: { readonly loop: Loop; readonly instantie: string } | null;
  state: ProcessState | null;
}

export interface Taak {
  readonly loop: Loop;
  readonly instantie: string;
  readonly element: string;
  readonly geopend: string;
}

type Opdracht<T extends Command['type']> = Extract<Command, { type: T }>;

/** A house in memory: every process of every casus stepped on virtual time, and people who answer from the script. */
export class Wereld {
  readonly #map: Huismap;
  readonly #script: Script;
  readonly #einde: string;
  readonly #wanneer: (at: string) => string;
  readonly #antwoorden: Antwoorden;
  readonly #afspraken: { readonly at: string; readonly doe: () => void }[] = [];
  readonly lopen: Loop[] = [];
  readonly taken: Taak[] = [];
  /** Decisions taken after the deadline of their task. */
  readonly teLaat: string[] = [];
  /** Meetings that were held, and how many casussen they had. */
  readonly overleggen: { aanvang: string; aantal: number }[] = [];
  #nu = '';
  #volgnummer = 0;

  /** `wanneer`: the instant at which is done what should be done at another, where people and machines are slow. */
  constructor(map: Huismap, script: Script, einde: string, wanneer = (at: string): string => at) {
    this.#map = map;
    this.#script = script;
    this.#einde = einde;
    this.#wanneer = wanneer;
    this.#antwoorden = new Antwoorden(script);
    for (const melding of script.meldingen) {
      this.#spreekAf(momentVan(script, einde, melding.op), () => {
        this.#meld(melding);
      });
    }
  }

  /** Lets everything happen until the end of the example. */
  speel(): void {
    for (;;) {
      const timer = this.lopen
        .flatMap((loop) => Object.values(loop.state?.timers ?? {}).map((een) => ({ loop, een })))
        .reduce<{ loop: Loop; at: string; id: string } | null>(
          (eerst, { loop, een }) => (eerst === null || een.due < eerst.at ? { loop, at: een.due, id: een.id } : eerst),
          null,
        );
      const [afspraak] = this.#afspraken.sort((een, ander) => een.at.localeCompare(ander.at));
      const at = [timer?.at, afspraak?.at].filter((moment) => moment !== undefined).sort()[0];
      if (at === undefined || at > this.#einde) return;
      if (at > this.#nu) this.#nu = at;
      if (afspraak?.at === at) {
        this.#afspraken.shift();
        afspraak.doe();
      } else if (timer !== null) this.#stap(timer.loop, { type: 'timer', at: this.#nu, timer: timer.id });
    }
  }

  /** User tasks of a casus that are open, by element. */
  open(casus: string): string[] {
    return this.taken
      .filter((taak) => taak.loop.casus === casus && this.#instantie(taak) !== undefined)
      .map(({ element }) => element)
      .sort();
  }

  /** User tasks that are open and whose deadline has passed. */
  verlopen(): string[] {
    return this.taken.flatMap((taak) => {
      const { deadline } = this.#instantie(taak) ?? {};
      return deadline !== undefined && deadline < this.#einde ? [`${taak.loop.casus ?? ''} ${taak.element}`] : [];
    });
  }

  ends(casus: string): (string | null)[] {
    return this.lopen
      .filter((loop) => loop.casus === casus && loop.ouder === null)
      .map(({ state }) => state?.end ?? null);
  }

  houdOverleg(afsluiting: string, aanvang: string): void {
    this.#spreekAf(afsluiting, () => {
      this.#start('weektriage', null, null, { aanvang, afsluiting });
    });
  }

  #meld({ id, casus, incident, betrokkenen }: Melding): void {
    if (this.lopen.some((loop) => loop.casus === casus)) {
      this.#bericht(casus, null, this.#map.huis.intake.naderBericht, { melding: id });
      return;
    }
    const kinderen = betrokkenen.filter(({ persoon }) => {
      const geboren = this.#script.personen[persoon]?.geboortedatum ?? '';
      return DateTime.fromISO(geboren).plus({ years: 18 }) > DateTime.fromISO(this.#nu);
    });
    this.#bericht(casus, null, this.#map.huis.intake.soorten[0]?.bericht ?? '', {
      melding: id,
      melderOrganisatie: 'politie',
      incidentSoort: incident.soort,
      gemeente: incident.gemeente,
      aantalBetrokkenen: betrokkenen.length,
      minderjarigen: kinderen.length,
    });
  }

  #bericht(casus: string, van: Loop | null, name: string, variables: Variables): void {
    const gestart = [...this.#map.modellen.values()].find((model) =>
      Object.values(model.nodes).some(
        ({ type, scope, event }) =>
          type === 'startEvent' && scope === null && event?.kind === 'message' && event.name === name,
      ),
    );
    if (gestart !== undefined) {
      this.#start(gestart.id, casus, null, variables, name);
      return;
    }
    for (const loop of this.lopen.filter(
      (een) => een.casus === casus && een !== van && een.state?.status === 'running',
    ))
      this.#stap(loop, { type: 'message', at: this.#nu, name, variables });
  }

  #start(proces: string, casus: string | null, ouder: Loop['ouder'], variables: Variables, message?: string): void {
    const model = this.#map.modellen.get(proces);
    if (model === undefined) throw new Error(`No process ${proces}`);
    this.#volgnummer += 1;
    const loop: Loop = {
      id: `${casus ?? 'overleg'}.${proces}.${String(this.#volgnummer)}`,
      casus,
      model,
      ouder,
      state: null,
    };
    this.lopen.push(loop);
    const alles = { ...variables, ...(huisvariabelen(this.#map.huis) as Variables) };
    this.#stap(loop, { type: 'start', at: this.#nu, variables: alles, ...(message === undefined ? {} : { message }) });
  }

  #stap(loop: Loop, event: ProcessEvent): void {
    const { state, commands } = step(loop.model, loop.state, event);
    loop.state = state;
    for (const opdracht of commands) this.#doe(loop, opdracht);
    if (state.status !== 'running' && loop.ouder?.loop.state?.instances[loop.ouder.instantie] !== undefined) {
      this.#stap(loop.ouder.loop, {
        type: 'complete',
        at: this.#nu,
        instance: loop.ouder.instantie,
        variables: state.output ?? {},
      });
    }
  }

  #doe(loop: Loop, opdracht: Command): void {
    if (opdracht.type === 'openTask') this.#openTaak(loop, opdracht);
    if (opdracht.type === 'sendMessage' && loop.casus !== null)
      this.#bericht(loop.casus, loop, opdracht.name, opdracht.variables);
    if (opdracht.type === 'startProcess')
      this.#start(opdracht.process, loop.casus, { loop, instantie: opdracht.instance }, opdracht.variables);
    if (opdracht.type === 'cancelProcess') {
      for (const kind of this.lopen)
        if (kind.ouder?.loop === loop && kind.ouder.instantie === opdracht.instance && kind.state?.status === 'running')
          this.#stap(kind, { type: 'cancel', at: this.#nu });
    }
    if (opdracht.type === 'invokeService')
      this.#spreekAf(this.#nu, () => {
        const variables = this.#dienst(opdracht);
        if (loop.state?.instances[opdracht.instance] !== undefined)
          this.#stap(loop, { type: 'complete', at: this.#nu, instance: opdracht.instance, variables });
      });
  }

  #dienst({ service, variables }: Opdracht<'invokeService'>): Variables {
    if (service === 'bekendheid') return { bekend: 'nee', eerdereMeldingen: 0 };
    if (service !== 'agenda') return {};
    const aanvang = typeof variables['aanvang'] === 'string' ? variables['aanvang'] : '';
    const agendaTaak = this.#map.huis.overleggen[0]?.agendaTaak;
    const agenda = this.taken.filter(
      (taak) => taak.element === agendaTaak && taak.geopend < this.#nu && this.#instantie(taak) !== undefined,
    );
    for (const taak of agenda) {
      this.#bericht(taak.loop.casus ?? '', null, 'geagendeerd', { overleg: 'ML-OV-0', aanvang });
      const antwoord = this.#antwoorden.neem({ casus: taak.loop.casus, taak: taak.element, organisatie: null });
      if (antwoord?.overleg !== undefined)
        this.#beantwoord(
          taak,
          antwoord,
          DateTime.fromISO(aanvang).plus(Duration.fromISO(antwoord.overleg)).toUTC().toISO() ?? '',
        );
    }
    this.overleggen.push({ aanvang, aantal: agenda.length });
    return { aantal: agenda.length, overleg: 'ML-OV-0', aanvang };
  }

  #openTaak(loop: Loop, { instance, element }: Opdracht<'openTask'>): void {
    const taak: Taak = { loop, instantie: instance, element, geopend: this.#nu };
    this.taken.push(taak);
    if (element === this.#map.huis.overleggen[0]?.agendaTaak) return;
    const organisatie = this.#instantie(taak)?.organisation ?? null;
    const antwoord = this.#antwoorden.neem({ casus: loop.casus, taak: element, organisatie });
    if (antwoord?.na !== undefined) this.#beantwoord(taak, antwoord, naWerkuren(this.#script, this.#nu, antwoord.na));
    if (antwoord?.voorEinde !== undefined) {
      const gewenst = voorEinde(this.#einde, antwoord.voorEinde);
      this.#beantwoord(taak, antwoord, gewenst > this.#nu ? gewenst : this.#nu);
    }
  }

  #beantwoord(taak: Taak, antwoord: Antwoord, at: string): void {
    this.#spreekAf(at, () => {
      const instantie = this.#instantie(taak);
      if (instantie === undefined) return;
      const { task } = taak.loop.model.nodes[taak.element] ?? {};
      const formulier = this.#map.formulieren.get(task?.form ?? '');
      if (task === undefined || task === null || formulier === undefined)
        throw new Error(`${taak.element} has no form`);
      const keuzes = {
        organisatie: this.#map.huis.organisaties.map(({ code }) => code),
        medewerker: this.#map.huis.medewerkers.map(({ id }) => id),
      };
      const { uitkomst } = antwoord;
      const kan =
        task.outcomes.length === 0 ? uitkomst === null : task.outcomes.some(({ value }) => value === uitkomst);
      const invoer = {
        formulier,
        uitkomst,
        keuzes,
        kenmerk: `${taak.loop.id}-${taak.instantie}`,
        vandaag: datumOp(Date.parse(this.#nu)),
        bekend: new Set<string>(),
      };
      const gelezen = leesInvoer(invoer, vulIn(antwoord.gegevens, this.#nu));
      if (!kan || 'fouten' in gelezen)
        throw new Error(`${taak.loop.id} ${taak.element}: ${JSON.stringify({ uitkomst, gelezen })}`);
      if (instantie.deadline !== undefined && instantie.deadline < this.#nu)
        this.teLaat.push(`${taak.loop.casus ?? ''} ${taak.element}`);
      const mee = procesvariabelen(formulier, gelezen.gegevens) as Variables;
      const variables = task.outcomeVariable === null ? mee : { ...mee, [task.outcomeVariable]: uitkomst };
      this.#stap(taak.loop, { type: 'complete', at: this.#nu, instance: taak.instantie, variables });
    });
  }

  #instantie({ loop, instantie }: Taak): Instance | undefined {
    return loop.state?.instances[instantie];
  }

  #spreekAf(at: string, doe: () => void): void {
    this.#afspraken.push({ at: this.#wanneer(at), doe });
  }
}
