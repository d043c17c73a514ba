import { compileDecisions } from '../../../engine/decisions/compile-decisions.ts';
import type { Decision } from '../../../engine/decision-model.ts';

/** What of a file is executed, and why the rest is not. */
export interface ExecutablePart {
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Reasons by the name of the decision, knowledge model or service. */
  readonly refused: ReadonlyMap<string, string>;
  /** Why nothing of the file is executed; null where something is. */
  readonly refusedAsAWhole: string | null;
}

interface Part {
  readonly name: string;
  readonly source: string;
}

const PARTS = /<((?:\w+:)?(?:decision|businessKnowledgeModel|decisionService))\s([^>]*)>[^]*?<\/\1>/g;

const LAYOUT = /<((?:\w+:)?DMNDI)\b[^]*<\/\1>/;

/**
 * A file of the kit has hundreds of decisions, and one that is not executed refuses them all. To judge each by itself,
 * what is refused is cut out until the rest compiles.
 */
export async function executablePart(xml: string): Promise<ExecutablePart> {
  const refused = new Map<string, string>();
  for (let rest = xml.replace(LAYOUT, ''); ;) {
    const { decisions, problems } = await compileDecisions(rest);
    if (problems.length === 0)
      return { decisions: Object.fromEntries(decisions.map((one) => [one.id, one])), refused, refusedAsAWhole: null };
    const parts = partsOf(rest);
    const before = refused.size;
    for (const { element, name, message } of problems) {
      const part = parts.find((one) => (element === null ? one.name === name : one.source.includes(`id="${element}"`)));
      if (part === undefined) return { decisions: {}, refused, refusedAsAWhole: message };
      if (!refused.has(part.name)) refused.set(part.name, message);
      rest = rest.replace(part.source, '');
    }
    if (refused.size === before) return { decisions: {}, refused, refusedAsAWhole: problems[0]?.message ?? '' };
  }
}

function partsOf(xml: string): Part[] {
  return [...xml.matchAll(PARTS)].map(([source, , attributes = '']) => ({
    name: /\bname="([^"]*)"/.exec(attributes)?.[1] ?? '',
    source,
  }));
}
