import { prioriteerWens } from '../diensten/wens-prioriteren.ts';
import { zoekWensen } from '../diensten/wensen-zoeken.ts';
import { route, type Route } from '../http/route.ts';
import { Prioriteitskeuze, Wensenlijst, Wenspad, Wensprioriteit, Wensvraag } from '../schemas/wensen.ts';

const groep = 'Casussen';

export const wensen: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/wensen',
    id: 'zoekWensen',
    groep,
    samenvatting: 'Wat gemeenten en partners willen in de lopende casussen die u mag inzien, om te zien wat voorgaat',
    vraagvelden: Wensvraag,
    status: 200,
    antwoord: Wensenlijst,
    behandel: ({ vraag, aanvrager, verzoek }, omgeving) => zoekWensen(omgeving, aanvrager, vraag, verzoek),
  }),
  route({
    methode: 'put',
    pad: '/casussen/{id}/wensen/{wens}/prioriteit',
    id: 'prioriteerWens',
    groep,
    samenvatting: 'Zegt of een wens voorgaat op die van andere casussen',
    padvelden: Wenspad,
    inhoud: Prioriteitskeuze,
    status: 200,
    antwoord: Wensprioriteit,
    problemen: ['Onbekend'],
    behandel: ({ pad, inhoud, aanvrager, verzoek }, omgeving) =>
      prioriteerWens(omgeving, aanvrager, { casus: pad.id, wens: pad.wens, verzoek }, inhoud.prioriteit),
  }),
];
