import { ziePiket } from '../diensten/piketrooster.ts';
import { zetPiket } from '../diensten/piket-zetten.ts';
import { route, type Route } from '../http/route.ts';
import { Huispad } from '../schemas/huizen.ts';
import { Piketinvoer, Piketrooster, Piketvraag } from '../schemas/piket.ts';

const groep = 'Huizen';

export const piket: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/huizen/{code}/piket',
    id: 'ziePiket',
    groep,
    samenvatting: 'Wie piket heeft, nu en in de dagen die komen',
    padvelden: Huispad,
    vraagvelden: Piketvraag,
    status: 200,
    antwoord: Piketrooster,
    problemen: ['Onbekend'],
    behandel: ({ pad, vraag, aanvrager }, omgeving) => ziePiket(omgeving, aanvrager, pad.code, vraag),
  }),
  route({
    methode: 'put',
    pad: '/huizen/{code}/piket',
    id: 'zetPiket',
    groep,
    samenvatting: 'Zet wie piket heeft; wat op dat moment open bij de vorige ligt, gaat over',
    padvelden: Huispad,
    inhoud: Piketinvoer,
    status: 200,
    antwoord: Piketrooster,
    problemen: ['Onbekend'],
    behandel: ({ pad, inhoud, aanvrager }, omgeving) => zetPiket(omgeving, aanvrager, pad.code, inhoud.beurten),
  }),
];
