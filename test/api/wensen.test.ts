import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { actueleModel } from '../../api/diensten/modelkeuze.ts';
import type { Tabel } from '../../models/cijfers/tabel.ts';
import { Cijferwereld, keer, op } from './cijferwereld.ts';
import { einde, keten, taak as tekenTaak, tekening } from '../workflows/tekeningen.ts';
import { melding, Opstelling, wachtOp } from './opstelling.ts';

/** The plan of Oost-Nederland, which asks who wants what. */
const PLAN = JSON.parse(
  readFileSync(new URL('../../huizen/oost-nederland/plan.form.json', import.meta.url), 'utf8'),
) as object;
const KANARIE = 'Xylofonius';
/** A plan that is made anew in the same casus. */
const NIEUW_PLAN = tekening(
  'nazorg',
  `<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_terugval"/></bpmn:startEvent>
${tekenTaak('Taak_Nazorg', 'regietafel:rol="procesregisseur" regietafel:formulier="plan"')}
${einde('Einde')}
${keten('Begin', 'Taak_Nazorg', 'Einde')}`,
  '<bpmn:message id="Bericht_terugval" name="terugval"/>',
);

const LOCATIES = [
  { code: 'noord', naam: 'Proefhuis Noord', gemeenten: ['Roermond'] },
  { code: 'zuid', naam: 'Proefhuis Zuid', gemeenten: ['Weert'] },
];
const MEDEWERKERS = [
  { id: 'mw-zuid-lm', naam: 'Zoë Zuid', rol: 'locatiemanager', organisatie: 'zuid' },
  { id: 'mw-zuid-ic', naam: 'Ids Zuid', rol: 'informatiecoördinator', organisatie: 'zuid' },
];

interface Wens {
  readonly id: string;
  readonly casus: string;
  readonly omschrijving: string;
  readonly prioriteit: string | null;
  readonly geprioriteerd: { door: { naam: string } } | null;
}
interface Lijst {
  readonly resultaten: Wens[];
  readonly volgende: string | null;
  readonly totaal: Record<string, number>;
  readonly magPrioriteren: boolean;
  readonly inWoorden: string[];
  readonly keuzes: { veld: string; waarden: { code: string; naam: string }[] }[];
  readonly perGemeente: Record<string, unknown>[];
  readonly perOrganisatie: Record<string, unknown>[];
}
type Als = Parameters<Opstelling['token']>[0];

const wens = (omschrijving: string, anders: Record<string, string> = {}) => ({
  ...{ omschrijving: `${omschrijving} ${KANARIE}`, organisatie: 'politie', gemeente: 'Roermond', soort: 'herhaling' },
  ...{ urgentie: 'midden', stand: 'ongewogen', ...anders },
});

describe('who wants what, over casussen', () => {
  let api: Opstelling;
  let noord: string;
  let zuid: string;

  const plan = (wensen: readonly object[]) => ({
    ...{ gedrag: KANARIE, recidive: KANARIE, leven: KANARIE, aanvulling: KANARIE, afweging: KANARIE },
    ...{ wensen, effectmetingInterval: 'P28D' },
    acties: [
      {
        ...{ omschrijving: KANARIE, organisatie: 'politie', termijn: '2099-01-01', leefgebied: 'justitie' },
        ...{ soort: 'straf', monitoring: 'wekelijks' },
      },
    ],
  });

  /** A casus of a gemeente in which a plan with these wishes is laid down. */
  async function leg(gemeente: string, dag: string, wensen: readonly object[]): Promise<string> {
    const { casus } = await api.meld({ incident: { ...melding().incident, gemeente, datum: dag } });
    const gegevens = { motivering: 'Te zwaar', opdracht: 'Zoek uit' };
    await api.besluit(await api.taak(casus, 'Taak_Screenen'), 'coordinator', 'regie', gegevens);
    await api.besluit(await api.taak(casus, 'Taak_Inbreng'), 'politie', null, { bekend: 'ja' });
    const antwoord = await api.besluit(await api.taak(casus, 'Taak_Plan'), 'regisseur', null, plan(wensen));
    expect(antwoord.status, antwoord.tekst).to.equal(200);
    await wachtOp(() => api.omgeving.opslag.plannen.findById(casus).lean());
    return casus;
  }

  before(async () => {
    api = await Opstelling.open({
      bestanden: { 'plan.form.json': JSON.stringify(PLAN), 'nazorg.bpmn': NIEUW_PLAN },
      instellingen: { locaties: LOCATIES, medewerkers: MEDEWERKERS },
    });
    await api.startWerker();
    noord = await leg('Roermond', '2026-03-01', [
      wens('Geen diefstal meer'),
      wens('Rust op het plein', { organisatie: 'veilig-thuis', soort: 'rust', urgentie: 'hoog' }),
      wens('Een taakstraf', { soort: 'straf', stand: 'afgewezen' }),
    ]);
    zuid = await leg('Weert', '2026-03-02', [
      wens('Toezicht', { gemeente: 'Weert', soort: 'toezicht', urgentie: 'laag', stand: 'overgenomen' }),
    ]);
  });
  after(() => api.sluit());

  const zoek = (vraag = '', als: Als = 'ketenmanager') =>
    api.vraag<Lijst>('GET', `/wensen?huis=proefhuis${vraag}`, { als });
  const woorden = async (vraag: string, als?: Als): Promise<string[]> =>
    (await zoek(vraag, als)).inhoud.resultaten.map(({ omschrijving }) => omschrijving.replace(` ${KANARIE}`, ''));
  const geef = (casus: string, id: string, prioriteit: unknown, als: Als = 'ketenmanager') =>
    api.vraag<{ prioriteit: string | null }>('PUT', `/casussen/${casus}/wensen/${id}/prioriteit`, {
      als,
      inhoud: { prioriteit },
    });
  const nummer = async (omschrijving: string): Promise<Wens> => {
    const { resultaten } = (await zoek('&limiet=100')).inhoud;
    return resultaten.find((een) => een.omschrijving.startsWith(omschrijving)) ?? expect.fail(omschrijving);
  };

  it('is a list of what is open, the most pressing first, and can be narrowed down and put in another order', async () => {
    expect(await woorden('')).to.deep.equal(['Rust op het plein', 'Geen diefstal meer', 'Toezicht']);
    expect(await woorden('&gemeente=Weert')).to.deep.equal(['Toezicht']);
    expect(await woorden('&organisatie=politie&stand=ongewogen')).to.deep.equal(['Geen diefstal meer']);
    expect(await woorden('&stand=afgewezen')).to.deep.equal(['Een taakstraf']);
    expect(await woorden('&soort=rust')).to.deep.equal(['Rust op het plein']);
    expect(await woorden('&urgentie=laag')).to.deep.equal(['Toezicht']);
    expect(await woorden('&volgorde=organisatie')).to.deep.equal([
      'Geen diefstal meer',
      'Toezicht',
      'Rust op het plein',
    ]);
    expect(await woorden('&volgorde=gemeente&prioriteit=geen')).to.have.length(3);
    expect(await woorden('&prioriteit=eerst')).to.deep.equal([]);
  });

  it('is counted per gemeente and per partner, with the words of the form', async () => {
    const { inhoud } = await zoek();
    expect(inhoud.totaal).to.deep.equal({ open: 3, ongewogen: 2, dringend: 1, zonderPrioriteit: 3 });
    expect(inhoud.perGemeente).to.deep.equal([
      { gemeente: 'Roermond', open: 2, ongewogen: 2, dringend: 1, zonderPrioriteit: 2 },
      { gemeente: 'Weert', open: 1, ongewogen: 0, dringend: 0, zonderPrioriteit: 1 },
    ]);
    expect(inhoud.perOrganisatie.map(({ organisatie, open }) => [organisatie, open])).to.deep.equal([
      ['politie', 2],
      ['veilig-thuis', 1],
    ]);
    const urgentie = inhoud.keuzes.find(({ veld }) => veld === 'urgentie');
    expect(urgentie?.waarden[0]).to.deep.equal({ code: 'hoog', naam: 'Kan niet wachten' });
    const { inhoud: huis } = await api.vraag<{ wensen: boolean }>('GET', '/huizen/proefhuis');
    expect(huis.wensen).to.equal(true);
  });

  it('goes page by page, each wish once', async () => {
    const eerste = (await zoek('&limiet=2')).inhoud;
    expect(eerste.resultaten).to.have.length(2);
    const rest = (await zoek(`&limiet=2&cursor=${eerste.volgende ?? ''}`)).inhoud;
    expect(rest.volgende).to.equal(null);
    expect(new Set([...eerste.resultaten, ...rest.resultaten].map(({ casus, id }) => casus + id)).size).to.equal(3);
    expect((await zoek('&cursor=abc')).status).to.equal(400);
    expect((await zoek('&urgentie=zeer')).status).to.equal(400);
  });

  it('puts first what the ketenmanager says goes first, and keeps who said what', async () => {
    const { casus, id } = await nummer('Toezicht');
    for (const prioriteit of ['later', 'eerst', 'eerst'])
      expect((await geef(casus, id, prioriteit)).inhoud).to.deep.equal({ id, casus, prioriteit });
    expect((await woorden(''))[0]).to.equal('Toezicht');
    expect(await woorden('&prioriteit=eerst')).to.deep.equal(['Toezicht']);
    expect(await nummer('Toezicht')).to.deep.include({ prioriteit: 'eerst' });
    expect((await nummer('Toezicht')).geprioriteerd?.door.naam).to.equal('Marleen Hendrickx');
    const bewaard = await api.omgeving.opslag.prioriteringen.findOne({ casus }).lean();
    expect(bewaard?.verloop.map(({ prioriteit }) => prioriteit)).to.deep.equal(['later', 'eerst']);
    expect((await geef(casus, id, null)).inhoud.prioriteit).to.equal(null);
    expect((await woorden(''))[0]).to.equal('Rust op het plein');
  });

  it('keeps its place when the plan is made anew, because a wish keeps its id', async () => {
    const { casus, id } = await nummer('Rust op het plein');
    await geef(casus, id, 'daarna');
    await api.vraag('POST', `/casussen/${casus}/berichten`, {
      sleutel: randomUUID(),
      inhoud: { naam: 'terugval', gegevens: {} },
    });
    const taak = await api.taak(casus, 'Taak_Nazorg');
    const { inhoud } = await api.vraag<{ voorinvulling: { gegevens: { wensen: { id: string }[] } } }>(
      'GET',
      `/taken/${taak}`,
    );
    const { wensen } = inhoud.voorinvulling.gegevens;
    const vreemd = { ...wens('Nieuw'), id: 'Jansen-9' };
    const gevolg = await api.besluit(taak, 'regisseur', null, plan([...wensen, vreemd]));
    expect(gevolg.status, gevolg.tekst).to.equal(200);
    await wachtOp(async () => (await woorden('')).includes('Nieuw'));
    expect(await nummer('Rust op het plein')).to.deep.include({ id, prioriteit: 'daarna' });
    expect((await nummer('Nieuw')).id).not.to.equal('Jansen-9');
    await api.omgeving.opslag.prioriteringen.deleteMany({});
  });

  it('is of the casussen that one may see: an own location, an own part, and no trace of the rest', async () => {
    expect(await woorden('', 'mw-zuid-lm')).to.deep.equal(['Toezicht']);
    expect((await zoek('', 'mw-zuid-lm')).inhoud.totaal['open']).to.equal(1);
    expect(await woorden('', 'politie')).to.have.length(4);
    const { inhoud, koppen } = await zoek('', 'veiligThuis');
    expect([inhoud.resultaten, inhoud.perGemeente, inhoud.inWoorden]).to.deep.equal([[], [], []]);
    const regels = await api.omgeving.opslag.verwerkingen.find({ verzoek: koppen.get('x-request-id') ?? '' }).lean();
    expect(regels.map(({ activiteit, dossier }) => [activiteit, dossier])).to.deep.equal([['wens-inzien', null]]);
    for (const als of ['beheerder', 'stuurgroep', 'elders'] as const)
      expect((await zoek('', als)).status).to.equal(403);
  });

  it('is put in order by who answers for more than one casus, there where it is theirs', async () => {
    const { id } = await nummer('Rust op het plein');
    expect((await zoek('', 'regisseur')).inhoud.magPrioriteren).to.equal(true);
    expect((await zoek('', 'mw-zuid-lm')).inhoud.magPrioriteren).to.equal(true);
    for (const als of ['coordinator', 'politie', 'mw-zuid-ic'] as const)
      expect((await zoek('', als)).inhoud.magPrioriteren, als).to.equal(false);
    const anders = [
      ['coordinator', 403],
      ['politie', 403],
      ['veiligThuis', 404],
      ['mw-zuid-lm', 404],
      ['elders', 404],
      ['regisseur', 200],
      ['locatiemanager', 200],
    ] as const;
    for (const [als, status] of anders)
      expect([als, (await geef(noord, id, 'later', als)).status]).to.deep.equal([als, status]);
    expect((await geef(noord, 'is-er-niet-9', 'later')).status).to.equal(404);
    expect((await geef(zuid, id, 'later')).status).to.equal(404);
    expect((await geef(noord, id, 'ooit')).status).to.equal(400);
  });

  it('logs each casus that is read before its words are shown, and who says what goes first', async () => {
    const { koppen } = await zoek('&gemeente=Weert');
    const gelezen = await api.omgeving.opslag.verwerkingen.find({ verzoek: koppen.get('x-request-id') ?? '' }).lean();
    expect(gelezen.map(({ activiteit, dossier, door }) => [activiteit, dossier?.id, door.medewerker])).to.deep.equal([
      ['wens-inzien', zuid, 'mw-ph-km'],
    ]);
    const { id } = await nummer('Toezicht');
    const gezet = (await geef(zuid, id, 'later')).koppen.get('x-request-id') ?? '';
    const regels = await api.omgeving.opslag.verwerkingen.find({ verzoek: gezet }).lean();
    expect(regels.map(({ activiteit, dossier }) => [activiteit, dossier?.id])).to.deep.equal([
      ['wens-prioriteren', zuid],
    ]);
    const { plannen, prioriteringen, vastleggingen } = api.omgeving.opslag;
    const bewaard = [
      await plannen.find().lean(),
      await prioriteringen.find().lean(),
      await vastleggingen.find().lean(),
    ];
    expect(JSON.stringify(bewaard)).not.to.include(KANARIE);
    expect(api.logregels.join('')).not.to.include(KANARIE);
  });

  it('is shown without words where the form asks none', async () => {
    const { kluis, opslag } = api.omgeving;
    const { vastlegging } = (await opslag.plannen.findById(zuid).lean()) ?? expect.fail();
    const { inhoud } = (await opslag.vastleggingen.findById(vastlegging).lean()) ?? expect.fail();
    const sleutel = await kluis.sleutel(zuid);
    const { wensen } = sleutel.ontsleutel(vastlegging, inhoud) as { wensen: { id: string }[] };
    const zonder = sleutel.versleutel(vastlegging, { wensen: wensen.map(({ id }) => ({ id })) });
    await opslag.vastleggingen.updateOne({ _id: vastlegging }, { $set: { inhoud: zonder } });
    expect(await woorden('&gemeente=Weert')).to.deep.equal(['']);
    await opslag.vastleggingen.updateOne({ _id: vastlegging }, { $set: { inhoud } });
  });

  it('names the plans of before that say it in words only, and leaves out what is closed or destroyed', async () => {
    const { plannen, casussen } = api.omgeving.opslag;
    const { wensen } = (await plannen.findById(zuid).lean()) ?? expect.fail();
    await plannen.updateOne({ _id: zuid }, { $unset: { wensen: 1 } });
    expect((await zoek()).inhoud.inWoorden).to.deep.equal([zuid]);
    await plannen.updateOne({ _id: zuid }, { $set: { wensen } });
    expect((await zoek()).inhoud.inWoorden).to.deep.equal([]);
    await casussen.updateOne({ _id: zuid }, { $set: { status: 'gesloten' } });
    expect(await woorden('&gemeente=Weert')).to.deep.equal([]);
    await api.omgeving.kluis.vernietig(noord, Date.now());
    expect((await zoek()).inhoud.totaal['open']).to.equal(0);
  });

  it('is counted in the figures by chain and stand, and few are hidden', async () => {
    const wereld = new Cijferwereld(api.omgeving, await actueleModel(api.omgeving, 'proefhuis', 'intake'));
    await keer(6, async (plaats) => {
      const wensen = [
        { id: `w${String(plaats)}-1`, organisatie: 'politie', stand: plaats < 4 ? 'ongewogen' : 'bereikt' },
        ...(plaats < 3 ? [{ id: `w${String(plaats)}-2`, organisatie: 'veilig-thuis', stand: 'overgenomen' }] : []),
      ];
      const vastgelegd = { onderdelen: ['plan' as const], variabelen: { acties: [], wensen }, gegevens: {} };
      await wereld.vastlegging(wereld.casus(), op('08-01'), vastgelegd);
    });
    const { inhoud } = await api.vraag<{ periodes: { tabellen: Tabel[] }[] }>(
      'GET',
      '/cijfers?huis=proefhuis&vanaf=2025-07-01&tot=2025-09-30',
      { als: 'stuurgroep' },
    );
    const tabel = inhoud.periodes[0]?.tabellen.find(({ cijfer }) => cijfer === 'wensen');
    const rijen = Object.fromEntries((tabel?.rijen ?? []).map(({ code, waarden }) => [code, waarden]));
    expect(rijen).to.include.keys('bestuur', 'straf/ongewogen');
    expect([rijen['straf'], rijen['zorg'], rijen['straf/bereikt'], rijen['totaal']]).to.deep.equal([
      ...[[6], [null], [null], [9]],
    ]);
  });
});
