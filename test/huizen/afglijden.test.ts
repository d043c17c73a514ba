import { expect } from 'chai';
import { decide } from '../../engine/decisions/decide.ts';
import type { Json } from '../../engine/json.ts';
import { leesHuismap } from './huismap.ts';

const { beslissingen, modellen } = await leesHuismap('midden-limburg');
const afglijden = beslissingen.find(({ id }) => id === 'afglijden');
const tabel = afglijden !== undefined && 'rules' in afglijden ? afglijden : undefined;

describe('the advice on somebody who may be slipping', () => {
  const gevallen: [regel: number, advies: string, ernst: string, aantal: number, eerdereMeldingen: number][] = [
    [1, 'triage', 'acuut', 1, 0],
    [2, 'triage', 'ernstig', 2, 0],
    [3, 'triage', 'ernstig', 1, 1],
    [4, 'navragen', 'ernstig', 1, 0],
    [5, 'triage', 'licht', 3, 0],
    [6, 'triage', 'licht', 1, 2],
    [7, 'navragen', 'licht', 2, 1],
    [8, 'navragen', 'geen', 0, 2],
    [9, 'rustig', 'geen', 0, 1],
  ];

  for (const [regel, advies, ernst, aantal, eerdereMeldingen] of gevallen) {
    it(`says ${advies} by rule ${String(regel)}: ${ernst}, ${String(aantal)} signals, ${String(eerdereMeldingen)} meldingen`, () => {
      const { value, rules } = weeg({ beeld: { ernst, aantal }, eerdereMeldingen });
      expect(rules).to.deep.equal([regel]);
      expect(value).to.include({ advies });
    });
  }

  it('is proven for every rule of the table', () => {
    expect(gevallen.map(([regel]) => regel)).to.deep.equal(tabel?.rules.map(({ number }) => number));
  });

  it('is rustig only where nobody needs to decide, and else something that the procesregisseur can choose', () => {
    const uitkomsten = modellen.get('weging')?.nodes['Taak_Wegen']?.task?.outcomes.map(({ value }) => value);
    expect(uitkomsten).to.have.members(['navragen', 'triage', 'volgen']);
    const adviezen = tabel?.outputs.find(({ name }) => name === 'advies')?.values;
    expect(adviezen).to.have.members(['navragen', 'triage', 'rustig']);
  });
});

function weeg(gegevens: Readonly<Record<string, Json>>): { value: Json; rules: readonly number[] } {
  if (tabel === undefined) throw new Error('The table is gone');
  const { value, decided } = decide(
    tabel.id,
    { [tabel.id]: tabel },
    { at: '2026-11-23T08:00:00.000Z', lookup: (naam) => gegevens[naam] },
  );
  return { value, rules: decided[0]?.rules ?? [] };
}
