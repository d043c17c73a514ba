import type { ReactNode } from 'react';
import type { Telling, Wensenlijst } from '../../api/wensen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { count } from '../../taal/woorden.ts';

interface Groep extends Telling {
  readonly code: string | null;
  readonly naam: string;
}

/** How much is asked, by whom and where. A name leads to those wishes alone. */
export function Wenstellingen({
  huis,
  antwoord: { totaal, perGemeente, perOrganisatie },
}: {
  readonly huis: string;
  readonly antwoord: Wensenlijst;
}): ReactNode {
  const namen = useNamen();
  const { open, ongewogen, zonderPrioriteit } = totaal;
  if (open === 0) return <p className="utrecht-paragraph">Er staan geen wensen open.</p>;
  return (
    <>
      <p className="utrecht-paragraph">
        {`${count(open, 'wens staat', 'wensen staan')} open: ${String(ongewogen)} nog niet gewogen, ${String(zonderPrioriteit)} zonder voorrang.`}
      </p>
      <div className="rt-naast-elkaar">
        <Telvak
          veld="gemeente"
          kop="Gemeente"
          huis={huis}
          groepen={perGemeente.map(({ gemeente, ...telling }) => ({
            ...telling,
            code: gemeente,
            naam: gemeente ?? 'Onbekend',
          }))}
        />
        <Telvak
          veld="organisatie"
          kop="Wie"
          huis={huis}
          groepen={perOrganisatie.map(({ organisatie, ...telling }) => ({
            ...telling,
            code: organisatie,
            naam: organisatie === null ? 'Onbekend' : namen.organisatie(organisatie),
          }))}
        />
      </div>
    </>
  );
}

function Telvak({
  veld,
  kop,
  huis,
  groepen,
}: {
  readonly veld: string;
  readonly kop: string;
  readonly huis: string;
  readonly groepen: readonly Groep[];
}): ReactNode {
  const kolommen: readonly Kolom<Groep>[] = [
    {
      kop,
      naam: true,
      cel: ({ code, naam }) =>
        code === null ? (
          naam
        ) : (
          <Koppeling naar={`/wensen?${new URLSearchParams({ huis, [veld]: code }).toString()}`}>{naam}</Koppeling>
        ),
    },
    { kop: 'Open', klasse: 'rt-kolom--getal', cel: ({ open }) => open },
    { kop: 'Niet gewogen', klasse: 'rt-kolom--getal', cel: ({ ongewogen }) => ongewogen },
    { kop: 'Dringend', klasse: 'rt-kolom--getal', cel: ({ dringend }) => dringend },
  ];
  return (
    <Tabel
      bijschrift={`Wensen die openstaan, per ${veld}`}
      kolommen={kolommen}
      delen={[{ sleutel: 'alle', kop: null, rijen: groepen }]}
      sleutel={({ code }) => code ?? ''}
    />
  );
}
