import type { ReactNode } from 'react';
import type { Maatregelantwoord, Maatregelrij } from '../../api/maatregelen.ts';
import { Casusnummers } from '../../onderdelen/casusnummers.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { spell } from '../../taal/woorden.ts';

/** A row for each measure against each kind of problem, what was done most often first. */
export function Maatregeltabel({ antwoord: { keuzes, rijen } }: { readonly antwoord: Maatregelantwoord }): ReactNode {
  const naam = (veld: string, code: string | null): string => {
    if (code === null) return 'Niet ingedeeld';
    const waarden = keuzes.find((keuze) => keuze.veld === veld)?.waarden ?? [];
    return waarden.find((waarde) => waarde.code === code)?.naam ?? spell(code);
  };
  const kolommen: readonly Kolom<Maatregelrij>[] = [
    { kop: 'Maatregel', naam: true, cel: ({ maatregel }) => naam('maatregel', maatregel) },
    { kop: 'Waartegen', cel: ({ problematiek }) => naam('problematiek', problematiek) },
    { kop: 'Keer', klasse: 'rt-getal', cel: ({ aantal }) => aantal },
    { kop: 'Werkte', klasse: 'rt-getal', cel: ({ ja }) => ja },
    { kop: 'Deels', klasse: 'rt-getal', cel: ({ deels }) => deels },
    { kop: 'Niet', klasse: 'rt-getal', cel: ({ nee }) => nee },
    { kop: 'Casussen', cel: ({ casussen }) => (casussen.length === 0 ? '–' : <Casusnummers casussen={casussen} />) },
  ];
  return (
    <Tabel
      bijschrift="Eerdere maatregelen"
      kolommen={kolommen}
      delen={[{ sleutel: 'alle', kop: null, rijen }]}
      sleutel={({ maatregel, problematiek }) => `${maatregel ?? ''} ${problematiek ?? ''}`}
    />
  );
}
