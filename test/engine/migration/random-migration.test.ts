import { expect } from 'chai';
import fc from 'fast-check';
import { FeelError } from '../../../engine/feel/feel-error.ts';
import { migrate } from '../../../engine/migration/migrate.ts';
import type { ProcessModel } from '../../../engine/process-model.ts';
import type { ProcessState, Variables } from '../../../engine/process-state.ts';
import { drawing, flow, modelOf, Play } from '../drawing.ts';
import { type Block, block, draw } from '../random-drawing.ts';

const FLOW = /<bpmn:sequenceFlow id="(\w+)" sourceRef="\w+" targetRef="(\w+)"/g;
const OWN_ID = /(Taak|Sub|Split|Join|Merge|Uit|Nul|Erbij|Termijn|Samen|S|E)(\d+)/g;

/** The same drawing with other ids and a task more on the chosen flow, and the mapping that tells what moved. */
function redraw(elements: string, choice: number): { elements: string; mapping: Record<string, string> } {
  const flows = [...elements.matchAll(FLOW)];
  const [whole = '', id = '', target = ''] = flows[choice % flows.length] ?? [];
  const inserted = `<bpmn:userTask id="Nieuw"/>${flow('Nieuw', target)}${whole.replace(/"\w+"$/, '"Nieuw"')}`;
  const other = (name: string): string => name.replaceAll(OWN_ID, '$1$2x');
  const ids = [...elements.matchAll(/ id="(\w+)"/g)].map(([, name = '']) => name);
  return {
    elements: other(elements.replace(whole, inserted)),
    mapping: { ...Object.fromEntries(ids.map((name) => [name, other(name)])), [id]: other(`Nieuw_${target}`) },
  };
}

/** A task of the other drawing for every open task, wherever it leads. */
function anyPlaces(from: ProcessModel, to: ProcessModel, run: Play, choice: number): Record<string, string> {
  const tasks = run.open.filter((element) => from.nodes[element]?.type === 'userTask');
  return Object.fromEntries(
    tasks.flatMap((element, place) => {
      const scope = from.nodes[element]?.scope;
      const others = Object.values(to.nodes).filter((node) => node.type === 'userTask' && node.scope === scope);
      const other = others[(choice * (place + 1)) % others.length];
      return other === undefined ? [] : [[element, other.id] as const];
    }),
  );
}

class Stuck extends Error {}

function choosesByData(root: Block): boolean {
  if (root.kind === 'exclusive' || root.kind === 'inclusive') return true;
  return 'parts' in root && root.parts.some(choosesByData);
}

/** Completes open tasks and lets timers fire, as `choices` tells, until `turns` are over or nothing waits. */
function play(run: Play, choices: readonly number[], turns: number): Play {
  for (let turn = 0; run.state?.status === 'running' && turn < turns; turn += 1) {
    const tasks = run.open.filter((element) => /^(Taak|Nieuw)/.test(element));
    const choice = choices[turn % choices.length] ?? 0;
    const timers = Object.keys(run.state.timers);
    if (tasks.length + timers.length === 0) throw new Stuck(`nothing can happen to ${JSON.stringify(run.open)}`);
    if (tasks.length === 0 || (timers.length > 0 && choice % 5 === 0)) run.fire();
    else run.complete(tasks[choice % tasks.length] ?? '');
  }
  return run;
}

async function underWay(
  root: Block,
  choices: readonly number[],
  turns: number,
  more: Variables = {},
): Promise<{ model: ProcessModel; elements: string; run: Play; state: ProcessState }> {
  const { elements, variables } = draw(root);
  const model = await modelOf(drawing(elements));
  const run = play(new Play(model).start({ ...more, ...variables }), choices, turns);
  if (run.state === null) throw new Error('It did not start');
  return { model, elements, run, state: run.state };
}

const journeys = fc.tuple(block, fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), fc.nat(12), fc.nat(1000));

describe('a process that moves to another drawing at any moment', () => {
  it('keeps every token, and ends whatever happens afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(journeys, async ([root, choices, turns, choice]) => {
        const { model, elements, run, state } = await underWay(root, choices, turns);
        if (state.status !== 'running') return;
        const { elements: redrawn, mapping } = redraw(elements, choice);
        const to = await modelOf(drawing(redrawn));
        const { result, problems, placements } = migrate(model, to, state, { at: run.at, mapping, renewTimers: false });
        expect(problems).to.deep.equal([]);
        expect(placements).to.have.length(Object.keys(state.instances).length - 1);
        expect(Object.keys(result?.state.instances ?? {})).to.deep.equal(Object.keys(state.instances));
        const due = ({ timers }: ProcessState): string[] => Object.values(timers).map((timer) => timer.due);
        if (result === null) throw new Error('There is no result');
        expect(due(result.state)).to.have.members(due(state));
        const after = new Play(to);
        after.state = JSON.parse(JSON.stringify(result.state)) as ProcessState;
        expect(after.state).to.deep.equal(result.state);
        after.at = run.at;
        play(after, choices, Infinity);
        expect(after.state).to.include({ status: 'completed', end: 'Einde' });
        expect(after.open).to.deep.equal([]);
        expect(after.state.timers).to.deep.equal({});
      }),
      { numRuns: 200 },
    );
  });

  it('is refused, or ends, when the other drawing is anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(journeys, block, async ([root, choices, turns, choice], otherRoot) => {
        const other = draw(otherRoot);
        const { model, run, state } = await underWay(root, choices, turns, other.variables);
        if (state.status !== 'running') return;
        const to = await modelOf(drawing(other.elements));
        const mapping = anyPlaces(model, to, run, choice);
        const { result } = migrate(model, to, state, { at: run.at, mapping, renewTimers: false });
        if (result === null) return;
        const after = new Play(to);
        after.state = result.state;
        after.at = run.at;
        try {
          play(after, choices, Infinity);
        } catch (error) {
          // A loop that was entered halfway counts from nothing: the drawing says so when it gets there.
          if (error instanceof FeelError && error.code === 'UnknownVariable') return;
          // Where data chooses the way, only that all tokens can come to an end is seen beforehand.
          if (error instanceof Stuck && choosesByData(otherRoot)) return;
          throw error;
        }
        expect(after.state).to.include({ status: 'completed', end: 'Einde' });
      }),
      { numRuns: 300 },
    );
  });

  it('is not changed by moving to the drawing that it follows', async () => {
    await fc.assert(
      fc.asyncProperty(journeys, fc.boolean(), async ([root, choices, turns], renewTimers) => {
        const { model, run, state } = await underWay(root, choices, turns);
        if (state.status !== 'running') return;
        const { result } = migrate(model, model, state, { at: run.at, mapping: {}, renewTimers });
        expect(result?.state).to.deep.equal(state);
        expect(result?.commands).to.deep.equal([]);
        expect(result?.trace.map(({ change, type }) => `${change} ${type}`)).to.deep.equal(['migrated process']);
      }),
      { numRuns: 100 },
    );
  });
});
