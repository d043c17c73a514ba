import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { drawing } from '../drawing.ts';

async function problemsOf(elements: string): Promise<string[]> {
  const { problems } = await compile(drawing(elements), { decisions: [] });
  return problems.map(({ element, rule, message }) => `${String(element)} ${rule} ${message}`);
}

describe('the condition of an event', () => {
  const waits = (feel: string) =>
    `<bpmn:startEvent id="S"/><bpmn:intermediateCatchEvent id="W"><bpmn:conditionalEventDefinition><bpmn:condition>${feel}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent><bpmn:sequenceFlow id="F" sourceRef="S" targetRef="W"/>`;

  it('is not about the clock, which changes no variable', async () => {
    for (const [name, feel] of [
      ['now', 'now() = d'],
      ['today', 'today() = d'],
      ['werkdagen', 'werkdagen(1) = d'],
      ['kalenderdagen', 'kalenderdagen(1) = d'],
      ['eerstvolgende', 'eerstvolgende("dinsdag", "09:00") = d'],
    ] as const) {
      const [problem, ...others] = await problemsOf(waits(feel));
      expect(problem).to.match(new RegExp(`^W Regietafel De voorwaarde kijkt op de klok \\(${name}\\)`));
      expect(others).to.deep.equal([]);
    }
    expect(await problemsOf(waits('date(d) = e'))).to.deep.equal([]);
    expect((await problemsOf(waits('now() = today()')))[0]).to.include('(now, today)');
  });

  it('is there', async () => {
    expect(await problemsOf(waits(''))).to.deep.equal(['W BPMN 2.0.2 §10.5.5 De voorwaarde is leeg.']);
  });
});
