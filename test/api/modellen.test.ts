import { expect } from 'chai';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { einde, keten, taak, tekening } from '../workflows/tekeningen.ts';
import { Opstelling, wachtOp } from './opstelling.ts';
import { huisbestanden } from './proefhuis.ts';

interface Model {
  readonly proces: string;
  readonly versie: string;
  readonly actueel: boolean;
  readonly versies: { versie: string; actueel: boolean; lopend: number }[];
}

const NAZORG = 'nazorg.bpmn';
/** The message process with one more user task, and a form beside it. */
const LANGER = tekening(
  'nazorg',
  `<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_terugval"/></bpmn:startEvent>
${taak('Taak_Nazorg')}
${taak('Taak_Extra', 'regietafel:rol="procesregisseur" regietafel:formulier="extra"')}
${einde('Einde')}
${keten('Begin', 'Taak_Nazorg', 'Taak_Extra', 'Einde')}`,
  '<bpmn:message id="Bericht_terugval" name="terugval"/>',
);
const EXTRA = JSON.stringify({
  $id: 'extra',
  title: 'Extra',
  type: 'object',
  properties: { notitie: { type: 'string', title: 'Notitie' } },
});

describe('deploying models', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
  });
  after(() => api.sluit());

  it('refuses a drawing that would keep everybody waiting, and one that is nested as deeply', async () => {
    const rij = Array.from({ length: 12_000 }, (_leeg, nummer) => `<bpmn:userTask id="T${String(nummer)}"/>`).join('');
    const open = Array.from({ length: 12_000 }, (_leeg, nummer) => `<bpmn:subProcess id="S${String(nummer)}">`).join(
      '',
    );
    for (const inhoud of [rij, `${open}${'</bpmn:subProcess>'.repeat(12_000)}`]) {
      const { status, tekst } = await api.vraag('POST', '/modellen', {
        als: 'beheerder',
        inhoud: { huis: 'proefhuis', bestanden: [{ naam: 'groot.bpmn', inhoud: tekening('groot', inhoud) }] },
      });
      expect([status, /meer dan 2000 onderdelen/.test(tekst)]).to.deep.equal([400, true]);
    }
  });

  it('reads no large body of who may not deploy', async () => {
    const inhoud = '{"huis":'.padEnd(2_000_000);
    const als = async (wie: 'beheerder' | 'regisseur'): Promise<number> =>
      (await api.vraag('POST', '/modellen', { als: wie, inhoud })).status;
    expect([await als('beheerder'), await als('regisseur')]).to.deep.equal([400, 403]);
  });

  const plaats = (bestanden: Record<string, string>) =>
    plaatsModellen(api.omgeving.opslag, Date.now(), {
      huis: 'proefhuis',
      bestanden: Object.entries(bestanden).map(([naam, inhoud]) => ({ naam, inhoud })),
    });
  const fouten = async (bestanden: Record<string, string>): Promise<Plaatsingsfout[]> => {
    const gevolg = await plaats(bestanden);
    return 'fouten' in gevolg ? gevolg.fouten : [];
  };
  const actueel = async (proces: string): Promise<Model | undefined> => {
    const { inhoud } = await api.vraag<{ resultaten: Model[] }>('GET', '/modellen');
    return inhoud.resultaten.find((model) => model.proces === proces);
  };

  it('changes nothing when the same files come again', async () => {
    const gevolg = await plaatsModellen(api.omgeving.opslag, Date.now(), {
      huis: 'proefhuis',
      bestanden: huisbestanden('PHPH'),
    });
    expect('geplaatst' in gevolg && gevolg.geplaatst.map(({ proces, nieuw }) => [proces, nieuw])).to.deep.equal([
      ['intake', false],
      ['nazorg', false],
    ]);
  });

  it('lets new processes follow a changed drawing, and running ones keep theirs', async () => {
    const oud = await actueel('nazorg');
    const stuur = async (sleutel: string): Promise<string> => {
      const { casus } = await api.meld();
      await api.taak(casus, 'Taak_Screenen');
      await api.vraag('POST', `/casussen/${casus}/berichten`, { inhoud: { naam: 'terugval' }, sleutel });
      return casus;
    };
    const lopend = await stuur('een');
    const taakOud = await api.taak(lopend, 'Taak_Nazorg');
    const antwoord = await api.vraag('POST', '/modellen', {
      als: 'beheerder',
      inhoud: {
        huis: 'proefhuis',
        bestanden: [
          { naam: NAZORG, inhoud: LANGER },
          { naam: 'extra.form.json', inhoud: EXTRA },
        ],
      },
    });
    expect(antwoord.status, antwoord.tekst).to.equal(201);
    const nieuw = await stuur('twee');
    const taakNieuw = await api.taak(nieuw, 'Taak_Nazorg');
    const eindstand = async (id: string) =>
      (await api.besluit<{ stand: { status: string; volgende: { element: string }[] } }>(id, 'regisseur', null, {}))
        .inhoud.stand;
    expect(await eindstand(taakOud)).to.include({ status: 'afgerond' });
    expect((await eindstand(taakNieuw)).volgende.map(({ element }) => element)).to.deep.equal(['Taak_Extra']);
    const nu = await actueel('nazorg');
    expect(nu?.versie).not.to.equal(oud?.versie);
    const versies = await wachtOp(async () => {
      const { inhoud } = await api.vraag<Model>('GET', `/modellen/${nu?.versie ?? ''}`);
      return (
        inhoud.versies.some(({ versie, lopend: aantal }) => versie === oud?.versie && aantal === 0) && inhoud.versies
      );
    });
    expect(versies.map(({ versie, actueel: is, lopend: aantal }) => [versie, is, aantal])).to.have.deep.members([
      [nu?.versie, true, 1],
      [oud?.versie, false, 0],
    ]);
  });

  it('leaves a drawing that was deployed later where a start brings an older one, and takes what is new', async () => {
    const later = await actueel('nazorg');
    const breng = (anders: Record<string, string>) =>
      plaatsModellen(api.omgeving.opslag, Date.now(), {
        huis: 'proefhuis',
        bestanden: huisbestanden('PHPH', anders),
        alleenLater: true,
      });
    expect(await breng({})).to.deep.include({ behouden: ['nazorg'] });
    expect((await actueel('nazorg'))?.versie).to.equal(later?.versie);
    const nieuwer = LANGER.replaceAll('Taak_Nazorg', 'Taak_Anders');
    expect(await breng({ [NAZORG]: nieuwer, 'extra.form.json': EXTRA })).to.deep.include({ behouden: [] });
    expect((await actueel('nazorg'))?.versie).not.to.equal(later?.versie);
    expect(await plaats({ [NAZORG]: LANGER, 'extra.form.json': EXTRA })).to.deep.include({ behouden: [] });
    expect((await actueel('nazorg'))?.versie, 'whoever asks for an older one gets it').to.equal(later?.versie);
  });

  it('leaves a huis.json that was deployed later likewise, and does not hold older drawings against it', async () => {
    const [eigen] = huisbestanden('PHPH');
    const instellingen = JSON.parse(eigen?.inhoud ?? '') as { naam: string; termijnen: object };
    const naam = async () => (await api.omgeving.opslag.huizen.findById('proefhuis').lean())?.instellingen.naam;
    const breng = (over: object, extra: Record<string, string> = {}) =>
      plaatsModellen(api.omgeving.opslag, Date.now(), {
        huis: 'proefhuis',
        bestanden: huisbestanden('PHPH', {
          'huis.json': JSON.stringify({ ...instellingen, ...over }),
          ...extra,
        }),
        alleenLater: true,
      });
    const oud = tekening(
      'nazorg',
      `<bpmn:startEvent id="Begin"/>${taak('Taak_Nazorg')}
<bpmn:boundaryEvent id="Termijn" attachedToRef="Taak_Nazorg" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>duration(termijnen.oud)</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
${einde('Einde')}${einde('Einde_Termijn')}${keten('Begin', 'Taak_Nazorg', 'Einde')}${keten('Termijn', 'Einde_Termijn')}`,
    );
    const eerste = { termijnen: { ...instellingen.termijnen, oud: 'P1D' } };
    expect(await breng(eerste, { [NAZORG]: oud })).to.deep.include({ behouden: [] });
    await plaats({
      'huis.json': JSON.stringify({ ...instellingen, naam: 'Later' }),
      [NAZORG]: LANGER,
      'extra.form.json': EXTRA,
    });
    expect(await breng(eerste, { [NAZORG]: oud })).to.deep.include({ behouden: ['nazorg', 'huis.json'] });
    expect(await naam()).to.equal('Later');
    expect(await breng({ naam: 'Nieuwer' }))
      .to.have.property('behouden')
      .that.does.not.include('huis.json');
    expect(await naam()).to.equal('Nieuwer');
    await plaats({ 'huis.json': JSON.stringify({ ...instellingen, naam: 'Later' }) });
    expect(await naam(), 'whoever asks for an older one gets it').to.equal('Later');
    await plaats({ 'huis.json': JSON.stringify(instellingen) });
  });

  it('pins the forms too: a changed form under the same drawing is another model', async () => {
    const voor = await actueel('nazorg');
    await plaats({ [NAZORG]: LANGER, 'extra.form.json': EXTRA.replace('Notitie', 'Aantekening') });
    expect((await actueel('nazorg'))?.versie).not.to.equal(voor?.versie);
  });

  it('gives the drawing as it was deployed', async () => {
    const { koppen, tekst } = await api.vraag('GET', `/modellen/${(await actueel('nazorg'))?.versie ?? ''}/bpmn`);
    expect(koppen.get('content-type')).to.match(/^application\/xml/);
    expect(tekst).to.equal(LANGER);
  });

  it('lists everything that is wrong with file, line and element, and deploys nothing', async () => {
    const voor = await api.omgeving.opslag.plaatsingen.find().lean();
    const kapot = tekening(
      'kapot',
      `<bpmn:startEvent id="Begin"/>
${taak('Taak_Zonder_Rol', '')}
${taak('Taak_Rol', 'regietafel:rol="keizer" regietafel:formulier="weg"')}
<bpmn:callActivity id="Roep" name="Roep" calledElement="nergens"/>
<bpmn:boundaryEvent id="Termijn" attachedToRef="Taak_Rol" cancelActivity="false"><bpmn:timerEventDefinition id="t"><bpmn:timeDuration>duration(termijnen.lang)</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
${einde('Einde')}${einde('Einde_Termijn')}
${keten('Begin', 'Taak_Zonder_Rol', 'Taak_Rol', 'Roep', 'Einde')}
${keten('Termijn', 'Einde_Termijn')}`,
    );
    const meldingen = (await fouten({ 'kapot.bpmn': kapot, [NAZORG]: LANGER, 'extra.form.json': EXTRA })).map(
      ({ element, melding }) => `${element ?? ''}: ${melding}`,
    );
    expect(meldingen).to.have.members([
      'Taak_Zonder_Rol: De taak staat in geen baan: niemand mag hem doen.',
      'Taak_Rol: De rol "keizer" bestaat niet in Proefhuis.',
      'Taak_Rol: Het formulier "weg" bestaat niet.',
      'Roep: Het aangeroepen proces "nergens" bestaat niet.',
      'Termijn: De termijn "lang" staat niet in huis.json.',
    ]);
    const onleesbaar = await fouten({
      'stuk.bpmn': '<bpmn:definitions',
      'vrij.form.json':
        '{"$id":"vrij","type":"object","properties":{"naam":{"type":"string","x-procesvariabele":true}}}',
      'geen.form.json': '{',
    });
    expect(onleesbaar.map(({ bestand }) => bestand)).to.include.members([
      'stuk.bpmn',
      'vrij.form.json',
      'geen.form.json',
    ]);
    expect(await api.omgeving.opslag.plaatsingen.find().lean()).to.deep.equal(voor);
  });

  it('names the element that the engine does not execute, with its line', async () => {
    const xml = tekening(
      'raar',
      '<bpmn:startEvent id="Begin"/>\n<bpmn:choreographyTask id="Complex" name="Samen"/>\n<bpmn:endEvent id="Einde"/>',
    );
    const [fout] = (await fouten({ 'raar.bpmn': xml })).filter(({ element }) => element === 'Complex');
    expect(fout).to.include({ bestand: 'raar.bpmn', naam: 'Samen' });
    expect(fout?.regel).to.equal(xml.split('\n').findIndex((regel) => regel.includes('Complex')) + 1);
  });

  it('refuses outcomes in a form that its task does not have', async () => {
    const formulier = JSON.stringify({
      $id: 'extra',
      type: 'object',
      properties: {
        x: { type: 'string', 'x-verplicht-bij': ['nooit'] },
        y: { type: 'string', 'x-voor-melder': ['nooit'] },
        z: { type: 'string', 'x-voor-melder': true },
      },
    });
    expect(
      (await fouten({ [NAZORG]: LANGER, 'extra.form.json': formulier })).map(({ bestand }) => bestand),
    ).to.deep.equal(['extra.form.json', 'extra.form.json']);
  });
});
