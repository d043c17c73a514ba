import type { Begin } from './begin.ts';

const MELDING = {
  melding: 'm-1',
  melderOrganisatie: 'om',
  incidentSoort: 'vermogensdelict',
  gemeente: 'Nijmegen',
  aantalBetrokkenen: 1,
  minderjarigen: 0,
};
const HUIZEN = ['gelderland-zuid', 'ijsselland', 'midden-gelderland', 'noord-en-oost-gelderland', 'twente'];

export const oostNederland: Begin = {
  starts: {
    aanmelding: [{ message: 'aanmelding', variables: MELDING }],
    persoonsgerichte_aanpak: [{ message: 'persoonsgerichte_aanpak', variables: {} }],
    zsm_bevraging: ['om', 'wonen'].map((melderOrganisatie) => ({
      message: 'zsm_bevraging',
      variables: { ...MELDING, melderOrganisatie },
    })),
    zsm_afdoening: [{ message: 'zsm_afdoening', variables: { afdoening: 'sepot', vanCasus: 'GZ-2026-0001' } }],
  },
  antwoorden: {
    Taak_Voorbereiden: [{ informeren: 'geinformeerd' }, { informeren: 'veiligheid' }],
    bekendheid: [{ bekend: 'nee', eerdereMeldingen: 0 }],
    piket: [
      { vanDienst: 'mw-gz-002', piketTot: '2026-11-19T08:30:00.000Z' },
      { vanDienst: null, piketTot: '2026-11-20T08:30:00.000Z' },
    ],
    regiobekendheid: [
      { aanpak: 'nee', aanpakHuizen: ['geen'], aanpakCasussen: [] },
      { aanpak: 'nee', aanpakHuizen: ['niet-te-zoeken'], aanpakCasussen: [] },
      // Often enough for what comes after it: most of these end the process.
      ...Array.from({ length: 12 }, () => ({
        ...{ aanpak: 'hier', aanpakHuizen: ['gelderland-zuid', 'twente'], aanpakCasussen: ['GZ-2026-0002'] },
      })),
      ...HUIZEN.map((huis) => ({ aanpak: 'elders', aanpakHuizen: [huis], aanpakCasussen: [] })),
    ],
  },
  berichten: { nadere_melding: { melding: 'm-2' }, bijstellen: {} },
};
