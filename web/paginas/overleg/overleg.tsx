import type { ReactNode } from 'react';
import { readOverleg, type Overleg } from '../../api/overleggen.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Status } from '../../onderdelen/status.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';
import { TakenTabel } from '../werkvoorraad/taken-tabel.tsx';
import { Agendapunt } from './agendapunt.tsx';
import { Deelnemers } from './deelnemers.tsx';

const VERVERS = 5_000;

/** A meeting: its agenda is the open tasks of one kind, decided here one after the other. */
export function OverlegPagina({ id }: { readonly id: string }): ReactNode {
  const { waarde, probleem, ververs } = useAntwoord(id, (signal) => readOverleg(id, signal), { interval: VERVERS });
  const boven = <Koppeling naar="/overleggen">Overleggen</Koppeling>;
  if (waarde === null) {
    return (
      <>
        <Paginakop titel={id} boven={boven} />
        {probleem === null ? <Laden wat="Overleg" /> : <Probleemvak probleem={probleem} opnieuw={ververs} />}
      </>
    );
  }
  return (
    <>
      <Kop overleg={waarde} boven={boven} />
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      <Deelnemers overleg={waarde} />
      <section aria-labelledby="agenda">
        <h2 className="utrecht-heading-2" id="agenda">
          Agenda
        </h2>
        <Agenda overleg={waarde} ververs={ververs} />
      </section>
      {waarde.taken.length > 0 && (
        <section aria-labelledby="rond-het-overleg">
          <h2 className="utrecht-heading-2" id="rond-het-overleg">
            Taken rond het overleg
          </h2>
          <TakenTabel taken={waarde.taken} bijschrift={`Taken rond ${waarde.naam}`} zonderDossier />
        </section>
      )}
    </>
  );
}

function Kop({ overleg, boven }: { readonly overleg: Overleg; readonly boven: ReactNode }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const besloten = overleg.agenda.filter(({ besluit }) => besluit !== null).length;
  return (
    <Paginakop titel={overleg.naam} boven={boven}>
      <dl className="rt-feiten">
        <div>
          <dt>Nummer</dt>
          <dd>{overleg.id}</dd>
        </div>
        <div>
          <dt>Status</dt>
          <dd>
            <Status status={overleg.status} />
          </dd>
        </div>
        <div>
          <dt>Wanneer</dt>
          <dd>{dayAndTime(new Date(overleg.gepland), now)}</dd>
        </div>
        <div>
          <dt>Agenda sluit</dt>
          <dd>{dayAndTime(new Date(overleg.afsluiting), now)}</dd>
        </div>
        <div>
          <dt>Besloten</dt>
          <dd>
            {besloten} van {count(overleg.agenda.length, 'punt', 'punten')}
          </dd>
        </div>
        <div>
          <dt>Huis</dt>
          <dd>{namen.huis(overleg.huis)}</dd>
        </div>
      </dl>
    </Paginakop>
  );
}

function Agenda({ overleg, ververs }: { readonly overleg: Overleg; readonly ververs: () => void }): ReactNode {
  if (overleg.agenda.length === 0) return <p className="utrecht-paragraph">De agenda is leeg.</p>;
  return (
    <ol className="rt-agenda">
      {overleg.agenda.map((punt, index) => (
        <Agendapunt key={punt.taak.id} punt={punt} nummer={index + 1} onBesloten={ververs} />
      ))}
    </ol>
  );
}
