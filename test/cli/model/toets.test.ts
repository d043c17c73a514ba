import { expect } from 'chai';
import { drawing, flow } from '../../engine/drawing.ts';
import { metMap, regietafel } from './regietafel.ts';

const keuze =
  drawing(`<bpmn:startEvent id="S"/><bpmn:userTask id="T" regietafel:uitkomst="k"/><bpmn:exclusiveGateway id="G"/>
<bpmn:endEvent id="A"/><bpmn:endEvent id="B"/>
${flow('S', 'T')}${flow('T', 'G')}${flow('G', 'A', 'k = "a"')}${flow('G', 'B', 'k = "b"', 'name="Liever niet"')}`);
const goed = {
  answers: { T: [{ uitkomst: 'a' }] },
  expect: { status: 'completed', completed: ['A'], variables: { k: 'a' } },
};

describe('regietafel model test', () => {
  it('is content where every scenario goes as expected, and names the flows that none takes', async () => {
    const { code, stdout } = await metMap({ 'keuze.bpmn': keuze, 'keuze.goed.scenario.json': goed }, (map) =>
      regietafel('model', 'test', map),
    );
    expect(code).to.equal(0);
    expect(stdout).to.include('goed  keuze.goed.scenario.json');
    expect(stdout).to.include('P: Liever niet (G_B), van G naar B');
    expect(stdout).to.include('1 scenario’s, 0 anders dan verwacht; 3 van 4 pijlen gelopen.');
  });

  it('plays the scenarios of every house in a folder of houses', async () => {
    const { code, stdout } = await regietafel('model', 'test', 'huizen');
    expect(code).to.equal(0);
    for (const naam of ['screening.lokaal', 'aanmelding.jeugd', 'hulpvraag.', 'overdracht.geborgd'])
      expect(stdout).to.match(new RegExp(`^goed +${naam}`, 'm'));
    expect(stdout).to.match(/ 0 anders dan verwacht; (\d+) van \1 pijlen gelopen\./);
  });

  it('exits 1 and tells each expectation that failed, and how the run went', async () => {
    const mis = { ...goed, expect: { status: 'waiting', completed: ['B', 'T', 'T'], variables: { k: 'b', x: 1 } } };
    const { code, stdout } = await metMap({ 'keuze.bpmn': keuze, 'keuze.scenario.json': mis }, (map) =>
      regietafel('model', 'test', map),
    );
    expect(code).to.equal(1);
    for (const regel of [
      'FOUT  keuze.scenario.json',
      'status: verwacht was waiting, het werd completed',
      'completed: B is niet afgerond',
      'completed: T is 1 keer afgerond, verwacht was 2 keer',
      'variables.k: verwacht was "b", het werd "a"',
      'variables.x: verwacht was 1, het werd niets',
      'Proef (P): afgerond',
    ])
      expect(stdout).to.include(regel);
  });

  it('finds the drawing by the name of the scenario or its field, and says where it cannot', async () => {
    const bestanden = {
      'keuze.bpmn': keuze,
      'keuze-twee.bpmn': drawing('<bpmn:task id="X"/>').replaceAll('"P"', '"Q"'),
      'keuze-twee.scenario.json': { expect: { completed: ['X'] } },
      'anders.scenario.json': { ...goed, model: 'keuze.bpmn' },
      'zwevend.scenario.json': {},
    };
    const { code, stdout } = await metMap(bestanden, (map) => regietafel('model', 'test', map, '--json'));
    expect(code).to.equal(1);
    const { scenarios } = JSON.parse(stdout) as { scenarios: { passed: boolean; process?: string; unmet: string[] }[] };
    expect(scenarios.map(({ process, passed }) => [process, passed])).to.deep.equal([
      ['P', true],
      ['Q', true],
      [undefined, false],
    ]);
    expect(scenarios[2]?.unmet.join()).to.include('keuze.bpmn');
  });

  it('exits 2 where a drawing is refused, and 1 where a folder has no scenario', async () => {
    const fout = drawing(`<bpmn:startEvent id="S"/><bpmn:task id="T"/>${flow('T', 'S')}`);
    const geweigerd = await metMap({ 'f.bpmn': fout, 'f.scenario.json': {} }, (map) =>
      regietafel('model', 'test', map),
    );
    expect(geweigerd.code).to.equal(2);
    const leeg = await metMap({ 'keuze.bpmn': keuze }, (map) => regietafel('model', 'test', map));
    expect(leeg.code).to.equal(1);
    expect(leeg.stderr).to.include('geen scenario');
  });
});
