import type { ReactNode } from 'react';
import { instantOf, localInput } from '../../tijd/kalender.ts';
import { useBezig } from '../bezig.ts';
import type { Veld } from '../veld.ts';
import { valueAt } from '../waarde.ts';
import { Enkel, useBeschrijving, type VeldProps } from './omlijsting.tsx';

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function Tekstveld({ veld, pad }: VeldProps<Extract<Veld, { soort: 'tekst' }>>): ReactNode {
  const { waarden, set } = useBezig();
  const { id, aria, fout } = useBeschrijving({ veld, pad });
  const invalid = fout === undefined ? '' : veld.lang ? 'utrecht-textarea--invalid' : 'utrecht-textbox--invalid';
  const shared = {
    id,
    value: asText(valueAt(waarden, pad)),
    autoComplete: 'off',
    maxLength: veld.maxLengte ?? undefined,
    ...aria,
  };
  return (
    <Enkel veld={veld} pad={pad}>
      {veld.lang ? (
        <textarea
          className={`utrecht-textarea utrecht-textarea--html-textarea ${invalid}`}
          rows={4}
          onChange={(event) => {
            set(pad, event.target.value);
          }}
          {...shared}
        />
      ) : (
        <input
          className={`utrecht-textbox utrecht-textbox--html-input ${invalid}`}
          type={veld.invoer}
          onChange={(event) => {
            set(pad, event.target.value);
          }}
          {...shared}
        />
      )}
    </Enkel>
  );
}

export function Getalveld({ veld, pad }: VeldProps<Extract<Veld, { soort: 'getal' }>>): ReactNode {
  const { waarden, set } = useBezig();
  const { id, aria, fout } = useBeschrijving({ veld, pad });
  return (
    <Enkel veld={veld} pad={pad}>
      <input
        id={id}
        className={`utrecht-textbox utrecht-textbox--html-input rt-smal ${fout === undefined ? '' : 'utrecht-textbox--invalid'}`}
        type="text"
        inputMode={veld.geheel ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={asText(valueAt(waarden, pad))}
        onChange={(event) => {
          set(pad, event.target.value);
        }}
        {...aria}
      />
    </Enkel>
  );
}

/** A date stays the text that the browser gives; a moment is kept as an instant in UTC. */
export function Datumveld({ veld, pad }: VeldProps<Extract<Veld, { soort: 'datum' }>>): ReactNode {
  const { waarden, set } = useBezig();
  const { id, aria, fout } = useBeschrijving({ veld, pad });
  const value = asText(valueAt(waarden, pad));
  return (
    <Enkel veld={veld} pad={pad}>
      <input
        id={id}
        className={`utrecht-textbox utrecht-textbox--html-input rt-datum ${fout === undefined ? '' : 'utrecht-textbox--invalid'}`}
        type={veld.metTijd ? 'datetime-local' : 'date'}
        value={veld.metTijd && value !== '' ? localInput(new Date(value)) : value}
        onChange={(event) => {
          const text = event.target.value;
          set(pad, veld.metTijd ? (instantOf(text)?.toISOString() ?? '') : text);
        }}
        {...aria}
      />
    </Enkel>
  );
}
