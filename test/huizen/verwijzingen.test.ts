import { expect } from 'chai';
import { DIENSTEN } from '../../models/dienst.ts';
import { elementen, leesHuismap, tekenhuizen, type Huismap } from './huismap.ts';

/** Messages that a service brings, not another drawing; those of the intake come from the API. */
const VAN_DIENSTEN: Readonly<Record<string, readonly string[]>> = {
  'gelderland-zuid': ['zsm_afdoening'],
  'midden-limburg': ['geagendeerd'],
  'zuid-holland-zuid': ['geagendeerd'],
};

/** Messages that a person sends in a casus. */
const VAN_MENSEN: Readonly<Record<string, readonly string[]>> = {
  'gelderland-midden': ['terugval', 'opschalen'],
  haaglanden: ['terugval', 'vastgelopen'],
  'midden-limburg': ['calamiteit', 'informatievraag', 'monitoring', 'ontslag_in_zicht', 'signaal', 'terugval'],
  'zuid-holland-zuid': ['huisverbod', 'huisverbod_beroep', 'huisverbod_ingetrokken', 'risicoinschatting', 'terugval'],
};

describe('the services', () => {
  it('are each asked for by some drawing', async () => {
    const mappen = await Promise.all(tekenhuizen.map((code) => leesHuismap(code)));
    const genoemd = mappen.flatMap((map) => elementen(map, 'serviceTask').map(([, { service }]) => service));
    expect([...new Set(genoemd)]).to.have.members([...DIENSTEN]);
  });
});

for (const code of tekenhuizen) {
  describe(`what the drawings of ${code} refer to`, () => {
    let map: Huismap;
    before(async () => {
      map = await leesHuismap(code);
    });

    it('is a service that exists', () => {
      const genoemd = new Set(elementen(map, 'serviceTask').map(([, { service }]) => service));
      expect(DIENSTEN).to.include.members([...genoemd]);
    });

    it('is a process that exists, and takes and gives variables that one of the two knows', () => {
      for (const [, node] of elementen(map, 'callActivity')) {
        expect(map.modellen.has(node.called?.process ?? ''), node.id).to.equal(true);
        for (const naam of node.called?.output ?? [])
          expect(schrijft(map, node.called?.process ?? ''), node.id).to.include(naam);
      }
    });

    it('is a decision that exists and is asked for', () => {
      const genoemd = new Set(elementen(map, 'businessRuleTask').map(([, { decision }]) => decision?.id));
      expect([...genoemd]).to.have.members(map.beslissingen.map(({ id }) => id));
    });

    it('is a message that somebody sends and somebody waits for', () => {
      const alle = elementen(map).flatMap(([, { event, type }]) =>
        event?.kind === 'message' ? [{ type, naam: event.name }] : [],
      );
      const verzonden = alle
        .filter(({ type }) => type === 'endEvent' || type === 'intermediateThrowEvent')
        .map(({ naam }) => naam);
      const verwacht = alle
        .filter(({ type }) => type === 'startEvent' || type === 'boundaryEvent')
        .map(({ naam }) => naam);
      expect(new Set([...verzonden, ...vanBuiten(map)])).to.deep.equal(new Set(verwacht));
      for (const { bericht } of map.huis.intake.soorten) expect(verwacht).to.include(bericht);
      expect(verwacht).to.include(map.huis.intake.naderBericht);
    });

    it('is asked with a form where a person sends it: the page of the casus offers nothing else', () => {
      const metFormulier = elementen(map).flatMap(([, { event, form }]) =>
        event?.kind === 'message' && form !== undefined ? [event.name] : [],
      );
      expect(metFormulier).to.include.members(VAN_MENSEN[code] ?? []);
    });

    it('is a term of the house', () => {
      const genoemd = [...map.tekeningen.values()].flatMap((xml) =>
        [...xml.matchAll(/termijnen\.(\w+)/g)].map((gevonden) => gevonden[1]),
      );
      for (const naam of genoemd) expect(map.huis.termijnen).to.have.property(naam ?? '');
    });

    it('is a meeting whose process and agenda are drawn', () => {
      for (const { proces, agendaTaak } of map.huis.overleggen) {
        expect(map.modellen.has(proces)).to.equal(true);
        expect(elementen(map, 'userTask').map(([, { id }]) => id)).to.include(agendaTaak);
      }
    });

    it('is feedback that the house has words for', () => {
      const processen = new Set(
        elementen(map, 'serviceTask').flatMap(([{ id }, { service }]) => (service === 'terugkoppeling' ? [id] : [])),
      );
      expect(Object.keys(map.huis.terugkoppelingen)).to.have.members([...processen]);
    });
  });
}

function vanBuiten({ huis }: Huismap): string[] {
  return [
    ...huis.intake.soorten.map(({ bericht }) => bericht),
    huis.intake.naderBericht,
    ...(VAN_DIENSTEN[huis.code] ?? []),
    ...(VAN_MENSEN[huis.code] ?? []),
  ];
}

/** Variables that something in a process, or in what it calls, can write. */
function schrijft(map: Huismap, proces: string): string[] {
  return Object.values(map.modellen.get(proces)?.nodes ?? {}).flatMap(({ task, script, called, decision }) => [
    ...(task === null || task.outcomeVariable === null ? [] : [task.outcomeVariable]),
    ...velden(map, task?.form ?? ''),
    ...(script === null ? [] : [script.result]),
    ...(decision === null ? [] : [decision.result]),
    ...(called?.output ?? []),
  ]);
}

/** The fields of a form that go along into the process. */
function velden({ formulieren }: Huismap, formulier: string): string[] {
  return Object.entries(formulieren.get(formulier)?.properties ?? {}).flatMap(([naam, veld]) =>
    veld['x-procesvariabele'] === true ? [naam] : [],
  );
}
