import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { decide, type Besluitantwoord, type Taak, type Uitkomst } from '../../api/taken.ts';
import { Formuliervelden } from '../../formulier/formulier.tsx';
import { useFouten, useIndiening } from '../../formulier/indiening.ts';
import { useKlad } from '../../formulier/klad.ts';
import { FormulierOnbekend, readFormulier } from '../../formulier/schema.ts';
import { cleaned, startValue } from '../../formulier/waarde.ts';
import type { Groep } from '../../formulier/veld.ts';
import { rememberBesluit } from '../../gegevens/eigen-besluiten.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Probleemvak, Vak } from '../../onderdelen/vak.tsx';
import { longDate } from '../../tijd/kalender.ts';

const ZONDER_VELDEN: Groep = {
  soort: 'groep',
  naam: '',
  titel: '',
  uitleg: null,
  verplicht: true,
  verplichtBij: [],
  velden: [],
  vast: [],
};

function useForm(taak: Taak): Groep | string {
  return useMemo(() => {
    if (taak.formulier === null) return ZONDER_VELDEN;
    try {
      return readFormulier(taak.formulier);
    } catch (error) {
      return error instanceof FormulierOnbekend ? error.message : 'Het formulier is niet te lezen.';
    }
  }, [taak.formulier]);
}

/** The question of a task and its answers: the fields of its form, and one button for each outcome of the drawing. */
export function Besluitformulier({
  taak,
  onBesloten,
  onGesloten,
}: {
  readonly taak: Taak;
  readonly onBesloten: (antwoord: Besluitantwoord, uitkomst: Uitkomst) => void;
  /** Somebody else was first. */
  readonly onGesloten: () => void;
}): ReactNode {
  const form = useForm(taak);
  if (typeof form === 'string') {
    return (
      <Vak soort="fout">
        <p className="utrecht-paragraph">
          <strong>Dit formulier kan hier niet worden getoond.</strong> {form} Meld het aan de functioneel beheerder.
        </p>
      </Vak>
    );
  }
  return <Invulling taak={taak} form={form} onBesloten={onBesloten} onGesloten={onGesloten} />;
}

function Invulling({
  taak,
  form,
  onBesloten,
  onGesloten,
}: {
  readonly taak: Taak;
  readonly form: Groep;
  readonly onBesloten: (antwoord: Besluitantwoord, uitkomst: Uitkomst) => void;
  readonly onGesloten: () => void;
}): ReactNode {
  const namen = useNamen();
  const [waarden, change, forget] = useKlad(taak.id, startValue(form, taak.voorinvulling?.gegevens));
  const [gekozen, setGekozen] = useState<Uitkomst | null>(null);
  const { bezig, probleem, send } = useIndiening<readonly [Besluitantwoord, Uitkomst]>(([antwoord, uitkomst]) => {
    forget();
    rememberBesluit(taak.id);
    onBesloten(antwoord, uitkomst);
  });
  const fouten = useFouten(probleem, 'gegevens');
  const algemeen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (probleem !== null && probleem.fouten.length === 0) algemeen.current?.focus();
    if (probleem?.status === 409) onGesloten();
  }, [probleem, onGesloten]);

  const keuzen = useMemo(() => namen.keuzen(taak.huis, taak.gemeente), [namen, taak.huis, taak.gemeente]);
  const uitkomstnaam = useCallback(
    (waarde: string) => taak.uitkomsten.find((one) => one.waarde === waarde)?.label ?? waarde,
    [taak.uitkomsten],
  );

  const kies = (uitkomst: Uitkomst): void => {
    setGekozen(uitkomst);
    send(async (sleutel) => {
      const gegevens = taak.formulier === null ? {} : cleaned(form, waarden);
      return [await decide(taak.id, { uitkomst: uitkomst.waarde, gegevens }, sleutel), uitkomst] as const;
    });
  };

  return (
    <form
      className="utrecht-form rt-besluit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const [enige, tweede] = taak.uitkomsten;
        // Enter in a field decides only where there is nothing to choose.
        if (enige !== undefined && tweede === undefined) kies(enige);
      }}
    >
      {taak.voorinvulling !== null && (
        <p className="utrecht-paragraph">
          Hier staat het plan van {longDate(new Date(taak.voorinvulling.at))}, zonder de acties die al klaar zijn. Wat u
          laat staan, gaat door.
        </p>
      )}
      <Formuliervelden
        id={taak.id.replaceAll('.', '-')}
        form={form}
        waarden={waarden}
        fouten={fouten}
        onChange={change}
        keuzen={keuzen}
        uitkomstnaam={uitkomstnaam}
      />
      <div ref={algemeen} tabIndex={-1} className="rt-focusvak">
        {fouten.size === 0 && <Probleemvak probleem={probleem} />}
      </div>
      <Uitkomsten uitkomsten={taak.uitkomsten} bezig={bezig} gekozen={gekozen} kies={kies} />
    </form>
  );
}

function Uitkomsten({
  uitkomsten,
  bezig,
  gekozen,
  kies,
}: {
  readonly uitkomsten: readonly Uitkomst[];
  readonly bezig: boolean;
  readonly gekozen: Uitkomst | null;
  readonly kies: (uitkomst: Uitkomst) => void;
}): ReactNode {
  const enige = uitkomsten.length === 1;
  return (
    <fieldset className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset rt-uitkomsten">
      <legend className="utrecht-form-fieldset__legend rt-uitkomsten__vraag">
        {enige ? 'Klaar?' : 'Wat is het besluit?'}
      </legend>
      <ul className="rt-uitkomsten__lijst">
        {uitkomsten.map((uitkomst) => (
          <li key={uitkomst.waarde ?? uitkomst.label}>
            <button
              type={enige ? 'submit' : 'button'}
              className={`utrecht-button rt-uitkomst ${enige ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}`}
              aria-disabled={bezig}
              onClick={
                enige
                  ? undefined
                  : () => {
                      if (!bezig) kies(uitkomst);
                    }
              }
            >
              <span>{bezig && gekozen === uitkomst ? 'Bezig met vastleggen…' : uitkomst.label}</span>
              {uitkomst.naar !== null && uitkomst.naar !== uitkomst.label && (
                <span className="rt-uitkomst__naar">daarna: {uitkomst.naar}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
