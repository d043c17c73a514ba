import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { bewaarronde } from '../../api/diensten/bewaarronde.ts';
import { nieuweCasus } from '../../models/opslag/nieuwe-casus.ts';
import { Opstelling } from './opstelling.ts';

interface Antwoord {
  readonly id: string;
  readonly code?: string;
}

describe('what is destroyed without anybody deciding it again', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open({ instellingen: { termijnen: { bewaartermijn: 'P10Y' } } });
  });
  after(() => api.sluit());

  const geleden = (duur: object): string => DateTime.utc().minus(duur).toISO();
  const stuur = (pad: string, inhoud: object, als: 'coordinator' | 'politie' = 'coordinator') =>
    api.vraag<Antwoord>('POST', pad, { als, sleutel: randomUUID(), inhoud });
  /** A casus that was closed six years ago; `besloten`: when its house kept casussen for five, to destroy it. */
  async function casus(id: string, vernietiging?: 'besloten'): Promise<string> {
    const { opslag, kluis } = api.omgeving;
    await kluis.sleutelVoor(id, Date.now());
    await opslag.casussen.create({
      ...nieuweCasus(id, 'proefhuis', geleden({ years: 7 }), null),
      ...{ status: 'gesloten', gesloten: geleden({ years: 6 }), ...(vernietiging && { vernietiging }) },
    });
    return id;
  }
  async function gesloten(at: string): Promise<string> {
    const bericht = { huis: 'proefhuis', casus: 'onleesbaar', naam: 'terugval', toelichting: 'Kees belde weer aan.' };
    const { id } = (await stuur('/berichten', bericht, 'politie')).inhoud;
    await stuur(`/berichten/${id}/afhandelingen`, { soort: 'sluiten', reden: 'Kees is niet van hier.' });
    await api.omgeving.opslag.onbestelbaar.updateOne({ _id: id }, { $set: { 'afgehandeld.at': at } });
    return id;
  }

  it('is a message that was closed, after the term of its house, logged without what it said', async () => {
    const { opslag, kluis } = api.omgeving;
    const lang = await gesloten(geleden({ years: 10, minutes: 1 }));
    const kort = await gesloten(geleden({ years: 9, months: 11 }));
    expect(await bewaarronde(api.omgeving)).to.equal(1);
    expect([...(await kluis.leesbaar([lang, kort]))]).to.deep.equal([kort]);
    expect(await bewaarronde(api.omgeving), 'once').to.equal(0);
    const gelogd = await opslag.verwerkingen.find({ activiteit: 'bericht-vernietigen' }).lean();
    const over = gelogd.map(({ verzoek, door, dossier, betrokkene }) => [verzoek, door.rol, dossier, betrokkene]);
    expect(over).to.deep.equal([[lang, 'regietafel', null, null]]);
    const weer = await stuur(`/berichten/${lang}/afhandelingen`, { soort: 'koppelen', casus: 'PH-2020-000001' });
    expect([weer.status, weer.inhoud.code], weer.tekst).to.deep.equal([409, 'BerichtAfgehandeld']);
  });

  it('is a casus whose destruction was decided and broke off, also where its house keeps longer since', async () => {
    const { opslag, kluis } = api.omgeving;
    const [ronde, zelf, nooit] = [
      await casus('PH-2019-000001', 'besloten'),
      await casus('PH-2019-000002', 'besloten'),
      await casus('PH-2019-000003'),
    ];
    const vernietigen = (id: string) => stuur(`/casussen/${id}/bewaarbesluiten`, { soort: 'vernietigen' });
    expect((await vernietigen(zelf)).status, 'who decides the same finishes it').to.equal(200);
    expect((await vernietigen(nooit)).inhoud.code).to.equal('BewaartermijnLoopt');
    expect([...(await kluis.leesbaar([ronde, zelf, nooit]))]).to.have.members([ronde, nooit]);
    expect(await bewaarronde(api.omgeving)).to.equal(1);
    expect([...(await kluis.leesbaar([ronde, nooit]))]).to.deep.equal([nooit]);
    expect((await opslag.casussen.findById(ronde).lean())?.vernietiging).to.equal('gedaan');
  });
});
