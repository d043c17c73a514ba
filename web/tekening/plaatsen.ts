import type { Procesverloop, Regel } from '../api/casussen.ts';

/** What the drawing shows of one element. */
export interface Plaats {
  readonly element: string;
  readonly naam: string;
  /** Open instances: the number in the token. */
  readonly aantal: number;
  readonly sinds: string | null;
  readonly due: string | null;
  readonly organisaties: readonly string[];
  /** A sub-process: what is open stands inside it, so it has no token of its own. */
  readonly omvat: boolean;
}

export interface Stand {
  readonly open: readonly Plaats[];
  /** Sequence flows that were taken and elements that were completed at least once. */
  readonly genomen: readonly string[];
  readonly klaar: readonly string[];
}

function isClosing(regel: Regel): boolean {
  return regel.change === 'completed' || regel.change === 'cancelled' || regel.change === 'failed';
}

/** The lines that opened what is open now, by element. */
function openLines(verloop: Procesverloop): ReadonlyMap<string, readonly Regel[]> {
  const open = new Map<string, Regel>();
  for (const regel of verloop.regels) {
    const key = `${regel.element}:${regel.instantie ?? ''}`;
    if (regel.change === 'entered') open.set(key, regel);
    else if (isClosing(regel)) open.delete(key);
    else if (regel.change === 'moved' && regel.due !== null) {
      const before = open.get(key);
      if (before !== undefined) open.set(key, { ...before, due: regel.due });
    }
  }
  const known = new Set(verloop.open);
  const byElement = new Map<string, Regel[]>();
  for (const regel of open.values()) {
    if (known.has(regel.element)) byElement.set(regel.element, [...(byElement.get(regel.element) ?? []), regel]);
  }
  return byElement;
}

/**
 * Of a multi-instance activity the body is open as well as the instances in it. The body came first, so it has the lowest
 * number, and it is nobody's: it is no work and is not counted.
 */
function withoutBody(regels: readonly Regel[]): readonly Regel[] {
  if (regels.length < 2) return regels;
  const number = ({ instantie }: Regel): number => Number(instantie ?? 0);
  const first = regels.reduce((lowest, regel) => (number(regel) < number(lowest) ? regel : lowest));
  return first.organisatie === null ? regels.filter((regel) => regel !== first) : regels;
}

function isNotNull(value: string | null): value is string {
  return value !== null;
}

/** Where a process stands, read off its course. What is `open` is what the process says; the course adds the words. */
export function readStand(verloop: Procesverloop): Stand {
  const lines = openLines(verloop);
  const open = [...new Set(verloop.open)].map((element): Plaats => {
    const regels = withoutBody(lines.get(element) ?? []);
    const last = regels.at(-1) ?? verloop.regels.findLast((regel) => regel.element === element);
    const times = regels.map(({ at }) => at).sort();
    return {
      element,
      naam: last?.naam ?? element,
      aantal: Math.max(1, regels.length),
      sinds: times[0] ?? null,
      due:
        regels
          .map(({ due }) => due)
          .filter(isNotNull)
          .sort()[0] ?? null,
      organisaties: regels.map(({ organisatie }) => organisatie).filter(isNotNull),
      omvat: last?.type === 'subProcess',
    };
  });
  const taken = new Set(verloop.regels.filter(({ change }) => change === 'taken').map(({ element }) => element));
  const klaar = new Set(verloop.regels.filter(({ change }) => change === 'completed').map(({ element }) => element));
  return { open, genomen: [...taken], klaar: [...klaar] };
}
