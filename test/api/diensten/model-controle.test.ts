import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { controleerModel } from '../../../api/diensten/model-controle.ts';
import { Huis } from '../../../models/huis.ts';
import { drawing, flow, modelOf } from '../../engine/drawing.ts';

const huis = Huis.parse(
  JSON.parse(readFileSync(new URL('../../../huizen/midden-limburg/huis.json', import.meta.url), 'utf8')),
);
const kennis = { huis, formulieren: new Set<string>(), processen: new Set<string>() };
const wortels = '<bpmn:message id="M" name="terugval"/><bpmn:signal id="Sig" name="alarm"/>';
const bericht = '<bpmn:messageEventDefinition messageRef="M"/>';
const meldingen = async (elementen: string): Promise<string> =>
  [...controleerModel(await modelOf(drawing(elementen, wortels)), kennis)].map(({ melding }) => melding).join('\n');
const start = (definities: string) =>
  `<bpmn:startEvent id="S">${definities}</bpmn:startEvent><bpmn:task id="A"/>${flow('S', 'A')}`;

describe('what a house cannot do with a drawing that the engine can', () => {
  it('is begin at a condition, more than once a minute, or at a moment that nobody can tell beforehand', async () => {
    const sein = '<bpmn:signalEventDefinition signalRef="Sig"/>';
    const timer = (soort: string, waarde: string) =>
      `<bpmn:timerEventDefinition><bpmn:${soort}>${waarde}</bpmn:${soort}></bpmn:timerEventDefinition>`;
    const goed = ['', bericht, sein, bericht + sein, timer('timeCycle', 'R/P7D'), timer('timeDate', 'werkdagen(3)')];
    for (const definitie of goed) expect(await meldingen(start(definitie)), definitie).to.equal('');
    const als =
      '<bpmn:conditionalEventDefinition><bpmn:condition>a > 1</bpmn:condition></bpmn:conditionalEventDefinition>';
    for (const rest of ['', bericht]) expect(await meldingen(start(rest + als))).to.include('heeft het geen gegevens');
    expect(await meldingen(start(timer('timeCycle', 'R/PT10S')))).to.include('eens per minuut');
    expect(await meldingen(start(timer('timeDuration', 'termijnen.er_is_er_geen')))).to.include('niet te bepalen');
  });

  it('is wait for a message under the name by which a casus tries again what was stuck', async () => {
    const wachten = `<bpmn:intermediateCatchEvent id="W">${bericht}</bpmn:intermediateCatchEvent>`;
    expect(await meldingen(wachten)).to.equal('');
    const opnieuw = drawing(wachten, '<bpmn:message id="M" name="opnieuw"/>');
    expect(
      [...controleerModel(await modelOf(opnieuw), kennis)]
        .map(({ element, melding }) => `${String(element)} ${melding}`)
        .join(),
    ).to.match(/^W Het bericht "opnieuw"/);
  });
});
