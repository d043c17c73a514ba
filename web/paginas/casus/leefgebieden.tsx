import type { ReactNode } from 'react';
import type { Meting } from '../../api/casussen.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { longDate } from '../../tijd/kalender.ts';

const LAAGST = 1;
const HOOGST = 5;
const BREEDTE = 140;
const RAND = 10;

function place(score: number): number {
  return RAND + ((score - LAAGST) / (HOOGST - LAAGST)) * (BREEDTE - 2 * RAND);
}

/** From the first score (open) to the last (filled). The numbers stand in the same row, so the picture says nothing alone. */
function Lijntje({ eerste, laatste }: { readonly eerste: number; readonly laatste: number }): ReactNode {
  const scores = Array.from({ length: HOOGST - LAAGST + 1 }, (_, index) => LAAGST + index);
  const kant = laatste > eerste ? 'op' : laatste < eerste ? 'neer' : 'gelijk';
  return (
    <svg
      className={`rt-lijntje rt-lijntje--${kant}`}
      viewBox={`0 0 ${String(BREEDTE)} 20`}
      width={BREEDTE}
      height="20"
      aria-hidden="true"
    >
      <line className="rt-lijntje__as" x1={place(LAAGST)} x2={place(HOOGST)} y1="10" y2="10" />
      {scores.map((score) => (
        <line key={score} className="rt-lijntje__as" x1={place(score)} x2={place(score)} y1="7" y2="13" />
      ))}
      <line className="rt-lijntje__weg" x1={place(eerste)} x2={place(laatste)} y1="10" y2="10" />
      <circle className="rt-lijntje__eerste" cx={place(eerste)} cy="10" r="4" />
      <circle className="rt-lijntje__laatste" cx={place(laatste)} cy="10" r="5" />
    </svg>
  );
}

function change(eerste: number, laatste: number): string {
  const verschil = laatste - eerste;
  if (verschil === 0) return 'gelijk';
  return verschil > 0 ? `${String(verschil)} beter` : `${String(-verschil)} slechter`;
}

/** The scores of the leefgebieden over time: a table in which each row draws its own change. */
export function Leefgebieden({
  huis,
  metingen,
}: {
  readonly huis: string;
  readonly metingen: readonly Meting[];
}): ReactNode {
  const { huizen } = useWerkplek();
  const namen = useNamen();
  const opVolgorde = metingen.toSorted((one, other) => one.datum.localeCompare(other.datum));
  const [eerste, laatste] = [opVolgorde[0], opVolgorde.at(-1)];
  const instrument = huizen.find(({ code }) => code === huis)?.leefgebieden;
  if (eerste === undefined || laatste === undefined) {
    return (
      <section aria-labelledby="leefgebieden">
        <h2 className="utrecht-heading-2" id="leefgebieden">
          Leefgebieden
        </h2>
        <p className="utrecht-paragraph">Nog niet gescoord. Dat gebeurt bij de effectmeting.</p>
      </section>
    );
  }
  const domeinen = [...new Set(opVolgorde.flatMap(({ scores }) => Object.keys(scores)))];
  return (
    <section aria-labelledby="leefgebieden">
      <h2 className="utrecht-heading-2" id="leefgebieden">
        Leefgebieden
      </h2>
      <p className="rt-bij">
        {instrument !== undefined && `${instrument.instrument} ${instrument.versie}, `}van 1 (acute problematiek) tot 5
        (volledig zelfredzaam).
      </p>
      <div className="rt-schuif" role="group" aria-label="Scores, opzij te schuiven" tabIndex={0}>
        <table className="utrecht-table rt-scoretabel">
          <thead>
            <tr>
              <th scope="col">Leefgebied</th>
              {opVolgorde.map(({ datum }) => (
                <th scope="col" key={datum} className="rt-getal">
                  {longDate(new Date(datum))}
                </th>
              ))}
              {opVolgorde.length > 1 && <th scope="col">Verschil</th>}
            </tr>
          </thead>
          <tbody>
            {domeinen.map((domein) => {
              const [van, tot] = [eerste.scores[domein], laatste.scores[domein]];
              return (
                <tr key={domein}>
                  <th scope="row">{namen.leefgebied(huis, domein)}</th>
                  {opVolgorde.map(({ datum, scores }) => (
                    <td key={datum} className="rt-getal">
                      {scores[domein] ?? '–'}
                    </td>
                  ))}
                  {opVolgorde.length > 1 && (
                    <td className="rt-scoretabel__weg">
                      {van !== undefined && tot !== undefined && (
                        <>
                          <Lijntje eerste={van} laatste={tot} /> {change(van, tot)}
                        </>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
