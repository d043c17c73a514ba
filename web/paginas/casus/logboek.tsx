import { useCallback, useState, type ReactNode } from 'react';
import { listLogboek, type Logboekregel } from '../../api/casussen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { useLijst } from '../../gegevens/lijst.ts';
import { Meer } from '../../onderdelen/meer.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

/** Enough of the seal to compare two lines by eye; the whole one is in the title. */
const ZEGEL = 10;

/** Every step as it was written down, sealed line by line: for who has to account for it. */
export function Logboek({ casus }: { readonly casus: string }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const lijst = useLijst(casus, (cursor, signal) => listLogboek(casus, cursor, signal));
  const [lijf, setLijf] = useState<HTMLDivElement | null>(null);
  const naarItem = useCallback(
    (plaats: number) => {
      lijf?.querySelectorAll<HTMLElement>('[data-regel]')[plaats]?.focus();
    },
    [lijf],
  );
  const kolommen: readonly Kolom<Logboekregel>[] = [
    {
      kop: 'Nr.',
      naam: true,
      klasse: 'rt-getal',
      cel: ({ volgnummer }) => (
        <span tabIndex={-1} data-regel>
          {volgnummer}
        </span>
      ),
    },
    { kop: 'Wanneer', klasse: 'rt-getal', cel: ({ at }) => <time dateTime={at}>{dayAndTime(new Date(at), now)}</time> },
    { kop: 'Wat', cel: ({ tekst }) => tekst },
    {
      kop: 'Wie',
      cel: ({ door }) => (door === null ? 'Regietafel' : `${door.naam}, ${namen.organisatie(door.organisatie)}`),
    },
    { kop: 'Zegel', klasse: 'rt-getal', cel: ({ hash }) => <code title={hash}>{hash.slice(0, ZEGEL)}</code> },
  ];
  return (
    <section aria-labelledby="logboek">
      <h2 className="utrecht-heading-2" id="logboek">
        Logboek
      </h2>
      <p className="rt-bij">Elke regel is verzegeld met de vorige: achteraf veranderen valt op.</p>
      <Probleemvak probleem={lijst.probleem} opnieuw={lijst.ververs} />
      {!lijst.geladen && lijst.probleem === null && <Laden wat="Logboek" />}
      {lijst.items.length > 0 && (
        <div ref={setLijf}>
          <Tabel
            bijschrift={`Logboek van ${casus}`}
            kolommen={kolommen}
            delen={[{ sleutel: 'regels', kop: null, rijen: lijst.items }]}
            sleutel={({ volgnummer }) => String(volgnummer)}
          />
          <Meer lijst={lijst} een="regel" veel="regels" naarItem={naarItem} />
        </div>
      )}
    </section>
  );
}
