import { expect } from 'chai';
import { huizenVan, leesScript } from '../../cli/voorbeeld/script.ts';
import { elementen, leesHuismap, leesInstellingen, padVan, voorbeeldcodes } from './huismap.ts';

const lees = (code: string) => leesScript(`${padVan(code)}/voorbeeld`);

const script = await lees('midden-limburg');

describe('the meldingen of Midden-Limburg', () => {
  it('are twenty meldingen of the first day in nineteen casussen, because one incident came in twice', () => {
    const eerste = script.meldingen.filter(({ op }) => 'werkdag' in op && op.werkdag === 0);
    expect(eerste).to.have.lengthOf(20);
    expect(new Set(eerste.map(({ casus }) => casus)).size).to.equal(19);
    const dubbel = eerste.filter(({ casus }) => casus === 'c15');
    expect(new Set(dubbel.map(({ door }) => door)).size).to.equal(2);
    expect(new Set(dubbel.map(({ incident }) => `${incident.soort} ${incident.datum}`)).size).to.equal(1);
  });

  it('are twenty meldingen of today, each a casus of its own', () => {
    const vandaag = script.meldingen.filter(({ op }) => 'voorEinde' in op);
    expect(vandaag).to.have.lengthOf(20);
    expect(new Set(vandaag.map(({ casus }) => casus)).size).to.equal(20);
  });
});

for (const code of voorbeeldcodes) {
  const map = await leesHuismap(code);
  const script = await lees(code);
  const huizen = await Promise.all(huizenVan(script).map(leesInstellingen));

  describe(`the people and meldingen of the example of ${code}`, () => {
    it('have BSNs from the range that RvIG keeps for tests, so that nobody has them', () => {
      for (const { bsn } of Object.values(script.personen)) {
        if (bsn === undefined) continue;
        const som = Array.from(bsn).reduce(
          (totaal, cijfer, plaats) => totaal + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats),
          0,
        );
        expect(bsn).to.match(/^9999\d{5}$/);
        expect(som % 11, bsn).to.equal(0);
      }
    });

    it('are handed in by people of the house, about kinds of incident and gemeenten of the house', () => {
      const soorten = map.huis.incidentsoorten.map(({ code }) => code);
      for (const { id, huis, door, incident, betrokkenen } of script.meldingen) {
        const hier = huizen.find((een) => een.code === (huis ?? code));
        expect(
          hier?.medewerkers.map((een) => een.id),
          id,
        ).to.include(door);
        expect(soorten, id).to.include(incident.soort);
        expect(hier?.gemeenten, id).to.include(incident.gemeente);
        for (const { persoon } of betrokkenen) expect(script.personen, id).to.have.property(persoon);
      }
    });

    it('all belong to a casus, and every casus to a melding', () => {
      expect(new Set(script.meldingen.map(({ casus }) => casus))).to.deep.equal(new Set(Object.keys(script.casussen)));
    });

    it('are answered at tasks that are drawn, by people who may', () => {
      const taken = new Map(elementen(map, 'userTask').map(([, { id, task }]) => [id, task?.role]));
      const lijsten = [
        script.standaard,
        script.overleggen,
        ...Object.values(script.casussen).map(({ antwoorden }) => antwoorden),
      ];
      for (const { taak, door } of lijsten.flat()) {
        expect(taken.has(taak), taak).to.equal(true);
        const wie = huizen.flatMap(({ medewerkers }) => medewerkers).find(({ id }) => id === door);
        if (door !== undefined) expect(wie?.rol, `${taak} by ${door}`).to.equal(taken.get(taak));
      }
    });

    it('are people of the house, at least one for each role and each organisation', () => {
      const { medewerkers, rollen, organisaties } = map.huis;
      for (const rol of rollen)
        expect(
          medewerkers.some((een) => een.rol === rol),
          rol,
        ).to.equal(true);
      for (const { code } of organisaties) {
        expect(
          medewerkers.some(({ rol, organisatie }) => rol === 'partner' && organisatie === code),
          code,
        ).to.equal(true);
      }
    });
  });
}
