import type { ReactNode } from 'react';
import type { Verslag } from '../../api/sessie.ts';
import { type Kolom, Tabel } from '../../onderdelen/tabel.tsx';
import { capitalise, enumerate } from '../../taal/woorden.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { duur, spelernaam, tafelnaam } from './woorden.ts';

type Besluit = Verslag['besluiten'][number];

/** What each table decided, waited for and missed. */
export function Tafels({ verslag }: { readonly verslag: Verslag }): ReactNode {
  const tijd = (seconden: number | null): string => (seconden === null ? '–' : duur(seconden));
  const kolommen: readonly Kolom<Verslag['tafels'][number]>[] = [
    { kop: 'Tafel', naam: true, cel: ({ naam }) => naam },
    { kop: 'Besluiten', klasse: 'rt-getal', cel: ({ besluiten }) => besluiten },
    { kop: 'Wachttijd, mediaan', cel: ({ wachttijd }) => tijd(wachttijd.mediaan) },
    { kop: 'Wachttijd, langste', cel: ({ wachttijd }) => tijd(wachttijd.langste) },
    { kop: 'Termijnen gemist', klasse: 'rt-getal', cel: ({ gemist }) => gemist },
    { kop: 'Nog open', klasse: 'rt-getal', cel: ({ open }) => open },
    { kop: 'Besluiten waarbij de andere tafel meer wist', klasse: 'rt-getal', cel: ({ onbekend }) => onbekend },
  ];
  return (
    <Tabel
      bijschrift="De tafels"
      kolommen={kolommen}
      delen={[{ sleutel: 'alle', kop: null, rijen: verslag.tafels }]}
      sleutel={({ code }) => code}
    />
  );
}

/** Each decision: by whom, when, and what the other table knew that this one did not. */
export function Besluiten({ verslag }: { readonly verslag: Verslag }): ReactNode {
  const nu = new Date(verslag.einde);
  if (verslag.besluiten.length === 0) return <p className="utrecht-paragraph">Er is niets besloten.</p>;
  const kolommen: readonly Kolom<Besluit>[] = [
    {
      kop: 'Besluit',
      naam: true,
      cel: ({ naam, uitkomst, dossier }) => (
        <>
          {uitkomst === null ? naam : `${naam}: ${uitkomst}`}
          <span className="rt-bij">{dossier}</span>
        </>
      ),
    },
    {
      kop: 'Door',
      cel: ({ wie, tafel, deelnemer }) => (
        <>
          {capitalise(wie.rol)}, {wie.organisatie}
          <span className="rt-bij">
            {enumerate([tafelnaam(verslag, tafel), ...(deelnemer === null ? [] : [spelernaam(deelnemer)])])}
          </span>
        </>
      ),
    },
    { kop: 'Wanneer', cel: ({ at }) => dayAndTime(new Date(at), nu) },
    {
      kop: 'Wachttijd',
      cel: ({ wachttijd, teLaat }) => (teLaat ? `${duur(wachttijd)}, te laat` : duur(wachttijd)),
    },
    {
      kop: 'Wat de andere tafel wist en deze niet',
      cel: ({ onbekend }) => (onbekend.length === 0 ? '–' : enumerate(onbekend.map(({ naam }) => naam))),
    },
  ];
  return (
    <Tabel
      bijschrift="Besluiten"
      kolommen={kolommen}
      delen={[{ sleutel: 'alle', kop: null, rijen: verslag.besluiten }]}
      sleutel={({ taak }) => taak}
    />
  );
}
