import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bezorgBericht } from '../../activities/berichten.ts';
import { Modellen } from '../../activities/modellen.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Instant, TraceEntry } from '../../engine/process-state.ts';
import { casusprocesId, kindprocesId } from '../../models/kenmerken.ts';
import { besluit, type TraceRegel } from '../../models/proces.ts';
import { huisvariabelen } from '../../models/processtart.ts';
import type { Loop } from '../../tekentafel/scenario/loop.ts';
import { leesScenario, momentVan, na, type Scenario } from '../../tekentafel/scenario/scenario.ts';
import { Spel } from '../../tekentafel/scenario/spel.ts';
import { begintDoor } from '../../tekentafel/scenario/start.ts';
import { REGISSEUR, type Toneel } from './toneel.ts';

/** What happens less far apart, in ms, may come in another order on a server, where everything takes a moment. */
const UITEEN = 60_000;
/** Real ms in which a server must have done what the game did. */
const GEDULD = 20_000;

/** A scenario, played twice: for each process its lines (`change element instance code`), by workflow id. */
export interface Gelijkspel {
  readonly puur: Readonly<Record<string, readonly string[]>>;
  readonly schil: Readonly<Record<string, readonly string[]>>;
  /** The most by which the instants of two equal lines differ, in ms. */
  readonly verschil: number;
  readonly status: string;
}

/** Plays one scenario with `Spel`, and does the same at the same instants on a server that skips time. */
export class Tweespel {
  readonly #toneel: Toneel;
  readonly #omgeving: TestWorkflowEnvironment;
  readonly #scenario: Scenario;
  readonly #spel: Spel;
  readonly #model: ProcessModel;
  readonly #nu: Instant;
  readonly #vanzelf: boolean;
  #casus = '';

  /** `modellen`: the process that the scenario is about first, then what it calls or starts. `nu`: instant on the server. */
  constructor(
    toneel: Toneel,
    omgeving: TestWorkflowEnvironment,
    modellen: readonly [ProcessModel, ...ProcessModel[]],
    inhoud: object,
    nu: Instant,
  ) {
    [this.#toneel, this.#omgeving, this.#nu] = [toneel, omgeving, nu];
    const [model, ...buren] = modellen;
    this.#model = model;
    this.#scenario = leesScenario(JSON.stringify(inhoud));
    this.#vanzelf = !begintDoor(model, this.#scenario, nu);
    const aanroepbaar = new Map(modellen.map((een) => [een.id, een]));
    this.#spel = new Spel({ model, buren, aanroepbaar, altijd: huisvariabelen(toneel.huis), nu }, this.#scenario);
    this.#spel.speel();
    if (this.#spel.afgekapt !== null) throw new Error(`afgekapt: ${JSON.stringify(inhoud)}`);
  }

  /** Whether two things happen so shortly after each other that chance says which is first on a server. */
  get isTeKrap(): boolean {
    const momenten = [...new Set(this.#spel.trace.map(({ at }) => Date.parse(at)))].sort((een, ander) => een - ander);
    return momenten.some((moment, plaats) => plaats > 0 && moment - (momenten[plaats - 1] ?? 0) < UITEEN);
  }

  async speel(): Promise<Gelijkspel> {
    const { lopen, trace, hoofd } = this.#spel;
    this.#casus = await this.#toneel.casus();
    const { start } = this.#scenario;
    if (this.#vanzelf) await this.#toneel.start(this.#model.id, { casus: this.#casus, variabelen: start.variables });
    for (const { at, doe } of this.#daden()) {
      await this.#slaapTot(at);
      await doe();
    }
    await this.#slaapTot(trace.at(-1)?.at ?? this.#nu);
    const puur = new Map(lopen.map((loop) => [this.#idVan(loop), trace.filter((regel) => isVan(regel, loop))]));
    const schil = await this.#regels([...puur.values()].flat().length);
    const verschillen = [...puur].flatMap(([id, lijst]) =>
      lijst.map(({ at }, plaats) => Math.abs(Date.parse(at) - Date.parse(schil.get(id)?.[plaats]?.at ?? at))),
    );
    return {
      puur: tekst(puur, ({ change, element, instance, code }) => [change, element, instance, code]),
      schil: tekst(schil, ({ change, element, instantie, toelichting }) => [change, element, instantie, toelichting]),
      verschil: Math.max(0, ...verschillen),
      status: hoofd?.state?.status ?? 'none',
    };
  }

  /** Everything that the world did in the game, in order. */
  #daden(): { readonly at: Instant; readonly doe: () => Promise<unknown> }[] {
    const { messages, signals } = this.#scenario;
    const bezoeken = new Map<string, string[]>();
    for (const { loop, element, instance } of this.#taken('entered'))
      bezoeken.set(element, [...(bezoeken.get(element) ?? []), `${this.#idVan(loop)} ${instance}`]);
    const antwoorden = this.#taken('completed').map(({ loop, element, instance, at }) => {
      const lijst = this.#scenario.answers[element] ?? [];
      const bezoek = bezoeken.get(element)?.indexOf(`${this.#idVan(loop)} ${instance}`) ?? 0;
      const { variables = {}, uitkomst = null } = lijst[bezoek] ?? lijst.at(-1) ?? {};
      return { at, doe: () => this.#besluit(loop, instance, uitkomst, variables) };
    });
    const post = [...messages, ...signals].map((een, plaats) => ({
      at: een.at === undefined ? na(this.#nu, een.after ?? 'PT0S') : momentVan(een.at),
      doe: () => this.#bezorg(een.name, een.variables, plaats, plaats >= messages.length),
    }));
    return [...antwoorden, ...post].sort((een, ander) => (een.at < ander.at ? -1 : Number(een.at > ander.at)));
  }

  /** Lines about a user task that somebody does; not about the body of a repeated one. */
  #taken(change: 'entered' | 'completed') {
    const lichamen = new Set<string>();
    const geopend = new Set<string>();
    return this.#spel.trace.flatMap(({ loop, element, instance, at, ...regel }) => {
      const node = loop?.tekening.nodes[element];
      if (loop === null || instance === undefined || node?.type !== 'userTask') return [];
      const [wie, waar] = [`${this.#idVan(loop)} ${instance}`, `${this.#idVan(loop)} ${element}`];
      const herhaalt = node.loop !== null || node.repeat !== undefined;
      if (regel.change === 'entered' && herhaalt && !geopend.has(waar)) lichamen.add(wie);
      if (regel.change === 'entered') geopend.add(waar);
      if (lichamen.has(wie) && regel.change !== 'entered') geopend.delete(waar);
      return regel.change === change && !lichamen.has(wie) ? [{ loop, element, instance, at }] : [];
    });
  }

  async #besluit(loop: Loop, instantie: string, uitkomst: string | null, variabelen: object): Promise<void> {
    const handvat = this.#toneel.loop(this.#idVan(loop));
    await handvat.totdat(({ taken }) => taken.some((taak) => taak.instantie === instantie));
    await handvat.opdracht(besluit, { instantie, uitkomst, vastlegging: null, variabelen, door: REGISSEUR });
  }

  /** As the API does it, to a store that is up to date. */
  async #bezorg(naam: string, variabelen: Scenario['start']['variables'], plaats: number, signaal: boolean) {
    const { opslag, client, wachtrij: taakwachtrij, huis } = this.#toneel;
    for (const { _id } of await opslag.proceslopen.find({ 'dossier.id': this.#casus, status: 'lopend' }).lean()) {
      const loop = this.#toneel.loop(_id);
      await loop.geprojecteerd((await loop.stand()).nummer);
    }
    await bezorgBericht(
      { opslag, client, taakwachtrij, modellen: new Modellen(opslag) },
      {
        ...{ id: `${this.#casus}#proef${String(plaats)}`, huis: huis.code, van: '', klok: null },
        ...{ dossier: { soort: 'casus', id: this.#casus }, naam, variabelen, signaal },
      },
    );
  }

  async #slaapTot(at: Instant): Promise<void> {
    const ms = Date.parse(at) - (await this.#omgeving.currentTimeMs());
    if (ms > 0) await this.#omgeving.sleep(ms);
  }

  /** The lines of the store for this casus, once there are as many as in the game, or patience is over. */
  async #regels(aantal: number): Promise<Map<string, TraceRegel[]>> {
    for (const tot = performance.now() + GEDULD; ;) {
      const bewaard = await this.#toneel.opslag.logboekregels.find({ 'dossier.id': this.#casus }).lean();
      const eigen = bewaard.filter(({ regel }) => !VAN_DE_SCHIL.has(regel.change));
      if (eigen.length < aantal && performance.now() < tot) {
        await new Promise((klaar) => setTimeout(klaar, 20));
        continue;
      }
      const lijsten = new Map<string, TraceRegel[]>();
      for (const { workflowId, regel } of eigen.sort((een, ander) => een.regel.nummer - ander.regel.nummer))
        lijsten.set(workflowId, [...(lijsten.get(workflowId) ?? []), regel]);
      return lijsten;
    }
  }

  #idVan(loop: Loop): string {
    const { id } = loop.tekening;
    if (loop.ouder !== null) return kindprocesId(this.#idVan(loop.ouder.loop), loop.ouder.instantie, id);
    const eerdere = this.#spel.lopen.filter(({ tekening, ouder }) => ouder === null && tekening.id === id);
    return casusprocesId(this.#casus, id, eerdere.indexOf(loop) + 1);
  }
}

/** Lines about the shell itself, which the game does not have. */
const VAN_DE_SCHIL = new Set(['undelivered', 'assigned']);

function isVan(regel: Spel['trace'][number], loop: Loop): boolean {
  return regel.loop === loop && regel.type !== 'message';
}

function tekst<T extends Pick<TraceEntry | TraceRegel, 'change'>>(
  lijsten: ReadonlyMap<string, readonly T[]>,
  delen: (regel: T) => readonly (string | null | undefined)[],
): Record<string, string[]> {
  return Object.fromEntries(
    [...lijsten].map(([id, regels]) => [
      id,
      // The shell tells of a decision which rules it came from, where the game has no text.
      regels
        .map((regel) => delen(regel).slice(0, regel.change === 'decided' ? 3 : 4))
        .map((woorden) => woorden.join(' ').trim()),
    ]),
  );
}
