import type { Huis, Meldingsoort } from '../../api/huizen.ts';

/** The part of `POST /v1/meldingen` that a person fills in, as a form like any other; the choices are the house's, and its kind may ask more. */
export function meldingSchema(huis: Huis, { formulier }: Meldingsoort): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    required: ['incident', 'betrokkenen', 'toelichting', ...(formulier === null ? [] : ['gegevens'])],
    properties: {
      incident: {
        type: 'object',
        title: 'Wat is er gebeurd?',
        required: ['soort', 'datum', 'gemeente'],
        properties: {
          soort: {
            type: 'string',
            title: 'Soort incident',
            oneOf: huis.incidentsoorten.map(({ code, naam }) => ({ const: code, title: naam })),
          },
          datum: { type: 'string', format: 'date', title: 'Datum van het incident' },
          gemeente: { type: 'string', title: 'Gemeente', enum: huis.gemeenten },
          kenmerk: {
            type: 'string',
            title: 'Kenmerk',
            description: 'Uw eigen nummer, bijvoorbeeld van de mutatie. Zo vinden we dubbele meldingen.',
          },
        },
      },
      betrokkenen: {
        type: 'array',
        title: 'Wie zijn betrokken?',
        minItems: 1,
        items: {
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
        },
      },
      ...(formulier === null ? {} : { gegevens: formulier }),
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
