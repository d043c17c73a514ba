import { keurGezondheid } from '../diensten/gezondheid.ts';
import { route, type Route } from '../http/route.ts';
import { Gezondheid } from '../schemas/huizen.ts';

export const gezondheid: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/gezondheid',
    id: 'zieGezondheid',
    groep: 'Gezondheid',
    samenvatting: 'Of opslag en processen antwoorden',
    openbaar: true,
    status: 200,
    antwoord: Gezondheid,
    problemen: ['OpslagWeg', 'ProcesWeg'],
    behandel: (_verzoek, omgeving) => keurGezondheid(omgeving),
  }),
];
