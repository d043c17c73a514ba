import { expect } from 'chai';
import { definitionsOf } from '../../engine/events/definitions.ts';
import { canReceive } from '../../engine/events/message-receivers.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import { elementen, leesHuismap, tekenhuizen, type Huismap } from './huismap.ts';

/** The day on which it is looked at again whether the betrokkene knows, and the process that waits for it. */
const DAG = 'heroverwegenOp';
const WEKKER = 'betrokkene_informeren';
const VERTELD = 'betrokkene_geinformeerd';

for (const code of tekenhuizen) {
  describe(`a day in ${code} on which something is looked at again`, () => {
    let map: Huismap;
    before(async () => {
      map = await leesHuismap(code);
    });

    it('goes along from every form that asks it, into a drawing that wakes somebody on it', () => {
      const beloften = elementen(map).flatMap(([model, { task, form }]) => {
        const naam = task?.form ?? form;
        const veld = map.formulieren.get(naam ?? '')?.properties?.[DAG];
        return veld === undefined ? [] : [{ naam, model, gaatMee: veld['x-procesvariabele'] === true }];
      });
      expect(beloften, 'every house asks it somewhere').to.not.be.empty;
      const vergeefs = beloften.filter(
        ({ model, gaatMee }) => !gaatMee || !(wekt(model) || geeftDoor(map, model) || roeptAan(map, model)),
      );
      expect(vergeefs.map(({ naam }) => naam)).to.deep.equal([]);
    });

    it('is waited for no longer once a drawing that may begin the wait hears that it is done', () => {
      const beginnen = [...map.modellen.values()].filter((model) => geeftDoor(map, model));
      expect(beginnen, 'every house begins it somewhere').to.not.be.empty;
      expect(beginnen.filter((model) => !werpt(model, VERTELD)).map(({ id }) => id)).to.deep.equal([]);
      const wekker = map.modellen.get(WEKKER);
      expect(wekker && canReceive(wekker, 'message', VERTELD), `${WEKKER} catches it`).to.equal(true);
    });
  });
}

/** Whether a timer of the drawing reads the day. */
function wekt(model: ProcessModel): boolean {
  return Object.values(model.nodes)
    .flatMap(definitionsOf)
    .some((definitie) => definitie.kind === 'timer' && new RegExp(`\\b${DAG}\\b`).test(definitie.value.text));
}

/** Whether the drawing calls one that waits for the day, and tells it which. */
function roeptAan({ modellen }: Huismap, model: ProcessModel): boolean {
  return Object.values(model.nodes).some(({ called }) => {
    const doel = modellen.get(called?.process ?? '');
    return doel !== undefined && wekt(doel) && called?.input?.includes(DAG) === true;
  });
}

/** Whether the drawing begins the process that waits for the day, of a house that has it. */
function geeftDoor({ modellen }: Huismap, model: ProcessModel): boolean {
  const wekker = modellen.get(WEKKER);
  return wekker !== undefined && wekt(wekker) && werpt(model, WEKKER);
}

function werpt({ nodes }: ProcessModel, bericht: string): boolean {
  return Object.values(nodes).some(
    (node) =>
      ['intermediateThrowEvent', 'endEvent', 'sendTask'].includes(node.type) &&
      definitionsOf(node).some((definitie) => definitie.kind === 'message' && definitie.name === bericht),
  );
}
