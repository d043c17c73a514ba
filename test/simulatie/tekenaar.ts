import { drawing, escape, flow } from '../engine/drawing.ts';
import type { Toeval } from './toeval.ts';

/** Something with one way in and one way out. */
interface Deel {
  readonly van: string;
  readonly naar: string;
  readonly xml: string;
}

/** Roots that every drawing has, used or not. */
const WORTELS = `<bpmn:message id="Msg" name="bericht"/><bpmn:message id="Los" name="los_bericht"/><bpmn:signal id="Sig" name="sein"/>
<bpmn:error id="Err" name="fout" errorCode="E1"/><bpmn:escalation id="Esc" name="escalatie" escalationCode="X1"/>`;
const BERICHT = '<bpmn:messageEventDefinition messageRef="Msg"/>';
const SEIN = '<bpmn:signalEventDefinition signalRef="Sig"/>';
const TIJDEN = ['PT1H', 'P1D', 'P30D', 'werkdagen(1, "17:00")', 'werkdagen(10)', 'eerstvolgende("dinsdag", "09:00")'];

/** Variables that the drawings ask for. */
export const VARIABELEN = { namen: ['a', 'b', 'c'], genoeg: false, keuze: 'links', gedaan: [], huis: 'proef' };

/** How deep one thing may stand in another. */
const DIEPST = 3;

/** Draws a process with every kind of element that the engine executes, sound by construction. */
export function teken(toeval: Toeval, roeptAan: string | null): string {
  const tekenaar = new Tekenaar(toeval, roeptAan);
  const deel = tekenaar.rij(3, 0);
  return drawing(
    `<bpmn:startEvent id="Begin"/>${deel.xml}<bpmn:endEvent id="Einde"/>${flow('Begin', deel.van)}${flow(deel.naar, 'Einde')}`,
    WORTELS,
  );
}

class Tekenaar {
  readonly #toeval: Toeval;
  readonly #roeptAan: string | null;
  #nummer = 0;

  constructor(toeval: Toeval, roeptAan: string | null) {
    this.#toeval = toeval;
    this.#roeptAan = roeptAan;
  }

  rij(meeste: number, diepte: number): Deel {
    const delen = Array.from({ length: this.#toeval.heel(1, meeste) }, () => this.#deel(diepte));
    return this.#keten(delen);
  }

  #deel(diepte: number): Deel {
    const bladen = [
      () => this.#taak(),
      () => this.#keuze(),
      () => this.#punt('serviceTask', 'regietafel:dienst="doe"'),
      () => this.#punt('serviceTask', 'regietafel:dienst="hapert"'),
      () => this.#punt('intermediateCatchEvent', '', BERICHT),
      () => this.#punt('receiveTask', 'messageRef="Msg"'),
      () => this.#punt('sendTask', 'messageRef="Los"'),
      () => this.#punt('intermediateThrowEvent', '', SEIN),
      () => this.#punt('intermediateThrowEvent', '', '<bpmn:escalationEventDefinition escalationRef="Esc"/>'),
      () => this.#punt('intermediateCatchEvent', '', this.#tijd()),
      () => this.#punt('scriptTask', 'regietafel:resultaat="gedaan"', '<bpmn:script>append(gedaan, 1)</bpmn:script>'),
      () => this.#afwachting(),
      () => this.#herinnering(),
      () => this.#termijn(this.#taak()),
      () => this.#termijn(this.#punt('serviceTask', 'regietafel:dienst="traag"')),
      () => this.#dienstMetFout(),
      () => this.#allen(this.#toeval.lukt(0.5)),
      () => this.#punt('userTask', '', '<bpmn:standardLoopCharacteristics loopMaximum="2"/>'),
      () => this.#sprong(),
      () => this.#ongedaan(),
      ...(this.#roeptAan === null ? [] : [() => this.#punt('callActivity', `calledElement="${this.#roeptAan ?? ''}"`)]),
    ];
    if (diepte >= DIEPST) return this.#toeval.kies(bladen)();
    const takken = [
      () => this.#splitsing('parallelGateway', diepte),
      () => this.#splitsing('exclusiveGateway', diepte),
      () => this.#splitsing('inclusiveGateway', diepte),
      () => this.#termijn(this.#deelproces(diepte)),
      () => this.#metGebeurtenis(diepte),
      () => this.#escalatie(diepte),
      () => this.#foutOp(diepte),
      () => this.#losseTaken(),
      () => this.#transactie(),
      () => this.#eindigend(diepte),
    ];
    return this.#toeval.kies(this.#toeval.lukt(0.5) ? takken : bladen)();
  }

  #id(soort: string): string {
    this.#nummer += 1;
    return `${soort}_${String(this.#nummer)}`;
  }

  #punt(soort: string, extra = '', binnen = ''): Deel {
    const id = this.#id(soort);
    const rol = soort === 'userTask' ? 'regietafel:rol="procesregisseur"' : '';
    return { van: id, naar: id, xml: `<bpmn:${soort} id="${id}" ${rol} ${extra}>${binnen}</bpmn:${soort}>` };
  }

  #taak(): Deel {
    return this.#punt('userTask');
  }

  #keten(delen: readonly Deel[]): Deel {
    const stromen = delen.slice(1).map(({ van }, plaats) => flow(delen[plaats]?.naar ?? '', van));
    return {
      van: delen[0]?.van ?? '',
      naar: delen.at(-1)?.naar ?? '',
      xml: [...delen.map(({ xml }) => xml), ...stromen].join(''),
    };
  }

  #tijd(): string {
    const waarde = this.#toeval.kies(TIJDEN);
    const soort = waarde.startsWith('P') ? 'timeDuration' : 'timeDate';
    return `<bpmn:timerEventDefinition><bpmn:${soort}>${escape(waarde)}</bpmn:${soort}></bpmn:timerEventDefinition>`;
  }

  #rand(op: string, binnen: string, extra = ''): Deel {
    return this.#punt('boundaryEvent', `attachedToRef="${op}" ${extra}`, binnen);
  }

  /** The ways come together again; each is taken by what is on its flow. */
  #samen(wegen: readonly Deel[], splits: Deel, samen: Deel, voorwaarden: readonly (string | undefined)[]): Deel {
    const xml = wegen.map(
      (weg, plaats) => weg.xml + flow(splits.naar, weg.van, voorwaarden[plaats]) + flow(weg.naar, samen.van),
    );
    return { van: splits.van, naar: samen.naar, xml: splits.xml + samen.xml + xml.join('') };
  }

  #splitsing(soort: string, diepte: number): Deel {
    const wegen = Array.from({ length: this.#toeval.heel(2, 3) }, () => this.#deel(diepte + 1));
    const laatste = wegen.at(-1)?.van ?? '';
    const splits = this.#id('splits');
    const anders = soort === 'parallelGateway' ? '' : `default="${splits}_${laatste}"`;
    const voorwaarden = wegen.map((_, plaats) =>
      soort === 'parallelGateway' || plaats === wegen.length - 1
        ? undefined
        : this.#toeval.kies(['true', 'genoeg', 'keuze = "links"']),
    );
    const van = { van: splits, naar: splits, xml: `<bpmn:${soort} id="${splits}" ${anders}/>` };
    return this.#samen(wegen, van, this.#punt(soort), voorwaarden);
  }

  /** A task whose outcome is the condition of the flows behind it. */
  #keuze(): Deel {
    const taak = this.#punt('userTask', 'regietafel:uitkomst="keuze"');
    const splits = this.#punt('exclusiveGateway');
    const wegen = [this.#taak(), this.#punt('task')];
    return this.#keten([
      taak,
      this.#samen(wegen, splits, this.#punt('exclusiveGateway'), ['keuze = "links"', 'keuze = "rechts"']),
    ]);
  }

  /** What comes first: a message or a moment. */
  #afwachting(): Deel {
    const wegen = [
      this.#punt('intermediateCatchEvent', '', BERICHT),
      this.#punt('intermediateCatchEvent', '', this.#tijd()),
    ];
    return this.#samen(wegen, this.#punt('eventBasedGateway'), this.#punt('exclusiveGateway'), []);
  }

  /** A task with a reminder that comes again and again. */
  #herinnering(): Deel {
    const taak = this.#taak();
    const keren = this.#toeval.kies(['R3/PT6H', 'R2/P1D', 'R1/P1M']);
    const rand = this.#rand(
      taak.van,
      `<bpmn:timerEventDefinition><bpmn:timeCycle>${keren}</bpmn:timeCycle></bpmn:timerEventDefinition>`,
      'cancelActivity="false"',
    );
    const dienst = this.#punt('serviceTask', 'regietafel:dienst="doe"');
    const einde = this.#punt('endEvent');
    return { ...taak, xml: taak.xml + this.#keten([rand, dienst, einde]).xml };
  }

  /** A deadline, or something else that interrupts, leads around it. */
  #termijn(deel: Deel): Deel {
    const rand = this.#rand(deel.van, this.#toeval.kies([this.#tijd(), this.#tijd(), BERICHT, SEIN]));
    return this.#omweg(deel, rand, this.#taak());
  }

  #omweg(deel: Deel, rand: Deel, erachter: Deel): Deel {
    const samen = this.#punt('exclusiveGateway');
    return {
      van: deel.van,
      naar: samen.naar,
      xml: deel.xml + this.#keten([rand, erachter, samen]).xml + flow(deel.naar, samen.van),
    };
  }

  #dienstMetFout(): Deel {
    const dienst = this.#punt('serviceTask', 'regietafel:dienst="faalt"');
    return this.#omweg(dienst, this.#rand(dienst.van, '<bpmn:errorEventDefinition errorRef="Err"/>'), this.#taak());
  }

  /** One instance for each name, by people at the same time or one after the other. */
  #allen(naElkaar: boolean): Deel {
    const soort = this.#toeval.lukt(0.5) ? 'userTask' : 'subProcess';
    const lus = `<bpmn:multiInstanceLoopCharacteristics isSequential="${String(naElkaar)}" regietafel:verzameling="namen" regietafel:element="naam"/>`;
    const binnen = soort === 'userTask' ? '' : this.#inhoud([this.#taak()]);
    return this.#punt(soort, '', lus + binnen);
  }

  #inhoud(delen: readonly Deel[], einde = this.#punt('endEvent')): string {
    return this.#keten([this.#punt('startEvent'), ...delen, einde]).xml;
  }

  #deelproces(diepte: number, erbij = ''): Deel {
    return this.#punt('subProcess', '', this.#inhoud([this.#deel(diepte + 1)]) + erbij);
  }

  /** A sub-process in which something else may begin meanwhile. */
  #metGebeurtenis(diepte: number): Deel {
    const wat = this.#toeval.kies([BERICHT, SEIN, this.#tijd()]);
    const begin = this.#punt('startEvent', `isInterrupting="${String(this.#toeval.lukt(0.5))}"`, wat);
    const binnen = this.#keten([begin, this.#taak(), this.#punt('endEvent')]).xml;
    return this.#deelproces(diepte, this.#punt('subProcess', 'triggeredByEvent="true"', binnen).xml);
  }

  #escalatie(diepte: number): Deel {
    const gooi = this.#punt('intermediateThrowEvent', '', '<bpmn:escalationEventDefinition escalationRef="Esc"/>');
    const deel = this.#punt('subProcess', '', this.#inhoud([this.#deel(diepte + 1), gooi, this.#taak()]));
    const rand = this.#rand(
      deel.van,
      '<bpmn:escalationEventDefinition escalationRef="Esc"/>',
      'cancelActivity="false"',
    );
    return { ...deel, xml: deel.xml + this.#keten([rand, this.#taak(), this.#punt('endEvent')]).xml };
  }

  #foutOp(diepte: number): Deel {
    const fout = this.#punt('endEvent', '', '<bpmn:errorEventDefinition errorRef="Err"/>');
    const deel = this.#punt('subProcess', '', this.#inhoud([this.#deel(diepte + 1)], fout));
    const rand = this.#rand(deel.van, '<bpmn:errorEventDefinition errorRef="Err"/>');
    const [taak, einde] = [this.#taak(), this.#punt('exclusiveGateway')];
    return { van: deel.van, naar: einde.naar, xml: deel.xml + this.#keten([rand, taak, einde]).xml };
  }

  #losseTaken(): Deel {
    const ordening = this.#toeval.kies(['Parallel', 'Sequential']);
    return this.#punt('adHocSubProcess', `ordering="${ordening}"`, `${this.#taak().xml}${this.#taak().xml}`);
  }

  /** Cancelled or completed, as somebody chooses; what was done in it is undone by a script. */
  #transactie(): Deel {
    const gedaan = this.#metUndo();
    const keuze = this.#punt('userTask', 'regietafel:uitkomst="keuze"');
    const splits = this.#punt('exclusiveGateway');
    const [goed, weg] = [this.#punt('endEvent'), this.#punt('endEvent', '', '<bpmn:cancelEventDefinition/>')];
    const begin = this.#keten([this.#punt('startEvent'), gedaan, keuze, splits]);
    const binnen = `${begin.xml}${goed.xml}${weg.xml}${flow(splits.van, goed.van, 'keuze = "links"')}${flow(splits.van, weg.van, 'keuze = "rechts"')}`;
    const deel = this.#punt('transaction', '', binnen);
    return this.#omweg(deel, this.#rand(deel.van, '<bpmn:cancelEventDefinition/>'), this.#taak());
  }

  #metUndo(): Deel {
    const taak = this.#taak();
    const rand = this.#rand(taak.van, '<bpmn:compensateEventDefinition/>');
    const undo = this.#punt('userTask', 'isForCompensation="true"');
    const band = `<bpmn:association id="${this.#id('band')}" associationDirection="One" sourceRef="${rand.van}" targetRef="${undo.van}"/>`;
    return { ...taak, xml: taak.xml + rand.xml + undo.xml + band };
  }

  /** Something that is done and then undone again. */
  #ongedaan(): Deel {
    const gooi = this.#punt('intermediateThrowEvent', '', '<bpmn:compensateEventDefinition/>');
    const binnen = this.#inhoud([this.#metUndo(), gooi]);
    return this.#punt('subProcess', '', binnen);
  }

  #sprong(): Deel {
    const naam = this.#id('link');
    const gooi = this.#punt('intermediateThrowEvent', '', `<bpmn:linkEventDefinition name="${naam}"/>`);
    const vang = this.#punt('intermediateCatchEvent', '', `<bpmn:linkEventDefinition name="${naam}"/>`);
    const taak = this.#taak();
    return { van: gooi.van, naar: taak.naar, xml: gooi.xml + vang.xml + taak.xml + flow(vang.naar, taak.van) };
  }

  /** A sub-process of two ways at once, of which the first one that is done ends both. */
  #eindigend(diepte: number): Deel {
    const splits = this.#punt('parallelGateway');
    const wegen = [this.#deel(diepte + 1), this.#taak()];
    const eindes = wegen.map(() => this.#punt('endEvent', '', '<bpmn:terminateEventDefinition/>'));
    const binnen = wegen.map(
      (weg, plaats) => flow(splits.naar, weg.van) + this.#keten([weg, eindes[plaats] ?? splits]).xml,
    );
    const begin = this.#keten([this.#punt('startEvent'), splits]);
    return this.#punt('subProcess', '', begin.xml + binnen.join(''));
  }
}
