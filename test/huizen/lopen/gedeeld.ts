import { ACTIE, type Begin } from './begin.ts';

export const gedeeld: Begin = {
  starts: {
    informatie_uitvraag: { variables: { deelnemers: ['ggz', 'politie'] } },
    rondetafel: { variables: { deelnemers: ['ggz', 'politie'] } },
    actie: { variables: { actie: ACTIE } },
    effectmeting: { variables: { casusregisseur: 'gemeenten' } },
    overdracht: { variables: {} },
  },
  antwoorden: {
    effectmeting: ['doorgaan', 'bijstellen', 'rondetafel', 'overdragen'].map((effect) => ({ effect })),
    overdracht: [{ geborgd: true }, { geborgd: false }, { geborgd: null }],
  },
  berichten: {},
};
