import { z } from 'zod';
import { activeerIn } from '../diensten/activeren.ts';
import { stuurCasusbericht } from '../diensten/bericht-sturen.ts';
import { zieInvulberichten } from '../diensten/berichtformulieren.ts';
import { zieCasus } from '../diensten/casus-inzien.ts';
import { zoekCasussen } from '../diensten/casussen-zoeken.ts';
import { zieLogboek } from '../diensten/logboek-inzien.ts';
import { zoekPersoon } from '../diensten/personen-zoeken.ts';
import { zieVastleggingen } from '../diensten/vastleggingen-inzien.ts';
import { zieVerloop } from '../diensten/verloop-inzien.ts';
import { route, type Route } from '../http/route.ts';
import {
  Activeerinvoer,
  Activering,
  Berichtenlijst,
  Berichtinvoer,
  Berichtontvangst,
  Casus,
  Casuslijst,
  Casuspad,
  Casusvraag,
  Logboek,
  Vastlegginglijst,
  Verloop,
  Zoekantwoord,
  Zoekvraag,
} from '../schemas/casussen.ts';
import { Bladeren } from '../schemas/gedeeld.ts';

const groep = 'Casussen';

export const casussen: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/casussen',
    id: 'zoekCasussen',
    groep,
    samenvatting: 'De casussen die u mag zien, vroegste deadline eerst',
    vraagvelden: Casusvraag,
    status: 200,
    antwoord: Casuslijst,
    behandel: ({ vraag, aanvrager }, omgeving) => zoekCasussen(omgeving, aanvrager, vraag),
  }),
  route({
    methode: 'post',
    pad: '/casussen/zoekvragen',
    id: 'zoekPersoon',
    groep,
    samenvatting: 'In welke casussen iemand voorkomt, of een gebied; als inhoud, omdat een adres overal bewaard blijft',
    inhoud: Zoekvraag,
    status: 200,
    antwoord: Zoekantwoord,
    problemen: ['InhoudVernietigd'],
    behandel: ({ inhoud, aanvrager, verzoek }, omgeving) => zoekPersoon(omgeving, aanvrager, inhoud, verzoek),
  }),
  route({
    methode: 'get',
    pad: '/casussen/{id}',
    id: 'zieCasus',
    groep,
    samenvatting: 'Een casus met betrokkenen, plan en open taken',
    padvelden: Casuspad,
    status: 200,
    antwoord: Casus,
    problemen: ['Onbekend', 'InhoudVernietigd'],
    behandel: ({ pad, aanvrager, verzoek }, omgeving) => zieCasus(omgeving, aanvrager, pad.id, verzoek),
  }),
  route({
    methode: 'get',
    pad: '/casussen/{id}/verloop',
    id: 'zieVerloop',
    groep,
    samenvatting: 'Wat er in de processen van een casus gebeurde en waar ze staan, voor de tekening',
    padvelden: Casuspad,
    status: 200,
    antwoord: Verloop,
    problemen: ['Onbekend'],
    behandel: ({ pad, aanvrager }, omgeving) => zieVerloop(omgeving, aanvrager, pad.id),
  }),
  route({
    methode: 'get',
    pad: '/casussen/{id}/logboek',
    id: 'zieLogboek',
    groep,
    samenvatting: 'Het logboek van een casus, met een keten van hashes',
    padvelden: Casuspad,
    vraagvelden: Bladeren,
    status: 200,
    antwoord: Logboek,
    problemen: ['Onbekend'],
    behandel: ({ pad, vraag, aanvrager }, omgeving) => zieLogboek(omgeving, aanvrager, pad.id, vraag),
  }),
  route({
    methode: 'get',
    pad: '/casussen/{id}/vastleggingen',
    id: 'zieVastleggingen',
    groep,
    samenvatting: 'Wie wat vastlegde in een casus',
    padvelden: Casuspad,
    vraagvelden: Bladeren,
    status: 200,
    antwoord: Vastlegginglijst,
    problemen: ['Onbekend', 'InhoudVernietigd'],
    behandel: ({ pad, vraag, aanvrager, verzoek }, omgeving) =>
      zieVastleggingen(omgeving, aanvrager, pad.id, vraag, verzoek),
  }),
  route({
    methode: 'post',
    pad: '/casussen/{id}/activeringen',
    id: 'activeer',
    groep,
    samenvatting: 'Begint een activiteit van een ad-hoc-deelproces, voor het eerst of opnieuw',
    padvelden: Casuspad,
    inhoud: Activeerinvoer,
    idempotent: 'verplicht',
    status: 200,
    antwoord: Activering,
    problemen: ['Onbekend', 'NietActiveerbaar', 'ModelFaalt'],
    behandel: ({ pad, inhoud, sleutel, aanvrager }, omgeving) =>
      activeerIn(omgeving, aanvrager, { casus: pad.id, sleutel: z.string().parse(sleutel), ...inhoud }),
  }),
  route({
    methode: 'get',
    pad: '/casussen/{id}/berichten',
    id: 'zieBerichten',
    groep,
    samenvatting: 'Wat u nu voor een casus kunt melden of beginnen, met het formulier ervoor',
    padvelden: Casuspad,
    status: 200,
    antwoord: Berichtenlijst,
    problemen: ['Onbekend'],
    behandel: ({ pad, aanvrager }, omgeving) => zieInvulberichten(omgeving, aanvrager, pad.id),
  }),
  route({
    methode: 'post',
    pad: '/casussen/{id}/berichten',
    id: 'stuurBericht',
    groep,
    samenvatting: 'Meldt de processen van een casus een feit',
    padvelden: Casuspad,
    inhoud: Berichtinvoer,
    idempotent: 'verplicht',
    status: 202,
    antwoord: Berichtontvangst,
    problemen: ['Onbekend', 'SleutelHergebruikt', 'InhoudVernietigd'],
    behandel: ({ pad, inhoud, sleutel, aanvrager }, omgeving) =>
      stuurCasusbericht(omgeving, aanvrager, { casus: pad.id, sleutel: z.string().parse(sleutel), ...inhoud }),
  }),
];
