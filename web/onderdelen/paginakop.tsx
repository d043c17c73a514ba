import { useEffect, useRef, type ReactNode } from 'react';
import { countVisits } from '../navigatie/adres.ts';

/**
 * The heading of a page. After going to another page it takes the focus, so that a screen reader says where one is and
 * Tab starts at the top; on the first load the browser keeps its own order.
 */
export function Paginakop({
  titel,
  boven,
  children,
}: {
  readonly titel: string;
  /** What stands above the title: the way back, the kind of thing it is. */
  readonly boven?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${titel} · Regietafel`;
  }, [titel]);
  useEffect(() => {
    if (countVisits() > 0) kop.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="rt-paginakop">
      {boven !== undefined && <div className="rt-paginakop__boven">{boven}</div>}
      <h1 className="utrecht-heading-1" ref={kop} tabIndex={-1}>
        {titel}
      </h1>
      {children}
    </header>
  );
}
