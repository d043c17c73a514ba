import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { leesHuismap } from '../huizen/huismap.ts';
import { Toneel } from './toneel.ts';

const COORDINATOR = { medewerker: 'mw-hgl-005', rol: 'informatiecoördinator', organisatie: 'haaglanden' };
const REGISSEUR = { medewerker: 'mw-hgl-002', rol: 'procesregisseur', organisatie: 'haaglanden' };
const PROFESSIONAL = { medewerker: 'mw-hgl-018', rol: 'partner', organisatie: 'sociaal-wijkteam' };

/** Of its own: every suite has its own store, but they share a Temporal server, where numbers may not meet. */
const VOORVOEGSEL = Array.from(randomBytes(4), (byte) => String.fromCharCode(65 + (byte % 26))).join('');

const HULPVRAAG = {
  melding: 'm-1',
  melderOrganisatie: 'sociaal-wijkteam',
  incidentSoort: 'multiproblematiek',
  gemeente: 'Rijswijk',
  aantalBetrokkenen: 4,
  minderjarigen: 2,
};
const ACTIE = { id: 'A-1', organisatie: 'verslavingszorg', leefgebied: 'middelengebruik', soort: 'zorg' };

describe('a hulpvraag in Haaglanden', () => {
  let toneel: Toneel;
  before(async () => {
    const { huis, modellen } = await leesHuismap('haaglanden');
    toneel = await Toneel.open([], { huis: { ...huis, voorvoegsel: VOORVOEGSEL } });
    for (const model of modellen.values()) await toneel.plaats(model);
  });
  after(() => toneel.sluit());

  it('goes over a focusoverleg to one plan, and stays with the professional who asked', async () => {
    const casus = await toneel.casus();
    await toneel.opslag.meldingen.create({
      ...{ _id: `mld-${casus}`, huis: 'haaglanden', casus, door: PROFESSIONAL, ontvangen: new Date().toISOString() },
      ...{ betrokkenen: [], variabelen: HULPVRAAG, samengevoegd: false, status: 'verwerkt', vingerafdruk: 'x' },
      ...{ inhoud: 'AA==', soort: 'hulpvraag', model: 'm1', formulier: null },
    });
    const hulpvraag = await toneel.start('hulpvraag', { casus, bericht: 'hulpvraag', variabelen: HULPVRAAG });
    await hulpvraag.taak('Taak_Screenen');
    // What is promised is told before anybody looks at it.
    const toegezegd = await toneel.opslag.kennisgevingen.find({ 'dossier.id': casus }).lean();
    expect(toegezegd.map(({ soort, aan }) => [soort, aan.melding])).to.deep.equal([['toezegging', `mld-${casus}`]]);
    await hulpvraag.besluit(await hulpvraag.taak('Taak_Screenen'), 'focusoverleg', {
      door: COORDINATOR,
      variabelen: { casusregisseur: 'sociaal-wijkteam' },
    });
    expect(await hulpvraag.handvat.result()).to.include({ status: 'beeindigd' });
    // What `Antwoord_Meten` found is kept for the figures of the house.
    expect(await toneel.opslag.proceslopen.findById(`${hulpvraag.casus}.hulpvraag.1`).lean()).to.include({
      opTijd: true,
    });

    const focusoverleg = toneel.loop(`${hulpvraag.casus}.focusoverleg.1`);
    const variabelen = { aanvang: new Date().toISOString(), deelnemers: ['politie', 'verslavingszorg'] };
    await focusoverleg.besluit(await focusoverleg.taak('Taak_Plannen'), null, { door: REGISSEUR, variabelen });
    await focusoverleg.besluit(await focusoverleg.taak('Taak_Beeld'), 'plan', { door: REGISSEUR });
    await focusoverleg.handvat.result();
    const uitgenodigd = await toneel.opslag.kennisgevingen.find({ soort: 'uitnodiging' }).lean();
    expect(uitgenodigd.map(({ aan }) => aan.organisatie)).to.have.members([
      'politie',
      'verslavingszorg',
      'sociaal-wijkteam',
    ]);

    const plan = toneel.loop(`${hulpvraag.casus}.gezamenlijk_plan.1`);
    const acties = [{ ...ACTIE, termijn: '2099-01-15', monitoring: 'wekelijks' }];
    await plan.besluit(await plan.taak('Taak_Plan'), null, {
      door: REGISSEUR,
      variabelen: { acties, effectmetingInterval: 'P42D' },
    });
    const overnemen = await plan.taak('Taak_Instemmen');
    expect(overnemen.organisatie).to.equal('sociaal-wijkteam');
    const { taken } = await plan.besluit(overnemen, 'ja', { door: PROFESSIONAL });
    expect(taken).to.deep.equal([]);
  });
});
