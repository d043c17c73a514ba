import { AANVANG, ACTIE, type Begin } from './begin.ts';

const PROFESSIONAL = { casusregisseur: 'gemeenten' };
const HULPVRAAG = {
  melding: 'm-1',
  melderOrganisatie: 'gemeenten',
  incidentSoort: 'multiproblematiek',
  gemeente: 'Delft',
  aantalBetrokkenen: 4,
  minderjarigen: 2,
};

export const haaglanden: Begin = {
  starts: {
    hulpvraag: [
      { message: 'hulpvraag', variables: HULPVRAAG },
      { message: 'vastgelopen', variables: {} },
    ],
    advies: [{ message: 'advies', variables: PROFESSIONAL }],
    focusoverleg: [{ message: 'focusoverleg', variables: PROFESSIONAL }],
    gezamenlijk_plan: [
      { message: 'gezamenlijk_plan', variables: { ...PROFESSIONAL, deelnemers: ['ggz', 'politie', 'gemeenten'] } },
    ],
  },
  antwoorden: {
    Taak_Screenen: [{ informeren: 'geinformeerd' }, { informeren: 'veiligheid' }, { informeren: null }],
    Taak_Plan: [{ acties: [ACTIE] }],
    Taak_Adviseren: [{ acties: [ACTIE] }],
    Taak_Plannen: [{ aanvang: AANVANG }],
    bekendheid: [{ bekend: 'nee', eerdereMeldingen: 0 }],
  },
  berichten: {
    nadere_melding: { melding: 'm-2' },
    terugval: {},
    focusoverleg: PROFESSIONAL,
    gezamenlijk_plan: { ...PROFESSIONAL, deelnemers: ['ggz'] },
  },
};
