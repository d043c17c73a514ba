import { useMemo, useState, type ReactNode } from 'react';
import type { Verloop } from '../../api/casussen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { clockTime, dayHeading } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';
import { dayOf } from '../../tijd/termijn.ts';
import { tellVerloop, type Zin } from './zinnen.ts';

/** What is shown before "Alles tonen". */
const KORT = 12;

interface Dag {
  readonly dag: string;
  readonly zinnen: Zin[];
}

function byDay(zinnen: readonly Zin[]): readonly Dag[] {
  const dagen: Dag[] = [];
  for (const zin of zinnen) {
    const dag = dayOf(zin.at);
    const last = dagen.at(-1);
    if (last?.dag === dag) last.zinnen.push(zin);
    else dagen.push({ dag, zinnen: [zin] });
  }
  return dagen;
}

export function Tijdlijn({ verloop }: { readonly verloop: Verloop }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const [alles, setAlles] = useState(false);
  const zinnen = useMemo(
    () => tellVerloop(verloop.processen, { now, organisatie: namen.organisatie, wie: namen.wie }),
    [verloop, now, namen],
  );
  const getoond = alles ? zinnen : zinnen.slice(0, KORT);
  return (
    <section aria-labelledby="tijdlijn">
      <h2 className="utrecht-heading-2" id="tijdlijn">
        Wat er is gebeurd
      </h2>
      {byDay(getoond).map(({ dag, zinnen: opDag }) => (
        <div className="rt-dag" key={dag}>
          <h3 className="utrecht-heading-3">{dayHeading(new Date(opDag[0]?.at ?? ''), now)}</h3>
          <ol className="rt-tijdlijn">
            {opDag.map((zin) => (
              <li key={zin.sleutel} className={`rt-tijdlijn__regel rt-tijdlijn__regel--${zin.soort}`}>
                <time dateTime={zin.at}>{clockTime(new Date(zin.at))}</time>
                <span>{zin.tekst}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {zinnen.length > KORT && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
          aria-expanded={alles}
          onClick={() => {
            setAlles(!alles);
          }}
        >
          {alles ? 'Alleen het laatste tonen' : `Alles tonen (${String(zinnen.length)})`}
        </button>
      )}
    </section>
  );
}
