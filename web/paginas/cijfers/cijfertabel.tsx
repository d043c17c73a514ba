import type { ReactNode } from 'react';
import type { Cijfertabel } from '../../api/cijfers.ts';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';

type Rij = Cijfertabel['rijen'][number];

const getal = new Intl.NumberFormat('nl-NL');

/** One figure as a table; what may not be seen is a dot that a screen reader calls by its name. */
export function CijfertabelVak({ tabel }: { readonly tabel: Cijfertabel }): ReactNode {
  const { cijfer, titel, toelichting, kolommen, rijen } = tabel;
  const kop = `cijfer-${cijfer}`;
  const alleKolommen: readonly Kolom<Rij>[] = [
    { kop: 'Onderdeel', naam: true, klasse: 'rt-kolom--onderdeel', cel: ({ naam }) => naam },
    ...kolommen.map(({ naam, eenheid }, plaats) => ({
      kop: naam.toLowerCase() === eenheid ? naam : `${naam} (${eenheid})`,
      klasse: 'rt-kolom--getal',
      cel: ({ waarden }: Rij) => <Waarde waarde={waarden[plaats] ?? null} />,
    })),
  ];
  return (
    <section className="rt-cijfer" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {titel}
      </h2>
      <p className="utrecht-paragraph rt-inleiding">{toelichting}</p>
      {rijen.length === 0 ? (
        <p className="utrecht-paragraph">Hierover is in deze periode niets te tellen.</p>
      ) : (
        <Tabel
          bijschrift={titel}
          kolommen={alleKolommen}
          delen={[{ sleutel: 'alle', kop: null, rijen }]}
          sleutel={({ code }) => code}
          rijklasse={({ onder, code }) =>
            onder !== null ? 'rt-rij--onder' : code === 'totaal' ? 'rt-rij--totaal' : ''
          }
        />
      )}
    </section>
  );
}

function Waarde({ waarde }: { readonly waarde: number | null }): ReactNode {
  if (waarde !== null) return getal.format(waarde);
  return (
    <span>
      <span aria-hidden="true">·</span>
      <span className="rt-alleen-voorlezen">afgeschermd</span>
    </span>
  );
}
