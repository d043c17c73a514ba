import { alsCsv } from '../diensten/cijfers/csv.ts';
import { maakCijfers } from '../diensten/cijfers/cijfers.ts';
import { route, type Route } from '../http/route.ts';
import { Cijfers, CijfersCsv, Cijfervraag } from '../schemas/cijfers.ts';

const groep = 'Cijfers';

export const cijfers: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/cijfers',
    id: 'zieCijfers',
    groep,
    ookCijferlezer: true,
    samenvatting: 'De cijfers van een huis per periode, zonder persoonsgegevens; kleine aantallen afgeschermd',
    vraagvelden: Cijfervraag,
    status: 200,
    antwoord: Cijfers,
    problemen: ['Onbekend'],
    behandel: ({ vraag, aanvrager, verzoek }, omgeving) => maakCijfers(omgeving, aanvrager, vraag, verzoek),
  }),
  route({
    methode: 'get',
    pad: '/cijfers.csv',
    id: 'zieCijfersAlsCsv',
    groep,
    ookCijferlezer: true,
    samenvatting: 'Dezelfde cijfers als CSV, voor een rekenblad',
    vraagvelden: Cijfervraag,
    status: 200,
    antwoord: CijfersCsv,
    soort: 'text/csv',
    problemen: ['Onbekend'],
    behandel: async ({ vraag, aanvrager, verzoek }, omgeving) =>
      alsCsv(Cijfers.parse(await maakCijfers(omgeving, aanvrager, vraag, verzoek))),
  }),
];
