import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { overlegtijden } from '../../activities/overleg.ts';
import type { Overleg } from '../../models/overleg.ts';
import { Opstelling, type Antwoord } from './opstelling.ts';
import { WIE } from './proefhuis.ts';

const KANARIE = 'Kanariaan Tjilpstra';
const RITME = {
  ...{ proces: 'weektriage', naam: 'Weektriage', agendaTaak: 'Taak_Screenen' },
  ...{ dag: 'dinsdag' as const, tijd: '09:00', afsluiting: { dag: 'maandag' as const, tijd: '12:00' } },
};

/** The Mondays before and after both changes of clocks of 2027. */
const MAANDAGEN = ['2027-03-22', '2027-03-29', '2027-10-25', '2027-11-01'];

interface Gelezen {
  readonly uid: string;
  readonly titel: string;
  readonly begin: Date;
  readonly volgnummer: number;
  readonly status: string;
}

describe('the agenda of a participant', () => {
  let api: Opstelling;
  let casus: string;
  before(async () => {
    api = await Opstelling.open();
    ({ casus } = await api.meld({ melder: { organisatie: 'politie', naam: KANARIE, email: undefined } }));
    const tijden = MAANDAGEN.map((dag) => overlegtijden(RITME, Date.parse(`${dag}T06:00:00Z`)));
    await api.omgeving.opslag.overleggen.create(tijden.map((tijd, plaats) => overleg(plaats + 1, tijd)));
    const [eerste] = tijden;
    if (eerste !== undefined) await api.omgeving.opslag.overleggen.create({ ...overleg(5, eerste), ronde: true });
    await nodigUit('rondetafel.1', '2027-03-30T12:30:00.000Z');
  });
  after(() => api.sluit());

  function overleg(nummer: number, tijden: { gepland: string; afsluiting: string }): Overleg {
    return {
      ...{ _id: `PH-OV-2027-000${String(nummer)}`, huis: 'proefhuis', ...tijden, status: 'gepland', gesloten: null },
      ...{ proces: RITME.proces, naam: RITME.naam, agendaTaak: RITME.agendaTaak, agenda: null },
      deelnemers: nummer === 2 ? [] : [{ organisatie: 'politie', aanwezig: null }],
    };
  }

  async function nodigUit(proces: string, aanvang: string): Promise<void> {
    const { opslag, kluis } = api.omgeving;
    await opslag.casussen.updateOne({ _id: casus }, { $set: { organisaties: ['politie'] } });
    const sleutel = await kluis.sleutelVoor(casus, Date.now());
    const _id = randomUUID();
    await opslag.kennisgevingen.create({
      ...{ _id, huis: 'proefhuis', dossier: { soort: 'casus', id: casus }, soort: 'uitnodiging', taak: null },
      ...{ workflowId: `${casus}.${proces}`, at: new Date().toISOString(), status: 'klaar' },
      aan: { medewerker: null, rol: null, organisatie: 'politie', gemeente: null, melding: null },
      inhoud: sleutel.versleutel(_id, { tekst: KANARIE, aanvang, uitkomsten: [] }),
    });
  }

  async function maakLink(als: keyof typeof WIE): Promise<string> {
    const { inhoud, status } = await api.vraag<{ pad: string }>('POST', '/ik/agendakoppeling', { als });
    expect(status).to.equal(201);
    return inhoud.pad.replace('/v1', '');
  }

  const lees = (link: string, koppen: Record<string, string> = {}): Promise<Antwoord> =>
    api.vraag('GET', link, { als: null, koppen });

  /** By a parser that others made. */
  function ontleed({ tekst }: { tekst: string }): Gelezen[] {
    const agenda = new ICAL.Component(ICAL.parse(tekst) as unknown[]);
    return agenda.getAllSubcomponents('vevent').map((onderdeel) => {
      const { uid, summary, startDate, sequence } = new ICAL.Event(onderdeel);
      const status = String(onderdeel.getFirstPropertyValue('status'));
      return { uid, titel: summary, begin: startDate.toJSDate(), volgnummer: sequence, status };
    });
  }

  const inAmsterdam = (moment: Date): string =>
    DateTime.fromJSDate(moment, { zone: 'Europe/Amsterdam' }).toFormat('yyyy-MM-dd HH:mm');

  it('stands at the hour of the meeting on both sides of both changes of clocks', async () => {
    const afspraken = ontleed(await lees(await maakLink('regisseur'))).filter(({ titel }) => /Weektriage/.test(titel));
    expect(afspraken.map(({ begin }) => inAmsterdam(begin))).to.deep.equal([
      '2027-03-23 09:00',
      '2027-03-30 09:00',
      '2027-10-26 09:00',
      '2027-11-02 09:00',
    ]);
    expect(afspraken.map(({ begin }) => begin.getUTCHours())).to.deep.equal([8, 7, 7, 8]);
  });

  it('holds what its owner is invited to, by name or number and nothing else', async () => {
    const antwoord = await lees(await maakLink('politie'));
    expect(antwoord.koppen.get('content-type')).to.match(/^text\/calendar/);
    expect(ontleed(antwoord).map(({ titel }) => titel)).to.have.members([
      'Weektriage (PH-OV-2027-0001)',
      'Weektriage (PH-OV-2027-0003)',
      'Weektriage (PH-OV-2027-0004)',
      `Overleg over ${casus}`,
    ]);
    expect(ontleed(await lees(await maakLink('veiligThuis')))).to.deep.equal([]);
    for (const geheim of [KANARIE, 'Bas Willems', 'politie', 'mw-ph']) expect(antwoord.tekst).not.to.contain(geheim);
  });

  it('keeps the UID and counts the changes of a meeting that moves or is called off', async () => {
    const link = await maakLink('regisseur');
    const van = async (uid: string): Promise<Gelezen | undefined> =>
      ontleed(await lees(link)).find((afspraak) => afspraak.uid === `${uid}@regietafel`);
    const { overleggen } = api.omgeving.opslag;
    expect(await van('PH-OV-2027-0004')).to.include({ volgnummer: 0, status: 'CONFIRMED' });
    await overleggen.updateOne({ _id: 'PH-OV-2027-0004' }, { $set: { gepland: '2027-11-03T09:00:00.000Z' } });
    const verplaatst = await van('PH-OV-2027-0004');
    expect(verplaatst).to.include({ volgnummer: 1, status: 'CONFIRMED' });
    expect(inAmsterdam(verplaatst?.begin ?? new Date(0))).to.equal('2027-11-03 10:00');
    const gesloten = '2027-11-01T10:00:00.000Z';
    await overleggen.updateOne({ _id: 'PH-OV-2027-0004' }, { $set: { status: 'gesloten', gesloten } });
    expect(await van('PH-OV-2027-0004')).to.include({ volgnummer: 2, status: 'CANCELLED' });
    expect(await van('PH-OV-2027-0004')).to.include({ volgnummer: 2 });

    await nodigUit('rondetafel.1', '2027-04-06T12:30:00.000Z');
    const opnieuw = await van(`${casus}.rondetafel.1`);
    expect(opnieuw).to.include({ volgnummer: 1, titel: `Overleg over ${casus}` });
    expect(inAmsterdam(opnieuw?.begin ?? new Date(0))).to.equal('2027-04-06 14:30');
  });

  it('is not sent again as long as it has not changed', async () => {
    const link = await maakLink('regisseur');
    const eerste = await lees(link);
    const etag = eerste.koppen.get('etag') ?? '';
    expect(etag).to.match(/^"[\w-]{43}"$/);
    const weer = await lees(link, { 'if-none-match': etag });
    expect([weer.status, weer.tekst, weer.koppen.get('etag')]).to.deep.equal([304, '', etag]);
    const _id = 'PH-OV-2027-0003';
    await api.omgeving.opslag.overleggen.updateOne({ _id }, { $set: { gepland: '2027-10-27T07:00:00.000Z' } });
    const later = await lees(link, { 'if-none-match': etag });
    expect(later.status).to.equal(200);
    expect(later.koppen.get('etag')).not.to.equal(etag);
  });

  it('opens with the last link only, and not when that is taken back or over', async () => {
    const eerste = await maakLink('politie');
    const tweede = await maakLink('politie');
    expect((await lees(eerste)).status).to.equal(404);
    expect((await lees(tweede)).status).to.equal(200);
    const stand = await api.vraag<{ koppeling: { tot: string } | null }>('GET', '/ik/agendakoppeling', {
      als: 'politie',
    });
    expect(stand.tekst).not.to.contain(tweede.slice('/agendas/'.length));
    const verleden = new Date(Date.now() - 1000).toISOString();
    await api.omgeving.opslag.agendakoppelingen.updateOne({ _id: WIE.politie }, { $set: { tot: verleden } });
    expect((await lees(tweede)).status).to.equal(404);
    const derde = await maakLink('politie');
    expect((await api.vraag('DELETE', '/ik/agendakoppeling', { als: 'politie' })).status).to.equal(200);
    expect((await lees(derde)).status).to.equal(404);
    expect((await lees('/agendas/te-kort')).status).to.equal(404);
    expect((await api.vraag('POST', '/ik/agendakoppeling', { als: 'beheerder' })).status).to.equal(403);
  });

  it('is ended by a beheerder of the house for who does not do it any more, who never sees the link', async () => {
    const link = await maakLink('politie');
    const lijst = await api.vraag<{ resultaten: { medewerker: string; naam: string }[] }>('GET', '/agendakoppelingen', {
      als: 'beheerder',
    });
    const gevonden = lijst.inhoud.resultaten.find(({ medewerker }) => medewerker === WIE.politie);
    expect(gevonden, lijst.tekst).to.include({ naam: 'Bas Willems' });
    expect(lijst.tekst).to.not.contain(link.slice('/agendas/'.length));
    const trekIn = async (wie: string, als: keyof typeof WIE) =>
      (await api.vraag('DELETE', `/agendakoppelingen/${wie}`, { als })).status;
    expect(await trekIn(WIE.politie, 'ketenmanager')).to.equal(403);
    expect((await api.vraag('GET', '/agendakoppelingen', { als: 'politie' })).status).to.equal(403);
    const { medewerkers } = api.omgeving.opslag;
    await medewerkers.create({ _id: 'mw-ver', naam: 'V', rol: 'partner', organisatie: 'elders', huizen: ['elders'] });
    expect(await trekIn('mw-ver', 'beheerder')).to.equal(404);
    expect((await lees(link)).status).to.equal(200);
    expect(await trekIn(WIE.politie, 'beheerder')).to.equal(200);
    expect((await lees(link)).status).to.equal(404);
  });

  it('has a secret that stands in no log and in no collection', async () => {
    const link = await maakLink('regisseur');
    await lees(link);
    await lees(`${link}?x=1`);
    await api.vraag('POST', link, { als: null });
    const geheim = link.slice('/agendas/'.length);
    expect(geheim).to.match(/^[\w-]{43}$/);
    expect(api.logregels.join('\n')).to.contain('/agendas/{geheim}').and.not.to.contain(geheim);
    const { verbinding } = api.omgeving.opslag;
    for (const { name } of (await verbinding.db?.listCollections().toArray()) ?? []) {
      const documenten = await verbinding.collection(name).find().toArray();
      expect(JSON.stringify(documenten), name).not.to.contain(geheim);
    }
  });
});
