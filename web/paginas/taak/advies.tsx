import type { ReactNode } from 'react';
import type { Advies } from '../../api/taken.ts';

/** What the decision tables say, with the rule that said it. It only advises: a person decides (Wgs). */
export function Adviezen({ adviezen }: { readonly adviezen: readonly Advies[] }): ReactNode {
  const latest = adviezen.filter(({ regels }) => regels.length > 0);
  if (latest.length === 0) return null;
  return (
    <aside className="rt-vak rt-vak--info" aria-label="Advies">
      {latest.map(({ beslissing, at, naam, regels }) => (
        <div key={`${beslissing} ${at}`}>
          <h2 className="utrecht-heading-3">Advies: {naam ?? beslissing}</h2>
          <ul className="rt-advies">
            {regels.map(({ nummer, omschrijving, uitkomsten }) => (
              <li key={nummer}>
                <strong>{uitkomsten.join(', ')}</strong>
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
