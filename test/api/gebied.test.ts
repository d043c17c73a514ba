import { expect } from 'chai';
import { bekendheid } from '../../activities/diensten/bekendheid.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { einde, keten, taak, tekening } from '../workflows/tekeningen.ts';
import { melding, Opstelling, wachtOp } from './opstelling.ts';

const KANARIE = 'Plantsoen Kanariewijk';

/** A melding says whether it is about a person or about a gebied, as in Gelderland-Midden. */
const AANMELDING = {
  'intake.bpmn': tekening(
    'intake',
    `<bpmn:startEvent id="Begin" regietafel:formulier="aanmelding"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_melding"/></bpmn:startEvent>
    ${taak('Taak_Screenen', 'regietafel:rol="informatiecoördinator"')}${einde('Einde')}${keten('Begin', 'Taak_Screenen', 'Einde')}`,
    '<bpmn:message id="Bericht_melding" name="melding"/>',
  ),
  'aanmelding.form.json': JSON.stringify({
    ...{ $id: 'aanmelding', type: 'object', required: ['onderwerp'] },
    properties: {
      onderwerp: {
        ...{ type: 'string', title: 'Waarover?', enum: ['persoon', 'gebied'] },
        'x-noemt': { gebied: { titel: 'Welk gebied?', rol: 'gebied' } },
      },
    },
  }),
};

describe('two meldingen about the same gebied', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open({ bestanden: AANMELDING });
    await api.startWerker();
  });
  after(() => api.sluit());

  /** `anders`: of the incident. */
  const over = (
    naam: string,
    anders: Partial<ReturnType<typeof melding>['incident']> = {},
    { onderwerp = 'gebied', rol = 'gebied' } = {},
  ) => {
    const { incident } = melding();
    const betrokkenen = [{ naam, rol, geboortedatum: undefined, bsn: undefined }];
    return api.meld({ incident: { ...incident, ...anders }, betrokkenen, gegevens: { onderwerp } });
  };
  const zoek = (inhoud: object) =>
    api.vraag<{ resultaten: { casus: string; betrokkene: object }[]; fouten?: { melding: string }[] }>(
      'POST',
      '/casussen/zoekvragen',
      { als: 'coordinator', inhoud },
    );
  const bekend = (casus: string) =>
    bekendheid(api.omgeving as unknown as Omgeving)({
      ...{ id: `${casus}.intake.1.9`, huis: 'proefhuis', dossier: { soort: 'casus', id: casus } },
      ...{ workflowId: `${casus}.intake.1`, proces: 'intake', element: 'Dienst', naam: 'Dienst', klok: null },
      ...{ at: new Date(api.omgeving.nu()).toISOString(), variabelen: {}, taken: [] },
    });

  it('on one day become one casus, however its name was typed', async () => {
    const eerste = await over(KANARIE);
    const tweede = await over('plantsoen  Kanáriewijk');
    expect(tweede).to.include({ casus: eerste.casus, samengevoegd: true });
    expect(await api.omgeving.opslag.betrokkenen.countDocuments({ casus: eerste.casus })).to.equal(1);
  });

  it('arriving at the same moment are one casus with one gebied', async () => {
    const samen = await Promise.all([1, 2, 3, 4].map(() => over('Het Broek')));
    const [casus = '', ...andere] = new Set(samen.map((een) => een.casus));
    expect(andere).to.deep.equal([]);
    expect(await api.omgeving.opslag.betrokkenen.countDocuments({ casus })).to.equal(1);
  });

  it('are casussen of their own in another gemeente, on another day, of another kind, or where it is no gebied', async () => {
    const casussen = [
      await over('Marktplein'),
      await over('Marktplein', { gemeente: 'Weert' }),
      await over('Marktplein', { datum: '2026-03-01' }),
      await over('Marktplein', { soort: 'huiselijk-geweld' }),
      await over('Marktplein', {}, { onderwerp: 'persoon' }),
      await over('Marktplein', {}, { rol: 'verdachte' }),
      await over('Marktpleintje'),
    ].map(({ casus }) => casus);
    expect(new Set(casussen).size).to.equal(casussen.length);
  });

  it('on two days know of each other, and of no gebied that has the same name elsewhere', async () => {
    const eerste = await over('De Zwaan', { datum: '2026-03-01' });
    expect(await bekend(eerste.casus)).to.deep.equal({ bekend: 'nee', eerdereMeldingen: 0 });
    const later = await over('de zwaan');
    expect(await bekend(later.casus)).to.deep.equal({ bekend: 'eerder', eerdereMeldingen: 1 });
    const elders = await over('De Zwaan', { gemeente: 'Weert' });
    expect(await bekend(elders.casus)).to.include({ bekend: 'nee' });
  });

  it('are found by name and gemeente, and the log says so', async () => {
    const { casus } = await over('Zandhaven');
    const { inhoud, koppen } = await zoek({ naam: 'ZANDHAVEN', gemeente: 'Roermond' });
    expect(inhoud.resultaten.map((een) => [een.casus, een.betrokkene])).to.deep.equal([
      [casus, { naam: 'Zandhaven', geboortedatum: null }],
    ]);
    const gelogd = { verzoek: koppen.get('x-request-id') ?? '', activiteit: 'persoon-zoeken', 'dossier.id': casus };
    expect(await api.omgeving.opslag.verwerkingen.countDocuments(gelogd)).to.equal(1);
    expect((await zoek({ naam: 'Zandhaven', gemeente: 'Weert' })).inhoud.resultaten).to.deep.equal([]);
    const zonder = await zoek({ naam: 'Zandhaven' });
    expect([zonder.status, zonder.inhoud.fouten?.[0]?.melding]).to.deep.equal([
      400,
      'Zoek op een BSN, op naam met geboortedatum, of een gebied op naam met gemeente.',
    ]);
  });

  it('leave its name nowhere but encrypted, and only a keyed hash to find it by', async () => {
    const { opslag, temporal } = api.omgeving;
    const { casus } = await over(KANARIE, { datum: '2026-02-20' });
    const [gebied] = await opslag.betrokkenen.find({ casus }).lean();
    expect(gebied?.indexen).to.have.length(1);
    const sleutels = await opslag.incidentsleutels.find({ casus }).lean();
    const meldingen = await opslag.meldingen.find({ casus }).lean();
    await wachtOp(() => opslag.taken.findOne({ 'dossier.id': casus }).lean());
    const { events } = await temporal.workflow.getHandle(`${casus}.intake.1`).fetchHistory();
    const invoer = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const begin = invoer.map(({ data }) => Buffer.from(data ?? []).toString());
    expect(begin.join()).to.contain(casus);
    const overal = JSON.stringify([gebied, sleutels, meldingen, begin, api.logregels]);
    expect(overal.toLowerCase()).not.to.contain('kanariewijk');
  });
});
