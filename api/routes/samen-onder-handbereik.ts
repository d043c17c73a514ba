import { z } from 'zod';
import { bepaalBekendheid, neemHandbereikAan, zieHandbereikUitkomsten } from '../diensten/samen-onder-handbereik.ts';
import { route, type Route } from '../http/route.ts';
import {
  Bekendheid,
  Bekendheidsvraag,
  HandbereikMelding,
  HandbereikOntvangst,
  HandbereikPad,
  HandbereikUitkomsten,
} from '../schemas/samen-onder-handbereik.ts';
import { isPartner } from '../toegang/regels.ts';

const groep = 'Samen onder Handbereik';

/** For the systems of partners, each with a token of its own organisation. */
export const samenOnderHandbereik: readonly Route[] = [
  route({
    methode: 'post',
    pad: '/samen-onder-handbereik/meldingen',
    id: 'meldHandbereik',
    groep,
    samenvatting: 'Neemt een melding van type ZVH aan, namens de organisatie van de aanvrager (voorlopige vorm)',
    mag: isPartner,
    inhoud: HandbereikMelding,
    idempotent: 'verplicht',
    status: 201,
    antwoord: HandbereikOntvangst,
    problemen: ['Onbekend', 'SleutelHergebruikt', 'GeenProces'],
    behandel: ({ inhoud, sleutel, aanvrager }, omgeving) =>
      neemHandbereikAan(omgeving, aanvrager, z.string().parse(sleutel), inhoud),
  }),
  route({
    methode: 'post',
    pad: '/samen-onder-handbereik/bekendheidsvragen',
    id: 'bepaalBekendheid',
    groep,
    samenvatting: 'Of iemand bekend is bij het huis, en niets meer; als inhoud, omdat een adres overal bewaard blijft',
    mag: isPartner,
    inhoud: Bekendheidsvraag,
    status: 200,
    antwoord: Bekendheid,
    problemen: ['Onbekend'],
    behandel: ({ inhoud, aanvrager, verzoek }, omgeving) => bepaalBekendheid(omgeving, aanvrager, inhoud, verzoek),
  }),
  route({
    methode: 'get',
    pad: '/samen-onder-handbereik/meldingen/{id}/uitkomsten',
    id: 'zieHandbereikUitkomsten',
    groep,
    samenvatting: 'Wat er van een melding van de eigen organisatie is gekomen (voorlopige vorm)',
    mag: isPartner,
    padvelden: HandbereikPad,
    status: 200,
    antwoord: HandbereikUitkomsten,
    problemen: ['Onbekend', 'InhoudVernietigd'],
    behandel: ({ pad, aanvrager, verzoek }, omgeving) => zieHandbereikUitkomsten(omgeving, aanvrager, pad.id, verzoek),
  }),
];
