import type { ReactNode } from 'react';
import { fullDate, clockTime } from '../tijd/kalender.ts';
import { useNu } from '../tijd/nu.ts';
import { describeTermijn } from '../tijd/termijn.ts';

/** Overdue is said in words and shown by a sign, never by colour alone (WCAG 1.4.1). */
export function Termijnlabel({
  deadline,
  teLaat = false,
}: {
  readonly deadline: string | null;
  readonly teLaat?: boolean;
}): ReactNode {
  const termijn = describeTermijn(deadline, useNu(), teLaat);
  if (deadline === null) return <span className="rt-termijn rt-termijn--geen">geen termijn</span>;
  const due = new Date(deadline);
  return (
    <span className={`rt-termijn rt-termijn--${termijn.spoed}`}>
      {termijn.spoed === 'te-laat' && <Uitroep />}
      <time dateTime={deadline} title={`${fullDate(due)}, ${clockTime(due)} uur`}>
        {termijn.moment}
      </time>
      <span className="rt-termijn__rest">
        <span aria-hidden="true"> · </span>
        {termijn.rest}
      </span>
    </span>
  );
}

function Uitroep(): ReactNode {
  return (
    <svg className="rt-icoon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M8 1 15.5 14.5H.5Z" fill="currentColor" />
      <path d="M7.2 5.5h1.6l-.25 4.6h-1.1zM7.2 11h1.6v1.6H7.2z" className="rt-icoon__teken" />
    </svg>
  );
}
