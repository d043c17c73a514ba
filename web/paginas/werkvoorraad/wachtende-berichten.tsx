import type { ReactNode } from 'react';
import { listOnbestelbaar } from '../../api/onbestelbaar.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';

/** Who steers casussen is told that a message reached none: it is no task of a casus, and nobody else sees it. */
export function WachtendeBerichten(): ReactNode {
  const { ik } = useWerkplek();
  return ['procesregisseur', 'informatiecoördinator'].includes(ik.rol) ? <Aantal /> : null;
}

function Aantal(): ReactNode {
  const { waarde } = useAntwoord('onbestelbaar', (signal) => listOnbestelbaar(null, signal));
  const aantal = waarde?.resultaten.length ?? 0;
  if (aantal === 0) return null;
  const hoeveel = waarde?.volgende == null ? String(aantal) : `meer dan ${String(aantal)}`;
  return (
    <p className="utrecht-paragraph">
      <Koppeling naar="/berichten">{`Onbestelbare berichten: ${hoeveel}`}</Koppeling>
    </p>
  );
}
