import { useState, type ReactNode } from 'react';
import { Probleemvak } from '../onderdelen/vak.tsx';
import { Formuliervelden } from './formulier.tsx';
import { useFouten, useIndiening } from './indiening.ts';
import type { Groep } from './veld.ts';
import { cleaned, isRecord, type Waarde } from './waarde.ts';

/** A few fields with one button, for what is done about one thing in a list. */
export function Invulform<T>({
  id,
  form,
  knop,
  nadruk,
  stuur,
  onGedaan,
}: {
  readonly id: string;
  readonly form: Groep;
  readonly knop: string;
  readonly nadruk: 'primary' | 'secondary';
  readonly stuur: (ingevuld: Readonly<Record<string, unknown>>, sleutel: string) => Promise<T>;
  readonly onGedaan: (antwoord: T) => void;
}): ReactNode {
  const [waarden, setWaarden] = useState<Waarde>({});
  const { bezig, probleem, send } = useIndiening<T>(onGedaan);
  const fouten = useFouten(probleem);
  return (
    <form
      className="utrecht-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const ingevuld = cleaned(form, waarden);
        send((sleutel) => stuur(isRecord(ingevuld) ? ingevuld : {}, sleutel));
      }}
    >
      <Formuliervelden
        id={id}
        form={form}
        waarden={waarden}
        fouten={fouten}
        onChange={setWaarden}
        keuzen={geenKeuzen}
        markeert={false}
      />
      <button type="submit" className={`utrecht-button utrecht-button--${nadruk}-action`} aria-disabled={bezig}>
        {knop}
      </button>
      {fouten.size === 0 && <Probleemvak probleem={probleem} />}
    </form>
  );
}

const geenKeuzen = (): readonly never[] => [];
