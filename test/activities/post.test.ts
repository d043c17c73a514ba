import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { DienstOpdracht } from '../../activities/contract.ts';
import { uitnodigen } from '../../activities/diensten/organisaties.ts';
import { piket } from '../../activities/diensten/piket.ts';
import { terugkoppeling } from '../../activities/diensten/terugkoppeling.ts';
import { escaleren, herinneren } from '../../activities/diensten/waarschuwen.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { type Postinrichting, werkPostBij } from '../../activities/post/postkamer.ts';
import { langsSmtp, naarMap } from '../../activities/post/verzending.ts';
import { nieuweCasus } from '../../models/opslag/nieuwe-casus.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import { beurtId } from '../../models/piket.ts';
import { datumOp } from '../../models/tijdstip.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import { WERELD } from '../../models/wereld.ts';
import { mongoServer } from '../harness/servers.ts';
import { HUIS } from '../workflows/huis.ts';
import { om, openTaak } from './projecties.ts';

const KANARIES = ['Kanariaan Tjilpstra', '999990019', 'Geheimwoord-Wielewaal', 'Bea Jansen'];
const WEB = 'https://regietafel.example.nl';
const MELDER = 'melder@voorbeeld.invalid';

describe('mail to participants', () => {
  let opslag: Opslag;
  let omgeving: Omgeving;
  let server: SMTPServer;
  let inrichting: Postinrichting;
  let map: string;
  const logregels: string[] = [];
  const ontvangen: { aan: string[]; mail: Email }[] = [];
  /** What the server says to the next mails instead of taking them. */
  const weigeringen: (number | 'na-ontvangst')[] = [];
  const nu = Date.parse('2026-11-22T12:00:00.000Z');

  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
    const installatie = installatiesleutel(randomBytes(32).toString('base64'));
    omgeving = { opslag, kluis: new Kluis(opslag, installatie), installatiesleutel: installatie } as Omgeving;
    const terugkoppelingen = { proef: { variabele: 'route', teksten: { triage: KANARIES[2] ?? '' } } };
    await opslag.huizen.create({ _id: HUIS.code, instellingen: { ...HUIS, terugkoppelingen }, bijgewerkt: om(0) });
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stroom, sessie, klaar) {
        const delen: Buffer[] = [];
        stroom.on('data', (deel: Buffer) => delen.push(deel));
        stroom.on('end', () => {
          const weigering = weigeringen.shift();
          if (typeof weigering === 'number') {
            klaar(Object.assign(new Error('nee'), { responseCode: weigering }));
            return;
          }
          void PostalMime.parse(Buffer.concat(delen)).then((mail) => {
            ontvangen.push({ aan: sessie.envelope.rcptTo.map(({ address }) => address), mail });
            // Taken, but the answer says otherwise: what a connection that breaks off looks like.
            if (weigering === 'na-ontvangst') klaar(Object.assign(new Error('weg'), { responseCode: 451 }));
            else klaar();
          });
        });
      },
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    const { port } = server.server.address() as AddressInfo;
    map = await mkdtemp(join(tmpdir(), 'post-'));
    const log = pino({ level: 'trace' }, { write: (regel: string) => logregels.push(regel) });
    const verzend = langsSmtp(`smtp://127.0.0.1:${String(port)}`, 'regietafel@example.nl');
    const verzendGespeeld = naarMap(map, 'regietafel@example.nl');
    inrichting = { opslag, kluis: omgeving.kluis, log, web: WEB, verzend, verzendGespeeld };
  });
  after(async () => {
    await new Promise<void>((klaar) => {
      server.close(klaar);
    });
    await rm(map, { recursive: true });
    await opslag.verbinding.close();
  });
  beforeEach(() => {
    ontvangen.length = 0;
    weigeringen.length = 0;
  });

  async function medewerker(rol: string, organisatie: string): Promise<string> {
    const _id = `mw-${randomUUID()}`;
    await opslag.medewerkers.create({
      ...{ _id, naam: KANARIES[3] ?? '', rol, organisatie, huizen: [HUIS.code], email: `${_id}@voorbeeld.invalid` },
    });
    return `${_id}@voorbeeld.invalid`;
  }

  function opdracht(rest: Partial<DienstOpdracht> = {}): DienstOpdracht {
    const casus = `PH-2026-${randomUUID()}`;
    return {
      ...{ id: `${casus}.proef.1.4`, huis: HUIS.code, dossier: { soort: 'casus', id: casus }, proces: 'proef' },
      ...{ workflowId: `${casus}.proef.1`, element: 'Dienst', naam: 'Dienst', klok: null, at: om(0) },
      ...{ variabelen: {}, taken: [] },
      ...rest,
    };
  }

  async function melding(casus: string): Promise<void> {
    const _id = randomUUID();
    const sleutel = await omgeving.kluis.sleutelVoor(casus, nu);
    const inhoud = {
      melder: { organisatie: 'politie', naam: KANARIES[0], email: MELDER },
      incident: { soort: 'overlast', datum: '2026-11-20', gemeente: 'Weert', kenmerk: KANARIES[1] },
      ...{ toelichting: KANARIES[2], gegevens: {} },
    };
    await opslag.meldingen.create({
      ...{ _id, huis: HUIS.code, casus, soort: 'melding', model: 'm1', formulier: null, ontvangen: om(0) },
      ...{ door: { medewerker: 'mw-x', rol: 'partner', organisatie: 'politie' }, betrokkenen: [], variabelen: {} },
      ...{ samengevoegd: false, status: 'verwerkt', vingerafdruk: 'x', inhoud: sleutel.versleutel(_id, inhoud) },
    });
  }

  /** Every mail of one casus, as it came over the wire. */
  const over = (van: DienstOpdracht) => ontvangen.filter(({ mail }) => mail.subject?.includes(van.dossier.id) === true);

  it('goes once to each of those invited, with the meeting for their agenda', async () => {
    const wie = await medewerker('partner', 'cjg');
    const vraag = opdracht({ variabelen: { deelnemers: ['cjg'], aanvang: '2026-12-01T09:30:00.000Z' } });
    await uitnodigen(omgeving)(vraag);
    await werkPostBij(inrichting, () => nu);
    await uitnodigen(omgeving)(vraag);
    await werkPostBij(inrichting, () => nu + 1_000_000);
    expect(over(vraag).flatMap(({ aan }) => aan)).to.deep.equal([wie]);
    const [{ mail } = { mail: null }] = over(vraag);
    expect(mail?.text).to.contain('dinsdag 1 december 2026 om 10:30 uur').and.contain(`${WEB}/casussen/`);
    const ics = mail?.attachments.find(({ filename }) => filename === 'overleg.ics');
    const tekst = Buffer.from(ics?.content as ArrayBuffer).toString();
    expect(tekst).to.contain(`UID:${vraag.workflowId}@regietafel`.slice(0, 60)).and.contain('DTSTART:20261201T093000Z');
  });

  it('reminds whose task it is, and warns those who direct, with a link to the task', async () => {
    const eigen = await medewerker('partner', 'amw');
    await medewerker('partner', 'politie');
    const regisseur = await medewerker('procesregisseur', HUIS.code);
    const vraag = opdracht();
    const taken = [openTaak(vraag.workflowId, '2', { rol: 'partner', organisatie: 'amw' })];
    await herinneren(omgeving)({ ...vraag, taken });
    await escaleren(omgeving)({ ...vraag, id: `${vraag.id}5`, taken });
    await werkPostBij(inrichting, () => nu);
    expect(over(vraag).map(({ aan, mail }) => [aan[0], mail.subject?.split(':')[0]])).to.have.deep.members([
      [eigen, 'Herinnering'],
      [regisseur, 'Te laat'],
    ]);
    expect(over(vraag)[0]?.mail.text).to.contain(`${WEB}/taken/${vraag.workflowId}.2`);
  });

  it('goes at once to who has piket, and to who hears of what is late where nobody has', async () => {
    const rol = `rol-${randomUUID()}`;
    const heeft = await medewerker(rol, HUIS.code);
    const ketenmanager = await medewerker('ketenmanager', HUIS.code);
    const blokken = [{ code: 'altijd', naam: 'Altijd', van: '00:00', tot: '00:00' }];
    const { instellingen } = (await opslag.huizen.findById(HUIS.code).lean()) ?? expect.fail();
    await opslag.huizen.updateOne(
      { _id: HUIS.code },
      { $set: { instellingen: { ...instellingen, piket: { rol, blokken } } } },
    );
    const datum = datumOp(Date.parse(om(0)));
    const beurt = { _id: beurtId(HUIS.code, datum, 'altijd'), huis: HUIS.code, datum, blok: 'altijd' };
    const vraag = opdracht();
    const niemand = await piket(omgeving)(vraag);
    await opslag.piketbeurten.create({ ...beurt, medewerker: heeft.split('@')[0] ?? '', verloop: [] });
    const iemand = await piket(omgeving)({ ...vraag, id: `${vraag.id}5` });
    expect([niemand['vanDienst'], iemand['vanDienst']]).to.deep.equal([null, heeft.split('@')[0]]);
    await werkPostBij(inrichting, () => nu);
    expect(over(vraag).map(({ aan, mail }) => [aan[0], mail.subject?.split(':')[0]])).to.have.deep.members([
      [ketenmanager, 'Niemand heeft piket'],
      [heeft, 'Piket'],
    ]);
    await opslag.huizen.updateOne({ _id: HUIS.code }, { $set: { instellingen } });
  });

  it('goes to nobody at another location than that of the casus', async () => {
    const rol = `rol-${randomUUID()}`;
    const [hier, , huis] = await Promise.all(['zuid', 'noord', HUIS.code].map((plek) => medewerker(rol, plek)));
    const vraag = opdracht({ dossier: { soort: 'casus', id: `PH-2026-${randomUUID()}` } });
    const { id } = vraag.dossier;
    await opslag.casussen.create(nieuweCasus(id, HUIS.code, om(0), 'zuid'));
    await herinneren(omgeving)({ ...vraag, taken: [openTaak(vraag.workflowId, '2', { rol, organisatie: null })] });
    await werkPostBij(inrichting, () => nu);
    expect(over(vraag).flatMap(({ aan }) => aan)).to.have.members([hier, huis]);
  });

  it('goes to who a task is of, where that is somebody who may do it, else to who may', async () => {
    const rol = `rol-${randomUUID()}`;
    const [hier, collega, elders] = await Promise.all(['zuid', 'zuid', 'noord'].map((plek) => medewerker(rol, plek)));
    const ander = await medewerker('beheerder', HUIS.code);
    const aangeschreven = async (toegewezen: string | undefined) => {
      const vraag = opdracht();
      await opslag.casussen.create(nieuweCasus(vraag.dossier.id, HUIS.code, om(0), 'zuid'));
      const taak = openTaak(vraag.workflowId, '2', { rol, organisatie: null });
      const [medewerkercode = null] = toegewezen?.split('@') ?? [];
      await herinneren(omgeving)({ ...vraag, taken: [{ ...taak, toegewezen: medewerkercode }] });
      await werkPostBij(inrichting, () => nu);
      return over(vraag).flatMap(({ aan }) => aan);
    };
    expect(await aangeschreven(hier)).to.deep.equal([hier]);
    for (const wie of [elders, ander]) expect(await aangeschreven(wie)).to.have.members([hier, collega]);
  });

  it('tells a melder that there is an answer, and not which, with nothing of the casus but its number', async () => {
    const vraag = opdracht({ variabelen: { route: 'triage' } });
    await melding(vraag.dossier.id);
    await terugkoppeling(omgeving)(vraag);
    await werkPostBij(inrichting, () => nu);
    expect(over(vraag).map(({ aan }) => aan)).to.deep.equal([[MELDER]]);
    const alles = JSON.stringify([ontvangen, logregels, await opslag.poststukken.find().lean()]);
    for (const kanarie of KANARIES) expect(alles).not.to.contain(kanarie);
    expect(JSON.stringify([logregels, await opslag.poststukken.find().lean()])).not.to.contain(MELDER);
  });

  it('is tried again later under the same Message-ID, also when the answer was lost', async () => {
    const vraag = opdracht({ variabelen: { route: 'triage' } });
    await melding(vraag.dossier.id);
    await terugkoppeling(omgeving)(vraag);
    weigeringen.push(421, 'na-ontvangst');
    await werkPostBij(inrichting, () => nu);
    expect(over(vraag)).to.deep.equal([]);
    await werkPostBij(inrichting, () => nu + 30_000);
    expect(over(vraag), 'before its time').to.deep.equal([]);
    await werkPostBij(inrichting, () => nu + 60_000);
    await werkPostBij(inrichting, () => nu + 3_600_000);
    const kenmerken = over(vraag).map(({ mail }) => mail.messageId);
    expect(kenmerken).to.have.length(2);
    expect(new Set(kenmerken).size).to.equal(1);
    await werkPostBij(inrichting, () => nu + 7_200_000);
    expect(over(vraag)).to.have.length(2);
  });

  it('is given up when the server refuses it for good', async () => {
    const vraag = opdracht({ variabelen: { route: 'triage' } });
    await melding(vraag.dossier.id);
    await terugkoppeling(omgeving)(vraag);
    weigeringen.push(550);
    await werkPostBij(inrichting, () => nu);
    await werkPostBij(inrichting, () => nu + 90_000_000);
    expect(over(vraag)).to.deep.equal([]);
    const standen = await opslag.poststukken.find({ _id: { $regex: vraag.dossier.id } }, { status: 1 }).lean();
    expect(standen.map(({ status }) => status)).to.deep.equal(['mislukt']);
    expect(logregels.join('\n')).to.contain('post kwam niet weg').and.not.to.contain(MELDER);
  });

  it('is sent by one of two workers', async () => {
    const vraag = opdracht({ variabelen: { route: 'triage' } });
    await melding(vraag.dossier.id);
    await terugkoppeling(omgeving)(vraag);
    await Promise.all([
      werkPostBij(inrichting, () => nu),
      werkPostBij(inrichting, () => nu),
      werkPostBij(inrichting, () => nu),
    ]);
    expect(over(vraag)).to.have.length(1);
  });

  it('leaves the machine in no world that is played, but goes into the folder, a file for each', async () => {
    const vraag = opdracht({ variabelen: { route: 'triage' } });
    await melding(vraag.dossier.id);
    await opslag.werelden.create({ _id: WERELD, klok: null, voorbeeld: 'bezig' });
    await terugkoppeling(omgeving)(vraag);
    await werkPostBij(inrichting, () => nu);
    await opslag.werelden.deleteOne({ _id: WERELD });
    expect(ontvangen).to.deep.equal([]);
    const bestanden = await readdir(map);
    expect(bestanden).to.have.length(1);
    const mail = await PostalMime.parse(await readFile(join(map, bestanden[0] ?? '')));
    expect([mail.to?.[0]?.address, mail.subject]).to.deep.equal([
      MELDER,
      `Antwoord op uw melding in ${vraag.dossier.id}`,
    ]);
  });
});
