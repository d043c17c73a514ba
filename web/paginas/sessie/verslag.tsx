import type { ReactNode } from 'react';
import { readVerslag, type Verslag, type Weetje } from '../../api/sessie.ts';
import { readAntwoorden } from '../../formulier/leesbaar.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { capitalise, count, enumerate } from '../../taal/woorden.ts';
import { dayAndTime, fullDate } from '../../tijd/kalender.ts';
import { Besluiten, Tafels } from './verslagtabellen.tsx';
import { spelernaam, tafelnaam } from './woorden.ts';

/** What happened in a session: decisions, waiting, and what one table did not know. Prints as it stands. */
export function VerslagPagina(): ReactNode {
  const { waarde: verslag, probleem, ververs } = useAntwoord('sessieverslag', readVerslag);
  const boven = <Koppeling naar="/sessie">Sessie</Koppeling>;
  if (verslag === null) {
    return (
      <>
        <Paginakop titel="Verslag" boven={boven} />
        {probleem === null ? <Laden wat="Verslag" /> : <Probleemvak probleem={probleem} opnieuw={ververs} />}
      </>
    );
  }
  return (
    <>
      <Paginakop titel={`Verslag: ${verslag.naam}`} boven={boven}>
        <p className="utrecht-paragraph">
          {periode(new Date(verslag.begin), new Date(verslag.einde))}, gespeeld in{' '}
          {String(verslag.minuten).replace('.', ',')} minuten.
        </p>
      </Paginakop>
      <Deel titel="De tafels">
        <Tafels verslag={verslag} />
      </Deel>
      <Deel titel="Besluiten">
        <Besluiten verslag={verslag} />
      </Deel>
      <Deel titel="Termijnen die niet zijn gehaald">
        <Gemist verslag={verslag} />
      </Deel>
      <Deel titel="Nooit gedeeld">
        <Weetjes verslag={verslag} weetjes={verslag.nietGedeeld} leeg="Alles wat een tafel wist, wist de andere ook." />
      </Deel>
      <Deel titel="Verloop">
        <Verloop verslag={verslag} />
      </Deel>
      <Deel titel="Evaluatie">
        <Antwoorden verslag={verslag} />
      </Deel>
    </>
  );
}

function periode(van: Date, tot: Date): string {
  return fullDate(van) === fullDate(tot) ? fullDate(van) : `${fullDate(van)} tot en met ${fullDate(tot)}`;
}

function Deel({ titel, children }: { readonly titel: string; readonly children: ReactNode }): ReactNode {
  return (
    <section aria-label={titel}>
      <h2 className="utrecht-heading-2">{titel}</h2>
      {children}
    </section>
  );
}

function Gemist({ verslag }: { readonly verslag: Verslag }): ReactNode {
  const nu = new Date(verslag.einde);
  if (verslag.gemist.length === 0) return <p className="utrecht-paragraph">Elke termijn is gehaald.</p>;
  return (
    <ul className="utrecht-unordered-list">
      {verslag.gemist.map(({ naam, dossier, tafels, deadline, gesloten }) => (
        <li key={`${dossier} ${naam} ${tafels.join()} ${deadline} ${gesloten ?? ''}`}>
          {naam}, {dossier} ({enumerate(tafels.map((tafel) => tafelnaam(verslag, tafel))) || 'geen van beide tafels'}):
          termijn {dayAndTime(new Date(deadline), nu)},{' '}
          {gesloten === null ? 'nog open' : `gesloten ${dayAndTime(new Date(gesloten), nu)}`}
        </li>
      ))}
    </ul>
  );
}

function Weetjes({
  verslag,
  weetjes,
  leeg,
}: {
  readonly verslag: Verslag;
  readonly weetjes: readonly Weetje[];
  readonly leeg: string;
}): ReactNode {
  const nu = new Date(verslag.einde);
  if (weetjes.length === 0) return <p className="utrecht-paragraph">{leeg}</p>;
  return (
    <ul className="utrecht-unordered-list">
      {weetjes.map(({ soort, naam, tafel, sinds }, plaats) => (
        <li key={`${soort} ${sinds} ${String(plaats)}`}>
          {capitalise(soort)} ‘{naam}’: {tafelnaam(verslag, tafel)} had dit sinds {dayAndTime(new Date(sinds), nu)}
        </li>
      ))}
    </ul>
  );
}

/** Changes of role and events, in the order in which they happened. */
function Verloop({ verslag }: { readonly verslag: Verslag }): ReactNode {
  const nu = new Date(verslag.einde);
  const regels = [
    ...verslag.gebeurtenissen.map(({ at, soort, naam, tafel, terPlekke }) => ({
      at,
      tekst: `${capitalise(soort)}: ${naam}${tafel === null ? '' : ` (${tafelnaam(verslag, tafel)})`}${terPlekke ? ', ter plekke' : ''}`,
    })),
    ...verslag.rolwissels.map(({ at, deelnemer, rol }) => ({
      at,
      tekst: `${spelernaam(deelnemer)} ${rol === null ? 'legt de rol neer' : `wordt ${rol.naam}, ${rol.rol}`}`,
    })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return (
    <ol className="utrecht-ordered-list">
      {regels.map(({ at, tekst }, plaats) => (
        <li key={`${at} ${String(plaats)}`}>
          {dayAndTime(new Date(at), nu)}: {tekst}
        </li>
      ))}
    </ol>
  );
}

function Antwoorden({ verslag }: { readonly verslag: Verslag }): ReactNode {
  const { formulier, antwoorden } = verslag.evaluatie;
  if (antwoorden.length === 0) return <p className="utrecht-paragraph">Er is nog niets ingevuld.</p>;
  const wijzer = { now: new Date(verslag.einde), naam: (_bron: unknown, code: string) => code };
  return (
    <>
      <p className="utrecht-paragraph">{count(antwoorden.length, 'deelnemer', 'deelnemers')} vulde het formulier in.</p>
      {antwoorden.map(({ deelnemer, gegevens }) => (
        <div key={deelnemer}>
          <h3 className="utrecht-heading-3">{spelernaam(deelnemer)}</h3>
          <dl className="rt-feiten">
            {readAntwoorden(formulier, gegevens, wijzer).map(({ titel, tekst }) => (
              <div key={titel}>
                <dt>{titel}</dt>
                <dd>{tekst}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}
