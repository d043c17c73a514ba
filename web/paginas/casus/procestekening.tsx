import { useId, useMemo, useState, type ReactNode } from 'react';
import type { Procesverloop, Verloop } from '../../api/casussen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { Termijnlabel } from '../../onderdelen/termijnlabel.tsx';
import { readStand, type Stand } from '../../tekening/plaatsen.ts';
import { Tekening } from '../../tekening/tekening.tsx';
import { capitalise, count } from '../../taal/woorden.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

/** The process that the head of the casus is about; else of those that run the last to start; else the last that ran. */
function firstShown(processen: readonly Procesverloop[], proces: string | null): Procesverloop | undefined {
  const started = processen.toSorted((one, other) => one.gestart.localeCompare(other.gestart));
  const running = started.filter(({ open }) => open.length > 0);
  return running.findLast((one) => one.proces === proces) ?? running.at(-1) ?? started.at(-1);
}

/** The drawing of the way of working, with where this casus is in it; the same in words under it. */
export function Procestekening({
  verloop,
  hoofdproces,
}: {
  readonly verloop: Verloop;
  /** Code of the process that is shown first. */
  readonly hoofdproces: string | null;
}): ReactNode {
  const [keuze, setKeuze] = useState<string | null>(null);
  const id = useId();
  const proces =
    verloop.processen.find(({ workflowId }) => workflowId === keuze) ?? firstShown(verloop.processen, hoofdproces);
  const stand = useMemo(() => (proces === undefined ? null : readStand(proces)), [proces]);
  if (proces === undefined || stand === null) return null;
  return (
    <section className="rt-niet-printen" aria-labelledby={`${id}-kop`}>
      <div className="rt-kopregel">
        <h2 className="utrecht-heading-2" id={`${id}-kop`}>
          Waar de casus staat
        </h2>
        {verloop.processen.length > 1 && (
          <Keuzelijst
            als="filter"
            id={`${id}-proces`}
            label="Proces"
            waarde={proces.workflowId}
            onKies={setKeuze}
            opties={verloop.processen.map((one) => ({
              waarde: one.workflowId,
              label: optionText(one, verloop.processen),
            }))}
          />
        )}
      </div>
      <Tekening model={proces.model} naam={proces.procesnaam} stand={stand} />
      <StandInWoorden proces={proces} stand={stand} />
    </section>
  );
}

function optionText(proces: Procesverloop, alle: readonly Procesverloop[]): string {
  const same = alle.filter(({ procesnaam }) => procesnaam === proces.procesnaam);
  const number = same.length > 1 ? ` ${String(same.indexOf(proces) + 1)}` : '';
  return `${capitalise(proces.procesnaam)}${number}${proces.open.length > 0 ? ' (loopt)' : ''}`;
}

function StandInWoorden({ proces, stand }: { readonly proces: Procesverloop; readonly stand: Stand }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const naam = capitalise(proces.procesnaam);
  const stappen = stand.open.filter(({ omvat }) => !omvat);
  if (stappen.length === 0) {
    return <p className="utrecht-paragraph rt-stand">{naam}: dit proces is afgerond.</p>;
  }
  return (
    <div className="rt-stand" role="status">
      <p className="utrecht-paragraph">
        {naam} staat op {count(stappen.length, 'plaats', 'plaatsen')}:
      </p>
      <ul className="rt-stand__lijst">
        {stappen.map(({ element, naam: stap, aantal, keren, sinds, due, organisaties }) => (
          <li key={element}>
            <span className="rt-token rt-token--lijst" aria-hidden="true">
              {aantal > 1 ? aantal : ''}
            </span>
            <span>
              <strong>{stap}</strong>
              {keren !== null && keren.totaal > 1
                ? ` (${String(keren.gedaan)} van ${String(keren.totaal)} gedaan)`
                : aantal > 1 && ` (${String(aantal)} keer)`}
              {organisaties.length > 0 && ` – ${namen.wie(organisaties)}`}
              <span className="rt-bij">
                {sinds !== null && `sinds ${dayAndTime(new Date(sinds), now)}`}
                {due !== null && (
                  <>
                    , uiterlijk <Termijnlabel deadline={due} />
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
