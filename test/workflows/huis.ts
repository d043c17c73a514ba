import type { Huisdocument } from '../../models/huis.ts';

/** Settings of a house for tests. */
export const HUIS: Huisdocument['instellingen'] = {
  code: 'proefhuis',
  naam: 'Proefhuis',
  voorvoegsel: 'PH',
  gemeenten: ['Roermond'],
  locaties: [],
  organisaties: [
    { code: 'politie', naam: 'Politie', soort: 'straf' },
    { code: 'cjg', naam: 'CJG', soort: 'zorg' },
  ],
  rollen: ['procesregisseur', 'partner', 'ketenmanager'],
  termijnen: { kort: 'PT1H' },
  leefgebieden: { instrument: 'ZRM', versie: '2017', domeinen: [{ code: 'wonen', naam: 'Wonen' }] },
  overleggen: [],
  intake: {
    soorten: [{ code: 'melding', naam: 'Melding', proces: 'proef', bericht: 'melding' }],
    naderBericht: 'nadere_melding',
  },
  incidentsoorten: [{ code: 'overlast', naam: 'Overlast' }],
  aanpak: [],
  escalatie: 'ketenmanager',
  terugkoppelingen: {},
  cijfers: { periode: 'kwartaal', herhalingMaanden: 6 },
  medewerkers: [],
};
