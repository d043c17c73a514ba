import type { ProcessModel } from '../../engine/process-model.ts';
import { alleKnopen, elementenIn, knoopnaam, onderwegIn } from '../histories/elementen.ts';
import { rijen } from '../histories/rijen.ts';
import type { Boek } from './eisen/boek.ts';
import type { Verzoek } from './mensen/verzoeken.ts';

/** What comes to rest in these before it goes on, and may be cancelled there. */
const RUST =
  /^(userTask|serviceTask|receiveTask|callActivity|subProcess|transaction|adHocSubProcess|eventBasedGateway|parallelGateway|inclusiveGateway|complexGateway|intermediateCatchEvent (?!link).*)$/;

/** Changes of elements that are no entry, completion or cancellation. */
const OOK = [
  ...['process migrated', 'process failed', 'process unmatched', 'process cancelled'],
  ...[
    'boundaryEvent timer interrupting moved',
    'userTask migrated',
    'userTask compensated',
    'businessRuleTask decided',
  ],
];

/** What many worlds together executed: each change of each kind of element, and what of `docs/bpmn.md` they reached. */
export class Dekking {
  /** How often each change happened, by kind of element. */
  readonly #paren = new Map<string, Map<string, number>>();
  readonly #gehad = new Set<string>();

  tel({ sporen, vervolgd }: Boek): void {
    const perModel = new Map<ProcessModel, { change: string; element: string }[]>();
    for (const { model, trace } of sporen) {
      const regels = perModel.get(model) ?? [];
      perModel.set(model, regels);
      for (const { type, change, element } of trace) {
        const knoop = model.nodes[element];
        this.#voegToe(knoop === undefined ? type : knoopnaam(model, knoop), change);
        if (change === 'unmatched') this.#gehad.add('message early');
        regels.push({ change, element });
      }
    }
    for (const [model, regels] of perModel) for (const een of elementenIn(model, regels)) this.#gehad.add(een);
    for (const { model, staat } of vervolgd)
      for (const een of onderwegIn(model, Object.values(staat.instances))) this.#gehad.add(een);
  }

  telVerzoeken(verzoeken: readonly Verzoek[]): void {
    for (const { naam, uitkomst } of verzoeken) if (uitkomst === 'gedaan') this.#gehad.add(`update ${naam}`);
  }

  /** A message came twice. */
  telDubbel(): void {
    this.#gehad.add('message twice');
  }

  /** Pairs of element and change that were seen. */
  get paren(): number {
    return [...this.#paren.values()].reduce((som, rij) => som + rij.size, 0);
  }

  /** Pairs that can happen, and did not. */
  get nooit(): string[] {
    const verwacht = alleKnopen().flatMap((knoop) =>
      ['entered', 'completed', ...(RUST.test(knoop) ? ['cancelled'] : [])].map((change) => `${knoop} ${change}`),
    );
    return [...verwacht, ...OOK].filter((paar) => {
      const plaats = paar.lastIndexOf(' ');
      return this.#paren.get(paar.slice(0, plaats))?.has(paar.slice(plaats + 1)) !== true;
    });
  }

  /** Rows of `docs/bpmn.md` of which something was not executed, with what. */
  get rijenOver(): string[] {
    return Object.entries(rijen).flatMap(([rij, gevraagd]) => {
      const over = (gevraagd ?? []).filter((een) => !this.#gehad.has(een));
      return over.length === 0 ? [] : [`${rij}: ${over.join(', ')}`];
    });
  }

  tekst(): string[] {
    const rijen = [...this.#paren]
      .sort(([een], [ander]) => een.localeCompare(ander))
      .map(([soort, rij]) => {
        const tellingen = [...rij].map(([change, keren]) => `${change} ${String(keren)}`);
        return `  ${soort.padEnd(52)}${tellingen.join(', ')}`;
      });
    return [
      `Element × change, ${String(this.paren)} pairs:`,
      ...rijen,
      `Never seen: ${this.nooit.join('; ') || 'nothing'}`,
      `Rows of docs/bpmn.md not wholly executed: ${this.rijenOver.join('; ') || 'none'}`,
    ];
  }

  #voegToe(soort: string, change: string): void {
    const rij = this.#paren.get(soort) ?? new Map<string, number>();
    rij.set(change, (rij.get(change) ?? 0) + 1);
    this.#paren.set(soort, rij);
  }
}
