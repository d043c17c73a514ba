import { expect } from 'chai';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { Opstelling } from './opstelling.ts';
import { huisbestanden } from './proefhuis.ts';

describe('deploying the settings of a house', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
  });
  after(() => api.sluit());

  const fouten = async (naam: string, inhoud: string): Promise<Plaatsingsfout[]> => {
    const bestanden = [{ naam, inhoud }];
    const gevolg = await plaatsModellen(api.omgeving.opslag, Date.now(), { huis: 'proefhuis', bestanden });
    return 'fouten' in gevolg ? gevolg.fouten : [];
  };

  it('gives no house the prefix of another: casussen are told apart by it', async () => {
    const proefhuis = await api.omgeving.opslag.huizen.findById('proefhuis').lean();
    const { voorvoegsel = '' } = proefhuis?.instellingen ?? {};
    const inhoud = JSON.stringify({ ...proefhuis?.instellingen, code: 'tweede', medewerkers: [] });
    const gevolg = await plaatsModellen(api.omgeving.opslag, Date.now(), {
      huis: 'tweede',
      bestanden: [{ naam: 'huis.json', inhoud }],
    });
    const fouten = 'fouten' in gevolg ? gevolg.fouten.map(({ melding }) => melding) : [];
    expect(fouten).to.include(`het voorvoegsel "${voorvoegsel}" is al van het huis "proefhuis"`);
    expect(await api.omgeving.opslag.huizen.countDocuments({})).to.equal(1);
  });

  it('lets no house into a region by the word of its own beheerder alone', async () => {
    const { opslag } = api.omgeving;
    const proefhuis = await opslag.huizen.findById('proefhuis').lean();
    const buur = { ...proefhuis?.instellingen, code: 'buurhuis', voorvoegsel: 'BH', regio: 'oost', medewerkers: [] };
    await opslag.huizen.create({ _id: 'buurhuis', instellingen: buur, bijgewerkt: new Date().toISOString() } as never);
    const bestanden = [
      { naam: 'huis.json', inhoud: JSON.stringify({ ...proefhuis?.instellingen, regio: 'oost', medewerkers: [] }) },
    ];
    const zelf = await api.vraag('POST', '/modellen', { als: 'beheerder', inhoud: { huis: 'proefhuis', bestanden } });
    expect(zelf.status, zelf.tekst).to.equal(400);
    expect(zelf.tekst).to.include('de regio \\"oost\\" is van andere huizen');
    const opdracht = { huis: 'proefhuis', bestanden };
    const samen = await plaatsModellen(opslag, Date.now(), { ...opdracht, werktIn: ['proefhuis', 'buurhuis'] });
    expect(samen).to.have.property('geplaatst');
    expect(
      await plaatsModellen(opslag, Date.now(), { ...opdracht, werktIn: ['proefhuis'] }),
      'who is in stays in',
    ).to.have.property('geplaatst');
    await opslag.huizen.deleteOne({ _id: 'buurhuis' });
    await opslag.huizen.updateOne({ _id: 'proefhuis' }, { $set: { instellingen: proefhuis?.instellingen } });
  });

  it('holds new settings against the drawings that the house has, and new drawings against its settings', async () => {
    const [eigen] = huisbestanden('PHPH');
    const instellingen = JSON.parse(eigen?.inhoud ?? '') as { rollen: string[]; medewerkers: { rol: string }[] };
    const zonder = <Houder extends { rol: string }>(lijst: Houder[]) =>
      lijst.filter(({ rol }) => rol !== 'informatiecoördinator');
    const kaal = {
      ...instellingen,
      rollen: zonder(instellingen.rollen.map((rol) => ({ rol }))).map(({ rol }) => rol),
      medewerkers: zonder(instellingen.medewerkers),
    };
    const [fout, ...meer] = await fouten('huis.json', JSON.stringify(kaal));
    expect(meer).to.deep.equal([]);
    expect(fout).to.include({ bestand: 'intake.bpmn', element: 'Taak_Screenen' });
    expect(fout?.melding).to.equal('De rol "informatiecoördinator" bestaat niet in Proefhuis.');
    const anders = huisbestanden('PHPH').find(({ naam }) => naam === 'intake.bpmn')?.inhoud ?? '';
    const stil = await fouten('intake.bpmn', anders.replace('name="melding"', 'name="aangifte"'));
    expect(stil.map(({ bestand, melding }) => `${bestand}: ${melding}`)).to.deep.equal([
      'huis.json: intake.soorten.0.bericht: het proces "intake" begint niet met "melding", maar met: aangifte',
    ]);
  });

  it('knows no house without its settings, and no settings of another house', async () => {
    const zonder = await plaatsModellen(api.omgeving.opslag, Date.now(), {
      huis: 'elders',
      bestanden: huisbestanden('PHPH').filter(({ naam }) => naam === 'nazorg.bpmn'),
    });
    expect('fouten' in zonder && zonder.fouten[0]?.melding).to.match(/nog niet bekend/);
    const verkeerd = await plaatsModellen(api.omgeving.opslag, Date.now(), {
      huis: 'elders',
      bestanden: huisbestanden('PHPH'),
    });
    expect('fouten' in verkeerd && verkeerd.fouten[0]?.melding).to.match(/is van "proefhuis"/);
  });
});
