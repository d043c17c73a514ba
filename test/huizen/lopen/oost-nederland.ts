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
    regiobekendheid: [
      { aanpak: 'nee', aanpakHuizen: ['geen'], aanpakCasussen: [] },
      { aanpak: 'hier', aanpakHuizen: ['gelderland-zuid', 'twente'], aanpakCasussen: ['GZ-2026-0002'] },
      ...HUIZEN.map((huis) => ({ aanpak: 'elders', aanpakHuizen: [huis], aanpakCasussen: [] })),
    ],
  },
  berichten: { nadere_melding: { melding: 'm-2' }, bijstellen: {} },
};
