import { zoekMaatregelen } from '../diensten/maatregelen-zoeken.ts';
import { route, type Route } from '../http/route.ts';
import { Maatregelantwoord, Maatregelvraag } from '../schemas/maatregelen.ts';

export const maatregelen: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/maatregelen',
    id: 'zoekMaatregelen',
    groep: 'Casussen',
    samenvatting: 'Welke maatregelen eerder zijn genomen en of ze werkten, in codes, van de casussen die u mag inzien',
    vraagvelden: Maatregelvraag,
    status: 200,
    antwoord: Maatregelantwoord,
    behandel: ({ vraag, aanvrager, verzoek }, omgeving) => zoekMaatregelen(omgeving, aanvrager, vraag, verzoek),
  }),
];
