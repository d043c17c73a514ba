import { zieHuis, zoekHuizen } from '../diensten/huizen.ts';
import { onthoud } from '../diensten/medewerkers.ts';
import { route, type Route } from '../http/route.ts';
import { Huis, Huislijst, Huispad, Ik } from '../schemas/huizen.ts';

const groep = 'Huizen';

export const huizen: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/ik',
    id: 'zieIk',
    groep,
    ookCijferlezer: true,
    ookOndersteuner: true,
    samenvatting: 'Wie u bent en waar u werkt',
    status: 200,
    antwoord: Ik,
    async behandel({ aanvrager }, { opslag }) {
      await onthoud(opslag, aanvrager);
      return { ...aanvrager, huizen: [...aanvrager.huizen] };
    },
  }),
  route({
    methode: 'get',
    pad: '/huizen',
    id: 'zoekHuizen',
    groep,
    ookCijferlezer: true,
    ookOndersteuner: true,
    samenvatting: 'De huizen waar u werkt',
    status: 200,
    antwoord: Huislijst,
    behandel: ({ aanvrager }, omgeving) => zoekHuizen(omgeving, aanvrager),
  }),
  route({
    methode: 'get',
    pad: '/huizen/{code}',
    id: 'zieHuis',
    groep,
    ookCijferlezer: true,
    ookOndersteuner: true,
    samenvatting: 'Een huis met zijn organisaties, rollen en medewerkers',
    padvelden: Huispad,
    status: 200,
    antwoord: Huis,
    problemen: ['Onbekend'],
    behandel: ({ pad, aanvrager }, omgeving) => zieHuis(omgeving, aanvrager, pad.code),
  }),
];
