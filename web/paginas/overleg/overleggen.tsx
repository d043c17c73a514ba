import { useCallback, useState, type ReactNode } from 'react';
import { listOverleggen, type OverlegKort } from '../../api/overleggen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { useLijst } from '../../gegevens/lijst.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarOverleg } from '../../navigatie/routes.ts';
import { Meer } from '../../onderdelen/meer.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Status } from '../../onderdelen/status.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

export function Overleggen(): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const lijst = useLijst('', listOverleggen);
  const [lijf, setLijf] = useState<HTMLDivElement | null>(null);
  const naarItem = useCallback(
    (plaats: number) => {
      lijf?.querySelectorAll<HTMLAnchorElement>('tbody th a')[plaats]?.focus();
    },
    [lijf],
  );
  const moment = (at: string): string => dayAndTime(new Date(at), now);
  const kolommen: readonly Kolom<OverlegKort>[] = [
    { kop: 'Overleg', naam: true, cel: ({ id, naam }) => <Koppeling naar={naarOverleg(id)}>{naam}</Koppeling> },
    { kop: 'Wanneer', cel: ({ gepland }) => moment(gepland) },
    { kop: 'Agenda sluit', cel: ({ afsluiting }) => moment(afsluiting) },
    { kop: 'Agendapunten', klasse: 'rt-getal', cel: ({ agendapunten }) => agendapunten },
    { kop: 'Status', cel: ({ status }) => <Status status={status} /> },
    { kop: 'Huis', cel: ({ huis }) => namen.huis(huis) },
  ];
  return (
    <>
      <Paginakop titel="Overleggen">
        <p className="utrecht-paragraph">
          <Koppeling naar="/overleggen/agenda">In uw eigen agenda zetten</Koppeling>
        </p>
      </Paginakop>
      <Probleemvak probleem={lijst.probleem} opnieuw={lijst.ververs} />
      {!lijst.geladen && lijst.probleem === null && <Laden wat="Overleggen" />}
      {lijst.geladen && lijst.items.length === 0 && (
        <p className="utrecht-paragraph" role="status">
          Er zijn nog geen overleggen. De weektriage komt er vanzelf bij zodra de agenda sluit.
        </p>
      )}
      {lijst.items.length > 0 && (
        <div ref={setLijf}>
          <Tabel
            bijschrift="Overleggen"
            kolommen={kolommen}
            delen={[{ sleutel: 'alle', kop: null, rijen: lijst.items }]}
            sleutel={({ id }) => id}
          />
          <Meer lijst={lijst} een="overleg" veel="overleggen" naarItem={naarItem} />
        </div>
      )}
    </>
  );
}
