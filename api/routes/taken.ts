import { z } from 'zod';
import { neemBesluit } from '../diensten/besluit-nemen.ts';
import { verzetTermijnVan, wijsTaakToe } from '../diensten/taak-sturen.ts';
import { zieTaak } from '../diensten/taak-inzien.ts';
import { telTaken, zoekTaken } from '../diensten/taken-zoeken.ts';
import { route, type Route } from '../http/route.ts';
import {
  Aantallen,
  Aantallenvraag,
  Besluitantwoord,
  Besluitinvoer,
  Taak,
  TaakKort,
  Taaklijst,
  Taakpad,
  Takenvraag,
  Termijninvoer,
  Toewijzinginvoer,
} from '../schemas/taken.ts';

const groep = 'Taken';

export const taken: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/taken',
    id: 'zoekTaken',
    groep,
    ookOndersteuner: true,
    samenvatting: 'De werkvoorraad, vroegste deadline eerst; zonder filter wat u zelf mag doen',
    vraagvelden: Takenvraag,
    status: 200,
    antwoord: Taaklijst,
    behandel: ({ vraag, aanvrager }, omgeving) => zoekTaken(omgeving, aanvrager, vraag),
  }),
  route({
    methode: 'get',
    pad: '/taken/aantallen',
    id: 'telTaken',
    groep,
    ookOndersteuner: true,
    samenvatting: 'Hoeveel taken open staan, te laat zijn, of vandaag af moeten',
    vraagvelden: Aantallenvraag,
    status: 200,
    antwoord: Aantallen,
    behandel: ({ vraag, aanvrager }, omgeving) => telTaken(omgeving, aanvrager, vraag),
  }),
  route({
    methode: 'get',
    pad: '/taken/{id}',
    id: 'zieTaak',
    groep,
    ookOndersteuner: true,
    samenvatting: 'Een taak met formulier, uitkomsten en advies',
    padvelden: Taakpad,
    status: 200,
    antwoord: Taak,
    problemen: ['Onbekend'],
    behandel: ({ pad, aanvrager, verzoek }, omgeving) => zieTaak(omgeving, aanvrager, pad.id, verzoek),
  }),
  route({
    methode: 'post',
    pad: '/taken/{id}/besluiten',
    id: 'neemBesluit',
    groep,
    ookOndersteuner: true,
    samenvatting: 'Handelt een taak af met een van haar uitkomsten',
    padvelden: Taakpad,
    inhoud: Besluitinvoer,
    idempotent: 'verplicht',
    status: 200,
    antwoord: Besluitantwoord,
    problemen: ['Onbekend', 'TaakGesloten', 'SleutelHergebruikt', 'ModelFaalt'],
    behandel: ({ pad, inhoud, sleutel, aanvrager }, omgeving) =>
      neemBesluit(omgeving, aanvrager, { taak: pad.id, sleutel: z.string().parse(sleutel), ...inhoud }),
  }),
  route({
    methode: 'put',
    pad: '/taken/{id}/termijn',
    id: 'verzetTermijn',
    groep,
    samenvatting: 'Verzet de deadline van een open taak, met een reden',
    padvelden: Taakpad,
    inhoud: Termijninvoer,
    idempotent: 'mag',
    status: 200,
    antwoord: TaakKort,
    problemen: ['Onbekend', 'TaakGesloten', 'SleutelHergebruikt'],
    behandel: ({ pad, inhoud, sleutel, aanvrager }, omgeving) =>
      verzetTermijnVan(omgeving, aanvrager, { taak: pad.id, sleutel, ...inhoud }),
  }),
  route({
    methode: 'put',
    pad: '/taken/{id}/toewijzing',
    id: 'wijsTaakToe',
    groep,
    ookOndersteuner: true,
    samenvatting: 'Wijst een open taak toe aan een medewerker, of geeft hem terug aan de rol',
    padvelden: Taakpad,
    inhoud: Toewijzinginvoer,
    status: 200,
    antwoord: TaakKort,
    problemen: ['Onbekend', 'TaakGesloten'],
    behandel: ({ pad, inhoud, aanvrager }, omgeving) => wijsTaakToe(omgeving, aanvrager, { taak: pad.id, ...inhoud }),
  }),
];
