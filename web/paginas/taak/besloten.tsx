import { useEffect, useRef, type ReactNode } from 'react';
import type { Besluit } from '../../api/gedeeld.ts';
import { ONDERSTEUNERS } from '../../api/ik.ts';
import type { Besluitantwoord, Taak, Uitkomst } from '../../api/taken.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarDossier, naarTaak } from '../../navigatie/routes.ts';
import { Termijnlabel } from '../../onderdelen/termijnlabel.tsx';
import { Vak } from '../../onderdelen/vak.tsx';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

/** What a decision brought about: where the casus stands now and what is next. Takes the focus when it appears. */
export function Besloten({
  taak,
  antwoord,
  uitkomst,
}: {
  readonly taak: Taak;
  readonly antwoord: Besluitantwoord;
  readonly uitkomst: Uitkomst;
}): ReactNode {
  const namen = useNamen();
  const { ik } = useWerkplek();
  const ondersteunt = ONDERSTEUNERS.includes(ik.rol);
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    kop.current?.focus();
  }, []);
  const { stap, wachtop, deadline, volgende } = antwoord.stand;
  return (
    <div className="rt-vak rt-vak--goed" role="status">
      <h2 className="utrecht-heading-2" ref={kop} tabIndex={-1}>
        Vastgelegd: {uitkomst.label}
      </h2>
      {stap === null ? (
        <p className="utrecht-paragraph">{ondersteunt ? 'Voor u is dit klaar.' : 'Hier wacht nu niets meer.'}</p>
      ) : (
        <p className="utrecht-paragraph">
          Nu aan de beurt: <strong>{stap}</strong>
          {wachtop.length > 0 && <>, door {namen.wie(wachtop)}</>}
          {deadline !== null && (
            <>
              {' '}
              — <Termijnlabel deadline={deadline} />
            </>
          )}
        </p>
      )}
      {volgende.length > 0 && (
        <ul className="utrecht-unordered-list">
          {volgende.map((next) => (
            <li key={next.id}>
              <Koppeling naar={naarTaak(next.id)}>{next.naam}</Koppeling>
            </li>
          ))}
        </ul>
      )}
      <p className="rt-knoppen">
        <Koppeling naar="/werkvoorraad" className="utrecht-link">
          Terug naar de werkvoorraad
        </Koppeling>
        {!ondersteunt && <Koppeling naar={naarDossier(taak.dossier)}>Naar {taak.dossier.id}</Koppeling>}
      </p>
    </div>
  );
}

/** For who comes second. */
export function AlBesloten({ besluit }: { readonly besluit: Besluit }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const wie = `${besluit.door.naam} (${namen.organisatie(besluit.door.organisatie)})`;
  const wat = besluit.uitkomstnaam ?? besluit.uitkomst;
  return (
    <Vak soort="info">
      <p className="utrecht-paragraph">
        <strong>Al besloten</strong> door {wie}, {dayAndTime(new Date(besluit.at), now)}
        {wat === null ? '' : `: ‘${wat}’`}. Er is hier niets meer te doen.
      </p>
    </Vak>
  );
}

/** For who comes when the process no longer waits for it. */
export function Vervallen(): ReactNode {
  return (
    <Vak soort="info">
      <p className="utrecht-paragraph">
        <strong>Deze taak is vervallen</strong>: de termijn is voorbij, of het proces is zonder haar verder gegaan. Er
        is hier niets meer te doen.
      </p>
    </Vak>
  );
}
