import { escape, flow } from '../../engine/drawing.ts';
import type { Toeval } from '../toeval.ts';
import { FORMULIER } from './definities.ts';

/** Something with one way in and one way out. */
export interface Deel {
  readonly van: string;
  readonly naar: string;
  readonly xml: string;
}

/** Draws one kind of thing; `binnen` draws anything at all that stands in it. */
export type Vorm = (pen: Pen, binnen: () => Deel) => Deel;

const TIJDEN = ['PT1H', 'P1D', 'P30D', 'werkdagen(1, "17:00")', 'werkdagen(10)', 'eerstvolgende("dinsdag", "09:00")'];

/** Draws elements under ids that nobody has yet, and what leads from one to the next. */
export class Pen {
  readonly toeval: Toeval;
  #nummer = 0;

  constructor(toeval: Toeval) {
    this.toeval = toeval;
  }

  id(soort: string): string {
    this.#nummer += 1;
    return `${soort}_${String(this.#nummer)}`;
  }

  punt(soort: string, extra = '', binnen = ''): Deel {
    const id = this.id(soort);
    const rol = soort === 'userTask' ? `regietafel:rol="procesregisseur" ${this.#formulier()}` : '';
    return { van: id, naar: id, xml: `<bpmn:${soort} id="${id}" ${rol} ${extra}>${binnen}</bpmn:${soort}>` };
  }

  taak(): Deel {
    return this.punt('userTask');
  }

  keten(delen: readonly Deel[]): Deel {
    const stromen = delen.slice(1).map(({ van }, plaats) => flow(delen[plaats]?.naar ?? '', van));
    return {
      van: delen[0]?.van ?? '',
      naar: delen.at(-1)?.naar ?? '',
      xml: [...delen.map(({ xml }) => xml), ...stromen].join(''),
    };
  }

  tijd(): string {
    const waarde = this.toeval.kies(TIJDEN);
    const soort = waarde.startsWith('P') ? 'timeDuration' : 'timeDate';
    return `<bpmn:timerEventDefinition><bpmn:${soort}>${escape(waarde)}</bpmn:${soort}></bpmn:timerEventDefinition>`;
  }

  rand(op: string, binnen: string, extra = ''): Deel {
    return this.punt('boundaryEvent', `attachedToRef="${op}" ${extra}`, binnen);
  }

  /** The ways come together again; each is taken by what is on its flow. */
  samen(wegen: readonly Deel[], splits: Deel, samen: Deel, voorwaarden: readonly (string | undefined)[]): Deel {
    const xml = wegen.map(
      (weg, plaats) => weg.xml + flow(splits.naar, weg.van, voorwaarden[plaats]) + flow(weg.naar, samen.van),
    );
    return { van: splits.van, naar: samen.naar, xml: splits.xml + samen.xml + xml.join('') };
  }

  /** Some tasks have a form. */
  #formulier(): string {
    return this.toeval.lukt(0.5) ? `regietafel:formulier="${FORMULIER}"` : '';
  }

  /** From the boundary event `rand` a way around `deel`. */
  omweg(deel: Deel, rand: Deel, erachter: Deel): Deel {
    const samen = this.punt('exclusiveGateway');
    return {
      van: deel.van,
      naar: samen.naar,
      xml: deel.xml + this.keten([rand, erachter, samen]).xml + flow(deel.naar, samen.van),
    };
  }

  /** From the boundary event `rand`, which does not interrupt, a way to an end of its own. */
  ernaast(deel: Deel, rand: Deel, erachter: Deel): Deel {
    return { ...deel, xml: deel.xml + this.keten([rand, erachter, this.punt('endEvent')]).xml };
  }

  inhoud(delen: readonly Deel[], einde = this.punt('endEvent')): string {
    return this.keten([this.punt('startEvent'), ...delen, einde]).xml;
  }

  /** An event sub-process with a task. */
  gebeurtenisdeel(wat: string, extra = ''): string {
    const binnen = this.keten([this.punt('startEvent', extra, wat), this.taak(), this.punt('endEvent')]).xml;
    return this.punt('subProcess', 'triggeredByEvent="true"', binnen).xml;
  }
}
