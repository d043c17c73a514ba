import type { ReactNode } from 'react';
import { listVastleggingen, readCasus, type Casus } from '../../api/casussen.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { Betrokkenen } from '../casus/betrokkenen.tsx';
import { MeldingKaart } from '../casus/melding-kaart.tsx';
import { VastleggingKaart } from './antwoorden.tsx';

/** What one has to know to decide: the melding, the people, and what others laid down before. */
export function Waarover({ casus: id }: { readonly casus: string }): ReactNode {
  const casus = useAntwoord(id, (signal) => readCasus(id, signal));
  const vastleggingen = useAntwoord(`${id}/vastleggingen`, (signal) => listVastleggingen(id, signal));
  return (
    <section className="rt-waarover" aria-labelledby="waarover">
      <h2 className="utrecht-heading-2" id="waarover">
        Casus <Koppeling naar={naarCasus(id)}>{id}</Koppeling>
      </h2>
      <Probleemvak probleem={casus.probleem} opnieuw={casus.ververs} />
      {casus.bezig && casus.waarde === null && <Laden wat="Casus" />}
      {casus.waarde !== null && <Inhoud casus={casus.waarde} />}
      {vastleggingen.waarde !== null && vastleggingen.waarde.length > 0 && (
        <>
          <h3 className="utrecht-heading-3">Wat al is vastgelegd</h3>
          {vastleggingen.waarde.map((vastlegging) => (
            <VastleggingKaart key={vastlegging.id} vastlegging={vastlegging} />
          ))}
        </>
      )}
      <Probleemvak probleem={vastleggingen.probleem} />
    </section>
  );
}

function Inhoud({ casus }: { readonly casus: Casus }): ReactNode {
  return (
    <>
      {casus.meldingen.map((melding) => (
        <MeldingKaart key={melding.id} huis={casus.huis} melding={melding} />
      ))}
      <h3 className="utrecht-heading-3">Betrokkenen</h3>
      <Betrokkenen betrokkenen={casus.betrokkenen} />
    </>
  );
}
