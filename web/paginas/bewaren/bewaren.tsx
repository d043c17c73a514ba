import { useRef, useState, type ReactNode } from 'react';
import { listVerlopen, type Bewaarstand } from '../../api/bewaren.ts';
import { useLijst } from '../../gegevens/lijst.ts';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { fullDate } from '../../tijd/kalender.ts';
import { Verlopen } from './verlopen-casus.tsx';

/** Closed casussen whose term is over: about each a person decides whether its content goes. */
export function Bewaren(): ReactNode {
  const lijst = useLijst('', listVerlopen);
  const [besloten, setBesloten] = useState<Bewaarstand | null>(null);
  const stand = useRef<HTMLParagraphElement>(null);
  const items = lijst.items.filter(({ id }) => id !== besloten?.id);
  return (
    <>
      <Paginakop titel="Bewaartermijn voorbij">
        <p className="utrecht-paragraph">
          Gesloten casussen die niet langer bewaard hoeven te worden. Er verdwijnt niets vanzelf: u vernietigt de
          inhoud, of bewaart de casus langer en zegt waarom.
        </p>
      </Paginakop>
      <p ref={stand} tabIndex={-1} className="utrecht-paragraph rt-focusvak" role="status">
        {besloten !== null && gevolg(besloten)}
        {besloten === null && lijst.geladen && items.length === 0 && 'Van geen enkele casus is de termijn voorbij.'}
      </p>
      <Probleemvak probleem={lijst.probleem} opnieuw={lijst.ververs} />
      {!lijst.geladen && lijst.probleem === null && <Laden wat="Casussen" />}
      {items.map((casus) => (
        <Verlopen
          key={casus.id}
          casus={casus}
          onBesloten={(nieuw) => {
            setBesloten(nieuw);
            stand.current?.focus();
            lijst.ververs();
          }}
        />
      ))}
    </>
  );
}

function gevolg({ id, vernietigd, bewaardTot }: Bewaarstand): string {
  if (vernietigd || bewaardTot === null) return `De inhoud van ${id} is vernietigd.`;
  return `${id} wordt bewaard tot ${fullDate(new Date(bewaardTot))}.`;
}
