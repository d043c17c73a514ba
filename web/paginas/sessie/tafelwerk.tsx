import type { ReactNode } from 'react';
import type { Sessie } from '../../api/sessie.ts';
import { type Kolom, Tabel } from '../../onderdelen/tabel.tsx';
import { enumerate } from '../../taal/woorden.ts';
import { duur } from './woorden.ts';

type Taak = Sessie['taken'][number];

/** What each table is waiting for, for the facilitator: no content, only who and how long. */
export function Tafelwerk({ sessie }: { readonly sessie: Sessie }): ReactNode {
  const naam = (tafel: string): string => sessie.tafels.find(({ code }) => code === tafel)?.naam ?? tafel;
  const wacht = (geopend: string): string => duur((Date.parse(sessie.nu) - Date.parse(geopend)) / 1000);
  const kolommen: readonly Kolom<Taak>[] = [
    { kop: 'Taak', naam: true, cel: (taak) => taak.naam },
    { kop: 'Tafel', cel: ({ tafels }) => enumerate(tafels.map(naam)) || 'Geen van beide' },
    { kop: 'Wie', cel: ({ wie }) => wie },
    { kop: 'Wacht al', cel: ({ geopend }) => wacht(geopend) },
    { kop: 'Termijn', cel: ({ deadline, teLaat }) => (deadline === null ? 'Geen' : teLaat ? 'Te laat' : 'Op tijd') },
    { kop: 'Casus', cel: ({ dossier }) => dossier },
  ];
  return (
    <section aria-labelledby="tafelwerk">
      <h2 className="utrecht-heading-2" id="tafelwerk">
        Waar de tafels op wachten
      </h2>
      {sessie.taken.length === 0 ? (
        <p className="utrecht-paragraph">Er staat nog niets open.</p>
      ) : (
        <Tabel
          bijschrift="Open taken in deze sessie"
          kolommen={kolommen}
          delen={[{ sleutel: 'alle', kop: null, rijen: sessie.taken }]}
          sleutel={({ naam: taak, dossier, wie, geopend }) => `${dossier} ${taak} ${wie} ${geopend}`}
        />
      )}
    </section>
  );
}
