import { noteerDeelname, zieOverleg, zoekOverleggen } from '../diensten/overleggen.ts';
import { route, type Route } from '../http/route.ts';
import { Deelnameinvoer, Overleg, Overleglijst, Overlegpad, Overlegvraag } from '../schemas/overleggen.ts';

const groep = 'Overleggen';

export const overleggen: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/overleggen',
    id: 'zoekOverleggen',
    groep,
    samenvatting: 'Overleggen, nieuwste eerst',
    vraagvelden: Overlegvraag,
    status: 200,
    antwoord: Overleglijst,
    behandel: ({ vraag, aanvrager }, omgeving) => zoekOverleggen(omgeving, aanvrager, vraag),
  }),
  route({
    methode: 'get',
    pad: '/overleggen/{id}',
    id: 'zieOverleg',
    groep,
    samenvatting: 'Een overleg met agenda, besluiten en deelnemers',
    padvelden: Overlegpad,
    status: 200,
    antwoord: Overleg,
    problemen: ['Onbekend'],
    behandel: ({ pad, aanvrager }, omgeving) => zieOverleg(omgeving, aanvrager, pad.id),
  }),
  route({
    methode: 'put',
    pad: '/overleggen/{id}/deelnemers',
    id: 'noteerDeelname',
    groep,
    samenvatting: 'Noteert of een organisatie bij een overleg is',
    padvelden: Overlegpad,
    inhoud: Deelnameinvoer,
    status: 200,
    antwoord: Overleg,
    problemen: ['Onbekend'],
    behandel: ({ pad, inhoud, aanvrager }, omgeving) => noteerDeelname(omgeving, aanvrager, pad.id, inhoud),
  }),
];
