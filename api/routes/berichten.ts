import { z } from 'zod';
import { handelBerichtAf } from '../diensten/bericht-afhandelen.ts';
import { neemBerichtAan } from '../diensten/bericht-aannemen.ts';
import { zoekOnbestelbaar } from '../diensten/onbestelbaar-inzien.ts';
import { route, type Route } from '../http/route.ts';
import {
  Afgehandeld,
  Afhandeling,
  Onbestelbaarlijst,
  Onbestelbaarpad,
  Onbestelbaarvraag,
  Postinvoer,
  Postontvangst,
} from '../schemas/berichten.ts';

const groep = 'Berichten';

export const berichten: readonly Route[] = [
  route({
    methode: 'post',
    pad: '/berichten',
    id: 'neemBerichtAan',
    groep,
    samenvatting: 'Neemt een bericht voor een casus aan, ook als het nummer hier niet bekend is: niets gaat verloren',
    inhoud: Postinvoer,
    idempotent: 'verplicht',
    status: 201,
    antwoord: Postontvangst,
    problemen: ['SleutelHergebruikt'],
    behandel: ({ inhoud, sleutel, aanvrager }, omgeving) =>
      neemBerichtAan(omgeving, aanvrager, z.string().parse(sleutel), inhoud),
  }),
  route({
    methode: 'get',
    pad: '/berichten',
    id: 'zoekOnbestelbaar',
    groep,
    samenvatting: 'Berichten die niet te bezorgen waren en nog wachten, oudste eerst',
    vraagvelden: Onbestelbaarvraag,
    status: 200,
    antwoord: Onbestelbaarlijst,
    problemen: ['InhoudVernietigd'],
    behandel: ({ vraag, aanvrager, verzoek }, omgeving) => zoekOnbestelbaar(omgeving, aanvrager, vraag, verzoek),
  }),
  route({
    methode: 'post',
    pad: '/berichten/{id}/afhandelingen',
    id: 'handelBerichtAf',
    groep,
    samenvatting: 'Bezorgt een onbestelbaar bericht bij de casus waar het hoort, of sluit het met een reden',
    padvelden: Onbestelbaarpad,
    inhoud: Afhandeling,
    idempotent: 'verplicht',
    status: 200,
    antwoord: Afgehandeld,
    problemen: ['Onbekend', 'BerichtAfgehandeld', 'InhoudVernietigd'],
    behandel: ({ pad, inhoud, aanvrager, verzoek }, omgeving) =>
      handelBerichtAf(omgeving, aanvrager, { id: pad.id, verzoek, ...inhoud }),
  }),
];
