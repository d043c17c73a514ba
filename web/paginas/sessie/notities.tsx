import type { ReactNode } from 'react';
import { shareNotitie, type Sessie } from '../../api/sessie.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { clockTime } from '../../tijd/kalender.ts';

/** What a table was shown, and whether the other one has it too. */
export function Notities({ sessie, onAnders }: { readonly sessie: Sessie; readonly onAnders: () => void }): ReactNode {
  const { bezig, probleem, send } = useIndiening<Sessie>(onAnders);
  const naam = (tafel: string): string => sessie.tafels.find(({ code }) => code === tafel)?.naam ?? tafel;
  if (sessie.notities.length === 0) return null;
  return (
    <section aria-labelledby="notities">
      <h2 className="utrecht-heading-2" id="notities">
        Wat de tafel weet
      </h2>
      <Probleemvak probleem={probleem} />
      <ul className="rt-sessielijst" aria-live="polite">
        {sessie.notities.map((notitie) => (
          <li key={notitie.nummer}>
            <span>
              <strong>{notitie.naam}</strong>
              <span className="rt-sessielijst__tekst">{notitie.tekst}</span>
              <span className="rt-bij">
                {naam(notitie.tafel)}, {clockTime(new Date(notitie.at))}
                {notitie.gedeeld && ' · gedeeld met de andere tafel'}
              </span>
            </span>
            {notitie.magDelen && sessie.status !== 'voorbij' && (
              <button
                type="button"
                className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
                aria-disabled={bezig}
                aria-label={`Deel met de andere tafel: ${notitie.naam}`}
                onClick={() => {
                  send(() => shareNotitie(notitie.nummer));
                }}
              >
                Deel met de andere tafel
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
