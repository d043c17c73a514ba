import { useState, type ReactNode } from 'react';
import { handelAf, type Afgehandeld, type Onbestelbaar } from '../../api/onbestelbaar.ts';
import { Formuliervelden } from '../../formulier/formulier.tsx';
import { useFouten, useIndiening } from '../../formulier/indiening.ts';
import { readFormulier } from '../../formulier/schema.ts';
import type { Groep } from '../../formulier/veld.ts';
import { cleaned, isRecord, type Waarde } from '../../formulier/waarde.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

const KOPPELEN = readFormulier({
  type: 'object',
  required: ['casus'],
  properties: {
    casus: { type: 'string', title: 'Casusnummer', maxLength: 20 },
    naam: { type: 'string', title: 'Als welk bericht? Leeg: zoals de afzender het noemde', maxLength: 64 },
  },
});
const SLUITEN = readFormulier({
  type: 'object',
  required: ['reden'],
  properties: { reden: { type: 'string', title: 'Waarom hoort dit hier niet?', maxLength: 2000 } },
});

/** One message, with the two things that can be done with it. */
export function Bericht({
  bericht,
  onGedaan,
}: {
  readonly bericht: Onbestelbaar;
  readonly onGedaan: (afgehandeld: Afgehandeld) => void;
}): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const { id, door, ontvangen, casus, naam, toelichting, huis } = bericht;
  return (
    <article className="rt-zoeken" aria-labelledby={`bericht-${id}`}>
      <h2 className="utrecht-heading-2" id={`bericht-${id}`}>
        {`‘${naam}’ voor ${casus}`}
      </h2>
      <p className="rt-bij">
        {`${door.naam}, ${namen.organisatie(door.organisatie)}; ${dayAndTime(new Date(ontvangen), now)}; ${namen.huis(huis)}`}
      </p>
      <p className="utrecht-paragraph">{toelichting}</p>
      <Afhandelen soort="koppelen" knop="Bezorgen bij deze casus" form={KOPPELEN} bericht={id} onGedaan={onGedaan} />
      <Afhandelen soort="sluiten" knop="Sluiten" form={SLUITEN} bericht={id} onGedaan={onGedaan} />
    </article>
  );
}

function Afhandelen({
  soort,
  knop,
  form,
  bericht,
  onGedaan,
}: {
  readonly soort: 'koppelen' | 'sluiten';
  readonly knop: string;
  readonly form: Groep;
  readonly bericht: string;
  readonly onGedaan: (afgehandeld: Afgehandeld) => void;
}): ReactNode {
  const [waarden, setWaarden] = useState<Waarde>({});
  const { bezig, probleem, send } = useIndiening<Afgehandeld>(onGedaan);
  const fouten = useFouten(probleem);
  return (
    <form
      className="utrecht-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const ingevuld = cleaned(form, waarden);
        send((sleutel) => handelAf(bericht, { soort, ...(isRecord(ingevuld) && ingevuld) }, sleutel));
      }}
    >
      <Formuliervelden
        id={`${soort}-${bericht}`}
        form={form}
        waarden={waarden}
        fouten={fouten}
        onChange={setWaarden}
        keuzen={geenKeuzen}
        markeert={false}
      />
      <button
        type="submit"
        className={`utrecht-button utrecht-button--${soort === 'koppelen' ? 'primary' : 'secondary'}-action`}
        aria-disabled={bezig}
      >
        {knop}
      </button>
      {fouten.size === 0 && <Probleemvak probleem={probleem} />}
    </form>
  );
}

const geenKeuzen = (): readonly never[] => [];
