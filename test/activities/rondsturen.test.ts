import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { alleenHier, type Bezorg, langsHttp } from '../../activities/gebeurtenissen/bezorging.ts';
import { type Rondzendinrichting, stuurRond } from '../../activities/gebeurtenissen/rondsturen.ts';
import { netkeuring } from '../../activities/gebeurtenissen/netten.ts';
import { Projector } from '../../activities/projectie/projecteren.ts';
import { type Cloudevent, GEBEURTENISSOORTEN } from '../../models/gebeurtenis.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { alsGeheim, webhooksleutel } from '../../models/versleuteling/webhooksleutel.ts';
import { WERELD } from '../../models/wereld.ts';
import { mongoServer } from '../harness/servers.ts';
import { DOOR, om, projectieVan, regel } from './projecties.ts';

const OIN = '00000001823288444000';
const KANARIE = 'Kanariaan Tjilpstra';

interface Ontvangen {
  readonly koppen: Record<string, string>;
  readonly inhoud: string;
  readonly event: Cloudevent;
}

describe('events for other systems', () => {
  let opslag: Opslag;
  let projector: Projector;
  let ontvanger: Server;
  let inrichting: Rondzendinrichting;
  let adres: string;
  const installatie = installatiesleutel(randomBytes(32).toString('base64'));
  const ontvangen: Ontvangen[] = [];
  /** What the receiver answers to the next ones; 204 after that. */
  const antwoorden: number[] = [];
  const logregels: string[] = [];
  /** Real ms, when every worker knows of every abonnement. */
  let nu: number;

  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
    ontvanger = createServer((verzoek, antwoord) => {
      const delen: Buffer[] = [];
      verzoek.on('data', (deel: Buffer) => delen.push(deel));
      verzoek.on('end', () => {
        const inhoud = Buffer.concat(delen).toString();
        const koppen = verzoek.headers as Record<string, string>;
        ontvangen.push({ koppen, inhoud, event: JSON.parse(inhoud) as Cloudevent });
        antwoord.writeHead(antwoorden.shift() ?? 204, { location: adres }).end();
      });
    });
    await new Promise<void>((klaar) => ontvanger.listen(0, '127.0.0.1', klaar));
    adres = `http://127.0.0.1:${String((ontvanger.address() as AddressInfo).port)}/gebeurtenissen`;
    const log = pino({ level: 'trace' }, { write: (tekst: string) => logregels.push(tekst) });
    const bezorg = langsHttp(netkeuring(['127.0.0.0/8']));
    const bezorgVerzonnen: Bezorg = () => Promise.resolve('niet van echt');
    inrichting = { opslag, installatiesleutel: installatie, log, oin: OIN, bezorg, bezorgVerzonnen };
  });
  after(async () => {
    await new Promise((klaar) => {
      ontvanger.close(klaar);
      ontvanger.closeAllConnections();
    });
    await opslag.verbinding.close();
  });
  beforeEach(async () => {
    nu = Date.now() + 60_000;
    ontvangen.length = 0;
    antwoorden.length = 0;
    for (const een of ['abonnementen', 'nieuws', 'rondzendingen', 'onbezorgd', 'proceslopen'] as const)
      await opslag.verbinding.collection(een).deleteMany({});
    projector = new Projector(opslag);
  });

  async function abonneer(rest: { sinds?: string; adres?: string } = {}): Promise<string> {
    const _id = `ab-${randomBytes(8).toString('hex')}`;
    await opslag.abonnementen.create({
      ...{ _id, huis: 'proefhuis', adres, soorten: [...GEBEURTENISSOORTEN], sinds: om(0), door: 'mw-01' },
      gemaakt: Date.now(),
      ...{ ingehaald: true, gestopt: null, ...rest },
    });
    return _id;
  }

  const nieuw = (): string => `PH-${randomUUID()}.proef.1`;
  const begin = regel(1, { type: 'process', element: 'proef', instantie: null });
  const besluit = regel(4, { change: 'completed', door: DOOR, uitkomst: KANARIE, vastlegging: 'v-1' });
  const gebeurd = [begin, regel(2), regel(3, { type: 'gateway', change: 'taken' }), besluit];

  it('say what happened where, in the order of the dossier, signed, and nothing of what was decided', async () => {
    const abonnement = await abonneer();
    const id = nieuw();
    await projector.projecteer([projectieVan(id, gebeurd)]);
    await stuurRond(inrichting, () => nu);
    expect(ontvangen.map(({ event }) => [event.type.slice('nl.regietafel.'.length), event.id])).to.deep.equal([
      ['proces-gestart', `${id}#1`],
      ['taak-geopend', `${id}#2`],
      ['taak-besloten', `${id}#4`],
    ]);
    const tweede = ontvangen[1];
    if (tweede === undefined) throw new Error('er kwam niets');
    const { event, koppen, inhoud } = tweede;
    expect(event).to.deep.equal({
      ...{ specversion: '1.0', id: `${id}#2`, source: `urn:nld:oin:${OIN}:systeem:regietafel` },
      ...{ type: 'nl.regietafel.taak-geopend', subject: id.split('.')[0], time: om(2) },
      ...{ sequence: '0000000002', sequencetype: 'Integer', datacontenttype: 'application/json' },
      data: { huis: 'proefhuis', proces: 'proef', procesverloop: id, taak: `${id}.1`, element: 'Taak' },
    });
    expect(koppen['content-type']).to.equal('application/cloudevents+json');
    const webhook = new Webhook(alsGeheim(webhooksleutel(installatie, abonnement)));
    // The library takes no signature of another time than now.
    const klok = Date.now;
    Date.now = () => nu;
    try {
      expect(() => webhook.verify(inhoud, koppen)).not.to.throw();
      expect(() => webhook.verify(`${inhoud} `, koppen)).to.throw();
      expect(() => new Webhook(alsGeheim(webhooksleutel(installatie, 'ab-ander'))).verify(inhoud, koppen)).to.throw();
    } finally {
      Date.now = klok;
    }
    expect(JSON.stringify([ontvangen, logregels]))
      .not.to.contain(KANARIE)
      .and.not.to.contain(DOOR.medewerker);
  });

  it('are repeated under the same id until they are taken, and what comes after in the same casus waits', async () => {
    await abonneer();
    const [een, ander] = [nieuw(), nieuw()];
    await projector.projecteer([projectieVan(een, gebeurd)]);
    antwoorden.push(500);
    await stuurRond(inrichting, () => nu);
    await projector.projecteer([projectieVan(ander, [begin])]);
    await stuurRond(inrichting, () => nu + 1000);
    expect(ontvangen.map(({ event }) => event.id)).to.deep.equal([`${een}#1`, `${ander}#1`]);
    antwoorden.push(302);
    await stuurRond(inrichting, () => nu + 10_000);
    await stuurRond(inrichting, () => nu + 80_000);
    expect(ontvangen.slice(2).map(({ event }) => event.id)).to.deep.equal(
      [`1`, `1`, `2`, `4`].map((nummer) => `${een}#${nummer}`),
    );
    expect(ontvangen[2]?.inhoud).to.equal(ontvangen[0]?.inhoud);
    await stuurRond(inrichting, () => nu + 90_000_000);
    expect(ontvangen).to.have.length(6);
  });

  it('are not told twice when lines come again, when a worker starts anew, or when two are at it', async () => {
    await abonneer();
    const id = nieuw();
    await projector.projecteer([projectieVan(id, gebeurd)]);
    await Promise.all([
      stuurRond(inrichting, () => nu),
      stuurRond(inrichting, () => nu),
      stuurRond(inrichting, () => nu),
    ]);
    await new Projector(opslag).projecteer([projectieVan(id, gebeurd)]);
    await stuurRond(inrichting, () => nu + 1000);
    await projector.projecteer([projectieVan(id, [regel(5, { instantie: '2' })])]);
    await stuurRond(inrichting, () => nu + 2000);
    expect(ontvangen.map(({ event }) => event.id)).to.deep.equal(
      [1, 2, 4, 5].map((nummer) => `${id}#${String(nummer)}`),
    );
  });

  it('go on after one that is never taken, which is kept and can be offered again', async () => {
    const abonnement = await abonneer();
    const id = nieuw();
    await projector.projecteer([projectieVan(id, gebeurd)]);
    antwoorden.push(...Array.from({ length: 8 }, () => 503));
    let uur = nu;
    for (let poging = 0; poging < 8; poging += 1) {
      await stuurRond(inrichting, () => uur);
      uur += 25 * 3_600_000;
    }
    expect(ontvangen.map(({ event }) => event.id.split('#')[1]).join('')).to.equal('1111111124');
    const [kwijt] = await opslag.onbezorgd.find({ abonnement }).lean();
    expect(kwijt).to.include({ regel: `${id}#1`, reden: 'HTTP 503', status: 'onbezorgd' });
    await opslag.onbezorgd.updateMany({ abonnement }, { $set: { status: 'opnieuw' } });
    const tot = ontvangen.length;
    await Promise.all([stuurRond(inrichting, () => uur), stuurRond(inrichting, () => uur)]);
    expect(
      ontvangen.slice(tot).map(({ event }) => event.id),
      'once, of two workers',
    ).to.deep.equal([`${id}#1`]);
    expect((await opslag.onbezorgd.findOne({ abonnement }).lean())?.status).to.equal('bezorgd');
  });

  it('begin with what happens after somebody asked for them, also where a worker did not know yet', async () => {
    const id = nieuw();
    await projector.projecteer([projectieVan(id, [begin])]);
    const abonnement = await abonneer({ sinds: om(2) });
    await opslag.abonnementen.updateOne({ _id: abonnement }, { $set: { ingehaald: false } });
    await projector.projecteer([projectieVan(id, [regel(2)])]);
    expect(await opslag.nieuws.countDocuments(), 'the worker knows of no abonnement yet').to.equal(0);
    await stuurRond(inrichting, () => nu);
    expect(ontvangen.map(({ event }) => event.id)).to.deep.equal([`${id}#2`]);
    await opslag.abonnementen.updateOne({ _id: abonnement }, { $set: { gestopt: om(3) } });
    await new Projector(opslag).projecteer([projectieVan(id, [regel(3)])]);
    await stuurRond(inrichting, () => nu + 1000);
    expect(ontvangen).to.have.length(1);
  });

  it('wait for no other receiver that does not answer', async () => {
    const stil = await abonneer({ adres: 'https://stil.invalid/' });
    await abonneer();
    await projector.projecteer([projectieVan(nieuw(), [begin])]);
    let verder: (reden: string | null) => void = () => undefined;
    const zwijgt = new Promise<string | null>((klaar) => (verder = klaar));
    const ronde = stuurRond(
      {
        ...inrichting,
        bezorg: async (waar, ...rest) => {
          if (waar !== adres) return zwijgt;
          const reden = await inrichting.bezorg(waar, ...rest);
          verder('geen verbinding');
          return reden;
        },
      },
      () => nu,
    );
    await ronde;
    expect(ontvangen).to.have.length(1);
    expect((await opslag.rondzendingen.findOne({ abonnement: stil }).lean())?.pogingen).to.equal(1);
  });

  it('are signed when they go, and keep a receiver that does not answer busy for a while only', async () => {
    await abonneer();
    const dossiers = Array.from({ length: 6 }, nieuw);
    await projector.projecteer(dossiers.map((id) => projectieVan(id, [begin])));
    let klok = nu;
    const tijden: number[] = [];
    const traag: Rondzendinrichting = {
      ...inrichting,
      bezorg: (_adres, koppen) => {
        tijden.push(Number(koppen['webhook-timestamp']) - Math.floor(nu / 1000));
        klok += 10_000;
        return Promise.resolve('geen verbinding');
      },
    };
    await stuurRond(traag, () => klok);
    expect(tijden).to.deep.equal([0, 10, 20]);
    const [laatste] = await opslag.rondzendingen.find({ pogingen: 1 }).sort({ volgende: -1 }).lean();
    expect(laatste?.volgende, 'the pause is from the attempt on').to.equal(new Date(nu + 40_000).toISOString());
  });

  it('of an example or a session go to this machine only, and no other name is looked up', async () => {
    const [buiten, hier] = [await abonneer({ adres: 'https://zaken.example.nl/' }), await abonneer()];
    await projector.projecteer([projectieVan(nieuw(), [begin])]);
    const buitengekomen: string[] = [];
    const bezorg: Bezorg = (waar, ...rest) => {
      buitengekomen.push(waar);
      return waar === adres ? inrichting.bezorg(waar, ...rest) : Promise.resolve(null);
    };
    const ronde = () => stuurRond({ ...inrichting, bezorg, bezorgVerzonnen: alleenHier(bezorg) }, () => nu);
    await opslag.werelden.create({ _id: WERELD, klok: null, voorbeeld: 'bezig' });
    try {
      await ronde();
      expect([buitengekomen, ontvangen.length]).to.deep.equal([[adres], 1]);
      const stand = async (abonnement: string) => (await opslag.rondzendingen.findOne({ abonnement }).lean())?.tot;
      expect([await stand(buiten), await stand(hier)]).to.deep.equal([0, 1]);
    } finally {
      await opslag.werelden.deleteOne({ _id: WERELD });
    }
    nu += 60_000;
    await ronde();
    expect(buitengekomen, 'of the real world everywhere').to.deep.equal([adres, 'https://zaken.example.nl/']);
    const alles = alleenHier(() => Promise.resolve(null));
    for (const eigen of ['http://127.0.0.1:9/x', 'https://[::1]/', 'https://localhost:1/'])
      expect(await alles(eigen, {}, ''), eigen).to.equal(null);
    for (const ander of ['https://127.0.0.1.example.nl/', 'https://localhost.example.nl/', 'https://10.0.0.1/'])
      expect(await alles(ander, {}, ''), ander).to.equal('verzonnen wereld');
  });

  it('go to no closed network, by number or by name, unless that is allowed', async () => {
    const streng = langsHttp(netkeuring([]));
    expect(await streng(adres, {}, '{}')).to.equal('besloten net');
    for (const besloten of [
      '10.1.2.3',
      '169.254.169.254',
      '192.168.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[fd00::1]',
      '[64:ff9b:1::a00:1]',
      '[::ffff:0:a00:1]',
    ]) {
      expect(await streng(`https://${besloten}/`, {}, '{}'), besloten).to.equal('besloten net');
    }
    expect(await streng('https://localhost:1/', {}, '{}')).to.equal('besloten net');
    expect(await streng('http://example.nl/', {}, '{}')).to.equal('geen https');
    expect(ontvangen).to.deep.equal([]);
    expect(netkeuring(['10.1.0.0/16'])('10.1.2.3')).to.equal(true);
    expect(netkeuring(['10.1.0.0/16'])('10.2.2.3')).to.equal(false);
    expect(netkeuring([])('145.21.0.1')).to.equal(true);
    expect(() => netkeuring(['overal'])).to.throw('geen net');
  });
});
