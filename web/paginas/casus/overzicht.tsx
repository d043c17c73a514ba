import { useState, type ReactNode } from 'react';
import type { Casus, Verloop } from '../../api/casussen.ts';
import type { TaakKort } from '../../api/taken.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { Laden } from '../../onderdelen/vak.tsx';
import { TakenTabel } from '../werkvoorraad/taken-tabel.tsx';
import { Beginnen } from './beginnen.tsx';
import { Betrokkenen } from './betrokkenen.tsx';
import { Melden } from './melden.tsx';
import { MeldingKaart } from './melding-kaart.tsx';
import { Procestekening } from './procestekening.tsx';
import { position } from './stand.ts';
import { Tijdlijn } from './tijdlijn.tsx';

/** Open tasks that are shown before all of them are asked for. */
const KORT = 6;

export function Overzicht({
  casus,
  verloop,
  onBegonnen,
}: {
  readonly casus: Casus;
  readonly verloop: Verloop | null;
  /** Something was started: what is shown here is of before. */
  readonly onBegonnen: () => void;
}): ReactNode {
  return (
    <>
      <div className="rt-kolommen rt-kolommen--casus">
        <OpenTaken casus={casus} />
        <section aria-labelledby="betrokkenen">
          <h2 className="utrecht-heading-2" id="betrokkenen">
            Betrokkenen
          </h2>
          <Betrokkenen betrokkenen={casus.betrokkenen} />
        </section>
      </div>
      {verloop !== null && <Beginnen casus={casus.id} verloop={verloop} onBegonnen={onBegonnen} />}
      {verloop !== null && (
        <Melden
          casus={casus.id}
          huis={casus.huis}
          gemeente={casus.meldingen[0]?.incident.gemeente ?? null}
          stand={position(verloop)}
          onGemeld={onBegonnen}
        />
      )}
      {verloop === null ? <Laden wat="Verloop" /> : <Procestekening verloop={verloop} hoofdproces={casus.proces} />}
      <div className="rt-kolommen rt-kolommen--casus">
        {verloop !== null && <Tijdlijn verloop={verloop} />}
        <section aria-labelledby="meldingen">
          <h2 className="utrecht-heading-2" id="meldingen">
            {casus.meldingen.length === 1 ? 'Melding' : 'Meldingen'}
          </h2>
          {casus.meldingen.length === 0 && (
            <p className="utrecht-paragraph">U ziet hier alleen meldingen van uw eigen organisatie.</p>
          )}
          {casus.meldingen.map((melding) => (
            <MeldingKaart key={melding.id} huis={casus.huis} melding={melding} />
          ))}
        </section>
      </div>
    </>
  );
}

/** One's own tasks first; of many the rest on request. */
function OpenTaken({ casus }: { readonly casus: Casus }): ReactNode {
  const { ik } = useWerkplek();
  const [alle, setAlle] = useState(false);
  const vanMij = ({ rol, organisatie }: TaakKort): boolean =>
    rol === ik.rol && (organisatie === null || organisatie === ik.organisatie);
  const taken = [...casus.taken.filter(vanMij), ...casus.taken.filter((taak) => !vanMij(taak))];
  return (
    <section aria-labelledby="open-taken">
      <h2 className="utrecht-heading-2" id="open-taken">
        Open taken
      </h2>
      {taken.length === 0 ? (
        <p className="utrecht-paragraph">Er staat nu niets open.</p>
      ) : (
        <TakenTabel
          taken={alle ? taken : taken.slice(0, KORT)}
          bijschrift={`Open taken van ${casus.id}`}
          zonderDossier
        />
      )}
      {taken.length > KORT && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
          aria-expanded={alle}
          onClick={() => {
            setAlle(!alle);
          }}
        >
          {alle ? 'Minder taken tonen' : `Alle ${String(taken.length)} taken tonen`}
        </button>
      )}
    </section>
  );
}
