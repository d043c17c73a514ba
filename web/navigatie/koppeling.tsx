import type { MouseEvent, ReactNode } from 'react';
import { go, usePath } from './adres.ts';

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link within Regietafel: a real anchor, so that opening in a new tab, copying and the keyboard work as always. */
export function Koppeling({
  naar,
  children,
  className = 'utrecht-link',
  huidig,
}: {
  readonly naar: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** For navigation: whether this link is where we are; absent: compare the path. */
  readonly huidig?: boolean;
}): ReactNode {
  const path = usePath();
  const isCurrent = huidig ?? path === naar;
  return (
    <a
      href={naar}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(naar);
      }}
    >
      {children}
    </a>
  );
}
