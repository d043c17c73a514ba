import { useRef, type ReactNode } from 'react';
import { useBezig } from '../bezig.ts';
import { veldId } from '../fouten.ts';
import type { Veld } from '../veld.ts';
import { emptyValue, isList, valueAt } from '../waarde.ts';
import { Meervoudig, type VeldProps } from './omlijsting.tsx';

/** As many of the same as needed: each in a frame of its own, with a button to add and one to take away. */
export function Lijstveld({
  veld,
  pad,
  toon,
}: VeldProps<Extract<Veld, { soort: 'lijst' }>> & {
  readonly toon: (props: VeldProps) => ReactNode;
}): ReactNode {
  const { waarden, set, formulier } = useBezig();
  const knop = useRef<HTMLButtonElement>(null);
  const value = valueAt(waarden, pad);
  const items = isList(value) ? value : [];
  const naam = veld.item.titel === '' ? 'Regel' : veld.item.titel;
  const vol = veld.max !== null && items.length >= veld.max;

  const add = (): void => {
    set(pad, [...items, emptyValue(veld.item)]);
    const id = veldId(formulier, [...pad, items.length]);
    // The new frame is there after the next paint; people go on typing in it.
    requestAnimationFrame(() => {
      document.getElementById(id)?.focus();
    });
  };

  return (
    <Meervoudig veld={veld} pad={pad}>
      {items.map((_, index) => {
        const plaats = [...pad, index];
        const id = veldId(formulier, plaats);
        return (
          <div
            className="rt-lijst__item"
            key={id}
            id={id}
            role="group"
            tabIndex={-1}
            aria-label={`${naam} ${String(index + 1)}`}
          >
            <div className="rt-lijst__kop">
              <strong aria-hidden="true">
                {naam} {index + 1}
              </strong>
              {items.length > veld.min && (
                <button
                  type="button"
                  className="utrecht-button utrecht-button--subtle"
                  onClick={() => {
                    set(
                      pad,
                      items.filter((__, other) => other !== index),
                    );
                    knop.current?.focus();
                  }}
                >
                  Verwijderen
                  <span className="rt-alleen-voorlezen">
                    {' '}
                    van {naam.toLowerCase()} {index + 1}
                  </span>
                </button>
              )}
            </div>
            {toon({ veld: veld.item, pad: plaats })}
          </div>
        );
      })}
      <button
        type="button"
        ref={knop}
        id={items.length === 0 ? veldId(formulier, pad) : undefined}
        className="utrecht-button utrecht-button--secondary-action"
        disabled={vol}
        onClick={add}
      >
        {naam} toevoegen
      </button>
    </Meervoudig>
  );
}
