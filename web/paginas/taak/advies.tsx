import type { ReactNode } from 'react';
import type { Advies } from '../../api/taken.ts';
import { capitalise, spell } from '../../taal/woorden.ts';

type Uitkomst = Advies['regels'][number]['uitkomsten'][number];

/** The outcome that a rule advises, by the name of its button, comes first; then what it was weighed as. */
function ordered(uitkomsten: readonly Uitkomst[]): readonly Uitkomst[] {
  return [...uitkomsten.filter(({ naam }) => naam !== null), ...uitkomsten.filter(({ naam }) => naam === null)];
}

/** What the decision tables say, with the rule that said it. It only advises: a person decides (Wgs). */
export function Adviezen({ adviezen }: { readonly adviezen: readonly Advies[] }): ReactNode {
  const latest = adviezen.filter(({ regels }) => regels.length > 0);
  if (latest.length === 0) return null;
  return (
    <aside className="rt-vak rt-vak--info" aria-label="Advies">
      {latest.map(({ beslissing, at, naam, regels }) => (
        <div key={`${beslissing} ${at}`}>
          <h2 className="utrecht-heading-3">Advies: {naam ?? capitalise(spell(beslissing))}</h2>
          <ul className="rt-advies">
            {regels.map(({ nummer, omschrijving, uitkomsten }) => (
              <li key={nummer}>
                <dl className="rt-advies__uitkomsten">
                  {ordered(uitkomsten).map((uitkomst) => (
                    <div key={uitkomst.label}>
                      <dt>{uitkomst.label}</dt>
                      <dd>{uitkomst.naam ?? capitalise(spell(uitkomst.waarde))}</dd>
                    </div>
                  ))}
                </dl>
                <span className="rt-bij">
                  {omschrijving === null
                    ? `Volgens regel ${String(nummer)}`
                    : `${omschrijving} (regel ${String(nummer)})`}
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
