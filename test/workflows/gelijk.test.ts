import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { executed } from '../../engine/compile/flow-element-types.ts';
import { definitionsOf } from '../../engine/events/definitions.ts';
import type { FlowNode } from '../../engine/process-model.ts';
import { block, type Block, draw } from '../engine/random-drawing.ts';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { voorbeelden } from './elementen.ts';
import { Tweespel } from './gelijk.ts';
import { modelVan, tekening } from './tekeningen.ts';
import { Toneel } from './toneel.ts';

/** Random drawings; `GELIJK=500 npx mocha test/workflows/gelijk.test.ts` plays more, `ZAAD` others. */
const AANTAL = Number(process.env['GELIJK'] ?? 25);
const ZAAD = Number(process.env['ZAAD'] ?? 1);

const antwoorden = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 30 });

describe('the pure engine and the shell', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  let nummer = 0;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    toneel = await Toneel.open([], { servers: { client, connection, mongo: (await mongoServer()).uri } });
  });
  after(() => toneel.sluit());

  async function gelijk(root: Block, minuten: readonly number[]): Promise<void> {
    const { elements, variables } = draw(root);
    const xml = tekening(`proef${String((nummer += 1))}`, elements);
    const model = await modelVan(xml);
    const taken = Object.values(model.nodes).filter(({ type }) => type === 'userTask');
    const answers = Object.fromEntries(
      taken.map(({ id }, plaats) => [
        id,
        [0, 1, 2].map((keer) => ({ after: `PT${String(minuten[(plaats * 3 + keer) % minuten.length])}M` })),
      ]),
    );
    const nu = new Date(await omgeving.currentTimeMs()).toISOString();
    const spel = new Tweespel(toneel, omgeving, [model], { start: { variables }, answers }, nu);
    fc.pre(!spel.isTeKrap);
    await toneel.plaats(model, xml);
    const { puur, schil, verschil, status } = await spel.speel();
    expect(schil).to.deep.equal(puur);
    expect(verschil, 'ms').to.be.below(30_000);
    expect(status).to.equal('completed');
  }

  it('give the same trace for any block-structured drawing and any answers', async function () {
    this.timeout(60_000 + AANTAL * 5000);
    const spelen = fc.asyncProperty(block, antwoorden, gelijk);
    await fc.assert(spelen, { numRuns: AANTAL, seed: ZAAD, endOnFailure: AANTAL <= 25 });
  });

  for (const { naam, tekeningen, scenario, dmn } of voorbeelden) {
    it(`give the same trace for ${naam}`, async () => {
      const [eerste, ...buren] = await Promise.all(tekeningen.map((xml) => modelVan(xml, dmn)));
      if (eerste === undefined) throw new Error('geen tekening');
      for (const model of [eerste, ...buren]) await toneel.plaats(model);
      const nu = new Date(await omgeving.currentTimeMs()).toISOString();
      const { puur, schil, verschil } = await new Tweespel(toneel, omgeving, [eerste, ...buren], scenario, nu).speel();
      expect(schil).to.deep.equal(puur);
      expect(verschil, 'ms').to.be.below(30_000);
    });
  }

  it('do so for every element that the engine executes', async () => {
    const modellen = await Promise.all(
      voorbeelden.flatMap(({ tekeningen, dmn }) => tekeningen.map((xml) => modelVan(xml, dmn))),
    );
    const knopen = modellen.flatMap(({ nodes }) => Object.values(nodes));
    expect([...new Set(knopen.map(({ type }) => type))]).to.have.members(Object.values(executed));
    const gebeurtenissen = new Set(
      knopen.flatMap((knoop) => definitionsOf(knoop).map(({ kind }) => `${plek(knoop)} ${kind}`)),
    );
    expect([...gebeurtenissen]).to.include.members([
      ...['message', 'timer', 'signal', 'conditional', 'link'].map((kind) => `intermediateCatchEvent ${kind}`),
      ...['message', 'signal', 'escalation', 'compensate', 'link'].map((kind) => `intermediateThrowEvent ${kind}`),
      ...['message', 'signal', 'escalation', 'error', 'compensate', 'cancel', 'terminate'].map(
        (kind) => `endEvent ${kind}`,
      ),
      ...['message', 'timer', 'signal', 'conditional', 'escalation', 'error', 'compensate', 'cancel'].map(
        (kind) => `boundaryEvent ${kind}`,
      ),
      ...['message', 'timer', 'signal', 'conditional', 'escalation', 'error'].map(
        (kind) => `startEvent binnen ${kind}`,
      ),
    ]);
  });
});

/** Where an event stands; a start event of an event sub-process is another thing than one of a process. */
function plek({ type, scope }: FlowNode): string {
  return type === 'startEvent' && scope !== null ? 'startEvent binnen' : type;
}
