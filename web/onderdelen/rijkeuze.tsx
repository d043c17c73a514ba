import { useState, type ReactNode } from 'react';

/**
 * A choice in a row of a list that counts as soon as it is made: what was chosen shows at once and until the server has
 * the same. `waarde`: what the server has, null for nothing; `onKies` gets a way back to it, for a refusal.
 */
export function Rijkeuze({
  label,
  waarde,
  geen,
  keuzes,
  onbruikbaar = false,
  onKies,
}: {
  readonly label: string;
  readonly waarde: string | null;
  /** What nothing is called. */
  readonly geen: string;
  readonly keuzes: readonly { readonly waarde: string; readonly label: string }[];
  /** What the server has needs another choice. */
  readonly onbruikbaar?: boolean;
  readonly onKies: (waarde: string | null, terug: () => void) => void;
}): ReactNode {
  const bewaard = waarde ?? '';
  const [gekozen, setGekozen] = useState<string | null>(null);
  if (gekozen === bewaard) setGekozen(null);
  const invalid = onbruikbaar && gekozen === null;
  return (
    <select
      className={`utrecht-select utrecht-select--html-select ${invalid ? 'utrecht-select--invalid' : ''}`}
      aria-label={label}
      value={gekozen ?? bewaard}
      onChange={({ target: { value } }) => {
        setGekozen(value);
        onKies(value === '' ? null : value, () => {
          setGekozen(null);
        });
      }}
    >
      <option value="">{geen}</option>
      {keuzes.map((keuze) => (
        <option key={keuze.waarde} value={keuze.waarde}>
          {keuze.label}
        </option>
      ))}
    </select>
  );
}
