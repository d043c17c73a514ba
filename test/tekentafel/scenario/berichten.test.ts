import { expect } from 'chai';
import { flow } from '../../engine/drawing.ts';
import { gebeurd, klaar, speel } from './spelen.ts';

const WORTELS =
  '<bpmn:message id="B" name="brief"/><bpmn:message id="C" name="antwoord"/><bpmn:signal id="Z" name="sein"/>';
const vang = (id: string, soort: 'message' | 'signal', ref: string) =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:${soort}EventDefinition ${soort}Ref="${ref}"/></bpmn:intermediateCatchEvent>`;
const werp = (id: string, soort: 'message' | 'signal', ref: string) =>
  `<bpmn:intermediateThrowEvent id="${id}"><bpmn:${soort}EventDefinition ${soort}Ref="${ref}"/></bpmn:intermediateThrowEvent>`;
const proces = (id: string, inhoud: string) => `<bpmn:process id="${id}" isExecutable="true">${inhoud}</bpmn:process>`;

describe('messages and signals of a scenario', () => {
  it('come at their instant, or that long after the start', async () => {
    const scenario = {
      start: { at: '2026-11-23T09:00' },
      messages: [{ after: 'P1D', name: 'brief', variables: { n: 1 } }],
      signals: [{ at: '2026-11-26T09:00:00Z', name: 'sein' }],
    };
    const verloop = await speel(
      `${vang('A', 'message', 'B')}${vang('D', 'signal', 'Z')}${flow('A', 'D')}`,
      scenario,
      '',
      WORTELS,
    );
    expect(klaar(verloop, 'A')).to.deep.equal(['2026-11-24T08:00:00.000Z']);
    expect(klaar(verloop, 'D')).to.deep.equal(['2026-11-26T09:00:00.000Z']);
    expect(verloop.variables).to.deep.equal({ n: 1 });
  });

  it('are lost where nobody waits, and the run says so', async () => {
    const verloop = await speel(vang('A', 'message', 'B'), { messages: [{ name: 'onbekend' }] }, '', WORTELS);
    expect(verloop.status).to.equal('waiting');
    expect(verloop.lost).to.deep.equal([{ name: 'onbekend', at: '2026-11-23T08:00:00.000Z' }]);
  });

  it('are kept for who comes to wait later, and are lost where nobody does', async () => {
    const verloop = await speel(
      `<bpmn:userTask id="T"/>${vang('A', 'message', 'B')}<bpmn:userTask id="U"/>${flow('T', 'A')}${flow('A', 'U')}`,
      { answers: { T: [{ after: 'P1D' }] }, messages: [{ name: 'brief' }, { after: 'PT1H', name: 'brief' }] },
      '',
      WORTELS,
    );
    expect(klaar(verloop, 'A')).to.deep.equal(['2026-11-24T08:00:00.000Z']);
    expect(verloop.status).to.equal('completed');
    expect(verloop.lost).to.deep.equal([{ name: 'brief', at: '2026-11-23T09:00:00.000Z' }]);
  });

  it('reach who begins to wait at that same instant', async () => {
    const verloop = await speel(
      `<bpmn:serviceTask id="D"/>${vang('A', 'message', 'B')}${flow('D', 'A')}`,
      { messages: [{ name: 'brief' }] },
      '',
      WORTELS,
    );
    expect(verloop.status).to.equal('completed');
    expect(verloop.lost).to.equal(undefined);
  });

  it('reach who begins to wait when a timer of that same instant has fired', async () => {
    const termijn =
      '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
    const verloop = await speel(
      `<bpmn:intermediateCatchEvent id="W">${termijn}</bpmn:intermediateCatchEvent>${vang('A', 'message', 'B')}${flow('W', 'A')}`,
      { messages: [{ after: 'PT1H', name: 'brief' }] },
      '',
      WORTELS,
    );
    expect(verloop.status).to.equal('completed');
  });

  it('go to another process before the one that sends them', async () => {
    const verloop = await speel(
      `<bpmn:startEvent id="S"/><bpmn:callActivity id="R" calledElement="Q"/><bpmn:userTask id="T"/>${werp('W', 'message', 'B')}
       ${vang('A', 'message', 'B')}${flow('S', 'R')}${flow('S', 'A')}${flow('S', 'T')}${flow('T', 'W')}`,
      { answers: { T: [{ after: 'PT1H' }] } },
      proces('Q', vang('QA', 'message', 'B')),
      WORTELS,
    );
    expect(klaar(verloop, 'QA')).to.have.length(1);
    expect(verloop.open.map(({ element }) => element)).to.deep.equal(['A']);
  });

  it('of a signal reach the process that throws it once', async () => {
    const verloop = await speel(
      `<bpmn:startEvent id="S"/>${werp('W', 'signal', 'Z')}<bpmn:userTask id="T"/>${flow('S', 'W')}${flow('S', 'T')}<bpmn:subProcess id="E" triggeredByEvent="true"><bpmn:startEvent id="ES" isInterrupting="false">
       <bpmn:signalEventDefinition signalRef="Z"/></bpmn:startEvent></bpmn:subProcess>`,
      { wait: true },
      '',
      WORTELS,
    );
    expect(klaar(verloop, 'ES')).to.have.length(1);
  });

  it('go from one process of the file to another, which starts with the message, and back', async () => {
    const verloop = await speel(
      `${werp('W', 'message', 'B')}${vang('A', 'message', 'C')}${flow('W', 'A')}`,
      { answers: { T: [{ after: 'PT3H', variables: { n: 7 } }] } },
      proces(
        'Q',
        `<bpmn:startEvent id="QS"><bpmn:messageEventDefinition messageRef="B"/></bpmn:startEvent><bpmn:userTask id="T"/>
         <bpmn:endEvent id="QE"><bpmn:messageEventDefinition messageRef="C"/></bpmn:endEvent>${flow('QS', 'T')}${flow('T', 'QE')}`,
      ),
      WORTELS,
    );
    expect(verloop.status).to.equal('completed');
    expect(klaar(verloop, 'A')).to.deep.equal(['2026-11-23T11:00:00.000Z']);
    expect(verloop.variables).to.deep.equal({ n: 7 });
    expect(verloop.trace.find(({ element }) => element === 'QS')?.process).to.equal('Q');
    expect(verloop.trace.find(({ element }) => element === 'W')).not.to.have.property('process');
  });

  it('start a process of the file that a receive task creates', async () => {
    const verloop = await speel(
      werp('W', 'message', 'B'),
      {},
      proces(
        'Q',
        `<bpmn:receiveTask id="QR" instantiate="true" messageRef="B"/><bpmn:task id="QT"/>${flow('QR', 'QT')}`,
      ),
      WORTELS,
    );
    expect(gebeurd(verloop)).to.include('completed QT');
    expect(verloop.lost).to.equal(undefined);
  });

  it('of a signal reach everybody who waits, also in a called process', async () => {
    const verloop = await speel(
      `<bpmn:startEvent id="S"/><bpmn:callActivity id="R" calledElement="Q"/>${vang('A', 'signal', 'Z')}
       <bpmn:userTask id="T"/>${werp('W', 'signal', 'Z')}${flow('S', 'R')}${flow('S', 'A')}${flow('S', 'T')}${flow('T', 'W')}`,
      { answers: { T: [{ after: 'PT1H' }] } },
      proces('Q', vang('QA', 'signal', 'Z')),
      WORTELS,
    );
    expect(verloop.status).to.equal('completed');
    for (const id of ['A', 'QA']) expect(klaar(verloop, id)).to.deep.equal(['2026-11-23T09:00:00.000Z']);
  });
});

describe('called processes of a scenario', () => {
  const roept = `<bpmn:callActivity id="R" calledElement="Q"/><bpmn:endEvent id="E"/>${flow('R', 'E')}
    <bpmn:boundaryEvent id="F" attachedToRef="R"><bpmn:errorEventDefinition errorRef="Fout"/></bpmn:boundaryEvent>`;
  const FOUT = '<bpmn:error id="Fout" errorCode="X"/>';

  it('run for real, and hand back their variables', async () => {
    const verloop = await speel(
      roept,
      { start: { variables: { a: 1 } }, answers: { T: [{ after: 'PT1H', variables: { b: 2 } }] } },
      proces('Q', '<bpmn:userTask id="T"/>'),
      FOUT,
    );
    expect(verloop.variables).to.deep.equal({ a: 1, b: 2 });
    expect(klaar(verloop, 'R')).to.deep.equal(['2026-11-23T09:00:00.000Z']);
    expect(verloop.trace.find(({ element }) => element === 'T')?.process).to.equal('Q');
  });

  it('give way to an answer of the scenario, and complete at once where there is no such process', async () => {
    const beantwoord = await speel(
      roept,
      { answers: { R: [{ variables: { c: 3 } }] } },
      proces('Q', '<bpmn:userTask id="T"/>'),
      FOUT,
    );
    expect(beantwoord.variables).to.deep.equal({ c: 3 });
    expect(gebeurd(beantwoord)).not.to.include('entered T');
    expect((await speel(roept, {}, '', FOUT)).status).to.equal('completed');
  });

  it('hand an escalation that they do not catch to the caller, and go on', async () => {
    const escalatie = '<bpmn:escalation id="Esc" escalationCode="Y"/>';
    const definitie = '<bpmn:escalationEventDefinition escalationRef="Esc"/>';
    const verloop = await speel(
      `<bpmn:callActivity id="R" calledElement="Q"/>
       <bpmn:boundaryEvent id="L" attachedToRef="R" cancelActivity="false">${definitie}</bpmn:boundaryEvent>`,
      { answers: { T: [{ after: 'PT1H' }] } },
      proces(
        'Q',
        `<bpmn:intermediateThrowEvent id="W">${definitie}</bpmn:intermediateThrowEvent><bpmn:userTask id="T"/>${flow('W', 'T')}`,
      ),
      escalatie,
    );
    expect(klaar(verloop, 'L')).to.deep.equal(['2026-11-23T08:00:00.000Z']);
    expect(klaar(verloop, 'R')).to.deep.equal(['2026-11-23T09:00:00.000Z']);
  });

  it('hand their error to the caller, and are cancelled with it', async () => {
    const fout = '<bpmn:endEvent id="QE"><bpmn:errorEventDefinition errorRef="Fout"/></bpmn:endEvent>';
    expect(gebeurd(await speel(roept, {}, proces('Q', fout), FOUT))).to.include('completed F');
    const termijn =
      '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
    const gestopt = await speel(
      `<bpmn:callActivity id="R" calledElement="Q"/><bpmn:boundaryEvent id="L" attachedToRef="R">${termijn}</bpmn:boundaryEvent>`,
      { wait: true },
      proces('Q', '<bpmn:userTask id="T"/>'),
    );
    expect(gebeurd(gestopt)).to.include('cancelled T').and.to.include('cancelled R');
    expect(gestopt.status).to.equal('completed');
  });
});
