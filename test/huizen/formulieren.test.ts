import { expect } from 'chai';
import { controleerFormulier, leesInvoer, procesvariabelen, type Veldschema } from '../../models/formulier.ts';
import { elementen, leesHuismap, tekenhuizen, type Huismap } from './huismap.ts';
import { GEMEENTE, MEDEWERKERS, monster } from './monster.ts';

for (const code of tekenhuizen) {
  describe(`the forms of ${code}`, () => {
    let map: Huismap;
    before(async () => {
      map = await leesHuismap(code);
    });

    it('can be deployed', () => {
      for (const formulier of map.formulieren.values())
        expect(controleerFormulier(formulier), formulier.$id).to.deep.equal([]);
    });

    it('belong to a task or a message each, and each to one', () => {
      const gebruikt = elementen(map).flatMap(([, { task, form }]) => task?.form ?? form ?? []);
      expect(gebruikt).to.have.members([...map.formulieren.keys()]);
    });

    it('require fields only for outcomes that their task has', () => {
      for (const [, { id, task }] of elementen(map, 'userTask')) {
        const velden = Object.values(map.formulieren.get(task?.form ?? '')?.properties ?? {});
        const uitkomsten = task?.outcomes.map(({ value }) => value) ?? [];
        for (const uitkomst of velden.flatMap((veld) => veld['x-verplicht-bij'] ?? []))
          expect(uitkomsten, id).to.include(uitkomst);
      }
    });

    it('ask every question in words, and give every code a label', () => {
      for (const formulier of map.formulieren.values()) {
        for (const [pad, veld] of velden(formulier, formulier.$id)) {
          expect(veld.title, pad)
            .to.be.a('string')
            .and.to.match(/^[A-Z]/);
          for (const code of veld.enum ?? []) expect(veld['x-labels'], pad).to.have.property(String(code));
          for (const code of veld.items?.enum ?? [])
            expect(veld.items?.['x-labels'], pad).to.have.property(String(code));
        }
      }
    });

    it('score the leefgebieden of the house, and plan acties on them', () => {
      const domeinen = map.huis.leefgebieden.domeinen.map(({ code }) => code);
      const scores = map.formulieren.get('leefgebieden')?.properties?.['scores'];
      const plan = map.formulieren.get('plan')?.properties?.['acties']?.items?.properties?.['leefgebied'];
      expect(Object.keys(scores?.properties ?? {})).to.deep.equal(domeinen);
      expect(domeinen).to.have.lengthOf(13);
      expect(plan?.enum).to.deep.equal(domeinen);
    });

    it('give what is asked of an organisation to whoever does it', () => {
      const gevraagd = [...map.formulieren].flatMap(([naam, { properties = {} }]) =>
        ['opdracht', 'informatievraag'].flatMap((veld) =>
          properties[veld] === undefined || properties[veld]['x-voor-taak'] !== undefined ? [] : [`${naam}.${veld}`],
        ),
      );
      expect(gevraagd).to.deep.equal([]);
    });

    it('say by role who may be named, wherever somebody is', () => {
      const namen = [...map.formulieren].flatMap(([naam, formulier]) => velden(formulier, naam));
      const zonder = namen.filter(([, veld]) => veld['x-weergave'] === 'medewerker' && !veld['x-rollen']);
      expect(zonder.map(([pad]) => pad)).to.deep.equal([]);
    });

    it('take an answer for every outcome, and let only codes go along', () => {
      const keuzes = {
        organisatie: map.huis.organisaties.map(({ code }) => code),
        medewerker: MEDEWERKERS,
        gemeente: [GEMEENTE],
      };
      for (const [, { id, task }] of elementen(map, 'userTask')) {
        const formulier = map.formulieren.get(task?.form ?? '');
        if (formulier === undefined) continue;
        for (const uitkomst of task?.outcomes.map(({ value }) => value) ?? [null]) {
          const gegevens = monster(formulier, { at: '2026-11-23T08:00:00.000Z' });
          const gelezen = leesInvoer(
            { formulier, uitkomst, keuzes, kenmerk: 'proef', nu: '2026-11-23T08:00:00.000Z', bekend: new Set() },
            gegevens,
          );
          expect(gelezen, id).to.not.have.property('fouten');
          expect(JSON.stringify(procesvariabelen(formulier, gegevens)), id).to.not.include('vrije tekst');
        }
      }
    });
  });
}

describe('an outcome', () => {
  it('is refused without what it needs', async () => {
    const formulier = (await leesHuismap('midden-limburg')).formulieren.get('triagebesluit');
    if (formulier === undefined) throw new Error('The form is gone');
    const gegevens = { aard: 'top-x', ernst: 'hoog', motivering: 'vrije tekst' };
    const gelezen = leesInvoer(
      {
        formulier,
        uitkomst: 'deelnemer',
        keuzes: {},
        kenmerk: 'proef',
        nu: '2026-11-23T08:00:00.000Z',
        bekend: new Set(),
      },
      gegevens,
    );
    const gemist = 'fouten' in gelezen ? gelezen.fouten.map(({ veld }) => veld) : [];
    expect(gemist).to.have.members(['opgepaktDoor', 'opdracht']);
  });
});

function velden(veld: Veldschema, pad: string): [string, Veldschema][] {
  return Object.entries(veld.properties ?? {}).flatMap(([naam, deel]): [string, Veldschema][] => [
    [`${pad}.${naam}`, deel],
    ...velden(deel, `${pad}.${naam}`),
    ...(deel.items === undefined ? [] : velden(deel.items, `${pad}.${naam}[]`)),
  ]);
}
