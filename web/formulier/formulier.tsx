import { useMemo, type ReactNode } from 'react';
import { spell } from '../taal/woorden.ts';
import { BezigContext, type Bezig } from './bezig.ts';
import { Foutenlijst } from './foutenlijst.tsx';
import type { Fouten } from './fouten.ts';
import { Veldinvoer } from './velden/veld.tsx';
import type { Groep } from './veld.ts';
import { withValue, type Waarde } from './waarde.ts';

/** The fields of a form with what is wrong above them. Sending is for who uses it: the outcomes are the buttons. */
export function Formuliervelden({
  id,
  form,
  waarden,
  fouten,
  onChange,
  keuzen,
  uitkomstnaam = spell,
  markeert = true,
}: {
  readonly id: string;
  readonly form: Groep;
  readonly waarden: Waarde;
  readonly fouten: Fouten;
  readonly onChange: (change: (before: Waarde) => Waarde) => void;
  readonly keuzen: Bezig['keuzen'];
  readonly uitkomstnaam?: Bezig['uitkomstnaam'];
  /** False where every field may stay empty: saying so at each is noise. */
  readonly markeert?: boolean;
}): ReactNode {
  const bezig = useMemo<Bezig>(
    () => ({
      formulier: id,
      waarden,
      fouten,
      keuzen,
      uitkomstnaam,
      markeert,
      set: (pad, value) => {
        onChange((before) => withValue(before, pad, value));
      },
    }),
    [id, waarden, fouten, keuzen, uitkomstnaam, markeert, onChange],
  );
  return (
    <BezigContext value={bezig}>
      <Foutenlijst formulier={id} form={form} fouten={fouten} />
      <Veldinvoer veld={form} pad={[]} />
    </BezigContext>
  );
}
