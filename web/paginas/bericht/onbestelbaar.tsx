import { useRef, useState, type ReactNode } from 'react';
import { listOnbestelbaar, type Afgehandeld } from '../../api/onbestelbaar.ts';
import { useLijst } from '../../gegevens/lijst.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { Bericht } from './bericht.tsx';

/** Messages that reached no casus: each waits for somebody who knows where it belongs. */
export function Onbestelbaar(): ReactNode {
  const lijst = useLijst('', listOnbestelbaar);
  const [gedaan, setGedaan] = useState<Afgehandeld | null>(null);
  const stand = useRef<HTMLParagraphElement>(null);
  const items = lijst.items.filter(({ id }) => id !== gedaan?.id);
  return (
    <>
      <Paginakop titel="Onbestelbare berichten">
        <p className="utrecht-paragraph">
          Berichten voor een casus die hier niet bekend is, of die de afzender niet zelf kan bereiken. Zoek de casus en
          bezorg het bericht daar, of sluit het met een reden.
        </p>
      </Paginakop>
      <p ref={stand} tabIndex={-1} className="utrecht-paragraph rt-focusvak" role="status">
        {gedaan !== null &&
          (gedaan.casus === null ? (
            'Het bericht is gesloten.'
          ) : (
            <>
              Het bericht is bezorgd bij <Koppeling naar={naarCasus(gedaan.casus)}>{gedaan.casus}</Koppeling>.
            </>
          ))}
        {gedaan === null && lijst.geladen && items.length === 0 && 'Er wacht geen bericht.'}
      </p>
      <Probleemvak probleem={lijst.probleem} opnieuw={lijst.ververs} />
      {!lijst.geladen && lijst.probleem === null && <Laden wat="Berichten" />}
      {items.map((bericht) => (
        <Bericht
          key={bericht.id}
          bericht={bericht}
          onGedaan={(afgehandeld) => {
            setGedaan(afgehandeld);
            stand.current?.focus();
            lijst.ververs();
          }}
        />
      ))}
    </>
  );
}
