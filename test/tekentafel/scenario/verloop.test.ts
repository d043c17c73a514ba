import { expect } from 'chai';
import { drawing, flow, modelOf } from '../../engine/drawing.ts';
import { keurScenario } from '../../../tekentafel/scenario/keuring.ts';
import { leesScenario } from '../../../tekentafel/scenario/scenario.ts';
import { gebeurd, klaar, speel } from './spelen.ts';

const termijn = (soort: string, waarde: string) =>
  `<bpmn:timerEventDefinition><bpmn:${soort}>${waarde}</bpmn:${soort}></bpmn:timerEventDefinition>`;

describe('a run of a scenario', () => {
  it('lets timers fire at their instant, also one that lies in the past', async () => {
    const verloop = await speel(
      `<bpmn:intermediateCatchEvent id="A">${termijn('timeDuration', 'P1D')}</bpmn:intermediateCatchEvent>
       <bpmn:intermediateCatchEvent id="D">${termijn('timeDate', '2020-01-01T00:00:00Z')}</bpmn:intermediateCatchEvent>${flow('A', 'D')}`,
      { start: { at: '2026-03-28T12:00' } },
    );
    // Summer time begins that night: the civil day has 23 hours.
    expect(klaar(verloop, 'A')).to.deep.equal(['2026-03-29T10:00:00.000Z']);
    expect(klaar(verloop, 'D')).to.deep.equal(['2026-03-29T10:00:00.000Z']);
  });

  it('stops at until, with what is open and when it is due', async () => {
    const verloop = await speel(
      `<bpmn:intermediateCatchEvent id="A" name="Wachten">${termijn('timeDuration', 'P2D')}</bpmn:intermediateCatchEvent>`,
      { until: 'P1D' },
    );
    expect(verloop.status).to.equal('waiting');
    expect(verloop.open).to.deep.equal([
      {
        element: 'A',
        name: 'Wachten',
        type: 'intermediateCatchEvent',
        since: '2026-11-23T08:00:00.000Z',
        due: '2026-11-25T08:00:00.000Z',
      },
    ]);
  });

  it('still lets happen what is due at until itself', async () => {
    const wacht = `<bpmn:intermediateCatchEvent id="A">${termijn('timeDuration', 'P1D')}</bpmn:intermediateCatchEvent>`;
    expect((await speel(wacht, { until: 'P1D' })).status).to.equal('completed');
    expect((await speel(wacht, { until: 'PT23H' })).status).to.equal('waiting');
  });

  it('leaves the choice between conditional start events to the engine', async () => {
    const start = (id: string, als: string) =>
      `<bpmn:startEvent id="${id}"><bpmn:conditionalEventDefinition><bpmn:condition>${als}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>`;
    const verloop = await speel(`${start('S', 'n = 1')}${start('R', 'n = 2')}`, { start: { variables: { n: 2 } } });
    expect(klaar(verloop, 'R')).to.have.length(1);
    expect(klaar(verloop, 'S')).to.have.length(0);
  });

  it('waits, and says why it was cut off, where a reminder repeats without end', async () => {
    const { status, error } = await speel(
      `<bpmn:userTask id="T"/><bpmn:boundaryEvent id="R" attachedToRef="T" cancelActivity="false">${termijn('timeCycle', 'R/PT1H')}</bpmn:boundaryEvent>`,
      { wait: true },
    );
    expect(status).to.equal('waiting');
    expect(error?.message).to.include('until');
  });

  it('fails where a drawing goes round while the time stands still', async () => {
    const { status, error } = await speel(
      `<bpmn:exclusiveGateway id="M" default="M_T"/><bpmn:userTask id="T" name="Weer"/><bpmn:endEvent id="E"/>${flow('M', 'E', 'false')}${flow('M', 'T')}${flow('T', 'M')}<bpmn:startEvent id="S"/>${flow('S', 'M')}`,
    );
    expect(status).to.equal('failed');
    expect(error?.message).to.include('draait rond');
  });

  it('fails with the element and the text of an expression that has no answer', async () => {
    const { status, error } = await speel(
      `<bpmn:task id="T"/><bpmn:endEvent id="E"/><bpmn:endEvent id="F"/>${flow('T', 'E', 'onbekend > 1')}${flow('T', 'F', 'true')}`,
    );
    expect(status).to.equal('failed');
    expect(error?.element).to.equal('T_E');
    expect(error?.message).to.include('onbekend > 1');
  });

  it('starts where it says, or at the only start event there is', async () => {
    const wortels = '<bpmn:message id="B" name="brief"/><bpmn:message id="C" name="kaart"/>';
    const start = (id: string, ref: string) =>
      `<bpmn:startEvent id="${id}"><bpmn:messageEventDefinition messageRef="${ref}"/></bpmn:startEvent><bpmn:task id="T${id}"/>${flow(id, `T${id}`)}`;
    expect((await speel(start('S', 'B'), {}, '', wortels)).status).to.equal('completed');
    const twee = start('S', 'B') + start('R', 'C');
    expect(klaar(await speel(twee, { start: { element: 'R' } }, '', wortels), 'TR')).to.have.length(1);
    const fout = await speel(twee, {}, '', wortels).catch((reden: unknown) => String(reden));
    expect(fout).to.include('start.element').and.to.include('S, R');
  });
});

describe('a process that a message starts', () => {
  const wortels = '<bpmn:message id="B" name="brief"/><bpmn:message id="C" name="kaart"/>';
  const start = (id: string, ref: string) =>
    `<bpmn:startEvent id="${id}"><bpmn:messageEventDefinition messageRef="${ref}"/></bpmn:startEvent><bpmn:task id="T${id}"/>${flow(id, `T${id}`)}`;
  const tekening = start('S', 'B') + start('R', 'C');

  it('begins when the scenario sends that message, with what it brings', async () => {
    const scenario = {
      start: { variables: { a: 1 } },
      messages: [
        { after: 'PT1H', name: 'kaart', variables: { b: 2 } },
        { after: 'PT2H', name: 'kaart' },
      ],
    };
    const verloop = await speel(tekening, scenario, '', wortels);
    expect(klaar(verloop, 'TR')).to.deep.equal(['2026-11-23T09:00:00.000Z']);
    expect(verloop.variables).to.deep.equal({ a: 1, b: 2 });
    expect(verloop.lost).to.have.length(1);
  });

  it('begins once more where the one that runs would not hear it, and not where it would', async () => {
    const bericht = '<bpmn:messageEventDefinition messageRef="B"/>';
    const ander = `<bpmn:process id="Q" isExecutable="true"><bpmn:startEvent id="QS">${bericht}</bpmn:startEvent>
      <bpmn:userTask id="QT"/>${flow('QS', 'QT')}
      <bpmn:boundaryEvent id="QW" attachedToRef="QT" cancelActivity="false">${bericht}</bpmn:boundaryEvent>
      <bpmn:userTask id="QN"/>${flow('QW', 'QN')}</bpmn:process>`;
    const brief = (after: string) => ({ after, name: 'brief' });
    const scenario = {
      answers: { QT: [{ after: 'PT3H' }, { after: 'P1D' }], QN: [{ after: 'P2D' }] },
      messages: [brief('PT1H'), brief('PT2H'), brief('PT5H')],
    };
    const verloop = await speel(`<bpmn:userTask id="T"/>`, { ...scenario, wait: true, until: 'P3D' }, ander, wortels);
    expect(gebeurd(verloop).filter((regel) => /^entered Q[ST]$|^entered QN$/.test(regel))).to.deep.equal([
      ...['entered QS', 'entered QT', 'entered QN', 'entered QS', 'entered QT'],
    ]);
    expect(verloop.lost).to.equal(undefined);
  });

  it('waits where that message would come after the end', async () => {
    const scenario = { messages: [{ after: 'P1D', name: 'kaart' }], until: 'PT1H' };
    const { status, trace, open } = await speel(tekening, scenario, '', wortels);
    expect({ status, trace, open }).to.deep.equal({ status: 'waiting', trace: [], open: [] });
  });
});

describe('the check of a scenario', () => {
  const keur = async (scenario: object): Promise<string> => {
    const model = await modelOf(
      drawing(
        `<bpmn:userTask id="T" regietafel:uitkomst="k"/><bpmn:userTask id="U"/><bpmn:exclusiveGateway id="G"/><bpmn:endEvent id="E"/>${flow('T', 'G')}${flow('G', 'E', 'k = "ja"')}`,
      ),
    );
    try {
      keurScenario(leesScenario(JSON.stringify(scenario)), [model]);
      return '';
    } catch (fout) {
      return String(fout);
    }
  };

  it('refuses what is not there, by field', async () => {
    expect(await keur({ answers: { X: [{}] } })).to.include('answers.X: Er is geen element X.');
    expect(await keur({ answers: { G: [{}] } })).to.include('answers.G');
    expect(await keur({ expect: { completed: ['E', 'Y'] } })).to.include('expect.completed.1');
    expect(await keur({ answers: { T: [{ uitkomst: 'nee' }] } }))
      .to.include('answers.T.0.uitkomst')
      .and.to.include('ja');
    expect(await keur({ answers: { U: [{ uitkomst: 'ja' }] } })).to.include('answers.U.0.uitkomst');
    expect(await keur({ answers: { T: [{ uitkomst: 'ja' }] }, expect: { completed: ['E'] } })).to.equal('');
  });

  it('refuses two ways to say one thing', () => {
    for (const scenario of [
      { answers: { T: [{ error: 'A', escalation: 'B' }] } },
      { messages: [{ name: 'm', at: '2026-01-01T00:00', after: 'P1D' }] },
    ])
      expect(() => leesScenario(JSON.stringify(scenario))).to.throw('niet allebei');
    expect(() => leesScenario('{')).to.throw('geen geldige JSON');
  });
});
