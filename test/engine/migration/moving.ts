import { migrate } from '../../../engine/migration/migrate.ts';
import type { Migration } from '../../../engine/migration/migration.ts';
import { drawing, modelOf, Play } from '../drawing.ts';

/** What becomes of a run in another drawing, now. */
export async function migration(
  run: Play,
  elements: string,
  mapping: Readonly<Record<string, string>> = {},
  { renewTimers = false, roots = '' } = {},
): Promise<Migration> {
  const to = await modelOf(drawing(elements, roots));
  if (run.state === null) throw new Error('It has not started');
  return migrate(run.model, to, run.state, { at: run.at, mapping, renewTimers });
}

/** The run in the other drawing; throws where it has no place there. */
export async function moved(
  run: Play,
  elements: string,
  mapping: Readonly<Record<string, string>> = {},
  options: { renewTimers?: boolean; roots?: string } = {},
): Promise<Play> {
  const { result, problems } = await migration(run, elements, mapping, options);
  if (result === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const after = new Play(await modelOf(drawing(elements, options.roots)));
  after.state = result.state;
  after.at = run.at;
  after.trace.push(...result.trace);
  after.commands.push(...result.commands);
  return after;
}

/** `element rule` of every problem. */
export function refused({ problems }: Migration): string[] {
  return problems.map(({ element, rule }) => `${element} ${rule.replace('migratie-', '')}`);
}
