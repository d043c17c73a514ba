import type { ReactNode } from 'react';
import type { Huis } from '../../api/huizen.ts';
import type { Wensenlijst } from '../../api/wensen.ts';
import type { Optie } from '../../formulier/veld.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { PRIORITEITEN, VOLGORDEN } from './woorden.ts';

/** Choices apply at once and stand in the address, so that a list can be kept as a bookmark. */
export function Wensfilters({
  antwoord,
  huizen,
  gekozen,
  onKies,
}: {
  readonly antwoord: Wensenlijst;
  readonly huizen: readonly Huis[];
  readonly gekozen: Readonly<Record<string, string>>;
  readonly onKies: (naam: string, waarde: string) => void;
}): ReactNode {
  const namen = useNamen();
  const waarden = (veld: string): readonly Optie[] =>
    (antwoord.keuzes.find((keuze) => keuze.veld === veld)?.waarden ?? []).map(({ code, naam }) => ({
      waarde: code,
      label: naam,
    }));
  const organisaties = antwoord.perOrganisatie.flatMap(({ organisatie }) => organisatie ?? []);
  const gemeenten = antwoord.perGemeente.flatMap(({ gemeente }) => gemeente ?? []);
  const lijsten: readonly { naam: string; label: string; opties: readonly Optie[] }[] = [
    ...(huizen.length > 1
      ? [{ naam: 'huis', label: 'Huis', opties: huizen.map(({ code, naam }) => ({ waarde: code, label: naam })) }]
      : []),
    { naam: 'gemeente', label: 'Gemeente', opties: [ALLE, ...gemeenten.map((een) => ({ waarde: een, label: een }))] },
    {
      naam: 'organisatie',
      label: 'Wie',
      opties: [ALLE, ...organisaties.map((code) => ({ waarde: code, label: namen.organisatie(code) }))],
    },
    { naam: 'soort', label: 'Wat voor wens', opties: [ALLE, ...waarden('soort')] },
    { naam: 'urgentie', label: 'Hoe dringend', opties: [ALLE, ...waarden('urgentie')] },
    { naam: 'stand', label: 'Stand', opties: [{ waarde: '', label: 'Wat openstaat' }, ...waarden('stand')] },
    {
      naam: 'prioriteit',
      label: 'Voorrang',
      opties: [ALLE, ...PRIORITEITEN, { waarde: 'geen', label: 'Nog niet bepaald' }],
    },
    { naam: 'volgorde', label: 'Volgorde', opties: VOLGORDEN },
  ];
  return (
    <form
      className="rt-filters rt-niet-printen"
      aria-label="Wensen kiezen"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {lijsten.map(({ naam, label, opties }) => (
        <Keuzelijst
          key={naam}
          als="filter"
          id={`wensen-${naam}`}
          label={label}
          waarde={gekozen[naam] ?? ''}
          opties={opties}
          onKies={(waarde) => {
            onKies(naam, waarde);
          }}
        />
      ))}
    </form>
  );
}

const ALLE: Optie = { waarde: '', label: 'Alle' };
