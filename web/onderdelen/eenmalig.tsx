import type { ReactNode } from 'react';
import { Vak } from './vak.tsx';

/** A secret that is told now and never again, to be copied. */
export function Eenmalig({
  id,
  naam,
  waarde,
  children,
}: {
  readonly id: string;
  readonly naam: string;
  readonly waarde: string;
  /** What to do with it, and what it gives away. */
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Vak soort="goed" live>
      <label className="utrecht-form-label" htmlFor={id}>
        {naam}
      </label>
      <input
        id={id}
        className="utrecht-textbox utrecht-textbox--html-input"
        readOnly
        value={waarde}
        aria-describedby={`${id}-uitleg`}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <p className="utrecht-paragraph" id={`${id}-uitleg`}>
        {children}
      </p>
    </Vak>
  );
}
