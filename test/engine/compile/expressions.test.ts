import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import type { Expression } from '../../../engine/feel/expression.ts';
import { drawing, escape, flow, modelOf } from '../drawing.ts';

const timer = (kind: string, value: string) =>
  `<bpmn:intermediateCatchEvent id="W"><bpmn:timerEventDefinition><bpmn:${kind}>${escape(value)}</bpmn:${kind}></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

async function valueOf(kind: string, value: string): Promise<Expression> {
  const event = (await modelOf(drawing(timer(kind, value)))).nodes['W']?.event;
  if (event?.kind !== 'timer') throw new Error('no timer');
  return event.value;
}

/** What is wrong with a drawing in which the flow to `A` has a condition, with attributes and text. */
async function problemsOf(condition: string, attributes = ''): Promise<string[]> {
  const xml = drawing(
    `<bpmn:exclusiveGateway id="G" default="G_B"/><bpmn:task id="A"/><bpmn:task id="B"/>${flow('G', 'B')}${flow('G', 'A', condition)}`,
  ).replace('<bpmn:conditionExpression', `<bpmn:conditionExpression ${attributes}`);
  const { problems } = await compile(xml, { decisions: [] });
  return problems.map(({ element, rule, message }) => `${String(element)} ${rule} ${message}`);
}

describe('the value of a timer', () => {
  const dates = [
    '2026-12-01',
    '2026-12-01T09:30',
    '2026-12-01T09:30:15',
    '2026-12-01T09:30:15.25',
    '2026-12-01T09:30Z',
    '2026-12-01T09:30:15+01:00',
    '2026-12-01T09:30:15-11:30',
    '2026-12-01T09:30@Europe/Amsterdam',
    '2026-12-01T09:30@America/Port-au-Prince',
    '2026-12-01T09:30@Etc/GMT+1',
  ];
  const durations = [
    ...['P12Y', 'P1.25Y', 'P12M', 'P1.25M', 'P12W', 'P1.25W', 'P12D', 'P1.25D'],
    ...['PT12H', 'PT1.25H', 'PT12M', 'PT1.25M', 'PT12S', 'PT1.25S', 'P1Y2M3W4DT5H6M7S'],
  ];
  const cycles = ['R/PT1H', 'R3/P1D', 'R12/2026-12-01T09:00:00Z/P1D'];

  it('means what ISO 8601 says where it is written like that', async () => {
    for (const [kind, values] of [
      ['timeDate', dates],
      ['timeDuration', durations],
      ['timeCycle', cycles],
    ] as const)
      for (const value of values) {
        const expression = await valueOf(kind, value);
        expect(expression, value).to.deep.include({ text: JSON.stringify(value), program: ['literal', value] });
      }
  });

  it('is FEEL in every other case, also where a part of it looks like a date or duration', async () => {
    for (const value of [
      ...['termijn', 'P', 'PT', 'P1', 'P1DT', 'PT1', 'duurP1D', 'P1Dag', 'P1D + P2D', 'duration("P1D")'],
      ...['2026-12-01 + n', 'n - 2026-12-01', '2026-12', 'date("2026-12-01")', 'P1D/2', 'R3/ n', 'MeerR3/n', 'R3'],
    ]) {
      const { text, program } = await valueOf('timeDate', value);
      expect(text).to.equal(value);
      expect(program[0], value).not.to.equal('literal');
    }
  });
});

describe('an expression in a drawing', () => {
  it('may begin with the sign that modellers write before it', async () => {
    for (const written of ['=n', '= n', '=  n', ' =\n n ']) {
      const { text } = await valueOf('timeDate', written);
      expect(text).to.equal('n');
    }
  });

  it('says yes or no where it is a condition, or may do so', async () => {
    for (const condition of ['true', 'false', 'n', 'n = 1']) expect(await problemsOf(condition)).to.deep.equal([]);
    for (const condition of ['1', '"ja"', 'null'])
      expect(await problemsOf(condition)).to.deep.equal([
        `G_A BPMN 2.0.2 §8.4.6 De voorwaarde ${condition} is nooit waar of onwaar.`,
      ]);
  });

  it('is FEEL, in whatever way its language is written', async () => {
    const formal = 'xsi:type="bpmn:tFormalExpression" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
    for (const language of ['FEEL', 'feel', 'https://www.omg.org/spec/DMN/20191111/FEEL/'])
      expect(await problemsOf('n = 1', `${formal} language="${language}"`)).to.deep.equal([]);
    expect(await problemsOf('n = 1', `${formal} language="javascript"`)).to.deep.equal([
      'G_A BPMN 2.0.2 §8.4.6 De uitdrukking staat in javascript.',
    ]);
  });

  it('is told with the reason where it is no FEEL', async () => {
    const [problem, ...others] = await problemsOf('n = = 1');
    expect(problem).to.match(/^G_A DMN 1\.5 §10\.3 De uitdrukking klopt niet: n = = 1\. \S/);
    expect(others).to.deep.equal([]);
  });
});
