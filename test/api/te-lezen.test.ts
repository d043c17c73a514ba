import { expect } from 'chai';
import type { TeLezen } from '../../api/schemas/taken.ts';
import { Opstelling } from './opstelling.ts';

const INBRENG = JSON.stringify({
  $id: 'inbreng',
  type: 'object',
  'x-leest': { screening: ['opdracht'] },
  properties: { bekend: { type: 'string', title: 'Bekend?', enum: ['ja', 'nee'] } },
});

describe('what a form gives to read', () => {
  let api: Opstelling;
  let taak: string;

  before(async () => {
    api = await Opstelling.open({ bestanden: { 'inbreng.form.json': INBRENG } });
    await api.startWerker();
    const { casus } = await api.meld();
    const gegevens = { motivering: 'Alleen voor het huis', opdracht: 'Zoek uit of hij bekend is' };
    await api.besluit(await api.taak(casus, 'Taak_Screenen'), 'coordinator', 'regie', gegevens);
    taak = await api.taak(casus, 'Taak_Inbreng');
  });
  after(() => api.sluit());

  const lees = async (als: 'politie' | 'coordinator' | 'veiligThuis') =>
    api.vraag<{ teLezen: TeLezen[] }>('GET', `/taken/${taak}`, { als });

  it('is what another organisation laid down, those fields only, logged as read', async () => {
    const { inhoud, tekst, koppen } = await lees('politie');
    const [stuk] = inhoud.teLezen;
    expect(stuk?.gegevens).to.deep.equal({ opdracht: 'Zoek uit of hij bekend is' });
    expect(stuk?.door).to.include({ medewerker: 'mw-ph-ic', organisatie: 'proefhuis' });
    expect(Object.keys((stuk?.formulier as { properties: object }).properties)).to.deep.equal(['opdracht']);
    expect(tekst).not.to.contain('Alleen voor het huis');
    const gelogd = { verzoek: koppen.get('x-request-id') ?? '', activiteit: 'vastleggingen-inzien' };
    expect(await api.omgeving.opslag.verwerkingen.countDocuments(gelogd)).to.equal(1);
  });

  it('is for who decides the task alone', async () => {
    expect((await lees('coordinator')).inhoud.teLezen).to.deep.equal([]);
    expect((await lees('veiligThuis')).status).to.equal(404);
  });
});
