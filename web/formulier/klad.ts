import { useCallback, useState } from 'react';
import type { Waarde } from './waarde.ts';

/**
 * What was typed and not yet sent, by form. It survives going to another page and back, in memory only: personal data
 * are never left behind on the computer.
 */
const kladden = new Map<string, Waarde>();

export function useKlad(
  id: string,
  leeg: Waarde,
): readonly [Waarde, (change: (before: Waarde) => Waarde) => void, () => void] {
  const [waarden, setWaarden] = useState<Waarde>(() => kladden.get(id) ?? leeg);
  const change = useCallback(
    (make: (before: Waarde) => Waarde) => {
      setWaarden((before) => {
        const next = make(before);
        kladden.set(id, next);
        return next;
      });
    },
    [id],
  );
  const forget = useCallback(() => {
    kladden.delete(id);
  }, [id]);
  return [waarden, change, forget];
}

/** For logging out: the next person at this screen starts clean. */
export function forgetKladden(): void {
  kladden.clear();
}
