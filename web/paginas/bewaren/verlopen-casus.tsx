import { useState, type ReactNode } from 'react';
import { beslisBewaren, type Bewaarstand, type VerlopenCasus } from '../../api/bewaren.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { Invulform } from '../../formulier/invulform.tsx';
import { readFormulier } from '../../formulier/schema.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { fullDate } from '../../tijd/kalender.ts';

const VERLENGEN = readFormulier({
  type: 'object',
  required: ['tot', 'reden'],
  properties: {
    tot: { type: 'string', format: 'date', title: 'Bewaren tot en met' },
    reden: { type: 'string', title: 'Waarom moet deze casus langer bewaard worden?', maxLength: 2000 },
  },
});

interface Deel {
  readonly casus: VerlopenCasus;
  readonly onBesloten: (stand: Bewaarstand) => void;
}

/** One casus whose term is over, with the two things that can be decided about it. */
export function Verlopen({ casus, onBesloten }: Deel): ReactNode {
  const namen = useNamen();
  const { id, huis, geopend, gesloten, bewaardTot } = casus;
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
      <Vernietigen casus={casus} onBesloten={onBesloten} />
    </article>
  );
}

/** Asked twice: nothing brings the content back. */
function Vernietigen({ casus: { id }, onBesloten }: Deel): ReactNode {
  const [zeker, setZeker] = useState(false);
  const { bezig, probleem, send } = useIndiening<Bewaarstand>(onBesloten);
  return (
    <>
      <Probleemvak probleem={probleem} />
      <div className="rt-knoppen">
        <button
          type="button"
          className={`utrecht-button ${zeker ? 'utrecht-button--primary-action utrecht-button--danger' : 'utrecht-button--subtle'}`}
          aria-disabled={bezig}
          onClick={() => {
            if (zeker) send((sleutel) => beslisBewaren(id, { soort: 'vernietigen' }, sleutel));
            else setZeker(true);
          }}
        >
          {zeker ? 'Ja, voorgoed vernietigen' : 'Vernietigen'}
        </button>
        <span role="status">{zeker ? 'De inhoud van deze casus is daarna voor niemand meer te lezen.' : ''}</span>
      </div>
    </>
  );
}
