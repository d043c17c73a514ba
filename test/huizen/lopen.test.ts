import { expect } from 'chai';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Variables } from '../../engine/process-state.ts';
import { huisvariabelen } from '../../models/processtart.ts';
import { leesHuismap, tekenhuizen } from './huismap.ts';
import type { Begin } from './lopen/begin.ts';
import { gedeeld } from './lopen/gedeeld.ts';
import { gelderlandMidden } from './lopen/gelderland-midden.ts';
import { haaglanden } from './lopen/haaglanden.ts';
import { middenLimburg } from './lopen/midden-limburg.ts';
import { oostNederland } from './lopen/oost-nederland.ts';
import { zuidHollandZuid } from './lopen/zuid-holland-zuid.ts';
import { wandel } from './wandeling.ts';

const eigen: Readonly<Record<string, Begin>> = {
  'gelderland-midden': gelderlandMidden,
  haaglanden,
  'gelderland-zuid': oostNederland,
  'midden-limburg': middenLimburg,
  'zuid-holland-zuid': zuidHollandZuid,
};

for (const code of tekenhuizen) {
  const map = await leesHuismap(code);
  /** Two at the table are enough to see all of them done before the meeting. */
  const huis = { ...huisvariabelen(map.huis), organisaties: ['ggz', 'politie'] };
  const begin = {
    starts: { ...gedeeld.starts, ...eigen[code]?.starts },
    antwoorden: { ...gedeeld.antwoorden, ...eigen[code]?.antwoorden },
    berichten: { ...gedeeld.berichten, ...eigen[code]?.berichten },
  };

  describe(`a walk through the drawings of ${code}`, () => {
    const loop = (model: ProcessModel): ReturnType<typeof wandel> => {
      const starts = begin.starts[model.id];
      if (starts === undefined) throw new Error(`No start for ${model.id}`);
      const compleet = starts.map((start) => ({ ...start, variables: { ...start.variables, ...(huis as Variables) } }));
      return wandel(model, { formulieren: map.formulieren, ...begin, starts: compleet }, 300);
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
          .flatMap(({ variables }) => variables[variabele] ?? null)
          .map((waarde) => JSON.stringify(waarde).replaceAll('"', ''));
        expect(Object.keys(teksten), proces).to.have.members([...new Set(waarden)]);
        return proces;
      });
      expect(gehoord).to.not.be.empty;
    });
  });
}
