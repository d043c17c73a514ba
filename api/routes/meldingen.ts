import { z } from 'zod';
import { huisVanGemeente } from '../diensten/huis-van-gemeente.ts';
import { neemMeldingAan } from '../diensten/melding-aannemen.ts';
import { zieMelding, zoekMeldingen } from '../diensten/meldingen-inzien.ts';
import { route, type Route } from '../http/route.ts';
import {
  Melding,
  Meldinglijst,
  Meldingontvangst,
  Meldingpad,
  Meldingverzoek,
  Meldingvraag,
} from '../schemas/meldingen.ts';

const groep = 'Meldingen';

export const meldingen: readonly Route[] = [
  route({
    methode: 'post',
    pad: '/meldingen',
    id: 'meld',
    groep,
    samenvatting: 'Neemt een melding aan; hetzelfde incident komt bij de casus die daarvoor al open is',
    inhoud: Meldingverzoek,
    idempotent: 'verplicht',
    status: 201,
    antwoord: Meldingontvangst,
    problemen: ['Onbekend', 'SleutelHergebruikt', 'GeenProces'],
    behandel: async ({ inhoud, sleutel, aanvrager }, omgeving) => {
      const huis = inhoud.huis ?? (await huisVanGemeente(omgeving, aanvrager, inhoud.incident.gemeente));
      return neemMeldingAan(omgeving, aanvrager, z.string().parse(sleutel), { ...inhoud, huis });
    },
  }),
  route({
    methode: 'get',
    pad: '/meldingen',
    id: 'zoekMeldingen',
    groep,
    samenvatting: 'Meldingen, nieuwste eerst',
    vraagvelden: Meldingvraag,
    status: 200,
    antwoord: Meldinglijst,
    problemen: ['InhoudVernietigd'],
    behandel: ({ vraag, aanvrager, verzoek }, omgeving) => zoekMeldingen(omgeving, aanvrager, vraag, verzoek),
  }),
  route({
    methode: 'get',
    pad: '/meldingen/{id}',
    id: 'zieMelding',
    groep,
    samenvatting: 'Een melding met wat de melder over de afloop hoort',
    padvelden: Meldingpad,
    status: 200,
    antwoord: Melding,
    problemen: ['Onbekend', 'InhoudVernietigd'],
    behandel: ({ pad, aanvrager, verzoek }, omgeving) => zieMelding(omgeving, aanvrager, pad.id, verzoek),
  }),
];
