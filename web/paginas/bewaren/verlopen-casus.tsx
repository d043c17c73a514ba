import type { ReactNode } from 'react';
import { beslisBewaren, type Bewaarstand, type VerlopenCasus } from '../../api/bewaren.ts';
import { Invulform } from '../../formulier/invulform.tsx';
import { readFormulier } from '../../formulier/schema.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Bevestigknop } from '../../onderdelen/bevestigknop.tsx';
import { fullDate } from '../../tijd/kalender.ts';

const VERLENGEN = readFormulier({
  type: 'object',
  required: ['tot', 'reden'],
  properties: {
    tot: { type: 'string', format: 'date', title: 'Bewaren tot en met' },
    reden: { type: 'string', title: 'Waarom moet deze casus langer bewaard worden?', maxLength: 2000 },
  },
});

/** One casus whose term is over, with the two things that can be decided about it. */
export function Verlopen({
  casus: { id, huis, geopend, gesloten, bewaardTot },
  onBesloten,
}: {
  readonly casus: VerlopenCasus;
  readonly onBesloten: (stand: Bewaarstand) => void;
}): ReactNode {
  const namen = useNamen();
  return (
    <article className="rt-zoeken" aria-labelledby={`casus-${id}`}>
      <h2 className="utrecht-heading-2" id={`casus-${id}`}>
        <Koppeling naar={naarCasus(id)}>{id}</Koppeling>
      </h2>
      <p className="rt-bij">
        {`${namen.huis(huis)}; geopend ${fullDate(new Date(geopend))}, gesloten ${fullDate(new Date(gesloten))}, bewaard tot ${fullDate(new Date(bewaardTot))}`}
      </p>
      <Invulform
        id={`verlengen-${id}`}
        form={VERLENGEN}
        knop="Langer bewaren"
        nadruk="secondary"
        stuur={(ingevuld, sleutel) => beslisBewaren(id, { soort: 'verlengen', ...ingevuld }, sleutel)}
        onGedaan={onBesloten}
      />
      <Bevestigknop
        knop="Vernietigen"
        zeker="Ja, voorgoed vernietigen"
        gevolg="De inhoud van deze casus is daarna voor niemand meer te lezen."
        doe={(sleutel) => beslisBewaren(id, { soort: 'vernietigen' }, sleutel)}
        onGedaan={onBesloten}
      />
    </article>
  );
}
