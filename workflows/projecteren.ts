import * as wf from '@temporalio/workflow';
import type { OpenTaak, Projectie, TraceRegel } from '../models/proces.ts';
import { altijd } from './activiteiten.ts';

/** Lines that a process keeps before it asks for confirmation that the store has them. */
const MEESTE = 200;

/** What a process tells the worker it runs in, outside its history; see `activities/projectie/volger.ts`. */
export interface Projectiesinks extends wf.Sinks {
  projectie: {
    /**
     * After every step: the lines it made. `opdracht`: the update that made it, null for anything else. `echt`: real
     * instant at which its workflow task started, ms since the epoch.
     */
    bijgewerkt(projectie: Projectie, opdracht: string | null, echt: number): void;
  };
}

const { projectie: gootsteen } = wf.proxySinks<Projectiesinks>();

export interface Uitbakinhoud {
  readonly regels: readonly TraceRegel[];
  readonly geopend: readonly { readonly nummer: number; readonly taak: OpenTaak }[];
}

/**
 * The lines that the store may not have yet. A step only tells the worker, which writes to the store once the step is
 * durable: no activity, so no history and no waiting. What is certain comes from `bevestig`, a normal activity, at the
 * end of a process and whenever many lines have gathered.
 */
export class Uitbak {
  #regels: readonly TraceRegel[];
  #geopend: Uitbakinhoud['geopend'];
  #bevestigt = false;

  constructor(inhoud: Uitbakinhoud = { regels: [], geopend: [] }) {
    this.#regels = inhoud.regels;
    this.#geopend = inhoud.geopend;
  }

  get inhoud(): Uitbakinhoud {
    return { regels: this.#regels, geopend: this.#geopend };
  }

  voegToe(regels: readonly TraceRegel[], taken: readonly OpenTaak[]): void {
    const nummer = regels.at(-1)?.nummer ?? 0;
    this.#regels = [...this.#regels, ...regels];
    this.#geopend = [...this.#geopend, ...taken.map((taak) => ({ nummer, taak }))];
  }

  na(nummer: number): Pick<Projectie, 'regels' | 'geopend'> {
    return {
      regels: this.#regels.filter((regel) => regel.nummer > nummer),
      geopend: this.#geopend.filter((opening) => opening.nummer > nummer).map(({ taak }) => taak),
    };
  }

  vertel(projectie: Projectie, opdracht: string | null, echt: number): void {
    gootsteen.bijgewerkt(projectie, opdracht, echt);
  }

  get isVol(): boolean {
    return this.#regels.length > MEESTE && !this.#bevestigt;
  }

  /** Whether the store is being asked. */
  get wordtBevestigd(): boolean {
    return this.#bevestigt;
  }

  /** Waits until the store has every line up to `tot`, and lets go of them. */
  async bevestig(tot: number): Promise<void> {
    this.#bevestigt = true;
    try {
      const summary = `Logboek bijwerken tot regel ${String(tot)}`;
      const bereikt = await altijd.bevestig.executeWithOptions({ summary }, [tot]);
      this.#regels = this.#regels.filter(({ nummer }) => nummer > bereikt);
      this.#geopend = this.#geopend.filter(({ nummer }) => nummer > bereikt);
    } finally {
      this.#bevestigt = false;
    }
  }
}
