import type { ReactNode } from 'react';
import type { Casus, Verloop } from '../../api/casussen.ts';
import { Laden } from '../../onderdelen/vak.tsx';
import { TakenTabel } from '../werkvoorraad/taken-tabel.tsx';
import { Betrokkenen } from './betrokkenen.tsx';
import { MeldingKaart } from './melding-kaart.tsx';
import { Procestekening } from './procestekening.tsx';
import { Tijdlijn } from './tijdlijn.tsx';

export function Overzicht({ casus, verloop }: { readonly casus: Casus; readonly verloop: Verloop | null }): ReactNode {
  return (
    <>
      <div className="rt-kolommen rt-kolommen--casus">
        <section aria-labelledby="open-taken">
          <h2 className="utrecht-heading-2" id="open-taken">
            Open taken
          </h2>
          {casus.taken.length === 0 ? (
            <p className="utrecht-paragraph">Er staat nu niets open.</p>
          ) : (
            <TakenTabel taken={casus.taken} bijschrift={`Open taken van ${casus.id}`} zonderDossier />
          )}
        </section>
        <section aria-labelledby="betrokkenen">
          <h2 className="utrecht-heading-2" id="betrokkenen">
            Betrokkenen
          </h2>
          <Betrokkenen betrokkenen={casus.betrokkenen} />
        </section>
      </div>
      {verloop === null ? <Laden wat="Verloop" /> : <Procestekening verloop={verloop} />}
      <div className="rt-kolommen rt-kolommen--casus">
        {verloop !== null && <Tijdlijn verloop={verloop} />}
        <section aria-labelledby="meldingen">
          <h2 className="utrecht-heading-2" id="meldingen">
            {casus.meldingen.length === 1 ? 'Melding' : 'Meldingen'}
          </h2>
          {casus.meldingen.map((melding) => (
            <MeldingKaart key={melding.id} huis={casus.huis} melding={melding} />
          ))}
        </section>
      </div>
    </>
  );
}
