import { ApplicationFailure } from '@temporalio/common';
import type { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import type { Logger } from 'pino';
import { maakActiviteiten } from '../../activities/activiteiten.ts';
import { BPMN_FOUT } from '../../activities/contract.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { Bron } from '../../activities/projectie/bron.ts';
import { Volger } from '../../activities/projectie/volger.ts';
import type { Fouten } from './fouten.ts';
import type { Huisinhoud } from './huizen/huisinhoud.ts';
import type { Wereldklok } from './klok.ts';
import { opslagOver, type Opslagserver } from './opslag/opslag.ts';
import { klantVan } from './server/klant.ts';
import type { Server } from './server/server.ts';
import { type Werk, Werker } from './server/werker.ts';
import type { Toeval } from './toeval.ts';
import type { Uitval } from './uitval.ts';
import { verkeerVan } from './verkeer.ts';

const SECONDE = 1000;
/** Workers that run at the same time. */
const AANTAL = 2;

interface Nodig {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly uitval: Uitval;
  readonly huis: Huisinhoud;
  readonly opslag: Opslagserver;
  readonly server: () => Server;
  readonly zandbak: ReusableVMWorkflowCreator;
  /** Called when the projection says that the store and a process have different pasts. */
  readonly alarm: (workflowId: string, fout: string) => void;
  /** Called when another worker has begun in the place of one that died. */
  readonly begonnen: () => void;
}

/** The workers of a house: when one dies, another begins a moment later. */
export class Werkers {
  readonly #nodig: Nodig;
  #lijst: readonly Werker[] = [];
  #geteld = 0;

  constructor(nodig: Nodig) {
    this.#nodig = nodig;
  }

  get lijst(): readonly Werker[] {
    return this.#lijst;
  }

  begin(): void {
    while (this.#lijst.length < AANTAL) this.#neemAan();
  }

  async sterf(werker: Werker): Promise<void> {
    if (!werker.leeft) return;
    const { klok, toeval, begonnen } = this.#nodig;
    this.#lijst = this.#lijst.filter((een) => een !== werker);
    await werker.sterf();
    klok.plan(toeval.heel(SECONDE, 60 * SECONDE), () => {
      this.#neemAan();
      begonnen();
    });
  }

  sluit(): Promise<unknown> {
    return Promise.all(this.#lijst.map((werker) => werker.sterf()));
  }

  #neemAan(): void {
    const { klok, huis, zandbak, fouten, alarm } = this.#nodig;
    this.#geteld += 1;
    const zelf: { werker: Werker | null } = { werker: null };
    const misschien = async (): Promise<void> => {
      if (zelf.werker !== null && fouten.treft('werker-weg-onderweg', 0.02)) await this.sterf(zelf.werker);
    };
    const verkeer = verkeerVan(this.#nodig, () => zelf.werker?.leeft === true, misschien);
    const opslag = opslagOver(this.#nodig.opslag, verkeer);
    const klant = klantVan(this.#nodig.server(), klok);
    const pauze = (ms: number): Promise<void> => klok.wacht(ms);
    const log = {
      warn: niets,
      info: niets,
      error: ({ workflowId = '', fout }: { workflowId?: string; fout?: unknown }) => {
        alarm(workflowId, String(fout));
      },
    } as unknown as Logger;
    const volger = new Volger(opslag, new Bron(klant, pauze), log, pauze, () => klok.nu);
    const omgeving = { opslag, client: klant, taakwachtrij: 'simulatie', volger, log } as unknown as Omgeving;
    const namen = new Set(
      [...huis.modellen.values(), ...huis.versies].flatMap(({ nodes }) =>
        Object.values(nodes).flatMap(({ service }) => service ?? []),
      ),
    );
    const diensten = Object.fromEntries([...namen].map((naam) => [naam, () => this.#dien(naam)]));
    const dienst = (): Promise<unknown> => Promise.resolve({});
    const werk = { ...maakActiviteiten(omgeving), default: dienst, ...diensten } as unknown as Werk;
    zelf.werker = new Werker(this.#geteld, zandbak, volger, werk);
    this.#lijst = [...this.#lijst, zelf.werker];
  }

  /** What a service does: it answers, it throws an error of the drawing, or something is wrong with it. */
  async #dien(naam: string): Promise<unknown> {
    const { klok, toeval, uitval, huis } = this.#nodig;
    await klok.wacht(toeval.heel(1, toeval.kies([20, 20, 20 * SECONDE])));
    if (uitval.zijnDienstenWeg) throw new Error('de dienst is weg');
    if (naam === 'traag' && toeval.lukt(0.97)) throw new Error('nog niet');
    if (naam === 'faalt' && toeval.lukt(0.5)) throw ApplicationFailure.nonRetryable('fout', `${BPMN_FOUT}E1`);
    if (naam === 'hapert' && toeval.lukt(0.2)) throw ApplicationFailure.nonRetryable('stuk', 'Stuk');
    return toeval.kies(huis.antwoorden[naam] ?? [{}]);
  }
}

function niets(): void {
  // Nobody reads it.
}
