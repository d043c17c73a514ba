import { expect } from 'chai';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Variables } from '../../engine/process-state.ts';
import { huisvariabelen } from '../../models/processtart.ts';
import { leesHuismap } from './huismap.ts';
import { wandel } from './wandeling.ts';

const AANVANG = '2026-11-24T08:00:00.000Z';
const ACTIE = {
  id: 'A-1',
  organisatie: 'ggz',
  leefgebied: 'huisvesting',
  soort: 'zorg',
  termijn: '2026-12-04',
  monitoring: 'wekelijks',
};

/** What each process gets at its start, and what the world answers. */
const starts: Readonly<Record<string, { message?: string; variables: Variables }>> = {
  screening: {
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
  preventieve_actie: { message: 'preventieve_actie', variables: { route: 'cjg' } },
  triage: { message: 'triage', variables: {} },
  weektriage: { variables: { aanvang: AANVANG, afsluiting: '2026-11-23T11:00:00.000Z' } },
  procesregie: { message: 'procesregie', variables: {} },
  aanpak: {
    variables: {
      acties: [ACTIE],
      effectmetingInterval: 'P14D',
      casusregisseur: 'gemeenten',
      deelnemers: ['ggz', 'politie'],
    },
  },
  informatie_uitvraag: { variables: { deelnemers: ['ggz', 'politie'] } },
  rondetafel: { variables: { deelnemers: ['ggz', 'politie'] } },
  actie: { variables: { actie: ACTIE } },
  effectmeting: { variables: { casusregisseur: 'gemeenten' } },
  overdracht: { variables: {} },
};
const antwoorden = {
  bekendheid: [{ bekend: 'nee', eerdereMeldingen: 0 }],
  agenda: [{ aantal: 0 }, { aantal: 3, overleg: 'ML-OV-2026-0001', aanvang: AANVANG }],
  aanpak: [{ geborgd: true }, { geborgd: null }],
  effectmeting: ['doorgaan', 'bijstellen', 'rondetafel', 'overdragen'].map((effect) => ({ effect })),
  overdracht: [{ geborgd: true }, { geborgd: false }, { geborgd: null }],
};
const berichten = {
  nadere_melding: { melding: 'm-2' },
  geagendeerd: { overleg: 'ML-OV-2026-0001', aanvang: AANVANG },
  terugval: {},
};

const map = await leesHuismap('midden-limburg');
/** Two at the table are enough to see all of them done before the meeting. */
const huis = { ...huisvariabelen(map.huis), organisaties: ['ggz', 'politie'] };

describe('a walk through the drawings of Midden-Limburg', () => {
  const loop = (model: ProcessModel): ReturnType<typeof wandel> => {
    const begin = starts[model.id];
    if (begin === undefined) throw new Error(`No start for ${model.id}`);
    const start = { ...begin, variables: { ...begin.variables, ...(huis as Variables) } };
    return wandel(model, { formulieren: map.formulieren, start, antwoorden, berichten }, 300);
  };

  for (const model of map.modellen.values()) {
    it(`takes every flow of ${model.id} and reaches its ends`, () => {
      const { stromen, eindes } = loop(model);
      expect(Object.keys(model.flows).filter((id) => !stromen.has(id))).to.deep.equal([]);
      const ends = Object.values(model.nodes).filter(({ type, scope }) => type === 'endEvent' && scope === null);
      for (const eind of eindes) expect(ends.map(({ id }) => id)).to.include(eind);
      expect(eindes.size).to.be.at.least(1);
    });
  }

  it('has words of the house for the melder wherever a drawing tells the outcome', () => {
    const gehoord = Object.entries(map.huis.terugkoppelingen).map(([proces, { variabele, teksten }]) => {
      const waarden = loop(map.modellen.get(proces)!)
        .diensten.filter(({ service }) => service === 'terugkoppeling')
        .map(({ variables }) => JSON.stringify(variables[variabele]).replaceAll('"', ''));
      expect(Object.keys(teksten), proces).to.have.members([...new Set(waarden)]);
      return proces;
    });
    expect(gehoord).to.have.members(['screening', 'preventieve_actie', 'triage', 'procesregie']);
  });
});
