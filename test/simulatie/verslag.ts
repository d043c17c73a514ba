import { Dekking } from './dekking.ts';
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
  readonly dekking = new Dekking();

  tel({ wereld, mensen, gebeurtenissen }: Afloop): void {
    this.werelden += 1;
    this.gebeurtenissen += gebeurtenissen;
    this.werktaken += wereld.taken;
    this.verzoeken += mensen.verzoeken.length;
    for (const { soort } of wereld.fouten.gebeurd) this.#fouten.set(soort, (this.#fouten.get(soort) ?? 0) + 1);
    if (wereld.fouten.gebeurd.some(({ soort }) => soort === 'bericht-dubbel')) this.dekking.telDubbel();
    this.dekking.telVerzoeken(mensen.verzoeken);
    for (const boek of wereld.boeken.values()) {
      this.stappen += boek.gebeurtenissen.length;
      this.dekking.tel(boek);
    }
  }

  /** Kinds of faults that never happened. */
  get nooit(): Foutsoort[] {
    return FOUTSOORTEN.filter((soort) => !this.#fouten.has(soort));
  }

  tekst(): string {
    const fouten = FOUTSOORTEN.map(
      (soort) => `  ${soort.padEnd(22)}${String(this.#fouten.get(soort) ?? 0).padStart(9)}`,
    );
    return [
      `${String(this.werelden)} worlds, ${String(this.gebeurtenissen)} events, ${String(this.werktaken)} workflow tasks, ${String(this.stappen)} steps of the engine, ${String(this.verzoeken)} requests`,
      'Faults:',
      ...fouten,
      ...this.dekking.tekst(),
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
