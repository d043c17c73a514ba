import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Problem } from '../../api/problemen.ts';
import { Werkplaats } from '../../api/tekentafel/werkplaats.ts';
import { leesScenario } from '../../tekentafel/scenario/scenario.ts';
import { drawing, flow, MONDAY } from '../engine/drawing.ts';
import { Opstelling } from './opstelling.ts';

interface Probleem {
  readonly code: string;
  readonly fouten?: { veld: string; melding: string }[];
}

const TEKENING = drawing(
  `<bpmn:startEvent id="S"/><bpmn:userTask id="T" name="Bellen"/><bpmn:endEvent id="E"/>${flow('S', 'T')}${flow('T', 'E')}`,
);
const LANGER = TEKENING.replace('name="Bellen"', 'name="Terugbellen"');
const STUK = drawing('<bpmn:startEvent id="S"/><bpmn:boundaryEvent id="B" attachedToRef="S"/>');
const bpmn = (inhoud: string, naam = 'p.bpmn') => ({ naam, inhoud });

describe('the tekentafel of the API', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
  });
  after(() => api.sluit());

  const vraag = <T>(werk: string, inhoud: unknown, als: 'beheerder' | 'regisseur' = 'beheerder') =>
    api.vraag<T>('POST', `/tekentafel/${werk}`, { als, inhoud });

  it('says everything that is wrong in a drawing, with its line', async () => {
    const { status, inhoud } = await vraag<{ problems: { file: string; element: string; line: number }[] }>(
      'controle',
      {
        bestanden: [bpmn(TEKENING), bpmn(STUK, 'stuk.bpmn')],
      },
    );
    expect(status).to.equal(200);
    expect(inhoud.problems.map(({ file, element }) => `${file} ${element}`)).to.include('stuk.bpmn B');
    expect(inhoud.problems.filter(({ file }) => file === 'p.bpmn')).to.deep.equal([]);
  });

  it('plays a scenario as the command does', async () => {
    const scenario = {
      start: { at: '2026-03-02T09:00:00Z' },
      answers: { T: [{ after: 'PT2H', variables: { n: 3 } }] },
    };
    const { inhoud, status } = await vraag<{
      status: string;
      variables: object;
      trace: { element: string; change: string; at: string }[];
    }>('proef', { bestanden: [bpmn(TEKENING)], tekening: 'p.bpmn', scenario });
    expect([status, inhoud.status, inhoud.variables]).to.deep.equal([200, 'completed', { n: 3 }]);
    expect(inhoud.trace.find(({ element, change }) => element === 'T' && change === 'completed')?.at).to.equal(
      '2026-03-02T11:00:00.000Z',
    );
  });

  it('names what is refused: a drawing by file and line, a scenario by field', async () => {
    const stuk = await vraag<Probleem>('proef', { bestanden: [bpmn(STUK)], tekening: 'p.bpmn' });
    expect([stuk.status, stuk.inhoud.fouten?.some(({ veld }) => /^p\.bpmn:\d+ B$/.test(veld))]).to.deep.equal([
      400,
      true,
    ]);
    const velden = async (inhoud: object) =>
      (
        await vraag<Probleem>('proef', { bestanden: [bpmn(TEKENING)], tekening: 'p.bpmn', ...inhoud })
      ).inhoud.fouten?.map(({ veld }) => veld);
    expect(await velden({ scenario: { answers: { T: [{ after: 'straks' }] } } })).to.deep.equal([
      'scenario.answers.T.0.after',
    ]);
    expect(await velden({ scenario: { answers: { Nergens: [{}] } } })).to.deep.equal(['scenario.answers.Nergens']);
    expect(await velden({ tekening: 'q.bpmn' })).to.deep.equal(['tekening']);
  });

  it('plays the scenarios of Midden-Limburg, over all of its flows', async () => {
    const map = fileURLToPath(new URL('../../huizen/midden-limburg/', import.meta.url));
    const namen = (await readdir(map)).filter((naam) => /(\.bpmn|\.dmn|\.scenario\.json|^huis\.json)$/.test(naam));
    const bestanden = await Promise.all(
      namen.map(async (naam) => ({ naam, inhoud: await readFile(`${map}${naam}`, 'utf8') })),
    );
    const { inhoud, tekst, status } = await vraag<{
      scenarios: { passed: boolean }[];
      flows: number;
      untaken: unknown[];
    }>('toets', { bestanden });
    expect(status, tekst).to.equal(200);
    expect(inhoud.scenarios.filter(({ passed }) => !passed)).to.deep.equal([]);
    expect([inhoud.flows > 100, inhoud.untaken]).to.deep.equal([true, []]);
  });

  it('says what a deployment would change in a house, and between two sets of files', async () => {
    const verschil = async (inhoud: object) =>
      (await vraag<{ changes: { text: string }[] }>('verschil', inhoud)).inhoud.changes.map(({ text }) => text);
    expect(await verschil({ eerst: [bpmn(TEKENING)], bestanden: [bpmn(TEKENING)] })).to.deep.equal([]);
    const [enige, ...meer] = await verschil({ eerst: [bpmn(TEKENING)], bestanden: [bpmn(LANGER)] });
    expect([enige?.includes('Terugbellen'), meer]).to.deep.equal([true, []]);
    expect(await verschil({ huis: 'proefhuis', bestanden: [bpmn(TEKENING)] })).to.have.length(1);
    expect((await vraag('verschil', { huis: 'elders', bestanden: [bpmn(TEKENING)] })).status).to.equal(403);
    expect((await vraag('verschil', { bestanden: [bpmn(TEKENING)] })).status).to.equal(400);
  });

  it('gives a drawing a layout, once', async () => {
    const kaal = bpmn(TEKENING);
    const { inhoud } = await vraag<{ naam: string; inhoud: string }>('opmaak', kaal);
    expect(inhoud.inhoud).to.include('BPMNShape');
    const nogEens = await vraag<Probleem>('opmaak', inhoud);
    expect([nogEens.status, nogEens.inhoud.fouten?.map(({ veld }) => veld)]).to.deep.equal([400, ['bestand']]);
  });

  it('is for the beheerder', async () => {
    expect((await vraag('controle', { bestanden: [bpmn(TEKENING)] }, 'regisseur')).status).to.equal(403);
  });

  it('breaks off what takes too long, and goes on with the next', async () => {
    const werkplaats = new Werkplaats();
    const eindeloos = drawing(
      `<bpmn:startEvent id="S"/><bpmn:scriptTask id="T" scriptFormat="feel"><bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality>3000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics><bpmn:script>count(for a in 1..9000 return a + 1)</bpmn:script></bpmn:scriptTask>${flow('S', 'T')}`,
    );
    const speel = (inhoud: string, geduld?: number) =>
      werkplaats.doe(
        'proef',
        { bestanden: [bpmn(inhoud)], tekening: 'p.bpmn', scenario: leesScenario('{}'), nu: MONDAY },
        geduld,
      );
    try {
      expect((await speel(TEKENING)).status).to.equal('completed');
      const fout: unknown = await speel(eindeloos, 500).catch((reden: unknown) => reden);
      expect(fout).to.be.instanceOf(Problem).with.property('code', 'TeVeelWerk');
      expect((await speel(TEKENING)).status).to.equal('completed');
    } finally {
      await werkplaats.sluit();
    }
  });
});
