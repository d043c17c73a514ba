import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DecisionError } from '../../../engine/decisions/decision-error.ts';
import { decide } from '../../../engine/decisions/decide.ts';
import { FeelError } from '../../../engine/feel/feel-error.ts';
import type { Json } from '../../../engine/json.ts';
import { type ExecutablePart, executablePart } from './executable-part.ts';
import { type Question, questionsIn } from './test-cases.ts';

// `npm run tck -- PATH`: asks every question of the DMN Technology Compatibility Kit, of which PATH is a checkout
// (https://github.com/dmn-tck/tck). The figures of docs/dmn.md come from here.

type Verdict = 'right' | 'error for null' | 'refused for null' | 'refused' | 'error' | 'wrong';

interface Judged {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** The kit asks for an instant in every field of today: any will do. */
const NOW = '2026-11-22T09:00:00.000Z';

function judge(question: Question, part: ExecutablePart): Judged {
  const { decisions, refused, refusedAsAWhole } = part;
  const name = question.service ?? question.node;
  const decision = Object.values(decisions).find((one) => one.name === name);
  if (decision === undefined) {
    const reason = refusedAsAWhole ?? refused.get(name) ?? 'De beslissing staat niet in het bestand.';
    return { verdict: question.expected === null ? 'refused for null' : 'refused', reason };
  }
  const { inputs } = question;
  const scope = {
    at: NOW,
    lookup: (variable: string) => (Object.hasOwn(inputs, variable) ? inputs[variable] : undefined),
  };
  try {
    const outcome = decide(decision.id, decisions, scope).value;
    const value = question.service === null ? outcome : outputOf(outcome, question.node);
    if (isSame(value, question.expected)) return { verdict: 'right', reason: '' };
    return { verdict: 'wrong', reason: `${JSON.stringify(value)} in plaats van ${JSON.stringify(question.expected)}` };
  } catch (error) {
    if (!(error instanceof FeelError || error instanceof DecisionError)) throw error;
    return { verdict: question.expected === null ? 'error for null' : 'error', reason: error.message };
  }
}

/** A service with more than one output gives them by name; the kit asks for one of them. */
function outputOf(outcome: Json, node: string): Json {
  const isByName = typeof outcome === 'object' && outcome !== null && !Array.isArray(outcome) && node in outcome;
  return isByName ? ((outcome as Record<string, Json>)[node] ?? null) : outcome;
}

/** The kit's own rule for numbers: equal in the digits that a double holds for certain. */
function isSame(found: Json, expected: Json): boolean {
  if (typeof found === 'number' && typeof expected === 'number')
    return found === expected || Math.abs(found - expected) <= 1e-8 * Math.abs(expected);
  if (typeof found !== 'object' || typeof expected !== 'object' || found === null || expected === null)
    return found === expected;
  if (Array.isArray(found) !== Array.isArray(expected)) return false;
  const [ours, theirs] = [Object.entries(found), Object.entries(expected)];
  return (
    ours.length === theirs.length &&
    ours.every(([key, value]) => key in expected && isSame(value, (expected as Record<string, Json>)[key] ?? null))
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { toon: { type: 'string', multiple: true, default: ['wrong', 'error'] } },
});
const [path] = positionals;
if (path === undefined) throw new Error('Geef het pad naar een uitgecheckte DMN TCK.');

const counts = new Map<string, Map<Verdict, number>>();
const reasons = new Map<string, number>();
const files = readdirSync(join(path, 'TestCases'), { recursive: true, encoding: 'utf8' }).toSorted();
for (const name of files.filter((one) => /-test-.*\.xml$/.test(one))) {
  const file = join(path, 'TestCases', name);
  const folder = dirname(file);
  const level = basename(dirname(folder));
  const drawing = readdirSync(folder).find(
    (one) => one.endsWith('.dmn') && basename(file).startsWith(basename(one, '.dmn')),
  );
  if (drawing === undefined) throw new Error(`Bij ${file} hoort geen tekening.`);
  const part = await executablePart(readFileSync(join(folder, drawing), 'utf8'));
  const count = counts.get(level) ?? new Map<Verdict, number>();
  counts.set(level, count);
  for (const question of questionsIn(readFileSync(file, 'utf8'))) {
    const { verdict, reason } = judge(question, part);
    count.set(verdict, (count.get(verdict) ?? 0) + 1);
    if (values.toon.includes(verdict))
      process.stdout.write(`${verdict}\t${basename(file)}\t${question.id}\t${question.node}\t${reason}\n`);
    if (verdict === 'refused') {
      const kind = `${basename(folder)}: ${reason.replace(/`[^`]*`/g, '…').replace(/\s+/g, ' ')}`;
      reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
    }
  }
}
for (const [kind, times] of [...reasons].toSorted(([, a], [, b]) => b - a))
  process.stdout.write(`${String(times).padStart(5)} ${kind}\n`);
for (const [level, count] of counts) process.stdout.write(`${level} ${JSON.stringify(Object.fromEntries(count))}\n`);
