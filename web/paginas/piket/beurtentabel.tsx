import { useState, type ReactNode } from 'react';
import { zetPiket, type Beurt, type Rooster } from '../../api/piket.ts';
import { useOpVolgorde } from '../../formulier/op-volgorde.ts';
import { Rijkeuze } from '../../onderdelen/rijkeuze.tsx';
import { Tabel, type Deel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { clockTime, fullDate } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';
import { Vullen } from './vullen.tsx';

/** A row for each block, by day. Each choice counts at once; what is over stands as it was. */
export function Beurtentabel({
  huis,
  rooster: { beurten, keuze, magRoosteren },
  onAnders,
}: {
  readonly huis: string;
  readonly rooster: Rooster;
  readonly onAnders: () => void;
}): ReactNode {
  const nu = useNu();
  const [gezet, setGezet] = useState('');
  const { probleem, send } = useOpVolgorde(onAnders);
  const kies = ({ datum, blok, naam }: Beurt, medewerker: string | null, terug: () => void): void => {
    send(
      () => zetPiket(huis, [{ datum, blok, medewerker }]),
      () => {
        const wie = keuze.find((een) => een.medewerker === medewerker)?.naam ?? 'niemand';
        setGezet(`${dagnaam(datum)}, ${naam.toLowerCase()}: ${wie}.`);
      },
      terug,
    );
  };
  const kolommen: readonly Kolom<Beurt>[] = [
    { kop: 'Blok', naam: true, cel: ({ naam }) => naam },
    {
      kop: 'Van en tot',
      klasse: 'rt-getal',
      cel: ({ van, tot }) => `${clockTime(new Date(van))} tot ${clockTime(new Date(tot))}`,
    },
    {
      kop: 'Wie',
      cel: (beurt) =>
        magRoosteren && new Date(beurt.tot) > nu ? (
          <Keuze
            beurt={beurt}
            keuze={keuze}
            onKies={(medewerker, terug) => {
              kies(beurt, medewerker, terug);
            }}
          />
        ) : (
          <Naam beurt={beurt} />
        ),
    },
  ];
  return (
    <>
      <p className="rt-bij" role="status">
        {gezet}
      </p>
      <Probleemvak probleem={probleem} />
      {magRoosteren && <Vullen huis={huis} beurten={beurten} nu={nu} onAnders={onAnders} />}
      <Tabel
        bijschrift="Piketrooster"
        kolommen={kolommen}
        delen={perDag(beurten)}
        sleutel={({ datum, blok }) => `${datum} ${blok}`}
      />
    </>
  );
}

function perDag(beurten: readonly Beurt[]): readonly Deel<Beurt>[] {
  const dagen = [...new Set(beurten.map(({ datum }) => datum))];
  return dagen.map((datum) => ({
    sleutel: datum,
    kop: dagnaam(datum),
    rijen: beurten.filter((beurt) => beurt.datum === datum),
  }));
}

/** "dinsdag 24 november 2026" */
function dagnaam(datum: string): string {
  return fullDate(new Date(`${datum}T12:00:00Z`));
}

function Naam({ beurt: { wie, kan } }: { readonly beurt: Beurt }): ReactNode {
  if (wie === null) return <strong>Niemand</strong>;
  return kan ? wie.naam : `${wie.naam} (heeft de rol niet meer)`;
}

function Keuze({
  beurt,
  keuze,
  onKies,
}: {
  readonly beurt: Beurt;
  readonly keuze: Rooster['keuze'];
  readonly onKies: (medewerker: string | null, terug: () => void) => void;
}): ReactNode {
  const { datum, naam, wie, kan } = beurt;
  const keuzes = keuze.map((een) => ({ waarde: een.medewerker, label: een.naam }));
  const weg = wie !== null && !kan ? [{ waarde: wie.medewerker, label: wie.naam }] : [];
  return (
    <span>
      <Rijkeuze
        label={`Piket op ${dagnaam(datum)}, ${naam.toLowerCase()}`}
        waarde={wie?.medewerker ?? null}
        geen="Niemand"
        keuzes={[...keuzes, ...weg]}
        onbruikbaar={wie === null || !kan}
        onKies={onKies}
      />
      {weg.length > 0 && <span className="rt-bij">Heeft de rol niet meer: telt als niemand</span>}
    </span>
  );
}
