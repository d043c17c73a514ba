import { expect } from 'chai';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import { Opstelling } from './opstelling.ts';
import { huisbestanden, type WIE } from './proefhuis.ts';

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

  const plaats = async (bestanden: { naam: string; inhoud: string }[]) => {
    const gevolg = await plaatsModellen(api.omgeving.opslag, Date.now(), { huis: 'proefhuis', bestanden });
    return 'fouten' in gevolg ? gevolg.fouten : [];
  };

  it('is refused where what it lays down is shown elsewhere too: as leefgebieden, or as plan and wishes', async () => {
    const fouten = async (properties: object) => {
      const inhoud = JSON.stringify({ ...BESLOTEN, properties });
      return plaats([{ naam: 'inbreng.form.json', inhoud }]);
    };
    const scores = { type: 'object', 'x-weergave': 'leefgebieden', properties: {} };
    expect((await fouten({ scores })).map(({ melding }) => melding).join()).to.match(
      /"x-lezers" past niet.*de leefgebieden leest iedereen/,
    );
    const acties = { type: 'array', items: { type: 'object', properties: {} } };
    expect(await fouten({ acties, wensen: acties })).to.deep.include({
      ...{ bestand: 'inbreng.form.json', regel: null, element: 'inbreng', naam: null },
      melding: '"x-lezers" past niet bij dit formulier: het plan leest iedereen die aan de casus meedoet.',
      herstel: 'Vraag wat niet iedereen mag lezen op een eigen formulier.',
    });
  });

  it('is refused where a new drawing makes one that was there the form of a melding', async () => {
    const intake = huisbestanden('PH').find(({ naam }) => naam === 'intake.bpmn')?.inhoud ?? '';
    const inhoud = intake.replace('id="Begin"', 'id="Begin" regietafel:formulier="inbreng"');
    expect(inhoud).to.contain('regietafel:formulier="inbreng"><bpmn:messageEventDefinition');
    const fouten = await plaats([{ naam: 'intake.bpmn', inhoud }]);
    expect(fouten.map(({ melding }) => melding).join()).to.match(/"x-lezers" past niet.*een melding leest iedereen/);
  });

  it('is refused where the house has no such role', async () => {
    const inhoud = JSON.stringify({ ...BESLOTEN, 'x-lezers': ['wijkagent'] });
    const fouten = await plaats([{ naam: 'inbreng.form.json', inhoud }]);
    expect(fouten.map(({ melding }) => melding)).to.include('"x-lezers": de rol "wijkagent" bestaat niet in Proefhuis');
  });
});
