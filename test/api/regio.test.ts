import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import { huisbestanden } from '../../cli/huis/huisbestanden.ts';
import { gedeeldBij } from '../../cli/huis/huismappen.ts';
import { piketbeurten } from '../../cli/voorbeeld/piket.ts';
import { leesScript } from '../../cli/voorbeeld/script.ts';
import { padVan } from '../huizen/huismap.ts';
import { Huis } from '../../models/huis.ts';
import { type Antwoord, Opstelling, wachtOp } from './opstelling.ts';

/** Two houses of the five, deployed as they are. */
const CODES = ['twente', 'ijsselland'] as const;
const PERSOON = { naam: 'Xerxes Proefpersoon', geboortedatum: '1991-03-04', rol: 'verdachte' };
const ADVIES = 'Voorwaardelijk sepot past bij de behandeling';
const NOODZAAK = 'Behandeling in de Zwaluwkliniek';
const AFDOENING = 'Meldplicht bij de reclassering';

type Wie = `mw-${string}`;

describe('houses of one region in one installation', () => {
  let api: Opstelling;
  const wie = new Map<string, Wie>();
  let aanpak: string;

  before(async function () {
    // Two whole houses are compiled and deployed.
    this.timeout(240_000);
    const bestanden = new Map<string, { naam: string; inhoud: string }[]>();
    const huizen: Huis[] = [];
    for (const code of CODES) {
      const gelezen = await huisbestanden(padVan(code), await gedeeldBij(padVan(code)));
      const eigen = gelezen.map(({ naam, inhoud }) => ({
        naam,
        inhoud: naam === 'huis.json' ? anders(inhoud) : inhoud,
      }));
      bestanden.set(code, eigen);
      huizen.push(Huis.parse(JSON.parse(eigen.find(({ naam }) => naam === 'huis.json')?.inhoud ?? '')));
    }
    api = await Opstelling.open({ verzoekenPerMinuut: 10_000 });
    for (const [huis, bestaat] of bestanden)
      expect(await plaatsModellen(api.omgeving.opslag, Date.now(), { huis, bestanden: bestaat })).to.have.property(
        'geplaatst',
      );
    for (const huis of huizen)
      for (const { id, rol, organisatie } of huis.medewerkers)
        wie.set(`${huis.code}/${rol === 'partner' ? organisatie : rol}`, id as Wie);
    await api.startWerker();
    ({ casus: aanpak } = await meld('twente', 'politie', 'aanmelding'));
    await besluit(aanpak, 'Taak_Screenen', 'twente/informatiecoördinator', 'aanpak', {
      ...{ gevaar: 'nee', motivering: 'Meer ketens.', criteria: ['meer-ketens'], grondslag: 'wgs' },
      ...{ doelmatigheid: 'Ja.', subsidiariteit: 'Ja.', proportionaliteit: 'Ja.' },
    });
    await api.taak(aanpak, 'Taak_Voorbereiden');
  });
  after(() => api.sluit());

  const door = (naam: string): Wie => {
    const gevonden = wie.get(naam);
    if (gevonden === undefined) throw new Error(`Nobody is ${naam}`);
    return gevonden;
  };
  const meld = async (huis: string, organisatie: string, soort: string): Promise<{ id: string; casus: string }> => {
    const gemeente = huis === 'twente' ? 'Enschede' : 'Zwolle';
    const bevraging = { grondslag: 'wgs', doel: 'Afdoening.', bereikbaar: 'ZSM-tafel' };
    const aanmelding = { grondslag: 'wgs', aanleiding: 'Veel.', geprobeerd: 'Alles.', verwachting: 'Regie.' };
    const antwoord = await api.vraag<{ id: string; casus: string }>('POST', '/meldingen', {
      als: door(`${huis}/${organisatie}`),
      sleutel: randomUUID(),
      inhoud: {
        ...{ huis, soort, melder: { organisatie, naam: 'Melder' }, betrokkenen: [PERSOON], toelichting: 'Zie onder.' },
        incident: { soort: 'vermogensdelict', datum: '2026-03-02', gemeente },
        gegevens: soort === 'aanmelding' ? aanmelding : bevraging,
      },
    });
    expect(antwoord.status, antwoord.tekst).to.equal(201);
    return antwoord.inhoud;
  };
  const besluit = async (casus: string, element: string, als: string, uitkomst: string | null, gegevens: unknown) => {
    const antwoord = await api.besluit(await api.taak(casus, element), door(als), uitkomst, gegevens);
    expect(antwoord.status, antwoord.tekst).to.equal(200);
  };
  /** What the asker reads at the melding, once it holds this. */
  const leest = (melding: string, als: string, deel: string): Promise<string> =>
    wachtOp(async () => {
      const { inhoud } = await api.vraag<{ uitkomst: string | null }>('GET', `/meldingen/${melding}`, {
        als: door(als),
      });
      return inhoud.uitkomst?.includes(deel) === true ? inhoud.uitkomst : null;
    });
  const getal = async (pad: string, als: string): Promise<number> =>
    (await api.vraag('GET', pad, { als: door(als) })).status;

  it('answer ZSM at once, give advice by a person, and get the settlement in the casus that runs', async () => {
    const { id, casus } = await meld('twente', 'om', 'zsm-bevraging');
    expect(casus).not.to.equal(aanpak);
    expect(await leest(id, 'twente/om', 'Bekend'))
      .to.include('Veiligheidshuis Twente')
      .and.include('Contact: het huis zelf (niemand staat nu op het piketrooster).')
      .and.not.include(aanpak);

    await besluit(casus, 'Taak_Advies', 'twente/procesregisseur', 'advies', {
      ...{ advies: ADVIES, contactpersoon: 'De regisseur', grondslag: 'wgs' },
      ...{ doelmatigheid: NOODZAAK, subsidiariteit: NOODZAAK, proportionaliteit: NOODZAAK },
    });
    expect(await leest(id, 'twente/om', ADVIES))
      .to.include('De regisseur')
      .and.not.include('Zwaluwkliniek');
    expect(await getal(`/casussen/${aanpak}`, 'twente/om')).to.equal(404);

    const afdoening = { afdoening: 'voorwaardelijk-sepot', afgedaanOp: '2026-03-03', adviesGevolgd: 'ja' };
    await besluit(casus, 'Taak_Afdoening', 'twente/om', null, { ...afdoening, toelichting: AFDOENING });
    await api.taak(aanpak, 'Taak_Wegen');
    const { inhoud } = await api.vraag<{
      resultaten: { naam: string; door: { organisatie: string }; gegevens: object }[];
    }>('GET', `/casussen/${aanpak}/vastleggingen`, { als: door('twente/procesregisseur') });
    const [terug] = inhoud.resultaten.filter(({ naam }) => naam === 'zsm_afdoening');
    expect(terug?.gegevens).to.deep.equal({ ...afdoening, toelichting: AFDOENING });
    expect(terug?.door.organisatie).to.equal('om');
    const gelogd = { 'dossier.id': casus, activiteit: 'besluit-doorgeven' };
    expect(await api.omgeving.opslag.verwerkingen.countDocuments(gelogd), 'passed on, and logged so').to.equal(1);
    const logboek = await api.vraag('GET', `/casussen/${aanpak}/logboek?limiet=100`, {
      als: door('twente/procesregisseur'),
    });
    expect(logboek.tekst).to.include('ZSM heeft afgedaan').and.not.include('Meldplicht');
  });

  it('give ZSM no content without ground, also where an advice was filled in before', async () => {
    const { id, casus } = await meld('twente', 'om', 'zsm-bevraging');
    await besluit(casus, 'Taak_Advies', 'twente/procesregisseur', 'geen', {
      ...{ advies: ADVIES, beperking: ADVIES, contactpersoon: 'De regisseur', reden: 'Niet nodig voor de afdoening.' },
    });
    expect(await leest(id, 'twente/om', 'Waarom geen inhoud: Niet nodig voor de afdoening.'))
      .to.include('De regisseur')
      .and.not.include(ADVIES);
  });

  it('tell a melder, and who works on the casus, of a further melding that no process is drawn to hear', async () => {
    await wachtOp(() =>
      api.omgeving.opslag.proceslopen.findOne({ _id: `${aanpak}.aanmelding.1`, status: { $ne: 'lopend' } }).lean(),
    );
    const { id, casus } = await meld('twente', 'om', 'aanmelding');
    expect(casus).to.equal(aanpak);
    expect(await leest(id, 'twente/om', 'toegevoegd')).to.include('al in behandeling');
    const [taak, verteld] = await Promise.all([
      api.omgeving.opslag.taken.findOne({ 'dossier.id': aanpak, element: 'Taak_Voorbereiden' }).lean(),
      api.omgeving.opslag.kennisgevingen.find({ 'dossier.id': aanpak, soort: 'nadere-melding' }).lean(),
    ]);
    expect(verteld.map(({ aan, inhoud }) => [aan.rol, aan.medewerker, inhoud])).to.deep.include([
      ...['procesregisseur', taak?.toegewezen ?? null],
      null,
    ]);
    expect(await api.omgeving.opslag.taken.countDocuments({ 'dossier.id': aanpak, element: 'Taak_Screenen' })).to.equal(
      1,
    );
    const gelogd = { verzoek: id, activiteit: 'melder-terugkoppelen', 'dossier.id': aanpak };
    expect(await api.omgeving.opslag.verwerkingen.countDocuments(gelogd), 'for each betrokkene').to.be.at.least(1);
  });

  it('leave telling of a further melding to the process that is drawn to hear it', async () => {
    const { casus } = await meld('ijsselland', 'politie', 'aanmelding');
    await api.taak(casus, 'Taak_Screenen');
    const { id } = await meld('ijsselland', 'om', 'aanmelding');
    await leest(id, 'ijsselland/om', 'toegevoegd');
    const soorten = (await api.omgeving.opslag.kennisgevingen.find({ 'dossier.id': casus }).lean()).map(
      (een) => een.soort,
    );
    expect(soorten).to.deep.equal(['samenvoeging']);
  });

  it('are found by the gemeente for who sits at one table for all of them: asked once, answered over the region', async () => {
    const vraag = async (gemeente: string) =>
      api.vraag<{ id: string; casus: string; fouten?: { veld: string }[] }>('POST', '/meldingen', {
        als: 'mw-zsm',
        sleutel: randomUUID(),
        inhoud: {
          ...{ soort: 'zsm-bevraging', melder: { organisatie: 'om', naam: 'Zeger Zsm' }, betrokkenen: [PERSOON] },
          ...{ incident: { soort: 'vermogensdelict', datum: '2026-03-04', gemeente }, toelichting: 'Zie onder.' },
          gegevens: { grondslag: 'wgs', doel: 'Afdoening.', bereikbaar: 'ZSM-tafel' },
        },
      });
    const huisVan = async (casus: string) => (await api.omgeving.opslag.casussen.findById(casus).lean())?.huis;
    const zwolle = await vraag('Zwolle');
    expect(zwolle.status, zwolle.tekst).to.equal(201);
    expect(await huisVan(zwolle.inhoud.casus)).to.equal('ijsselland');
    expect(
      await wachtOp(async () => {
        const gelezen = await api.vraag<{ uitkomst: string | null }>('GET', `/meldingen/${zwolle.inhoud.id}`, {
          als: 'mw-zsm',
        });
        return gelezen.inhoud.uitkomst;
      }),
    ).to.include('Veiligheidshuis Twente');
    expect(await huisVan((await vraag('Enschede')).inhoud.casus)).to.equal('twente');
    const nergens = await vraag('Maastricht');
    expect([nergens.status, nergens.inhoud.fouten?.[0]?.veld]).to.deep.equal([400, 'incident.gemeente']);
  });

  it('take the roster of the example whole, from the block that goes on', async () => {
    const pad = '/huizen/twente/piket';
    const als = door('twente/ketenmanager');
    const { huis } = await api.omgeving.modellen.huis('twente');
    const [nu, tot] = [Date.now(), Date.now() + 60 * 86_400_000].map((ms) => new Date(ms).toISOString());
    const beurten = piketbeurten(huis, await leesScript(`${padVan('twente')}/voorbeeld`), nu ?? '', tot ?? '');
    expect(beurten).to.have.length.within(120, 400);
    const gevolg = await api.vraag<{ keuze: unknown[] }>('PUT', pad, { als, inhoud: { beurten } });
    expect(gevolg.status, gevolg.tekst).to.equal(200);
    expect(await api.omgeving.opslag.piketbeurten.countDocuments({ huis: 'twente' })).to.equal(beurten.length);
  });

  it('tell each other that an aanpak runs and where, and nothing else', async () => {
    // Whom to call there is no secret: who has piket at the house where it runs.
    const pad = '/huizen/twente/piket';
    const als = door('twente/ketenmanager');
    const { nu } = (await api.vraag<{ nu: { datum: string; blok: string } }>('GET', pad, { als })).inhoud;
    const beurt = { datum: nu.datum, blok: nu.blok, medewerker: door('twente/procesregisseur') };
    expect((await api.vraag('PUT', pad, { als, inhoud: { beurten: [beurt] } })).status).to.equal(200);
    const { naam = '' } = (await api.omgeving.opslag.medewerkers.findById(beurt.medewerker).lean()) ?? {};
    const { id, casus } = await meld('ijsselland', 'om', 'zsm-bevraging');
    const gelezen = await leest(id, 'ijsselland/om', 'Bekend');
    expect(gelezen)
      .to.include('Veiligheidshuis Twente')
      .and.include(`Contact: ${naam}, procesregisseur van dienst.`)
      .and.not.include(aanpak);
    const gehoord = { 'dossier.id': casus, soort: { $in: ['piket' as const, 'onbezet' as const] } };
    expect(
      await api.omgeving.opslag.kennisgevingen.countDocuments(gehoord),
      'nobody is told of another house',
    ).to.equal(0);
    const alles = await api.vraag('GET', `/casussen/${casus}`, { als: door('ijsselland/procesregisseur') });
    expect(alles.tekst).not.to.include(aanpak);
    expect(await api.omgeving.opslag.taken.countDocuments({ 'dossier.id': casus })).to.equal(0);
    const gevraagd = await api.omgeving.opslag.verwerkingen.findOne({
      huis: 'twente',
      'door.organisatie': 'ijsselland',
    });
    expect(gevraagd?.activiteit).to.equal('bekendheid-nagaan');
  });

  for (const rol of ['procesregisseur', 'informatiecoördinator', 'ketenmanager', 'politie'] as const) {
    it(`show the ${rol} of one house nothing of another`, async () => {
      const ander = `ijsselland/${rol}`;
      const gezien: Antwoord[] = [];
      for (const pad of ['/taken', '/taken/aantallen', '/casussen', '/meldingen', '/overleggen', '/huizen']) {
        const antwoord = await api.vraag('GET', pad, { als: door(ander) });
        expect(antwoord.status, pad).to.equal(200);
        gezien.push(antwoord);
        if (pad !== '/huizen') expect(await getal(`${pad}?huis=twente`, ander), pad).to.equal(403);
      }
      const { naam, geboortedatum } = PERSOON;
      const zoekvraag = { als: door(ander), inhoud: { naam, geboortedatum } };
      gezien.push(await api.vraag('POST', '/casussen/zoekvragen', zoekvraag));
      // Numbers of casussen and tasks of the other house begin with its prefix. Its code stands in words that ZSM read.
      const prefix = aanpak.slice(0, aanpak.indexOf('-') + 1);
      for (const { tekst } of gezien)
        expect(tekst)
          .not.to.match(/"(huis|code)":"twente"/)
          .and.not.include(prefix);

      const [taak, melding] = await Promise.all([
        api.taak(aanpak, 'Taak_Voorbereiden'),
        api.omgeving.opslag.meldingen.findOne({ casus: aanpak }).lean(),
      ]);
      const paden = ['', '/verloop', '/logboek', '/vastleggingen', '/berichten'].map(
        (deel) => `/casussen/${aanpak}${deel}`,
      );
      for (const pad of [...paden, `/taken/${taak}`, `/meldingen/${melding?._id ?? ''}`])
        expect(await getal(pad, ander), pad).to.equal(404);
      expect(await getal('/huizen/twente', ander)).to.equal(403);
      expect(await getal('/cijfers?huis=twente', ander)).to.equal(403);
    });
  }
});

/** The settings under a prefix of their own, so that suites on one Temporal server never share a workflow id. */
function anders(huis: string): string {
  const voorvoegsel = Array.from(randomBytes(4), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
  return JSON.stringify({ ...(JSON.parse(huis) as object), voorvoegsel });
}
