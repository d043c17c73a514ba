import type { ReactNode } from 'react';
import { listVerlopen } from '../../api/bewaren.ts';
import { listOnbestelbaar } from '../../api/onbestelbaar.ts';
import { readLeeg } from '../../api/piket.ts';
import type { Bladzijde } from '../../api/verzoek.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { count } from '../../taal/woorden.ts';

/**
 * What waits and is no task of a casus. For who steers casussen: messages that reached none, and casussen kept long
 * enough. For who keeps a roster of piket: blocks of the days that come that nobody has.
 */
export function NaastDeTaken(): ReactNode {
  const { ik, huizen } = useWerkplek();
  const stuurt = ['procesregisseur', 'informatiecoördinator'].includes(ik.rol);
  const roostert = ['ketenmanager', 'informatiecoördinator'].includes(ik.rol);
  return (
    <>
      {stuurt && <Aantal van="Onbestelbare berichten" naar="/berichten" lees={listOnbestelbaar} />}
      {stuurt && <Aantal van="Bewaartermijn voorbij" naar="/bewaren" lees={listVerlopen} />}
      {roostert && huizen.filter(({ piket }) => piket).map(({ code }) => <LegePiket key={code} huis={code} />)}
    </>
  );
}

function LegePiket({ huis }: { readonly huis: string }): ReactNode {
  const { huis: naam } = useNamen();
  const { huizen } = useWerkplek();
  const { waarde } = useAntwoord(`piket ${huis}`, (signal) => readLeeg(huis, signal));
  if (waarde === null || waarde.length === 0) return null;
  const waar = huizen.length > 1 ? ` bij ${naam(huis)}` : '';
  return (
    <p className="utrecht-paragraph">
      <Koppeling naar={`/piket?${new URLSearchParams({ huis }).toString()}`}>
        {`Piket${waar}: ${count(waarde.length, 'blok', 'blokken')} zonder iemand in de komende zeven dagen`}
      </Koppeling>
    </p>
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
