import { useEffect, useRef, type ReactNode } from 'react';
import { readCasus, readVerloop, type Casus, type Verloop } from '../../api/casussen.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus, type CasusDeel } from '../../navigatie/routes.ts';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Casuskop } from './casuskop.tsx';
import { Logboek } from './logboek.tsx';
import { Overzicht } from './overzicht.tsx';
import { Planpagina } from './plan.tsx';
import { position } from './stand.ts';
import { Vastleggingen } from './vastleggingen.tsx';

/**
 * How often the course is read again, in ms. The course holds codes only, so looking at it is no processing of personal
 * data; the casus itself, which is logged at every read, is read again only when the course has changed.
 */
const VERVERS = 5_000;

const DELEN: readonly { readonly deel: CasusDeel; readonly naam: string }[] = [
  { deel: 'overzicht', naam: 'Overzicht' },
  { deel: 'plan', naam: 'Plan en leefgebieden' },
  { deel: 'vastleggingen', naam: 'Vastleggingen' },
  { deel: 'logboek', naam: 'Logboek' },
];

export function CasusPagina({ id, deel }: { readonly id: string; readonly deel: CasusDeel }): ReactNode {
  const casus = useAntwoord(id, (signal) => readCasus(id, signal));
  const verloop = useAntwoord(id, (signal) => readVerloop(id, signal), { interval: VERVERS });
  const stand = position(verloop.waarde);
  const gezien = useRef('');
  const { ververs } = casus;
  useEffect(() => {
    if (stand === '' || stand === gezien.current) return;
    if (gezien.current !== '') ververs();
    gezien.current = stand;
  }, [stand, ververs]);

  if (casus.waarde === null) {
    return (
      <>
        <Paginakop titel={id} boven={<Koppeling naar="/casussen">Casussen</Koppeling>} />
        {casus.probleem === null ? (
          <Laden wat="Casus" />
        ) : (
          <Probleemvak probleem={casus.probleem} opnieuw={casus.ververs} />
        )}
      </>
    );
  }
  return (
    <>
      <Casuskop casus={casus.waarde} />
      <nav className="rt-delen" aria-label={`Delen van casus ${id}`}>
        <ul>
          {DELEN.map((one) => (
            <li key={one.deel}>
              <Koppeling naar={naarCasus(id, one.deel)} className="rt-delen__link" huidig={one.deel === deel}>
                {one.naam}
              </Koppeling>
            </li>
          ))}
        </ul>
      </nav>
      <Probleemvak probleem={casus.probleem} opnieuw={casus.ververs} />
      <Deel deel={deel} casus={casus.waarde} verloop={verloop.waarde} onBegonnen={verloop.ververs} />
    </>
  );
}

function Deel({
  deel,
  casus,
  verloop,
  onBegonnen,
}: {
  readonly deel: CasusDeel;
  readonly casus: Casus;
  readonly verloop: Verloop | null;
  readonly onBegonnen: () => void;
}): ReactNode {
  switch (deel) {
    case 'overzicht':
      return <Overzicht casus={casus} verloop={verloop} onBegonnen={onBegonnen} />;
    case 'plan':
      return <Planpagina casus={casus} />;
    case 'vastleggingen':
      return <Vastleggingen casus={casus.id} stand={position(verloop)} />;
    case 'logboek':
      return <Logboek casus={casus.id} />;
    default:
      return deel satisfies never;
  }
}
