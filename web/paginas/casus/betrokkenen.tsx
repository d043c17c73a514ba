import type { ReactNode } from 'react';
import type { Betrokkene } from '../../api/casussen.ts';
import { capitalise, spell } from '../../taal/woorden.ts';
import { ageOn, dateInWords } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

export function Betrokkenen({ betrokkenen }: { readonly betrokkenen: readonly Betrokkene[] }): ReactNode {
  const now = useNu();
  if (betrokkenen.length === 0) return <p className="rt-bij">Geen betrokkenen zichtbaar.</p>;
  return (
    <ul className="rt-personen">
      {betrokkenen.map((betrokkene) => (
        <li key={betrokkene.id}>
          <strong>{betrokkene.naam}</strong>
          <span className="rt-bij">
            {capitalise(spell(betrokkene.rol))}
            {betrokkene.geboortedatum !== null &&
              ` · ${dateInWords(betrokkene.geboortedatum)} (${String(ageOn(betrokkene.geboortedatum, now))} jaar)`}
          </span>
        </li>
      ))}
    </ul>
  );
}
