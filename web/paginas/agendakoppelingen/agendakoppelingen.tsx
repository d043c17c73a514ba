import { useRef, useState, type ReactNode } from 'react';
import { listKoppelingen, revokeKoppelingVan, type KoppelingVan } from '../../api/agenda.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Bevestigknop } from '../../onderdelen/bevestigknop.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { longDate } from '../../tijd/kalender.ts';

/** Whose own agendas read along: who leaves does not end that, so a beheerder does. */
export function Agendakoppelingen(): ReactNode {
  const namen = useNamen();
  const { waarde, probleem, ververs } = useAntwoord('agendakoppelingen', listKoppelingen);
  const [ingetrokken, setIngetrokken] = useState<KoppelingVan | null>(null);
  const stand = useRef<HTMLParagraphElement>(null);
  const kolommen: readonly Kolom<KoppelingVan>[] = [
    { kop: 'Wie', naam: true, cel: ({ naam }) => naam },
    { kop: 'Organisatie', cel: ({ organisatie }) => namen.organisatie(organisatie) },
    { kop: 'Sinds', cel: ({ sinds }) => longDate(new Date(sinds)) },
    { kop: 'Tot', cel: ({ tot }) => longDate(new Date(tot)) },
    {
      kop: 'Intrekken',
      cel: (koppeling) => (
        <Bevestigknop
          klein
          knop="Intrekken"
          van={koppeling.naam}
          zeker="Ja, intrekken"
          gevolg="De link werkt dan niet meer."
          doe={() => revokeKoppelingVan(koppeling.medewerker)}
          onGedaan={() => {
            setIngetrokken(koppeling);
            stand.current?.focus();
            ververs();
          }}
        />
      ),
    },
  ];
  return (
    <>
      <Paginakop titel="Agendakoppelingen">
        <p className="utrecht-paragraph rt-inleiding">
          Van wie de eigen agenda meeleest met de overleggen. Wie weggaat houdt zijn link tot die verloopt: trek hem
          hier in. Wie nog werkt, maakt zelf een nieuwe.
        </p>
      </Paginakop>
      <p ref={stand} tabIndex={-1} className="utrecht-paragraph rt-focusvak" role="status">
        {ingetrokken !== null && `De link van ${ingetrokken.naam} is ingetrokken.`}
        {ingetrokken === null && waarde?.length === 0 && 'Van niemand leest de agenda mee.'}
      </p>
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      {waarde === null && probleem === null && <Laden wat="Agendakoppelingen" />}
      {waarde !== null && waarde.length > 0 && (
        <Tabel
          bijschrift="Medewerkers van wie de agenda meeleest"
          kolommen={kolommen}
          delen={[{ kop: null, sleutel: 'alle', rijen: waarde }]}
          sleutel={({ medewerker }) => medewerker}
        />
      )}
    </>
  );
}
