import { expect } from 'chai';
import { plaatsHuis } from '../../cli/model/plaats.ts';
import { bevindingen, ingelogd, MENSEN } from './bezoek.ts';
import { metStapel, stapel } from './stapel.ts';

describe('naming the fixed people of an aanpak', () => {
  metStapel();

  let taak: string;
  before(async () => {
    const { opslag, vraag } = await stapel();
    await plaatsHuis(opslag, Date.now(), 'huizen/zuid-holland-zuid');
    const { casus } = await vraag<{ casus: string }>(MENSEN.regisseurZuidHolland.id, 'POST', '/v1/meldingen', {
      huis: 'zuid-holland-zuid',
      melder: { organisatie: 'politie', naam: 'Ruben Vlasblom' },
      incident: { soort: 'jeugdoverlast', datum: '2026-11-21', gemeente: 'Dordrecht' },
      betrokkenen: [{ naam: 'Groep Havenplein', rol: 'verdachte' }],
      gegevens: { onderwerp: 'groep', maatregelen: 'Straatcoach', grondslag: 'wgs' },
      toelichting: 'Overlast bij de haven.',
    });
    const naam = 'gezamenlijke_aanpak';
    await vraag(MENSEN.regisseurZuidHolland.id, 'POST', `/v1/casussen/${casus}/berichten`, { naam });
    const open = { 'dossier.id': casus, element: 'Taak_Benoemen', status: 'open' as const };
    for (let gevonden = null; gevonden === null; taak = gevonden?._id ?? '') {
      gevonden = await opslag.taken.findOne(open).lean();
      await new Promise(setImmediate);
    }
  });

  it('offers people with the role that the form names, and of the organisation that is chosen', async () => {
    const { page, context, klachten } = await ingelogd(MENSEN.ketenmanagerZuidHolland, `/taken/${taak}`);
    const namen = async (label: RegExp): Promise<string[]> =>
      (await page.getByLabel(label).locator('option').allTextContents()).slice(1);
    const casemanager = page.getByLabel(/^Vaste casemanager/);
    await casemanager.waitFor();
    const regisseurs = await namen(/^Vaste procesregisseur/);
    expect(regisseurs.join()).to.include('Stefan Bakels (procesregisseur, ');
    expect(regisseurs.filter((naam) => !naam.includes('(procesregisseur, '))).to.deep.equal([]);
    const partners = await namen(/^Vaste casemanager/);
    expect(partners).to.include('Koen Boogaard (partner, Sociale jeugdteams)');
    expect(partners.filter((naam) => !naam.includes('(partner, '))).to.deep.equal([]);
    await page.getByLabel('Organisatie van de vaste casemanager').selectOption('politie');
    expect(await namen(/^Vaste casemanager/)).to.deep.equal([
      'Ruben Vlasblom (partner, Politie Rotterdam, district Zuid-Holland Zuid)',
    ]);
    await casemanager.selectOption({
      label: 'Ruben Vlasblom (partner, Politie Rotterdam, district Zuid-Holland Zuid)',
    });
    await page.getByLabel('Organisatie van de vaste casemanager').selectOption('jeugdteams');
    expect(await namen(/^Vaste casemanager/), 'what will be sent is seen').to.have.members([
      ...[
        'Ruben Vlasblom (partner, Politie Rotterdam, district Zuid-Holland Zuid)',
        'Koen Boogaard (partner, Sociale jeugdteams)',
      ],
    ]);
    expect(await bevindingen(page)).to.deep.equal([]);
    expect(klachten).to.deep.equal([]);
    await context.close();
  });

  it('refuses anybody else, and says at which field and who would be right', async () => {
    const { vraag } = await stapel();
    const gegevens = {
      ...{ doelgroep: 'groep', procesregisseur: 'mw-zhz-009', casusregisseur: 'politie', casemanager: 'mw-zhz-017' },
      ...{ deelnemers: ['politie'], informatievraag: 'Wat weet u?', grondslag: 'wgs', doelmatigheid: 'Ja.' },
      ...{ subsidiariteit: 'Ja.', proportionaliteit: 'Ja.' },
    };
    const besluit = (anders: object): Promise<unknown> =>
      vraag(MENSEN.ketenmanagerZuidHolland.id, 'POST', `/v1/taken/${taak}/besluiten`, {
        ...{ uitkomst: null, gegevens: { ...gegevens, ...anders } },
      });
    const fout = await besluit({}).catch(String);
    expect(fout).to.include(': 400 ');
    expect(fout).to.include(
      '{"veld":"gegevens.procesregisseur","melding":"Kies een medewerker met de rol procesregisseur."}',
    );
    expect(fout).to.include(
      '{"veld":"gegevens.casemanager","melding":"Kies een medewerker van de organisatie bij “Organisatie van de vaste casemanager”."}',
    );
    await besluit({ procesregisseur: 'mw-zhz-002', casemanager: 'mw-zhz-009' });
  });
});
