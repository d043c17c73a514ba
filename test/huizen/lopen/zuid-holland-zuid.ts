import { AANVANG, ACTIE, type Begin } from './begin.ts';

const OVERLEG = { overleg: 'ZHZ-OV-2026-0001', aanvang: AANVANG, genodigden: ['ggz', 'politie'] };
const AANMELDING = {
  melding: 'm-1',
  onderwerp: 'persoon',
  melderOrganisatie: 'politie',
  gemeente: 'Dordrecht',
  aantalBetrokkenen: 3,
  minderjarigen: 1,
};
/** Straf and zorg that refer to each other. */
const ACTIE_STRAF = { ...ACTIE, id: 'A-2', nummer: 2, soort: 'straf', versterkt: 1, doel: 'stoppen' };
const ACTIE_ZORG = { ...ACTIE, nummer: 1, versterkt: null, doel: 'herhaling' };
const TAFEL = [{ variables: { ...OVERLEG, afsluiting: '2026-11-23T11:00:00.000Z', deelnemers: ['ggz', 'politie'] } }];

export const zuidHollandZuid: Begin = {
  starts: {
    aanmelding: ['huiselijk-geweld', 'overlast'].map((incidentSoort) => ({
      message: 'aanmelding',
      variables: { ...AANMELDING, incidentSoort },
    })),
    risicoinschatting: [{ message: 'risicoinschatting', variables: {} }],
    huisverbod: [{ message: 'huisverbod', variables: {} }],
    huisverbod_beroep: [
      { message: 'huisverbod_beroep', variables: { ingediendOp: '2026-11-22', ingediendOm: '21:30' } },
    ],
    tafel: ['jeugd', 'volwassenen', 'huiselijk-geweld', 'o3mp'].map((tafel) => ({
      message: 'tafel',
      variables: { tafel },
    })),
    tafeloverleg: TAFEL,
    jeugdtafel: TAFEL,
    volwassenentafel: TAFEL,
    tafel_huiselijk_geweld: TAFEL,
    o3mp_tafel: TAFEL,
    uitvoering: ['later', 'verder', 'later', 'later'].map((doorgesproken) => ({
      variables: {
        ...{ acties: [ACTIE], effectmetingInterval: 'P14D', procesregisseur: null, casemanager: null },
        ...{ casusregisseur: 'ggz', deelnemers: ['ggz'], doorgesproken },
      },
    })),
    gezamenlijke_aanpak: [{ message: 'gezamenlijke_aanpak', variables: {} }],
    o3mp: [{ message: 'o3mp', variables: { herzienOp: '2026-12-18' } }],
  },
  antwoorden: {
    Taak_Aanmelding_wegen: [{ informeren: 'geinformeerd' }, { informeren: 'veiligheid' }, { informeren: null }],
    Taak_Plan: [{}, { acties: [ACTIE_STRAF, ACTIE_ZORG] }],
    Taak_Doorspreken: [{}, { netwerk: 'niet-nodig' }],
    uitvoering: [{ geborgd: true }, { geborgd: null }],
    Taak_Alsnog_doorspreken: [{ netwerk: 'niet-nodig' }, { heroverwegenOp: '2026-12-14' }],
    Taak_Verlengen: [{}, { verlengdTot: '2026-12-11' }],
    bekendheid: [{ bekend: 'nee', eerdereMeldingen: 0 }],
    agenda: [{ aantal: 0 }, { aantal: 3, overleg: OVERLEG.overleg, aanvang: AANVANG }],
  },
  berichten: {
    nadere_melding: { melding: 'm-2' },
    geagendeerd: OVERLEG,
    terugval: {},
    gezamenlijke_aanpak: { deelnemers: ['politie'] },
    huisverbod_ingetrokken: {},
  },
};
