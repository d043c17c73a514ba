import { deel, laatGebeuren, laatInvallen } from '../sessie/gebeurtenissen.ts';
import { evalueer } from '../sessie/evaluatie.ts';
import { beeindig, neemRol } from '../sessie/spelers.ts';
import { zetTempo } from '../sessie/tempo.ts';
import { maakVerslag } from '../sessie/verslag.ts';
import { zieSessie } from '../sessie/zicht.ts';
import { route, type Route } from '../http/route.ts';
import {
  Evaluatieinvoer,
  Gebeurtenisinvoer,
  Notitiepad,
  Rolinvoer,
  Sessie,
  Sessieverslag,
  Tempoinvoer,
} from '../schemas/sessie.ts';

const groep = 'Simulatiesessie';

/** Only in a world that is played: everywhere else these addresses do not exist. */
export const sessie: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/sessie',
    id: 'zieSessie',
    groep,
    samenvatting: 'Waar de sessie staat',
    status: 200,
    antwoord: Sessie,
    behandel: ({ aanvrager }, omgeving) => zieSessie(omgeving, aanvrager),
  }),
  route({
    methode: 'put',
    pad: '/sessie/rol',
    id: 'neemRol',
    groep,
    samenvatting: 'Neemt een rol op zich, in plaats van die van daarvoor',
    inhoud: Rolinvoer,
    status: 200,
    antwoord: Sessie,
    problemen: ['RolBezet', 'SessieVoorbij'],
    async behandel({ inhoud, aanvrager }, omgeving) {
      await neemRol(omgeving, aanvrager, inhoud.medewerker);
      return zieSessie(omgeving, aanvrager);
    },
  }),
  route({
    methode: 'put',
    pad: '/sessie/tempo',
    id: 'zetTempo',
    groep,
    samenvatting: 'Laat de tijd lopen, sneller of trager, of zet haar stil',
    inhoud: Tempoinvoer,
    status: 200,
    antwoord: Sessie,
    problemen: ['SessieVoorbij'],
    async behandel({ inhoud, aanvrager }, omgeving) {
      await zetTempo(omgeving, aanvrager, inhoud.schaal);
      return zieSessie(omgeving, aanvrager);
    },
  }),
  route({
    methode: 'post',
    pad: '/sessie/gebeurtenissen',
    id: 'laatGebeuren',
    groep,
    samenvatting: 'Laat iets gebeuren: een melding, een bericht bij de casus, of een notitie voor een tafel',
    inhoud: Gebeurtenisinvoer,
    idempotent: 'verplicht',
    status: 201,
    antwoord: Sessie,
    problemen: ['Onbekend', 'AlGebeurd', 'SessieVoorbij', 'SleutelHergebruikt'],
    async behandel({ inhoud, aanvrager, sleutel = '' }, omgeving) {
      if ('code' in inhoud) await laatGebeuren(omgeving, aanvrager, inhoud.code);
      else await laatInvallen(omgeving, aanvrager, inhoud.gebeurtenis, sleutel);
      return zieSessie(omgeving, aanvrager);
    },
  }),
  route({
    methode: 'put',
    pad: '/sessie/notities/{nummer}/gedeeld',
    id: 'deelNotitie',
    groep,
    samenvatting: 'Geeft een notitie door aan de andere tafel',
    padvelden: Notitiepad,
    status: 200,
    antwoord: Sessie,
    problemen: ['SessieVoorbij'],
    async behandel({ pad, aanvrager }, omgeving) {
      await deel(omgeving, aanvrager, pad.nummer);
      return zieSessie(omgeving, aanvrager);
    },
  }),
  route({
    methode: 'put',
    pad: '/sessie/einde',
    id: 'beeindigSessie',
    groep,
    samenvatting: 'Beëindigt de sessie: de tijd staat stil, de evaluatie begint',
    status: 200,
    antwoord: Sessie,
    async behandel({ aanvrager }, omgeving) {
      await zetTempo(omgeving, aanvrager, 0);
      await beeindig(omgeving, aanvrager);
      return zieSessie(omgeving, aanvrager);
    },
  }),
  route({
    methode: 'put',
    pad: '/sessie/evaluatie',
    id: 'evalueerSessie',
    groep,
    samenvatting: 'Bewaart wat een deelnemer van de sessie vond',
    inhoud: Evaluatieinvoer,
    status: 200,
    antwoord: Sessie,
    problemen: ['SessieLoopt'],
    async behandel({ inhoud, aanvrager }, omgeving) {
      await evalueer(omgeving, aanvrager, inhoud.gegevens);
      return zieSessie(omgeving, aanvrager);
    },
  }),
  route({
    methode: 'get',
    pad: '/sessie/verslag',
    id: 'zieSessieverslag',
    groep,
    samenvatting: 'Besluiten, wachttijden en wat de andere tafel niet wist',
    status: 200,
    antwoord: Sessieverslag,
    problemen: ['SessieLoopt'],
    behandel: ({ aanvrager }, omgeving) => maakVerslag(omgeving, aanvrager),
  }),
];
