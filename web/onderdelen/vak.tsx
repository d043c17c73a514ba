import type { ReactNode } from 'react';
import type { Probleem } from '../api/probleem.ts';

type Soort = 'fout' | 'goed' | 'let-op' | 'info';

/** A framed message. `live`: said by a screen reader when it appears. */
export function Vak({
  soort,
  children,
  live = false,
}: {
  readonly soort: Soort;
  readonly children: ReactNode;
  readonly live?: boolean;
}): ReactNode {
  return (
    <div className={`rt-vak rt-vak--${soort}`} role={live ? (soort === 'fout' ? 'alert' : 'status') : undefined}>
      {children}
    </div>
  );
}

export function Probleemvak({
  probleem,
  opnieuw,
}: {
  readonly probleem: Probleem | null;
  readonly opnieuw?: () => void;
}): ReactNode {
  if (probleem === null) return null;
  return (
    <Vak soort="fout" live>
      <p className="utrecht-paragraph">
        <strong>{probleem.title}.</strong> {probleem.message}
      </p>
      {opnieuw !== undefined && (
        <button type="button" className="utrecht-button utrecht-button--secondary-action" onClick={opnieuw}>
          Opnieuw proberen
        </button>
      )}
    </Vak>
  );
}

export function Laden({ wat }: { readonly wat: string }): ReactNode {
  return (
    <p className="rt-laden" role="status">
      {wat} laden…
    </p>
  );
}
