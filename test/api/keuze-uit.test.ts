import { expect } from 'chai';
import { Opstelling } from './opstelling.ts';

const SCREENING = JSON.stringify({
  $id: 'screening',
  type: 'object',
  properties: {
    motivering: { type: 'string', title: 'Motivering' },
    opdracht: { type: 'string', title: 'Opdracht' },
    genodigd: {
      ...{ type: 'array', title: 'Wie is uitgenodigd?', 'x-procesvariabele': true },
      items: { type: 'string', 'x-weergave': 'organisatie' },
    },
  },
});
const INBRENG = JSON.stringify({
  $id: 'inbreng',
  type: 'object',
  'x-leest': { screening: ['genodigd'] },
  properties: {
    afgemeld: {
      ...{ type: 'array', title: 'Wie kan niet?' },
      items: { type: 'string', 'x-weergave': 'organisatie', 'x-uit': { screening: ['genodigd'] } },
    },
  },
});

interface Taakvorm {
  formulier: { properties: { afgemeld: { items: { enum?: string[] } } } };
}

describe('a choice out of what was laid down earlier', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open({ bestanden: { 'screening.form.json': SCREENING, 'inbreng.form.json': INBRENG } });
    await api.startWerker();
  });
  after(() => api.sluit());

  /** The task of a casus in which these were invited. */
  const inbreng = async (genodigd?: string[]): Promise<string> => {
    const { casus } = await api.meld();
    const gegevens = { motivering: 'Nodig', opdracht: 'Kom', ...(genodigd && { genodigd }) };
    const antwoord = await api.besluit(await api.taak(casus, 'Taak_Screenen'), 'coordinator', 'regie', gegevens);
    expect(antwoord.status, antwoord.tekst).to.equal(200);
    return api.taak(casus, 'Taak_Inbreng');
  };
  const keuze = async (taak: string, als: 'politie' | 'coordinator'): Promise<string[] | undefined> =>
    (await api.vraag<Taakvorm>('GET', `/taken/${taak}`, { als })).inhoud.formulier.properties.afgemeld.items.enum;

  it('is offered to who decides the task, and to nobody else', async () => {
    const taak = await inbreng(['politie']);
    expect(await keuze(taak, 'politie')).to.deep.equal(['politie']);
    expect(await keuze(taak, 'coordinator')).to.equal(undefined);
  });

  it('is refused for anything else, at the field, with what would be right', async () => {
    const taak = await inbreng(['politie']);
    const mis = await api.besluit<{ fouten: unknown[] }>(taak, 'politie', null, { afgemeld: ['veilig-thuis'] });
    expect(mis.status).to.equal(400);
    expect(mis.inhoud.fouten).to.deep.equal([{ veld: 'gegevens.afgemeld.0', melding: 'Kies een van: politie.' }]);
    expect((await api.besluit(taak, 'politie', null, { afgemeld: ['politie'] })).status).to.equal(200);
  });

  it('is as wide as the house where nothing was laid down', async () => {
    const taak = await inbreng();
    expect(await keuze(taak, 'politie')).to.equal(undefined);
    expect((await api.besluit(taak, 'politie', null, { afgemeld: ['veilig-thuis'] })).status).to.equal(200);
  });
});
