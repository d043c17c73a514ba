import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import * as proces from '../../models/proces.ts';
import { UITVOERDER } from '../histories/scenarios/uitvoerder.ts';
import { type Loop, REGISSEUR, Toneel } from './toneel.ts';

const BEHEERDER: proces.Handelende = { medewerker: 'mw-09', rol: 'beheerder', organisatie: 'proefhuis' };

describe('a task of which the drawing names the performer', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([UITVOERDER]);
  });
  after(() => toneel.sluit());

  async function benoemd(regisseur: string | null): Promise<Loop> {
    const loop = await toneel.start('uitvoerder');
    await loop.besluit(await loop.taak('Benoemen'), null, { variabelen: { regisseur } });
    return loop;
  }

  it('opens assigned to that person, in the position, the worklist and the logbook', async () => {
    const loop = await benoemd('mw-07');
    const taak = await loop.taak('Vast');
    expect(taak.toegewezen).to.equal('mw-07');
    const { nummer } = await loop.handvat.query<proces.Stand>(proces.stand);
    await loop.geprojecteerd(nummer);
    expect(await toneel.opslag.taken.findById(taak.id).lean()).to.include({ toegewezen: 'mw-07' });
    const regel = await toneel.opslag.logboekregels
      .findOne({ workflowId: loop.id, 'regel.element': 'Vast', 'regel.change': 'entered' })
      .lean();
    expect(regel?.regel.toelichting).to.equal('mw-07');
  });

  it('can be handed to somebody else, who keeps it', async () => {
    const loop = await benoemd('mw-07');
    const { instantie } = await loop.taak('Vast');
    const stand = await loop.opdracht(proces.wijsToe, { instantie, medewerker: 'mw-01', door: REGISSEUR });
    expect(stand.taken[0]?.toegewezen).to.equal('mw-01');
    await loop.besluit({ instantie }, null, {});
    expect((await loop.taak('Vrij')).toegewezen, 'the next is again of who was named').to.equal('mw-07');
  });

  it('is of nobody in particular where nobody was named', async () => {
    const loop = await benoemd(null);
    expect((await loop.taak('Vast')).toegewezen).to.equal(null);
  });

  it('goes to who another drawing names, and stays with who took it where that names the same', async () => {
    const loop = await benoemd('mw-07');
    const { instantie } = await loop.taak('Vast');
    await loop.opdracht(proces.wijsToe, { instantie, medewerker: 'mw-01', door: REGISSEUR });
    const naar = async (xml: string): Promise<string | null | undefined> => {
      const migratie = { naar: await toneel.plaatsXml(xml), verplaatsingen: {}, herbereken: false };
      const stand = await loop.opdracht(
        proces.migreer,
        { ...migratie, vastlegging: 'v-1', door: BEHEERDER },
        randomUUID(),
      );
      return stand.taken[0]?.toegewezen;
    };
    expect(await naar(UITVOERDER.replace('name="Benoemen"', 'name="Wie"'))).to.equal('mw-01');
    expect(await naar(UITVOERDER.replaceAll('>regisseur<', '>"mw-08"<'))).to.equal('mw-08');
  });
});
