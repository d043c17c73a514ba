import type { ReactNode } from 'react';
import { capitalise, spell } from '../../taal/woorden.ts';
import type { Advies, Uitkomst } from '../../api/taken.ts';

/** The outcome that a rule advises by the name of its button, and before it what it was weighed as. */
function inWords(geadviseerd: readonly string[], uitkomsten: readonly Uitkomst[]): string {
  const label = (waarde: string): string | undefined => uitkomsten.find((one) => one.waarde === waarde)?.label;
  const advies = geadviseerd.flatMap((waarde) => label(waarde) ?? []);
  const weging = geadviseerd.filter((waarde) => label(waarde) === undefined).map(spell);
  if (advies.length === 0) return capitalise(weging.join(', '));
  return `${advies.join(', ')}${weging.length === 0 ? '' : ` (gewogen als ${weging.join(', ')})`}`;
}

/** What the decision tables say, with the rule that said it. It only advises: a person decides (Wgs). */
export function Adviezen({
  adviezen,
  uitkomsten,
}: {
  readonly adviezen: readonly Advies[];
  readonly uitkomsten: readonly Uitkomst[];
}): ReactNode {
  const latest = adviezen.filter(({ regels }) => regels.length > 0);
  if (latest.length === 0) return null;
  return (
    <aside className="rt-vak rt-vak--info" aria-label="Advies">
      {latest.map(({ beslissing, at, naam, regels }) => (
        <div key={`${beslissing} ${at}`}>
          <h2 className="utrecht-heading-3">Advies: {naam ?? beslissing}</h2>
          <ul className="rt-advies">
            {regels.map(({ nummer, omschrijving, uitkomsten: geadviseerd }) => (
              <li key={nummer}>
                <strong>{inWords(geadviseerd, uitkomsten)}</strong>
                <span className="rt-bij">
                  volgens regel {nummer}
                  {omschrijving !== null && `: ${omschrijving}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="rt-bij">Een advies beslist niet; dat doet u.</p>
    </aside>
  );
}
