import { expect } from 'chai';
import fc from 'fast-check';
import { drawing, modelOf, Play } from './drawing.ts';
import { type Block, block, draw } from './random-drawing.ts';

/** How many tasks a block has done at its end; the two differ only where a deadline may pass. */
function leastAndMost(one: Block): [least: number, most: number] {
  const add = (list: readonly [number, number][]): [number, number] =>
    list.reduce(([least, most], [a, b]) => [least + a, most + b], [0, 0]);
  switch (one.kind) {
    case 'task':
      return [1, 1];
    case 'sequence':
    case 'parallel':
    case 'subProcess':
      return add(one.parts.map(leastAndMost));
    case 'exclusive': {
      const place = one.chosen.slice(0, -1).indexOf(true);
      return add(one.parts.slice(place).slice(0, 1).map(leastAndMost));
    }
    case 'inclusive': {
      const taken = one.parts.filter((_, place) => place < one.parts.length - 1 && one.chosen[place] === true);
      return add((taken.length > 0 ? taken : one.parts.slice(-1)).map(leastAndMost));
    }
    case 'loop': {
      const [least, most] = add(one.parts.map(leastAndMost));
      return [least * one.rounds, most * one.rounds];
    }
    case 'deadline': {
      const [[inTime, inside] = [0, 0], [late, behind] = [0, 0]] = one.parts.map(leastAndMost);
      return [Math.min(inTime, late), inside + behind];
    }
    default:
      return one satisfies never;
  }
}

/** A join once waited for ever here: its other way in is reached from where the token stands only by the deadline. */
const ROUND: Block = {
  kind: 'loop',
  rounds: 1,
  parts: [
    {
      kind: 'parallel',
      parts: [
        { kind: 'task' },
        {
          kind: 'deadline',
          parts: [
            { kind: 'task' },
            { kind: 'inclusive', parts: [{ kind: 'task' }, { kind: 'task' }], chosen: [false, false] },
          ],
        },
      ],
    },
  ],
};

/** Completes open tasks and lets timers fire, as `choices` tells, until nothing waits. */
async function play(root: Block, choices: readonly number[]): Promise<Play> {
  const { elements, variables } = draw(root);
  const run = new Play(await modelOf(drawing(elements))).start(variables);
  for (let turn = 0; run.state?.status === 'running'; turn += 1) {
    const tasks = run.open.filter((element) => element.startsWith('Taak'));
    const choice = choices[turn % choices.length] ?? 0;
    const timers = Object.keys(run.state.timers);
    expect(tasks.length + timers.length, `nothing can happen to ${JSON.stringify(run.open)}`).to.be.greaterThan(0);
    if (tasks.length === 0 || (timers.length > 0 && choice % 5 === 0)) run.fire();
    else run.complete(tasks[choice % tasks.length] ?? '');
  }
  return run;
}

/** Elements that were not left as often as they were entered. */
function leftBehind({ trace }: Play): string[] {
  const open = new Map<string, number>();
  for (const { element, change, type } of trace) {
    if (type === 'sequenceFlow' || !['entered', 'completed', 'cancelled'].includes(change)) continue;
    open.set(element, (open.get(element) ?? 0) + (change === 'entered' ? 1 : -1));
  }
  return [...open].flatMap(([element, left]) => (left === 0 ? [] : [element]));
}

describe('any block-structured drawing', () => {
  it('ends whatever happens in whatever order, does what was drawn as often as was drawn, and leaves nothing behind', async () => {
    const runs = fc.tuple(block, fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }));
    await fc.assert(
      fc.asyncProperty(runs, async ([root, choices]) => {
        const run = await play(root, choices);
        expect(run.state?.status).to.equal('completed');
        expect(run.state?.end).to.equal('Einde');
        const done = run.trace.filter(({ type, change }) => type === 'userTask' && change === 'completed').length;
        const [least, most] = leastAndMost(root);
        expect(done).to.be.within(least, most);
        expect(leftBehind(run)).to.deep.equal([]);
        expect(run.open).to.deep.equal([]);
        expect(run.state?.timers).to.deep.equal({});
      }),
      { numRuns: 300, examples: [[[ROUND, [0]]]] },
    );
  });
});
