import { z } from 'zod';
import { beslisBewaren } from '../diensten/bewaarbesluit.ts';
import { zoekVerlopen } from '../diensten/bewaartermijn.ts';
import { route, type Route } from '../http/route.ts';
import { Bewaarbesluit, Bewaarstand, Verlopenlijst, Verlopenvraag } from '../schemas/bewaren.ts';
import { Casuspad } from '../schemas/casussen.ts';

const groep = 'Casussen';

export const bewaren: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/verlopen-casussen',
    id: 'zoekVerlopenCasussen',
    groep,
    samenvatting: 'Gesloten casussen waarvan de bewaartermijn voorbij is, het langst gesloten eerst',
    vraagvelden: Verlopenvraag,
    status: 200,
    antwoord: Verlopenlijst,
    behandel: ({ vraag, aanvrager }, omgeving) => zoekVerlopen(omgeving, aanvrager, vraag),
  }),
  route({
    methode: 'post',
    pad: '/casussen/{id}/bewaarbesluiten',
    id: 'beslisBewaren',
    groep,
    samenvatting:
      'Vernietigt de inhoud van een casus waarvan de bewaartermijn voorbij is, of bewaart hem met een reden langer',
    padvelden: Casuspad,
    inhoud: Bewaarbesluit,
    idempotent: 'verplicht',
    status: 200,
    antwoord: Bewaarstand,
    problemen: ['Onbekend', 'BewaartermijnLoopt', 'SleutelHergebruikt', 'InhoudVernietigd'],
    behandel: ({ pad, inhoud, sleutel, aanvrager, verzoek }, omgeving) =>
      beslisBewaren(omgeving, aanvrager, { id: pad.id, sleutel: z.string().parse(sleutel), verzoek }, inhoud),
  }),
];
