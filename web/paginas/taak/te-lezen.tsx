import type { ReactNode } from 'react';
import type { TeLezen } from '../../api/taken.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';
import { Antwoorden } from './antwoorden.tsx';

/** What others laid down for whoever does this task, the newest first: it is why the task is there. */
export function TeLezenLijst({ stukken }: { readonly stukken: readonly TeLezen[] }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  return stukken.toReversed().map(({ naam, door, at, formulier, gegevens }) => (
    <section key={at} className="rt-vak rt-vak--info" aria-label={naam ?? 'Te lezen'}>
      <h2 className="utrecht-heading-3">{naam ?? 'Te lezen'}</h2>
      <Antwoorden formulier={formulier} gegevens={gegevens} />
      <p className="rt-bij">
        {door.naam}, {namen.organisatie(door.organisatie)} · {dayAndTime(new Date(at), now)}
      </p>
    </section>
  ));
}
