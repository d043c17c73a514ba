import type { ReactNode } from 'react';
import { listVerlopen } from '../../api/bewaren.ts';
import { listOnbestelbaar } from '../../api/onbestelbaar.ts';
import type { Bladzijde } from '../../api/verzoek.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';

/** What waits for who steers casussen and is no task of one: messages that reached none, and casussen kept long enough. */
export function NaastDeTaken(): ReactNode {
  const { ik } = useWerkplek();
  if (!['procesregisseur', 'informatiecoördinator'].includes(ik.rol)) return null;
  return (
    <>
      <Aantal van="Onbestelbare berichten" naar="/berichten" lees={listOnbestelbaar} />
      <Aantal van="Bewaartermijn voorbij" naar="/bewaren" lees={listVerlopen} />
    </>
  );
}

function Aantal({
  van,
  naar,
  lees,
}: {
  readonly van: string;
  readonly naar: string;
  readonly lees: (cursor: null, signal: AbortSignal) => Promise<Bladzijde<unknown>>;
}): ReactNode {
  const { waarde } = useAntwoord(naar, (signal) => lees(null, signal));
  const aantal = waarde?.resultaten.length ?? 0;
  if (aantal === 0) return null;
  const hoeveel = waarde?.volgende == null ? String(aantal) : `meer dan ${String(aantal)}`;
  return (
    <p className="utrecht-paragraph">
      <Koppeling naar={naar}>{`${van}: ${hoeveel}`}</Koppeling>
    </p>
  );
}
