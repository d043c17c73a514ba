import type { ReactNode } from 'react';

/** A box in which one thing is chosen, with its label. `als`: a field of a form, or what narrows down a list. */
export function Keuzelijst({
  id,
  label,
  opties,
  waarde,
  onKies,
  als,
}: {
  readonly id: string;
  readonly label: string;
  readonly opties: readonly { readonly waarde: string; readonly label: string }[];
  readonly waarde: string;
  readonly onKies: (waarde: string) => void;
  readonly als: 'veld' | 'filter';
}): ReactNode {
  return (
    <div className={als === 'veld' ? 'utrecht-form-field rt-veld' : 'rt-filter'}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select"
        value={waarde}
        onChange={(event) => {
          onKies(event.target.value);
        }}
      >
        {opties.map((optie) => (
          <option key={optie.waarde} value={optie.waarde}>
            {optie.label}
          </option>
        ))}
      </select>
    </div>
  );
}
