import { useSyncExternalStore, type ReactNode } from 'react';
import { isExpired, subscribeSessie } from '../login/sessie.ts';
import { Vak } from '../onderdelen/vak.tsx';

/** The token no longer works. What is on the screen, and what was typed, stays: logging in elsewhere revives this tab. */
export function Sessiewaarschuwing(): ReactNode {
  const expired = useSyncExternalStore(subscribeSessie, isExpired);
  if (!expired) return null;
  return (
    <div className="rt-sessie">
      <Vak soort="let-op" live>
        <p className="utrecht-paragraph">
          <strong>U bent niet meer ingelogd.</strong> Wat u invulde blijft staan.{' '}
          <a className="utrecht-link" href="/aanmelden" target="_blank" rel="noopener">
            Log opnieuw in (nieuw tabblad)
          </a>{' '}
          en ga daarna hier verder.
        </p>
      </Vak>
    </div>
  );
}
