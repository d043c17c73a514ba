import { expect } from 'chai';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import { Opstelling } from './opstelling.ts';
import type { WIE } from './proefhuis.ts';

const BESLOTEN = {
  $id: 'inbreng',
  type: 'object',
  'x-lezers': ['informatiecoördinator', 'ketenmanager'],
  'x-leest': { screening: ['opdracht'] },
  properties: { bekend: { type: 'string', title: 'Bekend?' } },
};
const GEHEIM = 'Hij dreigde vannacht met een mes.';

describe('a form that names who reads it afterwards', () => {
  let api: Opstelling;
  let casus: string;
  before(async () => {
    api = await Opstelling.open({ bestanden: { 'inbreng.form.json': JSON.stringify(BESLOTEN) } });
    await api.startWerker();
    ({ casus } = await api.meld());
    const gegevens = { motivering: 'Acuut gevaar', opdracht: 'Bent u in huis geweest?' };
    await api.besluit(await api.taak(casus, 'Taak_Screenen'), 'coordinator', 'regie', gegevens);
    await api.besluit(await api.taak(casus, 'Taak_Inbreng'), 'politie', null, { bekend: GEHEIM });
    await api.taak(casus, 'Taak_Plan');
  });
  after(() => api.sluit());

  const lees = async (als: keyof typeof WIE) => {
    const antwoord = await api.vraag<{ resultaten: { element: string }[] }>('GET', `/casussen/${casus}/vastleggingen`, {
      als,
    });
    expect(antwoord.status, als).to.equal(200);
    return { tekst: antwoord.tekst, elementen: antwoord.inhoud.resultaten.map(({ element }) => element) };
  };

  it('shows it to those roles and to the organisation that laid it down', async () => {
    for (const als of ['coordinator', 'ketenmanager', 'politie'] as const)
      expect((await lees(als)).tekst, als).to.contain(GEHEIM);
  });

  it('shows it to nobody else who oversees the casus, and the rest as always', async () => {
    const { tekst, elementen } = await lees('regisseur');
    expect(tekst).to.not.contain(GEHEIM);
    expect(elementen).to.deep.equal(['Taak_Screenen']);
  });

  it('is refused where what it lays down is shown elsewhere too', async () => {
    const scores = { type: 'object', 'x-weergave': 'leefgebieden', properties: {} };
    const gevolg = await plaatsModellen(api.omgeving.opslag, Date.now(), {
      huis: 'proefhuis',
      bestanden: [{ naam: 'inbreng.form.json', inhoud: JSON.stringify({ ...BESLOTEN, properties: { scores } }) }],
    });
    const fouten = 'fouten' in gevolg ? gevolg.fouten.map(({ melding }) => melding) : [];
    expect(fouten.join()).to.match(/"x-lezers" past niet.*de leefgebieden leest iedereen/);
  });

  it('is refused where the house has no such role', async () => {
    const inhoud = JSON.stringify({ ...BESLOTEN, 'x-lezers': ['wijkagent'] });
    const gevolg = await plaatsModellen(api.omgeving.opslag, Date.now(), {
      huis: 'proefhuis',
      bestanden: [{ naam: 'inbreng.form.json', inhoud }],
    });
    const fouten = 'fouten' in gevolg ? gevolg.fouten.map(({ melding }) => melding) : [];
    expect(fouten).to.include('"x-lezers": de rol "wijkagent" bestaat niet in Proefhuis');
  });
});
