import { expect } from 'chai';
import { EngineError } from '../../../engine/errors.ts';
import { flow, Play } from '../drawing.ts';
import { moved } from '../migration/moving.ts';

const task = (expression: string, attributes = '', inside = '') =>
  `<bpmn:userTask id="T" ${attributes}>${expression === '' ? '' : `<bpmn:humanPerformer><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${expression}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:humanPerformer>`}${inside}</bpmn:userTask>`;
const before = `<bpmn:startEvent id="S"/><bpmn:userTask id="A"/>${flow('S', 'A')}${flow('A', 'T')}`;
const who = (play: Play) => play.state?.instances[play.instance('T')]?.performer;

describe('who performs a user task', () => {
  it('is worked out when it opens, and stands in the trace', async () => {
    const play = await Play.of(before + task('wie'), { wie: 'mw-1' });
    play.complete('A', { wie: 'mw-2' });
    expect(who(play)).to.equal('mw-2');
    expect(play.trace.findLast(({ element }) => element === 'T')).to.include({ change: 'entered', performer: 'mw-2' });
  });

  it('is nobody in particular where the expression gives nothing', async () => {
    const play = (await Play.of(before + task('wie'), { wie: null })).complete('A');
    expect(play.open).to.deep.equal(['T']);
    expect(play.state?.instances[play.instance('T')]).to.not.have.property('performer');
  });

  it('is an error where it gives no text, or a name that is not there', async () => {
    const failing = async (expression: string, wie: string[]) => {
      const play = await Play.of(before + task(expression), { wie });
      return () => play.complete('A');
    };
    expect(await failing('wie', ['mw-1', 'mw-2'])).to.throw(EngineError, 'The performer of T is no text: wie');
    expect(await failing('niemand', [])).to.throw(/niemand/);
  });

  it('is somebody else in each instance of a multi-instance', async () => {
    const each = '<bpmn:multiInstanceLoopCharacteristics regietafel:verzameling="wie" regietafel:element="een"/>';
    const play = (await Play.of(before + task('een', '', each), { wie: ['mw-1', 'mw-2'] })).complete('A');
    const performers = play.instances('T').map((id) => play.state?.instances[id]?.performer);
    expect(performers).to.deep.equal(['mw-1', 'mw-2']);
  });

  it('stays in another drawing that says it the same way, and changes in one that does not', async () => {
    const play = (
      await Play.of(before + task('wie', 'regietafel:organisatie="van"'), {
        ...{ wie: 'mw-1', ook: 'mw-2', van: 'om' },
      })
    ).complete('A', { wie: 'mw-9', van: 'cjg' });
    const kept = await moved(play, before + task('wie', 'regietafel:organisatie="&quot;om&quot;"'));
    expect(kept.state?.instances[kept.instance('T')]).to.include({ performer: 'mw-9', organisation: 'om' });
    const other = await moved(play, before + task('ook', 'regietafel:organisatie="van"'));
    expect(other.state?.instances[other.instance('T')]).to.include({ performer: 'mw-2', organisation: 'cjg' });
    expect(other.trace.at(-1)).to.include({ change: 'migrated', element: 'T', performer: 'mw-2' });
    const nobody = await moved(play, before + task('', 'regietafel:organisatie="van"'));
    expect(nobody.state?.instances[nobody.instance('T')]).to.not.have.property('performer');
  });
});
