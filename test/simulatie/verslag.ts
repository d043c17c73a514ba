import { FOUTSOORTEN, type Foutsoort } from './fouten.ts';
import type { Afloop } from './simulatie.ts';
import type { Verkleind } from './verkleinen.ts';

/** What many worlds together went through: simulated years alone prove nothing. */
export class Verslag {
  werelden = 0;
  gebeurtenissen = 0;
  werktaken = 0;
  stappen = 0;
  verzoeken = 0;
  readonly #fouten = new Map<Foutsoort, number>();
  /** How often each change happened to each type of element. */
  readonly #dekking = new Map<string, Map<string, number>>();

  tel({ wereld, mensen, gebeurtenissen }: Afloop): void {
    this.werelden += 1;
    this.gebeurtenissen += gebeurtenissen;
    this.werktaken += wereld.taken;
    this.verzoeken += mensen.verzoeken.length;
    for (const { soort } of wereld.fouten.gebeurd) this.#fouten.set(soort, (this.#fouten.get(soort) ?? 0) + 1);
    for (const boek of wereld.boeken.values()) {
      this.stappen += boek.gebeurtenissen.length;
      for (const { type, change, element } of boek.sporen.flat()) {
        const wat = boek.model.nodes[element]?.event?.kind;
        const soort = wat === undefined ? type : `${type} (${wat})`;
        const rij = this.#dekking.get(soort) ?? new Map<string, number>();
        rij.set(change, (rij.get(change) ?? 0) + 1);
        this.#dekking.set(soort, rij);
      }
    }
  }

  /** Kinds of faults that never happened. */
  get nooit(): Foutsoort[] {
    return FOUTSOORTEN.filter((soort) => !this.#fouten.has(soort));
  }

  /** Pairs of element and change that were seen. */
  get paren(): number {
    return [...this.#dekking.values()].reduce((som, rij) => som + rij.size, 0);
  }

  tekst(): string {
    const fouten = FOUTSOORTEN.map(
      (soort) => `  ${soort.padEnd(22)}${String(this.#fouten.get(soort) ?? 0).padStart(9)}`,
    );
    const dekking = [...this.#dekking]
      .sort(([een], [ander]) => een.localeCompare(ander))
      .map(([soort, rij]) => {
        const tellingen = [...rij].map(([change, keren]) => `${change} ${String(keren)}`);
        return `  ${soort.padEnd(40)}${tellingen.join(', ')}`;
      });
    return [
      `${String(this.werelden)} worlds, ${String(this.gebeurtenissen)} events, ${String(this.werktaken)} workflow tasks, ${String(this.stappen)} steps of the engine, ${String(this.verzoeken)} requests`,
      'Faults:',
      ...fouten,
      `Element × change, ${String(this.paren)} pairs:`,
      ...dekking,
    ].join('\n');
  }
}

/** A run that broke a promise, for whoever repairs it. */
export function beschrijf(
  seed: number,
  { schending, wereld, mensen, gebeurtenissen }: Afloop,
  kleiner: Verkleind | null,
): string {
  const regels = [
    `seed ${String(seed)} breaks: ${schending?.message ?? ''}`,
    `  house: ${wereld.huis.naam}; after ${String(gebeurtenissen)} events, at ${new Date(wereld.klok.nu).toISOString()}`,
    `  again: npm run simulatie:fouten -- --seed ${String(seed)}`,
  ];
  const [afloop, kop] =
    kleiner === null
      ? [{ wereld, mensen }, 'faults']
      : [kleiner.afloop, `shrunk in ${String(kleiner.pogingen)} runs, to faults`];
  const fouten = afloop.wereld.fouten.gebeurd.slice(-20).map(({ nummer, soort }) => `${soort} (${String(nummer)})`);
  const verzoeken = afloop.mensen.verzoeken
    .slice(-20)
    .map(({ id, naam, workflowId, uitkomst }) => `    ${id} ${naam} ${workflowId}: ${uitkomst}`);
  const proces = [...afloop.wereld.boeken.values()].find(({ workflowId }) =>
    schending?.message.includes(`(${workflowId})`),
  );
  const stappen = (proces?.gebeurtenissen ?? [])
    .slice(-20)
    .map(
      (event) =>
        `    ${event.at} ${event.type} ${'instance' in event ? event.instance : 'timer' in event ? event.timer : ''}`,
    );
  return [
    ...regels,
    `  ${kop}: ${fouten.join(', ') || 'none'}`,
    '  requests:',
    ...verzoeken,
    '  last steps:',
    ...stappen,
  ].join('\n');
}
