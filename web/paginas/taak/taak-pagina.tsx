import { useCallback, useState, type ReactNode } from 'react';
import { ONDERSTEUNERS } from '../../api/ik.ts';
import { readTaak, type Besluitantwoord, type Taak, type TaakKort, type Uitkomst } from '../../api/taken.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarOverleg } from '../../navigatie/routes.ts';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Termijnlabel } from '../../onderdelen/termijnlabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { capitalise } from '../../taal/woorden.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';
import { forWhom } from '../werkvoorraad/taken-tabel.tsx';
import { ActieVanTaak } from './actie.tsx';
import { Adviezen } from './advies.tsx';
import { AlBesloten, Besloten, Vervallen } from './besloten.tsx';
import { Besluitformulier } from './besluitformulier.tsx';
import { NaarMaatregelen } from './naar-maatregelen.tsx';
import { Regelen } from './regelen.tsx';
import { TeLezenLijst } from './te-lezen.tsx';
import { Waarover } from './waarover.tsx';

interface Klaar {
  readonly taak: Taak;
  readonly antwoord: Besluitantwoord;
  readonly uitkomst: Uitkomst;
}

export function TaakPagina({ id }: { readonly id: string }): ReactNode {
  const { ik } = useWerkplek();
  const ondersteunt = ONDERSTEUNERS.includes(ik.rol);
  const { waarde: gelezen, probleem, ververs } = useAntwoord(id, (signal) => readTaak(id, signal));
  // What one arranged oneself is true at once; the store may hear of it a moment later.
  const [geregeld, setGeregeld] = useState<TaakKort | null>(null);
  const taak = gelezen === null ? null : { ...gelezen, ...geregeld };
  const [klaar, setKlaar] = useState<Klaar | null>(null);
  if (taak === null) {
    return (
      <>
        <Paginakop titel="Taak" boven={<Terug />} />
        {probleem === null ? <Laden wat="Taak" /> : <Probleemvak probleem={probleem} opnieuw={ververs} />}
      </>
    );
  }
  return (
    <>
      <Kop taak={taak} besloten={klaar !== null} />
      <div className="rt-kolommen rt-kolommen--taak">
        {ondersteunt ? (
          <Nummer taak={taak} />
        ) : taak.dossier.soort === 'casus' ? (
          <Waarover casus={taak.dossier.id} />
        ) : (
          <section className="rt-waarover" aria-labelledby="waarover">
            <h2 className="utrecht-heading-2" id="waarover">
              Overleg
            </h2>
            <p className="utrecht-paragraph">
              Deze taak hoort bij <Koppeling naar={naarOverleg(taak.dossier.id)}>{taak.dossier.id}</Koppeling>. Daar
              staan de agenda en de deelnemers.
            </p>
          </section>
        )}
        <section className="rt-doen" aria-label="Besluit">
          {taak.actie !== null && klaar === null && <ActieVanTaak {...taak.actie} />}
          {klaar !== null ? (
            <Besloten {...klaar} />
          ) : (
            <Doen taak={taak} onKlaar={setKlaar} onGeregeld={setGeregeld} ververs={ververs} />
          )}
        </section>
      </div>
    </>
  );
}

/** All that who does tasks beside the casework learns of it, apart from what the task gives to read. */
function Nummer({ taak }: { readonly taak: Taak }): ReactNode {
  return (
    <section className="rt-waarover" aria-labelledby="waarover">
      <h2 className="utrecht-heading-2" id="waarover">
        {capitalise(taak.dossier.soort)} {taak.dossier.id}
      </h2>
      <p className="utrecht-paragraph">
        U ziet hiervan het nummer en wat bij deze taak staat. Wie meer wil weten, verwijst u naar de procesregisseur.
      </p>
    </section>
  );
}

function Terug(): ReactNode {
  return <Koppeling naar="/werkvoorraad">Werkvoorraad</Koppeling>;
}

function Kop({ taak, besloten }: { readonly taak: Taak; readonly besloten: boolean }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const isOpen = taak.status === 'open' && taak.besluit === null && !besloten;
  return (
    <Paginakop titel={taak.naam} boven={<Terug />}>
      {taak.toelichting !== null && <p className="utrecht-paragraph rt-inleiding">{taak.toelichting}</p>}
      <dl className="rt-feiten">
        <div>
          <dt>Voor</dt>
          <dd>
            {forWhom(taak, namen)}
            {taak.toegewezen !== null && <span className="rt-bij">{namen.medewerker(taak.toegewezen)}</span>}
          </dd>
        </div>
        <div>
          <dt>Onderdeel van</dt>
          <dd>{capitalise(taak.procesnaam)}</dd>
        </div>
        <div>
          <dt>Open sinds</dt>
          <dd>{dayAndTime(new Date(taak.geopend), now)}</dd>
        </div>
        {isOpen && (
          <div>
            <dt>Uiterlijk</dt>
            <dd>
              <Termijnlabel deadline={taak.deadline} teLaat={taak.teLaat} />
              {taak.bijVerstrijken !== null && (
                <span className="rt-bij">
                  Daarna: {taak.bijVerstrijken.naar ?? taak.bijVerstrijken.naam ?? 'escalatie'}
                  {taak.bijVerstrijken.onderbreekt ? '; deze taak vervalt dan' : '; deze taak blijft open'}
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </Paginakop>
  );
}

function Doen({
  taak,
  onKlaar,
  onGeregeld,
  ververs,
}: {
  readonly taak: Taak;
  readonly onKlaar: (klaar: Klaar) => void;
  readonly onGeregeld: (taak: TaakKort) => void;
  readonly ververs: () => void;
}): ReactNode {
  const namen = useNamen();
  const onGesloten = useCallback(() => {
    ververs();
  }, [ververs]);
  if (taak.besluit !== null) return <AlBesloten besluit={taak.besluit} />;
  if (taak.status !== 'open') return <Vervallen />;
  if (!taak.mag) {
    return <p className="utrecht-paragraph">Deze taak is voor {forWhom(taak, namen)}. U kunt meelezen.</p>;
  }
  return (
    <>
      <TeLezenLijst stukken={taak.teLezen} />
      <Adviezen adviezen={taak.advies} />
      <NaarMaatregelen huis={taak.huis} formulier={taak.formulier} />
      <Besluitformulier
        taak={taak}
        onBesloten={(antwoord, uitkomst) => {
          onKlaar({ taak, antwoord, uitkomst });
        }}
        onGesloten={onGesloten}
      />
      <Regelen taak={taak} onGeregeld={onGeregeld} />
    </>
  );
}
