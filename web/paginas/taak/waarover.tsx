import { useState, type ReactNode } from 'react';
import { listVastleggingen, readCasus, type Casus, type Vastlegging } from '../../api/casussen.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { Betrokkenen } from '../casus/betrokkenen.tsx';
import { MeldingKaart } from '../casus/melding-kaart.tsx';
import { VastleggingKaart } from './antwoorden.tsx';

/** Earlier decisions that are shown before all of them are asked for: a form below them must stay near on a telephone. */
const KORT = 5;

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
        <Eerder vastleggingen={vastleggingen.waarde} />
      )}
      <Probleemvak probleem={vastleggingen.probleem} />
    </section>
  );
}

/** In the order in which they came; of many the last ones, the rest on request. */
function Eerder({ vastleggingen }: { readonly vastleggingen: readonly Vastlegging[] }): ReactNode {
  const [alle, setAlle] = useState(false);
  return (
    <>
      <h3 className="utrecht-heading-3">Wat al is vastgelegd</h3>
      {vastleggingen.length > KORT && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
          aria-expanded={alle}
          onClick={() => {
            setAlle(!alle);
          }}
        >
          {alle ? `Alleen de laatste ${String(KORT)} tonen` : `Alle ${String(vastleggingen.length)} tonen`}
        </button>
      )}
      {(alle ? vastleggingen : vastleggingen.slice(-KORT)).map((vastlegging) => (
        <VastleggingKaart key={vastlegging.id} vastlegging={vastlegging} />
      ))}
    </>
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
