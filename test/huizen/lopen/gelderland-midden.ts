import { AANVANG, ACTIE, type Begin } from './begin.ts';

const MELDING = {
  melding: 'm-1',
  onderwerp: 'systeem',
  melderOrganisatie: 'politie',
  incidentSoort: 'multiproblematiek',
  gemeente: 'Ede',
  locatie: 'west-veluwe-vallei',
  aantalBetrokkenen: 4,
  minderjarigen: 2,
};
const { locatie } = MELDING;
const REGIE = { locatie, casusregisseur: 'lokaal-team-ede', deelnemers: ['politie', 'lokaal-team-ede'] };
const BESTUUR = { locatie, bestuur: 'gemeente-ede', nodigOp: '2026-12-04' };

export const gelderlandMidden: Begin = {
  starts: {
    aanmelding: [
      { message: 'aanmelding', variables: MELDING },
      { message: 'opschalen', variables: { locatie } },
    ],
    adviesvraag: [{ message: 'adviesvraag', variables: MELDING }],
    afschalen: [{ variables: { locatie } }],
    mdo: [{ message: 'mdo', variables: { locatie } }],
    plan_van_aanpak: [{ message: 'plan_van_aanpak', variables: REGIE }],
    bestuursadvies: [{ message: 'bestuursadvies', variables: BESTUUR }],
  },
  antwoorden: {
    Taak_Plan: [{ acties: [ACTIE] }],
    Taak_Mdo_plannen: [{ aanvang: AANVANG }],
    Taak_Toetsen: [
      { informeren: 'geinformeerd' },
      { informeren: 'veiligheid' },
      { informeren: 'gebied' },
      { binnenKeten: false },
    ],
    bekendheid: [{ bekend: 'nee', eerdereMeldingen: 0 }],
    afschalen: ['nuldelijn', 'lokaal-team', 'lokaal-zorgnetwerk', null].map((trede) => ({
      trede,
      ontvanger: trede === null ? null : 'lokaal-team-ede',
    })),
  },
  berichten: { nadere_melding: { melding: 'm-2' }, terugval: {}, mdo: { locatie }, plan_van_aanpak: REGIE },
};
