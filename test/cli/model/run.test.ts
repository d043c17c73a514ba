import { join } from 'node:path';
import { expect } from 'chai';
import type { Verloop } from '../../../tekentafel/scenario/verloop.ts';
import { drawing, flow } from '../../engine/drawing.ts';
import { metMap, regietafel } from './regietafel.ts';

const tekening = drawing(`
<bpmn:startEvent id="S"/>
<bpmn:userTask id="T" name="Kiezen" regietafel:uitkomst="keuze"/>
<bpmn:exclusiveGateway id="G" default="G_B"/>
<bpmn:endEvent id="A"/><bpmn:endEvent id="B"/>
${flow('S', 'T')}${flow('T', 'G')}${flow('G', 'A', 'keuze = "a"')}${flow('G', 'B', undefined, 'regietafel:uitkomst="b"')}`);
const scenario = {
  start: { at: '2026-11-23T09:00:00+01:00', variables: { soort: 'x' } },
  answers: { T: [{ after: 'PT2H', uitkomst: 'a' }] },
};

describe('regietafel model run', () => {
  it('prints one JSON document with status, trace, open and variables, and exits 0', async () => {
    const { code, stdout, stderr } = await metMap({ 'p.bpmn': tekening, 's.json': scenario }, (map) =>
      regietafel('model', 'run', join(map, 'p.bpmn'), '--scenario', join(map, 's.json'), '--json'),
    );
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    const { status, trace, open, variables } = JSON.parse(stdout) as Verloop;
    expect({ status, open, variables }).to.deep.equal({
      status: 'completed',
      open: [],
      variables: { soort: 'x', keuze: 'a' },
    });
    expect(trace.find(({ element, change }) => element === 'T' && change === 'completed')).to.deep.equal({
      element: 'T',
      name: 'Kiezen',
      type: 'userTask',
      change: 'completed',
      at: '2026-11-23T10:00:00.000Z',
    });
    expect(trace.filter(({ change }) => change === 'taken').map(({ element }) => element)).to.deep.equal([
      'S_T',
      'T_G',
      'G_A',
    ]);
  });

  it('prints the problems of a refused model and exits 2', async () => {
    const { code, stdout } = await metMap(
      { 'p.bpmn': drawing('<bpmn:startEvent id="S"/><bpmn:endEvent id="E"/>' + flow('E', 'S')) },
      (map) => regietafel('model', 'run', join(map, 'p.bpmn'), '--json'),
    );
    expect(code).to.equal(2);
    const { problems } = JSON.parse(stdout) as { problems: { element: string; rule: string }[] };
    expect(problems.map(({ element }) => element)).to.include.members(['S', 'E']);
  });

  it('exits 1 and names the field of a scenario that cannot be', async () => {
    const { code, stdout, stderr } = await metMap(
      { 'p.bpmn': tekening, 's.json': { answers: { T: [{ after: 'twee uur' }] }, mesages: [] } },
      (map) => regietafel('model', 'run', join(map, 'p.bpmn'), '--scenario', join(map, 's.json'), '--json'),
    );
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' });
    expect(stderr).to.include('answers.T.0.after').and.to.include('mesages');
  });

  it('exits 1 where a file is not there', async () => {
    const { code, stderr } = await regietafel('model', 'run', '/bestaat/niet.bpmn', '--json');
    expect(code).to.equal(1);
    expect(stderr).to.equal('/bestaat/niet.bpmn bestaat niet.\n');
  });

  it('tells the run as a table, without a scenario from now and with answers at once', async () => {
    const { code, stdout } = await metMap({ 'p.bpmn': drawing(`<bpmn:userTask id="T" name="Doen"/>`) }, (map) =>
      regietafel('model', 'run', join(map, 'p.bpmn')),
    );
    expect(code).to.equal(0);
    expect(stdout)
      .to.match(/^Proef \(P\): afgerond\n/)
      .and.to.match(/klaar +gebruikerstaak +Doen \(T\)/);
  });
});

describe('regietafel model check', () => {
  it('exits 0 for folders and files without problems, and 2 with the problems', async () => {
    await metMap(
      { 'p.bpmn': tekening, 'q.bpmn': drawing(`<bpmn:startEvent id="S"/><bpmn:task id="T"/>${flow('T', 'S')}`) },
      async (map) => {
        expect((await regietafel('model', 'check', join(map, 'p.bpmn'))).code).to.equal(0);
        const { code, stdout } = await regietafel('model', 'check', map, '--json');
        expect(code).to.equal(2);
        const { problems } = JSON.parse(stdout) as { problems: { file: string; line: number | null }[] };
        expect([...new Set(problems.map(({ file }) => file))]).to.deep.equal([join(map, 'q.bpmn')]);
      },
    );
  });
});
