import { ACTIE, type Begin } from './begin.ts';

export const gedeeld: Begin = {
  starts: {
    aanpak: [
      {
        variables: {
          acties: [ACTIE],
          effectmetingInterval: 'P14D',
          casusregisseur: 'gemeenten',
          deelnemers: ['ggz', 'politie'],
        },
      },
    ],
    informatie_uitvraag: [{ variables: { deelnemers: ['ggz', 'politie'] } }],
    rondetafel: [{ variables: { deelnemers: ['ggz', 'politie'] } }],
    actie: [{ variables: { actie: ACTIE } }],
    effectmeting: [
      { variables: { casusregisseur: 'gemeenten' } },
      { variables: { casusregisseur: 'gemeenten', onderwerp: 'gebied' } },
    ],
    overdracht: [{ variables: {} }],
    betrokkene_informeren: [{ message: 'betrokkene_informeren', variables: {} }],
  },
  antwoorden: {
    aanpak: [{ geborgd: true }, { geborgd: null }],
    effectmeting: ['doorgaan', 'bijstellen', 'rondetafel', 'overdragen'].map((effect) => ({ effect })),
    overdracht: [{ geborgd: true }, { geborgd: false }, { geborgd: null }],
  },
  berichten: { betrokkene_informeren: { heroverwegenOp: '2026-12-14' }, betrokkene_geinformeerd: {} },
};
