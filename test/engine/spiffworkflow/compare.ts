import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { z } from 'zod';
import { cacheFolder } from '../../../temporal-docker/embedded/cache-folder.ts';
import { makeAvailable } from '../../../temporal-docker/embedded/make-available.ts';
import { drawing, modelOf, Play } from '../drawing.ts';
import { type Block, block, draw } from '../random-drawing.ts';

// `npm run vergelijk`: plays random drawings here and in SpiffWorkflow, an engine made by others in Python, and shows
// where the two did not complete the same elements as often. Who is right, the standard says: see docs/bpmn.md.

const VERSION = '3.2.0';
const Answer = z.union([z.object({ completed: z.array(z.string()) }), z.object({ error: z.string() })]);

interface Case {
  readonly root: Block;
  readonly xml: string;
  readonly variables: object;
  /** Sorted: the order is a choice of each engine. */
  readonly completed: readonly string[];
}

/** Deadlines are left out: SpiffWorkflow has no clock that can be turned. */
function hasDeadline(one: Block): boolean {
  return one.kind === 'deadline' || ('parts' in one && one.parts.some(hasDeadline));
}

async function played(root: Block): Promise<Case> {
  const { elements, variables } = draw(root);
  const xml = drawing(elements);
  const run = new Play(await modelOf(xml)).start(variables);
  while (run.state?.status === 'running') run.complete(run.open.find((id) => id.startsWith('Taak')) ?? '');
  const completed = run.trace.filter(({ change, type }) => change === 'completed' && type !== 'process');
  return { root, xml: inPython(xml), variables, completed: completed.map(({ element }) => element).sort() };
}

/** A script of theirs assigns, one of ours is an expression. */
function inPython(xml: string): string {
  return xml.replace(/regietafel:resultaat="(\w+)"><bpmn:script>/g, 'scriptFormat="python"><bpmn:script>$1 = ');
}

async function spiffworkflow(): Promise<string> {
  const folder = cacheFolder('spiffworkflow', VERSION);
  await makeAvailable(folder, (unfinished) => {
    execFileSync('python3', ['-m', 'venv', '--copies', unfinished], { stdio: 'inherit' });
    const pip = ['-m', 'pip', 'install', '--quiet', `SpiffWorkflow==${VERSION}`];
    execFileSync(join(unfinished, 'bin', 'python'), pip, { stdio: 'inherit' });
    return Promise.resolve();
  });
  return join(folder, 'bin', 'python');
}

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, aantal: { type: 'string', default: '300' } },
});
const [seed, numRuns] = [Number(values.seed), Number(values.aantal)];
const cases: Case[] = [];
for (const root of fc.sample(
  block.filter((one) => !hasDeadline(one)),
  { seed, numRuns },
))
  cases.push(await played(root));
const output = execFileSync(await spiffworkflow(), [join(import.meta.dirname, 'play.py')], {
  input: cases.map(({ xml, variables }) => JSON.stringify({ xml, variables })).join('\n'),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const answers = output
  .trim()
  .split('\n')
  .map((line) => Answer.parse(JSON.parse(line)));
const count = { equal: 0, different: 0, failed: 0 };
for (const [place, { root, completed }] of cases.entries()) {
  const answer = answers[place];
  if (answer === undefined || 'error' in answer) {
    count.failed += 1;
    process.stdout.write(`${JSON.stringify(root)}\n  SpiffWorkflow: ${answer?.error ?? 'no answer'}\n`);
  } else if (isDeepStrictEqual(answer.completed.toSorted(), completed)) count.equal += 1;
  else {
    count.different += 1;
    const theirs = answer.completed.toSorted().join(' ');
    process.stdout.write(
      `${JSON.stringify(root)}\n  here:          ${completed.join(' ')}\n  SpiffWorkflow: ${theirs}\n`,
    );
  }
}
process.stdout.write(
  `seed ${String(seed)}: ${String(count.equal)} equal, ${String(count.different)} different, ${String(count.failed)} that SpiffWorkflow could not play\n`,
);
