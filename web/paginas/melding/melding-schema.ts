import type { Huis, Meldingsoort } from '../../api/huizen.ts';
import { hasOnderwerp, type Onderwerp } from './onderwerp.ts';

/** The part of `POST /v1/meldingen` that a person fills in, as a form like any other; the choices are the house's, and its kind may ask more. `onderwerp`: what it is about, where that is no person; `gemeente`: where that is chosen already. */
export function meldingSchema(
  huis: Huis,
  soort: Meldingsoort,
  onderwerp: Onderwerp | null,
  gemeente: string | null,
): Readonly<Record<string, unknown>> {
  const { formulier } = soort;
  const gegevens = formulier === null ? {} : { gegevens: formulier };
  // What it is about says what is asked next.
  const eerst = hasOnderwerp(soort);
  return {
    type: 'object',
    required: [
      'incident',
      ...(onderwerp === null ? ['betrokkenen'] : ['onderwerp']),
      'toelichting',
      ...Object.keys(gegevens),
    ],
    properties: {
      incident: incidentSchema(huis, gemeente),
      ...(eerst && gegevens),
      ...(onderwerp !== null && { onderwerp: { type: 'string', title: onderwerp.titel, maxLength: 200 } }),
      betrokkenen: {
        type: 'array',
        title: onderwerp === null ? 'Wie zijn betrokken?' : 'Wie zijn er nog bij betrokken?',
        minItems: onderwerp === null ? 1 : 0,
        items: BETROKKENE,
      },
      ...(!eerst && gegevens),
      toelichting: {
        type: 'string',
        title: 'Toelichting',
        description: 'Wat zag of hoorde u, en waarom maakt u zich zorgen?',
        'x-weergave': 'tekstvak',
      },
      email: {
        type: 'string',
        format: 'email',
        title: 'E-mailadres voor de terugkoppeling',
        description: 'U hoort wat er met de melding is gedaan.',
      },
    },
  };
}

function incidentSchema(
  { incidentsoorten, gemeenten }: Huis,
  gekozen: string | null,
): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    title: 'Wat is er gebeurd?',
    required: ['soort', 'datum', ...(gekozen === null ? ['gemeente'] : [])],
    properties: {
      soort: {
        type: 'string',
        title: 'Soort incident',
        oneOf: incidentsoorten.map(({ code, naam }) => ({ const: code, title: naam })),
      },
      datum: { type: 'string', format: 'date', title: 'Datum van het incident' },
      ...(gekozen === null && { gemeente: { type: 'string', title: 'Gemeente', enum: gemeenten } }),
      kenmerk: {
        type: 'string',
        title: 'Kenmerk',
        description: 'Uw eigen nummer, bijvoorbeeld van de mutatie. Zo vinden we dubbele meldingen.',
      },
    },
  };
}

const BETROKKENE = {
  type: 'object',
  title: 'Betrokkene',
  required: ['naam', 'rol'],
  properties: {
    naam: { type: 'string', title: 'Naam' },
    geboortedatum: { type: 'string', format: 'date', title: 'Geboortedatum' },
    bsn: { type: 'string', title: 'BSN', description: 'Negen cijfers.' },
    rol: {
      type: 'string',
      title: 'Rol in het incident',
      description: 'Bijvoorbeeld slachtoffer, verdachte of kind in het gezin.',
    },
  },
};
