import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { migreer } from '../../cli/model/migreer.ts';
import { Opstelling, wachtOp } from './opstelling.ts';
import { huisbestanden } from './proefhuis.ts';

interface Uitkomst {
  readonly proces: string;
  readonly uitkomst: string;
  readonly plaatsen: { van: { element: string }; naar: { element: string } | null; aantal: number }[];
  readonly termijnen: { verandering: string; element: string; tot: string }[];
  readonly fouten: { element: string; regel: string; herstel: string }[];
}

interface Antwoord {
  readonly resultaten: Uitkomst[];
  readonly rest: number;
}

const INTAKE = huisbestanden('X').find(({ naam }) => naam === 'intake.bpmn')?.inhoud ?? '';
/** The first task under another id, for another role and with a longer deadline. */
const ANDERS = INTAKE.replaceAll('Taak_Screenen', 'Taak_Wegen').replace('P1D', 'P9D');
const verplaatsingen = { Taak_Screenen: 'Taak_Wegen' };

describe('moving running processes to another drawing', () => {
  let api: Opstelling;
  let oud: string;
  let nieuw: string;
  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
    oud = (await plaats(INTAKE)).versie;
  });
  after(() => api.sluit());

  async function plaats(inhoud: string): Promise<{ versie: string }> {
    const antwoord = await api.vraag<{ resultaten: { versie: string }[] }>('POST', '/modellen', {
      als: 'beheerder',
      inhoud: { huis: 'proefhuis', bestanden: [{ naam: 'intake.bpmn', inhoud }] },
    });
    expect(antwoord.status, antwoord.tekst).to.equal(201);
    return antwoord.inhoud.resultaten[0] ?? { versie: '' };
  }

  /** An open casus that follows the first drawing, and its first task. */
  async function lopend(): Promise<{ casus: string; taak: string }> {
    await plaats(INTAKE);
    const { casus } = await api.meld();
    const taak = await api.taak(casus, 'Taak_Screenen');
    nieuw = (await plaats(ANDERS)).versie;
    return { casus, taak };
  }

  const vraag = async (
    pad: 'migratieproef' | 'migraties',
    inhoud: object,
    sleutel?: string,
    als: 'beheerder' | 'regisseur' = 'beheerder',
  ) =>
    api.vraag<Antwoord>('POST', `/modellen/${nieuw}/${pad}`, {
      als,
      inhoud,
      ...(sleutel === undefined ? {} : { sleutel }),
    });

  it('shows beforehand what fits and what does not, and changes nothing', async () => {
    const { casus, taak } = await lopend();
    const zonder = await vraag('migratieproef', { casussen: [casus] });
    expect(zonder.status, zonder.tekst).to.equal(200);
    expect(zonder.inhoud.resultaten[0]).to.include({ uitkomst: 'past niet' });
    expect(zonder.inhoud.resultaten[0]?.fouten.map(({ element, regel }) => [element, regel])).to.deep.equal([
      ['Taak_Screenen', 'migratie-verdwenen'],
    ]);
    expect(zonder.inhoud.resultaten[0]?.fouten[0]?.herstel).to.include('Taak_Screenen=Taak_Wegen');
    const met = await vraag('migratieproef', { casussen: [casus], verplaatsingen, termijnen: 'herberekenen' });
    const [uitkomst] = met.inhoud.resultaten;
    expect(uitkomst).to.include({ uitkomst: 'past' });
    expect(uitkomst?.plaatsen.map(({ van, naar }) => [van.element, naar?.element])).to.deep.equal([
      ['Taak_Screenen', 'Taak_Wegen'],
    ]);
    expect(uitkomst?.termijnen.map(({ verandering, element }) => [verandering, element])).to.deep.equal([
      ['herberekend', 'Termijn_Screenen'],
    ]);
    expect(await api.omgeving.opslag.taken.findById(taak).lean()).to.include({ element: 'Taak_Screenen', model: oud });
  });

  it('moves a casus, tells in its logbook who did it, and keeps why where only the casus can read it', async () => {
    const { casus, taak } = await lopend();
    const inhoud = { casussen: [casus], verplaatsingen, reden: 'Screenen heet voortaan wegen.' };
    const sleutel = randomUUID();
    const gedaan = await vraag('migraties', inhoud, sleutel);
    expect(gedaan.status, gedaan.tekst).to.equal(200);
    expect(gedaan.inhoud.resultaten.map(({ uitkomst }) => uitkomst)).to.deep.equal(['gemigreerd']);
    await wachtOp(() => api.omgeving.opslag.taken.findOne({ _id: taak, element: 'Taak_Wegen', model: nieuw }).lean());
    await wachtOp(() =>
      api.omgeving.opslag.vastleggingen
        .findOne({ 'dossier.id': casus, soort: 'migratie', status: 'vastgelegd' })
        .lean(),
    );
    const logboek = await api.vraag<{ resultaten: { tekst: string }[] }>('GET', `/casussen/${casus}/logboek`);
    expect(logboek.tekst).to.match(/andere tekening[^"]*door Noor Janssen/);
    const gelegd = await api.vraag('GET', `/casussen/${casus}/vastleggingen`);
    expect(gelegd.tekst).to.include('Screenen heet voortaan wegen.');

    const weer = await vraag('migraties', inhoud, sleutel);
    expect(
      weer.inhoud.resultaten.map(({ uitkomst }) => uitkomst),
      'the same request again',
    ).to.deep.equal(['gemigreerd']);
    const ander = await vraag('migraties', { ...inhoud, reden: 'Iets anders' }, sleutel);
    expect(ander.status).to.equal(409);
    const nogEens = await vraag('migraties', inhoud, randomUUID());
    expect(nogEens.inhoud.resultaten.map(({ uitkomst }) => uitkomst)).to.deep.equal(['ongewijzigd']);
    expect(logboek.tekst).not.to.include('heet voortaan');
  });

  it('moves every process of a version that fits, and leaves the others', async () => {
    const een = await lopend();
    const { casus: ander } = await api.meld().then(async () => lopend());
    const besloten = await api.besluit(een.taak, 'coordinator', 'regie', { motivering: 'Ja.', opdracht: 'Meekijken.' });
    expect(besloten.status, besloten.tekst).to.equal(200);
    const weg = (await plaats(ANDERS.replaceAll('Taak_Inbreng', 'Taak_Bijdrage'))).versie;
    const antwoord = await api.vraag<Antwoord>('POST', `/modellen/${weg}/migraties`, {
      als: 'beheerder',
      sleutel: randomUUID(),
      inhoud: { van: oud, verplaatsingen, reden: 'Nieuwe werkwijze.' },
    });
    const uitkomst = (casus: string): string | undefined =>
      antwoord.inhoud.resultaten.find(({ proces }) => proces.startsWith(`${casus}.`))?.uitkomst;
    expect([uitkomst(een.casus), uitkomst(ander)]).to.deep.equal(['geweigerd', 'gemigreerd']);
  });

  it('is for the beheerder of the house, asks why and a key, and a selection', async () => {
    const { casus } = await lopend();
    const goed = { casussen: [casus], verplaatsingen, reden: 'x' };
    expect((await vraag('migratieproef', { casussen: [casus] }, undefined, 'regisseur')).status).to.equal(403);
    expect((await vraag('migraties', goed, randomUUID(), 'regisseur')).status).to.equal(403);
    expect((await vraag('migraties', goed)).status, 'no key').to.equal(400);
    expect((await vraag('migraties', { ...goed, reden: ' ' }, randomUUID())).status).to.equal(400);
    expect((await vraag('migratieproef', {})).status).to.equal(400);
    expect((await vraag('migratieproef', { van: nieuw })).status).to.equal(400);
  });

  it('can be done at a terminal: looked at first, and done when asked', async () => {
    const { casus, taak } = await lopend();
    const { opslag, temporal, installatie: sleutel } = api.omgeving;
    const doe = async (opties: object): ReturnType<typeof migreer> =>
      migreer({ opslag, temporal, sleutel }, 'intake', { huis: 'proefhuis', casus: [casus], ...opties });
    const zonder = await doe({});
    expect(zonder.code).to.equal(2);
    expect(zonder.tekst).to.include('Taak_Screenen=Taak_Wegen').and.to.include('er is niets veranderd');
    const proef = await doe({ verplaats: ['Taak_Screenen=Taak_Wegen'], naar: nieuw.slice(0, 12) });
    expect(proef.code).to.equal(0);
    expect((await opslag.taken.findById(taak).lean())?.element).to.equal('Taak_Screenen');
    const doen = { verplaats: ['Taak_Screenen=Taak_Wegen'], voerUit: true, door: 'mw-ph-fb' };
    expect(await doe(doen).catch((fout: unknown) => String(fout))).to.include('--reden');
    expect(await doe({ ...doen, reden: 'x', door: 'mw-ph-pr' }).catch((fout: unknown) => String(fout))).to.include(
      'geen beheerder',
    );
    const gedaan = await doe({ ...doen, reden: 'Nieuwe werkwijze.' });
    expect(gedaan).to.deep.include({ code: 0 });
    expect(gedaan.tekst).to.include('1 gemigreerd');
    await wachtOp(() => opslag.taken.findOne({ _id: taak, element: 'Taak_Wegen' }).lean());
  });
});
