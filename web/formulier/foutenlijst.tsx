import { useEffect, useRef, type ReactNode } from 'react';
import { count } from '../taal/woorden.ts';
import { locateFouten, veldId, type Fouten } from './fouten.ts';
import type { Veld } from './veld.ts';

/**
 * Everything that has to be corrected, with a link to each field. Takes the focus when it appears or changes, so that
 * nobody has to look for why a button did nothing.
 */
export function Foutenlijst({
  formulier,
  form,
  fouten,
}: {
  readonly formulier: string;
  readonly form: Veld;
  readonly fouten: Fouten;
}): ReactNode {
  const vak = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fouten.size > 0) vak.current?.focus();
  }, [fouten]);
  if (fouten.size === 0) return null;
  return (
    <div className="rt-vak rt-vak--fout" ref={vak} tabIndex={-1} role="group" aria-labelledby={`${formulier}-fouten`}>
      <h2 className="utrecht-heading-3" id={`${formulier}-fouten`}>
        {count(fouten.size, 'antwoord klopt', 'antwoorden kloppen')} nog niet
      </h2>
      <ul className="utrecht-unordered-list">
        {locateFouten(form, fouten).map(({ key, melding, pad, titel }) => (
          <li key={key}>
            {pad === null ? (
              melding
            ) : (
              <a
                className="utrecht-link"
                href={`#${veldId(formulier, pad)}`}
                onClick={(event) => {
                  event.preventDefault();
                  const field = document.getElementById(veldId(formulier, pad));
                  field?.scrollIntoView({ block: 'center' });
                  field?.focus();
                }}
              >
                {titel === null ? melding : `${titel}${titel.endsWith('?') ? '' : ':'} ${melding}`}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
