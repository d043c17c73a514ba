import { leesAgenda } from '../diensten/agenda-lezen.ts';
import { trekIn, vernieuw, zieKoppeling } from '../diensten/agendakoppelingen.ts';
import { route, type Route } from '../http/route.ts';
import { Agendakoppelingstand, Agendapad, ICalendar, NieuweAgendakoppeling } from '../schemas/agendas.ts';
import { magCaseworkZien } from '../toegang/regels.ts';

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
