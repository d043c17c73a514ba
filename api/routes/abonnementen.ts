import { herhaal, maakAbonnement, stopAbonnement, zieOnbezorgd, zoekAbonnementen } from '../diensten/abonnementen.ts';
import { route, type Route } from '../http/route.ts';
import {
  Abonnement,
  Abonnementinvoer,
  Abonnementlijst,
  Abonnementpad,
  Herhaling,
  NieuwAbonnement,
  Onbezorgdlijst,
} from '../schemas/abonnementen.ts';
import { isBeheerder } from '../toegang/regels.ts';

const groep = 'Abonnementen';

/** All of it for a beheerder of the house: addresses and numbers, no content of a casus. */
export const abonnementen: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/abonnementen',
    id: 'zoekAbonnementen',
    groep,
    samenvatting: 'Systemen die horen wat er gebeurt',
    mag: isBeheerder,
    status: 200,
    antwoord: Abonnementlijst,
    behandel: ({ aanvrager }, omgeving) => zoekAbonnementen(omgeving, aanvrager),
  }),
  route({
    methode: 'post',
    pad: '/abonnementen',
    id: 'maakAbonnement',
    groep,
    samenvatting: 'Laat een systeem horen wat er in een huis gebeurt (CloudEvents)',
    mag: isBeheerder,
    inhoud: Abonnementinvoer,
    status: 201,
    antwoord: NieuwAbonnement,
    behandel: ({ inhoud, aanvrager }, omgeving) => maakAbonnement(omgeving, aanvrager, inhoud),
  }),
  route({
    methode: 'delete',
    pad: '/abonnementen/{id}',
    id: 'stopAbonnement',
    groep,
    samenvatting: 'Stopt een abonnement',
    mag: isBeheerder,
    padvelden: Abonnementpad,
    status: 200,
    antwoord: Abonnement,
    behandel: ({ pad, aanvrager }, omgeving) => stopAbonnement(omgeving, aanvrager, pad.id),
  }),
  route({
    methode: 'get',
    pad: '/abonnementen/{id}/onbezorgd',
    id: 'zieOnbezorgd',
    groep,
    samenvatting: 'Gebeurtenissen die niet zijn aangenomen, nieuwste eerst',
    mag: isBeheerder,
    padvelden: Abonnementpad,
    status: 200,
    antwoord: Onbezorgdlijst,
    behandel: ({ pad, aanvrager }, omgeving) => zieOnbezorgd(omgeving, aanvrager, pad.id),
  }),
  route({
    methode: 'post',
    pad: '/abonnementen/{id}/herhalingen',
    id: 'herhaalOnbezorgd',
    groep,
    samenvatting: 'Biedt alles opnieuw aan wat niet is aangenomen',
    mag: isBeheerder,
    padvelden: Abonnementpad,
    status: 202,
    antwoord: Herhaling,
    behandel: ({ pad, aanvrager }, omgeving) => herhaal(omgeving, aanvrager, pad.id),
  }),
];
