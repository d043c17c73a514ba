import { expect } from 'chai';
import { createConnection } from 'mongoose';
import type { z } from 'zod';
import type { Sessie, Sessieverslag } from '../../api/schemas/sessie.ts';
import { temporalClient } from '../harness/servers.ts';
import { wachtOp } from '../api/opstelling.ts';
import { type Antwoord, OPSTARTTIJD, type Speelwereld, startSpeelwereld } from './speelwereld.ts';

type Zicht = z.infer<typeof Sessie>;
type Verslag = z.infer<typeof Sessieverslag>;
interface Taken {
  readonly resultaten: readonly { id: string; naam: string; element: string; geopend: string; deadline: string }[];
}

const COORDINATOR = 'mw-ml-005';
const POLITIE = 'mw-ml-008';
const OM = 'mw-ml-010';

/** Everything that stands in a database, as text, by collection. */
async function inhoudVan(uri: string): Promise<Record<string, string>> {
  const verbinding = await createConnection(uri).asPromise();
  try {
    const namen = ((await verbinding.db?.listCollections().toArray()) ?? []).map(({ name }) => name);
    const alles = await Promise.all(
      namen.map(async (naam) => [naam, JSON.stringify(await verbinding.collection(naam).find().toArray())] as const),
    );
    return Object.fromEntries(alles.filter(([, tekst]) => tekst !== '[]'));
  } finally {
    await verbinding.close();
  }
}

/** Run ids of the casussen of the house in a namespace. */
async function lopenIn(namespace: string): Promise<string[]> {
  const { workflowService } = await temporalClient();
  const query = "WorkflowId STARTS_WITH 'ML-'";
  const { executions } = await workflowService.listWorkflowExecutions({ namespace, pageSize: 1000, query });
  return executions.map(({ execution }) => execution?.runId ?? '').sort();
}

describe('a simulatiesessie', function () {
  this.timeout(OPSTARTTIJD);
  let wereld: Speelwereld;
  let voorheen: string[];
  before(async () => {
    voorheen = await lopenIn('default');
    wereld = await startSpeelwereld();
  });
  after(() => wereld.stop());

  const sessie = (wie: string): Promise<Antwoord<Zicht>> => wereld.vraag(wie, 'GET', '/sessie');
  const rol = (wie: string, medewerker: string | null): Promise<Antwoord<Zicht>> =>
    wereld.vraag(wie, 'PUT', '/sessie/rol', { medewerker });
  const tempo = (schaal: number, wie = 'spelleider'): Promise<Antwoord<Zicht>> =>
    wereld.vraag(wie, 'PUT', '/sessie/tempo', { schaal });
  const gebeurt = (inhoud: unknown, wie = 'spelleider'): Promise<Antwoord<Zicht>> =>
    wereld.vraag(wie, 'POST', '/sessie/gebeurtenissen', inhoud);
  const taken = async (wie: string): Promise<Taken['resultaten']> =>
    (await wereld.vraag<Taken>(wie, 'GET', '/taken?limiet=50')).inhoud.resultaten;

  /** The virtual instant at which the world stands still: a pause holds half a second after it is asked for. */
  const totStil = (): Promise<string> =>
    wachtOp(async () => {
      const { nu } = (await sessie('spelleider')).inhoud;
      return nu === (await sessie('spelleider')).inhoud.nu ? nu : null;
    });

  it('begins paused, and a participant is nobody until they take a role', async () => {
    const { inhoud } = await sessie('deelnemer-1');
    expect(inhoud).to.deep.include({
      status: 'gepauzeerd',
      nu: '2026-03-02T08:00:00.000Z',
      gebeurtenissen: [],
      taken: [],
    });
    expect(inhoud.ik).to.deep.equal({ deelnemer: 'deelnemer-1', spelleider: false, rol: null, tafel: null });
    expect(await taken('deelnemer-1')).to.deep.equal([]);
    expect((await wereld.vraag('deelnemer-1', 'GET', '/casussen')).inhoud).to.deep.include({ resultaten: [] });

    const gekozen = await rol('deelnemer-1', COORDINATOR);
    expect(gekozen.inhoud.ik).to.deep.include({ tafel: 'veiligheidshuis' });
    expect((await wereld.vraag('deelnemer-1', 'GET', '/ik')).inhoud).to.include({
      medewerker: COORDINATOR,
      rol: 'informatiecoördinator',
    });
    expect((await rol('deelnemer-2', COORDINATOR)).inhoud).to.include({ code: 'RolBezet' });
    expect((await rol('deelnemer-2', 'mw-ml-007')).status, 'a role at no table').to.equal(400);
    expect((await rol('deelnemer-2', OM)).inhoud.ik).to.deep.include({ tafel: 'zsm' });
  });

  it('is led by the facilitator only', async () => {
    expect((await tempo(60, 'deelnemer-1')).status).to.equal(403);
    expect((await gebeurt({ code: 'aanhouding' }, 'deelnemer-1')).status).to.equal(403);
    expect((await wereld.vraag('deelnemer-1', 'PUT', '/sessie/einde')).status).to.equal(403);
    expect((await gebeurt({ code: 'nergens' })).status).to.equal(404);
    expect(
      (await gebeurt({ gebeurtenis: { soort: 'notitie', naam: 'x', tafel: 'keuken', tekst: 'x' } })).status,
    ).to.equal(400);
    expect((await wereld.vraag('deelnemer-1', 'GET', '/sessie/verslag')).inhoud).to.include({ code: 'SessieLoopt' });
    expect((await wereld.vraag('deelnemer-1', 'PUT', '/sessie/evaluatie', { gegevens: {} })).inhoud).to.include({
      code: 'SessieLoopt',
    });
  });

  it('opens the tasks of a melding that the facilitator lets happen, and shows a note to one table', async () => {
    expect((await tempo(60)).inhoud).to.include({ status: 'loopt', schaal: 60 });
    expect((await gebeurt({ code: 'aanhouding' })).status).to.equal(201);
    expect((await gebeurt({ code: 'aanhouding' })).inhoud).to.include({ code: 'AlGebeurd' });
    await gebeurt({ code: 'aanpak' });
    await gebeurt({ gebeurtenis: { soort: 'notitie', naam: 'Ter plekke', tafel: 'zsm', tekst: 'De raadsman belt.' } });
    const namen = async (wie: string): Promise<string[]> => (await sessie(wie)).inhoud.notities.map(({ naam }) => naam);
    expect(await namen('deelnemer-1')).to.deep.equal(['Er loopt al iets']);
    expect(await namen('deelnemer-2')).to.deep.equal(['Ter plekke']);
    expect(await namen('deelnemer-3'), 'without a role').to.deep.equal([]);
    expect(await namen('spelleider')).to.deep.equal(['Er loopt al iets', 'Ter plekke']);
    await wachtOp(async () => (await taken('deelnemer-1')).some(({ element }) => element === 'Taak_Screenen'));
  });

  it('stands still while it pauses, and a term passes when it runs fast', async () => {
    await tempo(0);
    const stil = await totStil();
    const [taak] = await taken('deelnemer-1');
    expect((taak?.deadline ?? '') > stil, 'not passed yet').to.equal(true);
    await tempo(20_000);
    await wachtOp(async () => (await sessie('spelleider')).inhoud.taken.some(({ teLaat }) => teLaat));
    await tempo(0);
    await totStil();
  });

  it('is acted in by whoever plays the role then', async () => {
    const screenen = await wachtOp(async () =>
      (await taken('deelnemer-1')).find(({ element }) => element === 'Taak_Screenen'),
    );
    await rol('deelnemer-1', null);
    expect(await taken('deelnemer-1')).to.deep.equal([]);
    await rol('deelnemer-3', COORDINATOR);
    const gegevens = {
      gevaar: 'nee',
      risico: 'hoog',
      complexiteit: 'hoog',
      motivering: 'Meer ketens.',
      noodzaak: 'Samen.',
    };
    const inhoud = { uitkomst: 'triage', gegevens };
    const besluit = (): Promise<Antwoord<unknown>> =>
      wereld.vraag('deelnemer-3', 'POST', `/taken/${screenen.id}/besluiten`, inhoud);
    expect((await besluit()).inhoud).to.include({ code: 'SessieGepauzeerd' });
    const stil = (await tempo(60)).inhoud.nu;
    await wachtOp(async () => (await sessie('spelleider')).inhoud.nu > stil);
    expect((await besluit()).status).to.equal(200);
    // The police may hand in a melding of its own, as in the real world.
    await rol('deelnemer-4', POLITIE);
    expect((await wereld.vraag('deelnemer-4', 'GET', '/ik')).inhoud).to.include({ organisatie: 'politie' });
  });

  it('passes a note on, from the table that has it', async () => {
    const nummer = (await sessie('deelnemer-2')).inhoud.notities[0]?.nummer ?? -1;
    const deel = (wie: string): Promise<Antwoord<Zicht>> =>
      wereld.vraag(wie, 'PUT', `/sessie/notities/${String(nummer)}/gedeeld`);
    expect((await deel('deelnemer-3')).status, 'of the other table').to.equal(404);
    expect((await deel('deelnemer-2')).inhoud.notities[0]).to.include({ gedeeld: true, magDelen: false });
    expect((await sessie('deelnemer-3')).inhoud.notities.map(({ naam }) => naam)).to.include('Ter plekke');
  });

  it('ends with an evaluation and a report of decisions, waiting and what was not known', async () => {
    await tempo(600);
    await gebeurt({ code: 'vraag' });
    expect((await wereld.vraag<Zicht>('spelleider', 'PUT', '/sessie/einde')).inhoud).to.include({ status: 'voorbij' });
    expect((await tempo(60)).inhoud).to.include({ code: 'SessieVoorbij' });
    expect((await rol('deelnemer-1', OM)).inhoud).to.include({ code: 'SessieVoorbij' });
    expect(await taken('deelnemer-3'), 'roles are laid down').to.deep.equal([]);
    const { inhoud: zicht } = await sessie('deelnemer-3');
    expect(zicht.evaluatie).to.deep.include({ ingevuld: false });

    const antwoord = (gegevens: unknown): Promise<Antwoord<Zicht>> =>
      wereld.vraag('deelnemer-3', 'PUT', '/sessie/evaluatie', { gegevens });
    expect((await antwoord({ vertrouwen: 'misschien' })).status).to.equal(400);
    await antwoord({ vertrouwen: 'gelijk', inzicht: 'ja', geleerd: 'Eerder bellen.' });
    const gegevens = { vertrouwen: 'ja', inzicht: 'ja', geleerd: 'Eerder bellen.' };
    expect((await antwoord(gegevens)).inhoud.evaluatie).to.deep.include({ ingevuld: true });

    const { inhoud: verslag } = await wereld.vraag<Verslag>('deelnemer-3', 'GET', '/sessie/verslag');
    expect(verslag.besluiten).to.have.length(1);
    const [besluit] = verslag.besluiten;
    expect(besluit).to.deep.include({
      naam: 'Melding screenen',
      tafel: 'veiligheidshuis',
      deelnemer: 'deelnemer-3',
      uitkomst: 'Naar triage',
      teLaat: true,
    });
    expect(besluit?.wie).to.include({ medewerker: COORDINATOR, rol: 'informatiecoördinator' });
    expect(besluit?.wachttijd).to.equal(
      Math.round((Date.parse(besluit?.at ?? '') - Date.parse(besluit?.geopend ?? '')) / 1000),
    );
    expect(
      besluit?.onbekend.map(({ soort, tafel }) => [soort, tafel]),
      'the note, and the melding that nobody opened',
    ).to.deep.equal([
      ['melding', 'zsm'],
      ['notitie', 'zsm'],
    ]);
    const [huis, zsm] = verslag.tafels;
    expect(huis).to.deep.include({ code: 'veiligheidshuis', besluiten: 1, onbekend: 1 });
    expect(huis?.wachttijd).to.deep.equal({ mediaan: besluit?.wachttijd, langste: besluit?.wachttijd });
    expect(huis?.gemist).to.be.at.least(1);
    expect(zsm).to.deep.include({ besluiten: 0, wachttijd: { mediaan: null, langste: null } });
    expect(verslag.nietGedeeld.map(({ naam }) => naam))
      .to.include('Er loopt al iets')
      .and.not.to.include('Ter plekke');
    expect(verslag.gemist.map(({ naam }) => naam)).to.include('Melding screenen');
    expect(verslag.rolwissels.map(({ deelnemer, rol: wie }) => [deelnemer, wie?.medewerker ?? null])).to.deep.equal([
      ['deelnemer-1', COORDINATOR],
      ['deelnemer-2', OM],
      ['deelnemer-1', null],
      ['deelnemer-3', COORDINATOR],
      ['deelnemer-4', POLITIE],
    ]);
    expect(verslag.tempo.map(({ schaal }) => schaal)).to.deep.equal([60, 0, 20_000, 0, 60, 600, 0]);
    expect(verslag.gebeurtenissen.map(({ naam, terPlekke }) => [naam, terPlekke])).to.deep.equal([
      ['De politie meldt de aanhouding', false],
      ['Er loopt al iets', false],
      ['Ter plekke', true],
      ['Het OM vraagt wat er loopt', false],
    ]);
    expect(verslag.evaluatie.antwoorden).to.deep.equal([{ deelnemer: 'deelnemer-3', gegevens }]);
  });

  it('left nothing in the real world, and no words of people in its own store or histories', async () => {
    expect(await inhoudVan(wereld.echt), 'the database of the installation').to.deep.equal({});
    expect(await lopenIn('default'), 'the namespace of the installation').to.deep.equal(voorheen);
    expect(await lopenIn(wereld.naam)).not.to.have.length(0);
    const eigen = await inhoudVan(wereld.mongodb);
    expect(Object.keys(eigen)).to.include.members(['sessies', 'casussen', 'taken', 'verwerkingen']);
    const tekst = JSON.stringify(eigen);
    for (const woord of ['Terwindt', 'Kuypers', 'raadsman', 'Eerder bellen', 'verslavingszorg begeleidt'])
      expect(tekst, woord).not.to.contain(woord);
  });
});
