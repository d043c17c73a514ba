import { useCallback, useState, type ReactNode } from 'react';
import { listCasussen, type CasusKort } from '../../api/casussen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { useLijst } from '../../gegevens/lijst.ts';
import { setQuery, useQuery } from '../../navigatie/adres.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { Meer } from '../../onderdelen/meer.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Status } from '../../onderdelen/status.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Termijnlabel } from '../../onderdelen/termijnlabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { capitalise, statusName } from '../../taal/woorden.ts';
import { longDate } from '../../tijd/kalender.ts';
import { Zoeken } from './zoeken.tsx';

const STATUSSEN = ['open', 'gesloten'];

export function Casussen(): ReactNode {
  const namen = useNamen();
  const query = useQuery();
  const status = query.get('status') ?? undefined;
  const lijst = useLijst(status ?? '', (cursor, signal) => listCasussen({ status }, cursor, signal));
  const [lijf, setLijf] = useState<HTMLDivElement | null>(null);
  const naarItem = useCallback(
    (plaats: number) => {
      lijf?.querySelectorAll<HTMLAnchorElement>('tbody th a')[plaats]?.focus();
    },
    [lijf],
  );
  const kolommen: readonly Kolom<CasusKort>[] = [
    {
      kop: 'Casus',
      naam: true,
      klasse: 'rt-kolom--nummer',
      cel: ({ id }) => <Koppeling naar={naarCasus(id)}>{id}</Koppeling>,
    },
    { kop: 'Status', cel: (casus) => <Status status={casus.status} /> },
    {
      kop: 'Stap',
      cel: ({ stap, procesnaam }) => (
        <>
          {stap ?? '–'}
          {procesnaam !== null && stap !== null && <span className="rt-bij">{capitalise(procesnaam)}</span>}
        </>
      ),
    },
    {
      kop: 'Wacht op',
      cel: ({ wachtop }) => (wachtop.length === 0 ? '–' : capitalise(namen.wie(wachtop))),
    },
    {
      kop: 'Termijn',
      klasse: 'rt-kolom--termijn',
      cel: ({ deadline, teLaat }) => <Termijnlabel deadline={deadline} teLaat={teLaat} />,
    },
    { kop: 'Geopend', klasse: 'rt-getal', cel: ({ geopend }) => longDate(new Date(geopend)) },
  ];
  return (
    <>
      <Paginakop titel="Casussen" />
      <Zoeken />
      <section aria-labelledby="alle-casussen">
        <div className="rt-kopregel">
          <h2 className="utrecht-heading-2" id="alle-casussen">
            Alle casussen
          </h2>
          <Keuzelijst
            als="filter"
            id="filter-status"
            label="Status"
            waarde={status ?? ''}
            onKies={(waarde) => {
              setQuery(new URLSearchParams(waarde === '' ? {} : { status: waarde }));
            }}
            opties={[
              { waarde: '', label: 'Alle' },
              ...STATUSSEN.map((one) => ({ waarde: one, label: statusName(one) })),
            ]}
          />
        </div>
        <Probleemvak probleem={lijst.probleem} opnieuw={lijst.ververs} />
        {!lijst.geladen && lijst.probleem === null && <Laden wat="Casussen" />}
        {lijst.geladen && lijst.items.length === 0 && (
          <p className="utrecht-paragraph" role="status">
            Er zijn geen casussen om te tonen.
          </p>
        )}
        {lijst.items.length > 0 && (
          <div ref={setLijf}>
            <Tabel
              bijschrift="Casussen"
              kolommen={kolommen}
              delen={[{ sleutel: 'alle', kop: null, rijen: lijst.items }]}
              sleutel={({ id }) => id}
              rijklasse={({ teLaat }) => (teLaat ? 'rt-rij--te-laat' : '')}
            />
            <Meer lijst={lijst} een="casus" veel="casussen" naarItem={naarItem} />
          </div>
        )}
      </section>
    </>
  );
}
