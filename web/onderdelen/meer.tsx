import { useEffect, useRef, type ReactNode } from 'react';
import type { Lijst } from '../gegevens/lijst.ts';
import { count } from '../taal/woorden.ts';

/** "Meer tonen" under a list; says how many came and brings the focus to the first of them. */
export function Meer({
  lijst,
  een,
  veel,
  naarItem,
}: {
  readonly lijst: Lijst<unknown>;
  readonly een: string;
  readonly veel: string;
  /** Gives the focus to the item at this place in the list. */
  readonly naarItem: (plaats: number) => void;
}): ReactNode {
  const gevraagd = useRef(false);
  const { eerder, meer, bezig, items } = lijst;
  useEffect(() => {
    if (!gevraagd.current || bezig) return;
    gevraagd.current = false;
    naarItem(eerder);
  }, [bezig, eerder, naarItem]);
  return (
    <div className="rt-meer">
      <p role="status" className="rt-meer__stand">
        {bezig && items.length > 0 ? 'Bezig met laden…' : `${count(items.length, een, veel)} getoond`}
        {!bezig && meer === null && items.length > 0 ? ', dat zijn ze allemaal' : ''}
      </p>
      {meer !== null && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          aria-disabled={bezig}
          onClick={() => {
            if (bezig) return;
            gevraagd.current = true;
            meer();
          }}
        >
          Meer {veel} tonen
        </button>
      )}
    </div>
  );
}
