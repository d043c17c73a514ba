import { AANVANG, type Begin } from './begin.ts';

export const middenLimburg: Begin = {
  starts: {
    screening: [
      {
        message: 'melding',
        variables: {
          melding: 'm-1',
          melderOrganisatie: 'politie',
          incidentSoort: 'overlast',
          gemeente: 'Weert',
          aantalBetrokkenen: 1,
          minderjarigen: 0,
        },
      },
    ],
    preventieve_actie: [{ message: 'preventieve_actie', variables: { route: 'cjg' } }],
    triage: [{ message: 'triage', variables: {} }],
    weektriage: [{ variables: { aanvang: AANVANG, afsluiting: '2026-11-23T11:00:00.000Z' } }],
    procesregie: [{ message: 'procesregie', variables: {} }],
    doorzorg: [{ message: 'detentiebericht', variables: { melding: 'm-1', ontslagdatum: '2027-11-19' } }],
    ontslagronde: [{ variables: { aanvang: AANVANG, afsluiting: '2026-11-23T11:00:00.000Z' } }],
    ontslag_in_zicht: [{ message: 'ontslag_in_zicht', variables: { ontslagdatum: '2027-11-19' } }],
    informatievraag: [{ message: 'informatievraag', variables: { vrager: 'politie' } }],
    calamiteit: [
      { message: 'calamiteit', variables: {} },
      { message: 'calamiteitmelding', variables: { melding: 'm-1' } },
    ],
    monitoring: [{ message: 'monitoring', variables: {} }],
    weging: [
      { variables: { signalen: [{ van: 'politie', soort: 'zorg', ernst: 'licht', open: true }] } },
      { variables: { signalen: [{ van: null, soort: 'geen', ernst: 'geen', open: true }] } },
    ],
    nazorg: [{ variables: { casusregisseur: 'gemeenten', deelnemers: ['ggz', 'politie'] } }],
  },
  antwoorden: {
    Taak_Benoemen: [
      { informeren: 'geinformeerd', doelgroep: 'top-x' },
      { informeren: 'veiligheid', doelgroep: 'jeugdgroep' },
    ],
    Taak_Uitvoeren: [{ informeren: 'geinformeerd' }, { informeren: 'niet-bereikt' }],
    Taak_Plaatsen: [{ informeren: 'geinformeerd' }, { informeren: 'opsporing' }],
    Taak_Peilen: [{ gemeld: 'geen' }, { gemeld: 'zorg', zwaarte: 'licht', alGegeven: false }],
    nazorg: [{ geborgd: true }],
    weging: ['triage', 'navragen', 'volgen', null].map((weging) => ({ weging, deelnemers: ['ggz'] })),
    bekendheid: [
      { bekend: 'nee', eerdereMeldingen: 0 },
      { bekend: 'eerder', eerdereMeldingen: 3 },
    ],
    nadering: [{ aantal: 0 }, { aantal: 2 }],
    agenda: [{ aantal: 0 }, { aantal: 3, overleg: 'ML-OV-2026-0001', aanvang: AANVANG }],
  },
  berichten: {
    monitoring: {},
    procesregie: { besluit: 'procesregie' },
    nadere_melding: { melding: 'm-2' },
    geagendeerd: { overleg: 'ML-OV-2026-0001', aanvang: AANVANG },
    signaal: { van: 'politie', signaal: 'zorg', ernst: 'licht' },
    terugval: {},
  },
};
