import type { ReactNode } from 'react';
import { listVastleggingen } from '../../api/casussen.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { VastleggingKaart } from '../taak/antwoorden.tsx';

/** Everything that people wrote down for this casus, newest first. */
export function Vastleggingen({ casus, stand }: { readonly casus: string; readonly stand: string }): ReactNode {
  const { waarde, probleem, ververs } = useAntwoord(`${casus} ${stand}`, (signal) => listVastleggingen(casus, signal));
  return (
    <section aria-labelledby="vastleggingen">
      <h2 className="utrecht-heading-2" id="vastleggingen">
        Wat is vastgelegd
      </h2>
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      {waarde === null && probleem === null && <Laden wat="Vastleggingen" />}
      {waarde?.length === 0 && <p className="utrecht-paragraph">Er is nog niets vastgelegd.</p>}
      {waarde?.toReversed().map((vastlegging, index) => (
        <VastleggingKaart key={vastlegging.id} vastlegging={vastlegging} open={index === 0} />
      ))}
    </section>
  );
}
