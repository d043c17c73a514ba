import type { ReactNode } from 'react';
import type { CasusMelding } from '../../api/casussen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { dateInWords, dayAndTime } from '../../tijd/kalender.ts';
import { Antwoorden } from '../taak/antwoorden.tsx';
import { useNu } from '../../tijd/nu.ts';

export function MeldingKaart({ huis, melding }: { readonly huis: string; readonly melding: CasusMelding }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const { incident, melder } = melding;
  return (
    <article className="rt-melding">
      <h3 className="utrecht-heading-3">{namen.incident(huis, incident.soort)}</h3>
      <p className="rt-bij">
        {dateInWords(incident.datum)}, {incident.gemeente}
        {incident.kenmerk !== null && ` · kenmerk ${incident.kenmerk}`}
      </p>
      <p className="utrecht-paragraph rt-vrije-tekst">{melding.toelichting}</p>
      {melding.formulier !== null && <Antwoorden formulier={melding.formulier} gegevens={melding.gegevens} />}
      <p className="rt-bij">
        Gemeld door {melder.naam}, {namen.organisatie(melder.organisatie)} ·{' '}
        {dayAndTime(new Date(melding.ontvangen), now)}
      </p>
    </article>
  );
}
