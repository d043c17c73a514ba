import type { ReactNode } from 'react';
import type { Maatregelantwoord, Maatregelrij } from '../../api/maatregelen.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
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
    { kop: 'Casussen', cel: Casusnummers },
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

function Casusnummers({ casussen }: Maatregelrij): ReactNode {
  if (casussen.length === 0) return '–';
  return (
    <ul className="rt-nummers">
      {casussen.map((casus) => (
        <li key={casus}>
          <Koppeling naar={naarCasus(casus, 'vastleggingen')}>{casus}</Koppeling>
        </li>
      ))}
    </ul>
  );
}
