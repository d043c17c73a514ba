import type { ReactNode } from 'react';
import { handelAf, type Afgehandeld, type Onbestelbaar } from '../../api/onbestelbaar.ts';
import { Invulform } from '../../formulier/invulform.tsx';
import { readFormulier } from '../../formulier/schema.ts';
import { useNamen } from '../../gegevens/huis.ts';
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
      <Invulform
        id={`koppelen-${id}`}
        form={KOPPELEN}
        knop="Bezorgen bij deze casus"
        nadruk="primary"
        stuur={(ingevuld, sleutel) => handelAf(id, { soort: 'koppelen', ...ingevuld }, sleutel)}
        onGedaan={onGedaan}
      />
      <Invulform
        id={`sluiten-${id}`}
        form={SLUITEN}
        knop="Sluiten"
        nadruk="secondary"
        stuur={(ingevuld, sleutel) => handelAf(id, { soort: 'sluiten', ...ingevuld }, sleutel)}
        onGedaan={onGedaan}
      />
    </article>
  );
}
