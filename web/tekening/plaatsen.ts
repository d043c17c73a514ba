import type { Procesverloop, Regel } from '../api/casussen.ts';

/** What the drawing shows of one element. */
export interface Plaats {
  readonly element: string;
  readonly naam: string;
  /** Open instances: the number in the token. */
  readonly aantal: number;
  /** Of an activity that is repeated: how many times are done, of how many; null of any other. */
  readonly keren: { readonly gedaan: number; readonly totaal: number } | null;
  readonly sinds: string | null;
  readonly due: string | null;
  readonly organisaties: readonly string[];
  /** A sub-process: what is open stands inside it, so it has no token of its own. */
  readonly omvat: boolean;
}

const OMVATTEND = new Set(['subProcess', 'adHocSubProcess', 'transaction']);

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
    if (regel.geheel) continue;
    const key = `${regel.element}:${regel.instantie ?? ''}`;
    if (regel.change === 'entered') open.set(key, regel);
    else if (isClosing(regel)) open.delete(key);
    else if (regel.change === 'migrated' && regel.instantie !== null) {
      // The drawing was changed under it: the line says which element it was.
      const before = `${regel.toelichting ?? ''}:${regel.instantie}`;
      const opened = open.get(before);
      open.delete(before);
      if (opened !== undefined)
        open.set(key, { ...opened, element: regel.element, naam: regel.naam, due: regel.due ?? opened.due });
    } else if (regel.change === 'moved' && regel.due !== null) {
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

/** How far a repeated activity is since it began the last time. */
function readKeren(verloop: Procesverloop, element: string): Plaats['keren'] {
  const begin = verloop.regels.findLastIndex(
    (regel) => regel.element === element && regel.geheel && regel.change === 'entered',
  );
  if (begin === -1) return null;
  const sinds = verloop.regels.slice(begin).filter((regel) => regel.element === element && !regel.geheel);
  const count = (change: string): number => sinds.filter((regel) => regel.change === change).length;
  return { gedaan: count('completed'), totaal: count('entered') };
}

function isNotNull(value: string | null): value is string {
  return value !== null;
}

/** Where a process stands, read off its course. What is `open` is what the process says; the course adds the words. */
export function readStand(verloop: Procesverloop): Stand {
  const lines = openLines(verloop);
  const open = [...new Set(verloop.open)].map((element): Plaats => {
    const regels = lines.get(element) ?? [];
    const last = regels.at(-1) ?? verloop.regels.findLast((regel) => regel.element === element);
    const times = regels.map(({ at }) => at).sort();
    return {
      element,
      naam: last?.naam ?? element,
      aantal: Math.max(1, regels.length),
      keren: readKeren(verloop, element),
      sinds: times[0] ?? null,
      due:
        regels
          .map(({ due }) => due)
          .filter(isNotNull)
          .sort()[0] ?? null,
      organisaties: regels.map(({ organisatie }) => organisatie).filter(isNotNull),
      omvat: OMVATTEND.has(last?.type ?? ''),
    };
  });
  // Nothing runs inside an ad-hoc sub-process until somebody starts something: then it is where the process stands.
  const stil = open.every(({ omvat }) => omvat);
  const taken = new Set(verloop.regels.filter(({ change }) => change === 'taken').map(({ element }) => element));
  const klaar = new Set(verloop.regels.filter(({ change }) => change === 'completed').map(({ element }) => element));
  return { open: stil ? open.map((een) => ({ ...een, omvat: false })) : open, genomen: [...taken], klaar: [...klaar] };
}
