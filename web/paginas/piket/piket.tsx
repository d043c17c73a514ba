import type { ReactNode } from 'react';
import { DAGEN, dagenLater, readRooster, type Rooster } from '../../api/piket.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { useQuery } from '../../navigatie/adres.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { Huiskeuze } from '../../onderdelen/huiskeuze.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak, Vak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';
import { dayAndTime, fullDate } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';
import { Beurtentabel } from './beurtentabel.tsx';

/** Who has piket now, and on the days that come; who keeps the roster fills it here. */
export function Piket(): ReactNode {
  const { huizen } = useWerkplek();
  const query = useQuery();
  const hier = huizen.filter(({ piket }) => piket);
  const huis = query.get('huis') ?? hier[0]?.code ?? '';
  const vanaf = query.get('vanaf');
  const { waarde, probleem, ververs } = useAntwoord(`${huis} ${vanaf ?? ''}`, (signal) =>
    readRooster(huis, vanaf, signal),
  );
  return (
    <>
      <Paginakop titel="Piket">
        <p className="utrecht-paragraph rt-inleiding">
          Wie piket heeft krijgt vragen die niet kunnen wachten op zijn naam, dag en nacht. Wisselt het piket, dan gaat
          over wat nog openstaat. Staat er niemand, dan is de vraag voor iedereen met de rol en hoort de ketenmanager
          het.
        </p>
      </Paginakop>
      <Huiskeuze id="piket-huis" huis={huis} huizen={hier} />
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      {waarde === null && probleem === null && <Laden wat="Rooster" />}
      {waarde !== null && (
        <>
          <Nu rooster={waarde} />
          <Leeg rooster={waarde} />
          <Bladeren huis={huis} rooster={waarde} />
          <Beurtentabel huis={huis} rooster={waarde} onAnders={ververs} />
        </>
      )}
    </>
  );
}

function Nu({ rooster: { nu, rol } }: { readonly rooster: Rooster }): ReactNode {
  const nuTijd = useNu();
  if (nu === null) return null;
  const tot = dayAndTime(new Date(nu.tot), nuTijd);
  if (nu.wie === null || !nu.kan)
    return (
      <Vak soort="let-op">
        <p className="utrecht-paragraph">
          <strong>Niemand heeft nu piket</strong> ({nu.naam.toLowerCase()}, tot {tot}). Wat binnenkomt is voor iedere{' '}
          {rol}.
        </p>
      </Vak>
    );
  return (
    <p className="utrecht-paragraph">
      Nu: <strong>{nu.wie.naam}</strong> ({nu.naam.toLowerCase()}, tot {tot}).
    </p>
  );
}

/** How many blocks of the days that come nobody has, said ahead so that somebody can still be found. */
function Leeg({ rooster: { leeg } }: { readonly rooster: Rooster }): ReactNode {
  const nu = useNu();
  const [eerste] = leeg;
  if (eerste === undefined) return null;
  return (
    <Vak soort="let-op">
      <p className="utrecht-paragraph">
        <strong>{count(leeg.length, 'blok', 'blokken')} zonder piket in de komende zeven dagen</strong>,{' '}
        {leeg.length === 1 ? 'op' : 'het eerst op'} {fullDate(new Date(`${eerste.datum}T12:00:00Z`))} (
        {eerste.naam.toLowerCase()}, tot {dayAndTime(new Date(eerste.tot), nu)}).
      </p>
    </Vak>
  );
}

/** Two weeks on, or back. */
function Bladeren({ huis, rooster: { beurten } }: { readonly huis: string; readonly rooster: Rooster }): ReactNode {
  const [eerste] = beurten;
  if (eerste === undefined) return null;
  const naar = (dagen: number): string =>
    `/piket?${new URLSearchParams({ huis, vanaf: dagenLater(eerste.datum, dagen) }).toString()}`;
  return (
    <nav className="rt-knoppen rt-niet-printen" aria-label="Weken">
      <Koppeling naar={naar(-DAGEN)}>Twee weken eerder</Koppeling>
      <Koppeling naar={naar(DAGEN)}>Twee weken later</Koppeling>
    </nav>
  );
}
