import { useState, type ReactNode } from 'react';
import { zetPiket, type Beurt, type Rooster } from '../../api/piket.ts';
import { useOpVolgorde } from '../../formulier/op-volgorde.ts';
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
  const kies = ({ datum, blok, naam }: Beurt, medewerker: string | null): void => {
    send(
      () => zetPiket(huis, [{ datum, blok, medewerker }]),
      () => {
        const wie = keuze.find((een) => een.medewerker === medewerker)?.naam ?? 'niemand';
        setGezet(`${dagnaam(datum)}, ${naam.toLowerCase()}: ${wie}.`);
      },
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
            onKies={(medewerker) => {
              kies(beurt, medewerker);
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
  readonly onKies: (medewerker: string | null) => void;
}): ReactNode {
  const { datum, naam, wie, kan } = beurt;
  return (
    <span>
      <select
        className={`utrecht-select utrecht-select--html-select ${wie === null || !kan ? 'utrecht-select--invalid' : ''}`}
        aria-label={`Piket op ${dagnaam(datum)}, ${naam.toLowerCase()}`}
        value={wie?.medewerker ?? ''}
        onChange={(event) => {
          onKies(event.target.value === '' ? null : event.target.value);
        }}
      >
        <option value="">Niemand</option>
        {keuze.map((een) => (
          <option key={een.medewerker} value={een.medewerker}>
            {een.naam}
          </option>
        ))}
        {wie !== null && !kan && <option value={wie.medewerker}>{wie.naam}</option>}
      </select>
      {wie !== null && !kan && <span className="rt-bij">Heeft de rol niet meer: telt als niemand</span>}
    </span>
  );
}
