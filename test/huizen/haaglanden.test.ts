import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { leesInvoer } from '../../models/formulier.ts';
import { leesHuismap } from './huismap.ts';
import { monster } from './monster.ts';

const EIGEN = await readdir('huizen/haaglanden');
const { formulieren, huis } = await leesHuismap('haaglanden');

describe('the casus of a hulpvraag in Haaglanden', () => {
  for (const uitkomst of ['advies', 'focusoverleg']) {
    it(`stays with the organisation of the professional, never with the house: ${uitkomst}`, () => {
      expect(geweigerd(uitkomst, 'gemeenten')).to.deep.equal([]);
      expect(geweigerd(uitkomst, huis.code)).to.deep.equal(['casusregisseur']);
      expect(geweigerd(uitkomst, undefined)).to.deep.equal(['casusregisseur']);
    });
  }
});

describe('whether the betrokkene in Haaglanden knows', () => {
  it('is asked once, of every casus that the house takes up, on a form whose date wakes somebody', () => {
    const vragen = [...formulieren.values()].filter(({ properties }) => properties?.['heroverwegenOp'] !== undefined);
    // Those of the house: what it shares with others lies in `huizen/gedeeld`.
    const eigen = vragen.filter(({ $id }) => EIGEN.includes(`${$id}.form.json`));
    expect(eigen.map(({ $id }) => $id)).to.deep.equal(['hulpvraag-screenen']);
    const { informeren, heroverwegenOp } = eigen[0]?.properties ?? {};
    expect(informeren?.['x-verplicht-bij']).to.deep.equal(['advies', 'focusoverleg']);
    expect(heroverwegenOp?.['x-procesvariabele']).to.equal(true);
  });
});

/** Fields of the screening that are refused with this organisation as the one that keeps the casus. */
function geweigerd(uitkomst: string, casusregisseur: string | undefined): string[] {
  const formulier = formulieren.get('hulpvraag-screenen');
  if (formulier === undefined) throw new Error('The form is gone');
  const ingevuld = monster(formulier, { at: '2026-11-23T08:00:00.000Z' });
  const rest = Object.fromEntries(Object.entries(ingevuld).filter(([naam]) => naam !== 'casusregisseur'));
  const gelezen = leesInvoer(
    {
      formulier,
      uitkomst,
      // As the API offers them: the house itself too.
      keuzes: { organisatie: [huis.code, ...huis.organisaties.map(({ code }) => code)] },
      kenmerk: 'proef',
      nu: '2026-11-23T08:00:00.000Z',
      bekend: new Set(),
    },
    casusregisseur === undefined ? rest : { ...rest, casusregisseur },
  );
  return 'fouten' in gelezen ? gelezen.fouten.map(({ veld }) => veld) : [];
}
