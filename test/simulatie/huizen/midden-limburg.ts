import { leesHuismap } from '../../huizen/huismap.ts';
import type { Huisinhoud } from './huisinhoud.ts';

const AANVANG = '2026-11-24T08:00:00.000Z';

/** A house that really draws this way; with three organisations, so that a world stays small. */
export async function leesMiddenLimburg(): Promise<Huisinhoud> {
  const { huis, modellen, formulieren } = await leesHuismap('midden-limburg');
  return {
    naam: huis.naam,
    huis: { ...huis, organisaties: huis.organisaties.slice(0, 3) },
    modellen,
    versies: [...modellen.values()].map((model) => ({ ...model, version: `${model.version}-2` })),
    formulieren,
    begin: {
      proces: 'screening',
      bericht: 'melding',
      variabelen: {
        melding: 'm-1',
        melderOrganisatie: 'politie',
        incidentSoort: 'overlast',
        gemeente: 'Weert',
        aantalBetrokkenen: 1,
        minderjarigen: 0,
      },
    },
    antwoorden: {
      bekendheid: [{ bekend: 'nee', eerdereMeldingen: 0 }],
      agenda: [{ aantal: 0 }, { aantal: 3, overleg: 'ML-OV-2026-0001', aanvang: AANVANG }],
    },
    berichten: {
      nadere_melding: { melding: 'm-2' },
      geagendeerd: { overleg: 'ML-OV-2026-0001', aanvang: AANVANG },
      terugval: {},
    },
    gegevens: {},
  };
}
