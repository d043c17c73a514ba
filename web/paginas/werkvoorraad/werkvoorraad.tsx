import { useCallback, useState, type ReactNode } from 'react';
import { countTaken, listTaken, type Takenfilter } from '../../api/taken.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { isBesloten } from '../../gegevens/eigen-besluiten.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { useLijst } from '../../gegevens/lijst.ts';
import { setQuery, useQuery } from '../../navigatie/adres.ts';
import { Meer } from '../../onderdelen/meer.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { Filters } from './filters.tsx';
import { NaastDeTaken } from './naast-de-taken.tsx';
import { TakenTabel } from './taken-tabel.tsx';
import { Tellers } from './tellers.tsx';

const VERVERS = 30_000;

function readFilter(query: URLSearchParams, medewerker: string): Takenfilter {
  return {
    huis: query.get('huis') ?? undefined,
    rol: query.get('rol') ?? undefined,
    organisatie: query.get('organisatie') ?? undefined,
    toegewezen: query.has('mijn') ? medewerker : undefined,
    teLaat: query.has('telaat') ? true : undefined,
  };
}

/** Everything that waits for a person, the most urgent first. */
export function Werkvoorraad(): ReactNode {
  const { ik } = useWerkplek();
  const query = useQuery();
  const filter = readFilter(query, ik.medewerker);
  const sleutel = query.toString();
  const lijst = useLijst(sleutel, (cursor, signal) => listTaken(filter, cursor, signal));
  const taken = lijst.items.filter(({ id }) => !isBesloten(id));
  const aantallen = useAntwoord(sleutel, (signal) => countTaken({ ...filter, teLaat: undefined }, signal), {
    interval: VERVERS,
  });
  const [lijf, setLijf] = useState<HTMLDivElement | null>(null);

  const naarItem = useCallback(
    (plaats: number) => {
      lijf?.querySelectorAll<HTMLAnchorElement>('a:has([data-taak])')[plaats]?.focus();
    },
    [lijf],
  );

  return (
    <>
      <Paginakop titel="Werkvoorraad">
        <Tellers
          aantallen={aantallen.waarde}
          alleenTeLaat={filter.teLaat === true}
          onTeLaat={(on) => {
            const next = new URLSearchParams(query);
            if (on) next.set('telaat', 'ja');
            else next.delete('telaat');
            setQuery(next);
          }}
        />
        <NaastDeTaken />
      </Paginakop>
      <Filters query={query} onChange={setQuery} />
      <Probleemvak probleem={lijst.probleem} opnieuw={lijst.ververs} />
      {!lijst.geladen && lijst.probleem === null && <Laden wat="Taken" />}
      {lijst.geladen && taken.length === 0 && <Leeg gefilterd={sleutel !== ''} />}
      {taken.length > 0 && (
        <div ref={setLijf}>
          <TakenTabel taken={taken} bijschrift="Open taken, de kortste termijn eerst" gegroepeerd />
          <Meer lijst={lijst} een="taak" veel="taken" naarItem={naarItem} />
        </div>
      )}
    </>
  );
}

function Leeg({ gefilterd }: { readonly gefilterd: boolean }): ReactNode {
  return (
    <div className="rt-leeg" role="status">
      <p className="utrecht-paragraph utrecht-paragraph--lead">Er staan geen taken open.</p>
      <p className="utrecht-paragraph">
        {gefilterd
          ? 'Met deze filters is er niets te doen. Maak de filters ruimer om meer te zien.'
          : 'Zodra een casus op u wacht, staat die hier.'}
      </p>
    </div>
  );
}
