import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { sendEvaluatie, type Sessie } from '../../api/sessie.ts';
import { Formuliervelden } from '../../formulier/formulier.tsx';
import { useFouten, useIndiening } from '../../formulier/indiening.ts';
import { readFormulier } from '../../formulier/schema.ts';
import { cleaned, emptyValue, type Waarde } from '../../formulier/waarde.ts';
import { Probleemvak, Vak } from '../../onderdelen/vak.tsx';

const GEEN_KEUZEN = (): [] => [];

/** What a participant thought of the session. */
export function Evaluatie({
  evaluatie,
  onKlaar,
}: {
  readonly evaluatie: NonNullable<Sessie['evaluatie']>;
  readonly onKlaar: () => void;
}): ReactNode {
  // The form is the same at every look; only the first one counts, so that nothing typed is lost.
  const [formulier] = useState(evaluatie.formulier);
  const form = useMemo(() => readFormulier(formulier), [formulier]);
  const [waarden, setWaarden] = useState<Waarde>(() => emptyValue(form));
  const change = useCallback((make: (before: Waarde) => Waarde) => {
    setWaarden(make);
  }, []);
  const { bezig, probleem, send } = useIndiening<Sessie>(onKlaar);
  const fouten = useFouten(probleem, 'gegevens');
  return (
    <section aria-labelledby="evaluatie">
      <h2 className="utrecht-heading-2" id="evaluatie">
        Evaluatie
      </h2>
      {evaluatie.ingevuld ? (
        <Vak soort="goed" live>
          <p className="utrecht-paragraph">Dank u wel, uw antwoorden zijn bewaard.</p>
        </Vak>
      ) : (
        <form
          className="utrecht-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send(() => sendEvaluatie(cleaned(form, waarden)));
          }}
        >
          <Formuliervelden
            id="evaluatie"
            form={form}
            waarden={waarden}
            fouten={fouten}
            onChange={change}
            keuzen={GEEN_KEUZEN}
          />
          {fouten.size === 0 && <Probleemvak probleem={probleem} />}
          <button type="submit" className="utrecht-button utrecht-button--primary-action" aria-disabled={bezig}>
            Versturen
          </button>
        </form>
      )}
    </section>
  );
}
