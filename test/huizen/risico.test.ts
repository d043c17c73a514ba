import { expect } from 'chai';
import { decide } from '../../engine/decisions/decide.ts';
import type { Json } from '../../engine/json.ts';
import { leesHuismap } from './huismap.ts';

interface Melding {
  incidentSoort: string;
  bekend: string;
  eerdereMeldingen: number;
  aantalBetrokkenen: number;
  minderjarigen: number;
}

const { beslissingen, modellen, huis } = await leesHuismap('midden-limburg');
const risico = beslissingen.find(({ id }) => id === 'risico');
const tabel = risico !== undefined && 'rules' in risico ? risico : undefined;

describe('the advice on risk and complexity', () => {
  const gevallen: [regel: number, route: string, melding: Partial<Melding>][] = [
    [1, 'triage', { incidentSoort: 'vernieling', bekend: 'lopend' }],
    [2, 'triage', { incidentSoort: 'wapenbezit' }],
    [3, 'triage', { incidentSoort: 'stalking', bekend: 'eerder', eerdereMeldingen: 2 }],
    [4, 'triage', { incidentSoort: 'huiselijk-geweld', bekend: 'eerder', minderjarigen: 2 }],
    [5, 'cjg', { incidentSoort: 'kindermishandeling', minderjarigen: 1 }],
    [6, 'amw', { incidentSoort: 'ouderenmishandeling' }],
    [7, 'triage', { incidentSoort: 'jeugdoverlast', aantalBetrokkenen: 5, minderjarigen: 5 }],
    [8, 'cjg', { incidentSoort: 'vermogensdelict', minderjarigen: 1 }],
    [9, 'triage', { incidentSoort: 'overlast', bekend: 'eerder', eerdereMeldingen: 3 }],
    [10, 'triage', { incidentSoort: 'bedreiging', bekend: 'eerder' }],
    [11, 'lokaal', { incidentSoort: 'geweld' }],
    [12, 'triage', { incidentSoort: 'onbegrepen-gedrag', bekend: 'eerder', eerdereMeldingen: 1 }],
    [13, 'amw', { incidentSoort: 'zorgmijding' }],
    [14, 'lokaal', { incidentSoort: 'overlast' }],
  ];

  for (const [regel, route, melding] of gevallen) {
    it(`says ${route} by rule ${String(regel)} for ${Object.values(melding).join(', ')}`, () => {
      const { value, rules } = weeg(melding);
      expect(rules).to.deep.equal([regel]);
      expect(value).to.include({ route });
    });
  }

  it('is proven for every rule of the table', () => {
    expect(gevallen.map(([regel]) => regel)).to.deep.equal(tabel?.rules.map(({ number }) => number));
  });

  it('has an answer for every kind of incident of the house', () => {
    for (const { code } of huis.incidentsoorten) expect(weeg({ incidentSoort: code }).rules, code).to.have.lengthOf(1);
  });

  it('advises only what the informatiecoördinator can decide', () => {
    const uitkomsten = modellen.get('screening')?.nodes['Taak_Screenen']?.task?.outcomes.map(({ value }) => value);
    expect(tabel?.outputs.find(({ name }) => name === 'route')?.values).to.have.members(uitkomsten ?? []);
  });
});

function weeg(melding: Partial<Melding>): { value: Json; rules: readonly number[] } {
  if (tabel === undefined) throw new Error('The table is gone');
  const alles: Melding = {
    incidentSoort: 'overlast',
    bekend: 'nee',
    eerdereMeldingen: 0,
    aantalBetrokkenen: 1,
    minderjarigen: 0,
    ...melding,
  };
  const waarden = new Map(Object.entries(alles));
  const { value, decided } = decide(
    tabel.id,
    { [tabel.id]: tabel },
    {
      at: '2026-11-23T08:00:00.000Z',
      lookup: (naam) => waarden.get(naam) as string | number | undefined,
    },
  );
  return { value, rules: decided[0]?.rules ?? [] };
}
