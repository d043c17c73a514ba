import { useCallback, useState, type ReactNode } from 'react';
import { listMeldingen, type MeldingKort } from '../../api/meldingen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { useLijst } from '../../gegevens/lijst.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Meer } from '../../onderdelen/meer.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { dateInWords, dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

export function Meldingen(): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const lijst = useLijst('', listMeldingen);
  const [lijf, setLijf] = useState<HTMLDivElement | null>(null);
  const naarItem = useCallback(
    (plaats: number) => {
      lijf?.querySelectorAll<HTMLAnchorElement>('tbody td a')[plaats]?.focus();
    },
    [lijf],
  );
  const kolommen: readonly Kolom<MeldingKort>[] = [
    {
      kop: 'Melding',
      naam: true,
      cel: ({ incident, huis }) => (
        <>
          {namen.incident(huis, incident.soort)}
          <span className="rt-bij">
            {dateInWords(incident.datum)}, {incident.gemeente}
          </span>
        </>
      ),
    },
    {
      kop: 'Melder',
      cel: ({ melder }) => (
        <>
          {melder.naam}
          <span className="rt-bij">{namen.organisatie(melder.organisatie)}</span>
        </>
      ),
    },
    { kop: 'Ontvangen', cel: ({ ontvangen }) => dayAndTime(new Date(ontvangen), now) },
    {
      kop: 'Casus',
      cel: ({ casus, samengevoegd }) => (
        <>
          <span className="rt-getal">
            <Koppeling naar={naarCasus(casus)}>{casus}</Koppeling>
          </span>
          {samengevoegd && <span className="rt-bij">samengevoegd met een eerdere melding</span>}
        </>
      ),
    },
    { kop: 'Terugkoppeling', cel: ({ uitkomst }) => uitkomst ?? 'nog niet' },
  ];
  return (
    <>
      <Paginakop titel="Meldingen">
        <p className="rt-knoppen">
          <Koppeling naar="/meldingen/nieuw" className="utrecht-button utrecht-button--primary-action rt-knoplink">
            Melding doen
          </Koppeling>
        </p>
      </Paginakop>
      <Probleemvak probleem={lijst.probleem} opnieuw={lijst.ververs} />
      {!lijst.geladen && lijst.probleem === null && <Laden wat="Meldingen" />}
      {lijst.geladen && lijst.items.length === 0 && (
        <p className="utrecht-paragraph" role="status">
          Er zijn nog geen meldingen.
        </p>
      )}
      {lijst.items.length > 0 && (
        <div ref={setLijf}>
          <Tabel
            bijschrift="Meldingen"
            kolommen={kolommen}
            delen={[{ sleutel: 'alle', kop: null, rijen: lijst.items }]}
            sleutel={({ id }) => id}
          />
          <Meer lijst={lijst} een="melding" veel="meldingen" naarItem={naarItem} />
        </div>
      )}
    </>
  );
}
