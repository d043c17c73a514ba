import type { ReactNode } from 'react';
import type { Aantallen } from '../../api/taken.ts';

/** How much there is to do, in one line; "te laat" is also a filter. */
export function Tellers({
  aantallen,
  alleenTeLaat,
  onTeLaat,
}: {
  readonly aantallen: Aantallen | null;
  readonly alleenTeLaat: boolean;
  readonly onTeLaat: (on: boolean) => void;
}): ReactNode {
  if (aantallen === null) return null;
  return (
    <div className="rt-tellers">
      <p className="rt-teller">
        <strong>{aantallen.open}</strong> open
      </p>
      <p className="rt-teller">
        <strong>{aantallen.vandaag}</strong> vandaag af te ronden
      </p>
      <p className={`rt-teller ${aantallen.teLaat > 0 ? 'rt-teller--te-laat' : ''}`}>
        <strong>{aantallen.teLaat}</strong> te laat
      </p>
      {(aantallen.teLaat > 0 || alleenTeLaat) && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
          aria-pressed={alleenTeLaat}
          onClick={() => {
            onTeLaat(!alleenTeLaat);
          }}
        >
          {alleenTeLaat ? 'Alle taken tonen' : 'Alleen te laat tonen'}
        </button>
      )}
    </div>
  );
}
