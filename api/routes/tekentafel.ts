import { vergelijkTekeningen } from '../diensten/tekeningen-vergelijken.ts';
import { route, type Route } from '../http/route.ts';
import * as schema from '../schemas/tekentafel.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { isBeheerder } from '../toegang/regels.ts';

const groep = 'Tekentafel';
const gedeeld = {
  methode: 'post',
  groep,
  grens: '20mb',
  mag: isBeheerder,
  status: 200,
  problemen: ['TeVeelWerk'],
} as const;

/** What somebody who draws wants to know before anything is deployed; nothing of it is stored. */
export const tekentafel: readonly Route[] = [
  route({
    ...gedeeld,
    pad: '/tekentafel/controle',
    id: 'controleerTekeningen',
    samenvatting: 'Alles wat er aan tekeningen en beslistabellen niet klopt',
    inhoud: schema.Controleinvoer,
    antwoord: schema.Controleantwoord,
    behandel: ({ inhoud }, { werkplaats }) => werkplaats.doe('controle', inhoud.bestanden),
  }),
  route({
    ...gedeeld,
    pad: '/tekentafel/proef',
    id: 'speelScenario',
    samenvatting: 'Speelt een scenario na, in het geheugen en op virtuele tijd',
    inhoud: schema.Proefinvoer,
    antwoord: schema.Verloop,
    behandel: ({ inhoud }, { werkplaats, nu }) => werkplaats.doe('proef', { ...inhoud, nu: alsTijdstip(nu()) }),
  }),
  route({
    ...gedeeld,
    pad: '/tekentafel/toets',
    id: 'toetsTekeningen',
    samenvatting: 'Speelt elk meegestuurd scenario na, en zegt welke pijlen geen enkel neemt',
    inhoud: schema.Toetsinvoer,
    antwoord: schema.Toetsantwoord,
    behandel: ({ inhoud }, { werkplaats, nu }) => werkplaats.doe('toets', { ...inhoud, nu: alsTijdstip(nu()) }),
  }),
  route({
    ...gedeeld,
    pad: '/tekentafel/verschil',
    id: 'vergelijkTekeningen',
    samenvatting: 'Wat er verandert, in woorden: tegen wat een huis nu heeft, of tegen andere bestanden',
    inhoud: schema.Verschilinvoer,
    antwoord: schema.Verschilantwoord,
    behandel: ({ inhoud, aanvrager }, omgeving) => vergelijkTekeningen(omgeving, aanvrager, inhoud),
  }),
  route({
    ...gedeeld,
    pad: '/tekentafel/opmaak',
    id: 'geefOpmaak',
    samenvatting: 'Geeft een tekening zonder opmaak er een',
    inhoud: schema.Opmaakbestand,
    antwoord: schema.Opmaakbestand,
    behandel: ({ inhoud }, { werkplaats }) => werkplaats.doe('opmaak', inhoud),
  }),
];
