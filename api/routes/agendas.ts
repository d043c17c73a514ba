import { leesAgenda } from '../diensten/agenda-lezen.ts';
import { trekIn, trekInVan, vernieuw, zieKoppeling, zoekKoppelingen } from '../diensten/agendakoppelingen.ts';
import { route, type Route } from '../http/route.ts';
import {
  Agendakoppelinglijst,
  Agendakoppelingpad,
  Agendakoppelingstand,
  Agendakoppelingvraag,
  Agendapad,
  ICalendar,
  NieuweAgendakoppeling,
} from '../schemas/agendas.ts';
import { isBeheerder, magCaseworkZien } from '../toegang/regels.ts';

const groep = 'Agenda';
const pad = '/ik/agendakoppeling';

export const agendas: readonly Route[] = [
  route({
    methode: 'get',
    pad,
    id: 'zieAgendakoppeling',
    groep,
    samenvatting: 'Of uw eigen agenda meeleest',
    mag: magCaseworkZien,
    status: 200,
    antwoord: Agendakoppelingstand,
    behandel: ({ aanvrager }, omgeving) => zieKoppeling(omgeving, aanvrager),
  }),
  route({
    methode: 'post',
    pad,
    id: 'vernieuwAgendakoppeling',
    groep,
    samenvatting: 'Geeft een nieuwe geheime link; een vorige werkt niet meer',
    mag: magCaseworkZien,
    status: 201,
    antwoord: NieuweAgendakoppeling,
    behandel: ({ aanvrager }, omgeving) => vernieuw(omgeving, aanvrager),
  }),
  route({
    methode: 'delete',
    pad,
    id: 'trekAgendakoppelingIn',
    groep,
    samenvatting: 'Trekt de geheime link in',
    mag: magCaseworkZien,
    status: 200,
    antwoord: Agendakoppelingstand,
    behandel: ({ aanvrager }, omgeving) => trekIn(omgeving, aanvrager),
  }),
  route({
    methode: 'get',
    pad: '/agendakoppelingen',
    id: 'zoekAgendakoppelingen',
    groep,
    samenvatting: 'Van welke medewerkers de agenda meeleest, voor de beheerder',
    mag: isBeheerder,
    vraagvelden: Agendakoppelingvraag,
    status: 200,
    antwoord: Agendakoppelinglijst,
    behandel: ({ vraag, aanvrager }, omgeving) => zoekKoppelingen(omgeving, aanvrager, vraag.huis),
  }),
  route({
    methode: 'delete',
    pad: '/agendakoppelingen/{medewerker}',
    id: 'trekAgendakoppelingVanIn',
    groep,
    samenvatting: 'Trekt de link in van wie weg is, door de beheerder',
    mag: isBeheerder,
    padvelden: Agendakoppelingpad,
    status: 200,
    antwoord: Agendakoppelingstand,
    problemen: ['Onbekend'],
    behandel: ({ pad: { medewerker }, aanvrager }, omgeving) => trekInVan(omgeving, aanvrager, medewerker),
  }),
  route({
    methode: 'get',
    pad: '/agendas/{geheim}',
    id: 'leesAgenda',
    groep,
    samenvatting: 'De overleggen van een medewerker, voor een agendaprogramma',
    padvelden: Agendapad,
    openbaar: true,
    geheim: true,
    etag: true,
    status: 200,
    antwoord: ICalendar,
    soort: 'text/calendar; charset=utf-8',
    problemen: ['TeVeelVerzoeken'],
    behandel: ({ pad: { geheim } }, omgeving) => leesAgenda(omgeving, geheim),
  }),
];
