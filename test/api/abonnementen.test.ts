import { expect } from 'chai';
import { Opstelling } from './opstelling.ts';
import type { WIE } from './proefhuis.ts';

interface Abonnement {
  readonly id: string;
  readonly geheim?: string;
  readonly soorten: string[];
  readonly gestopt: string | null;
  readonly onbezorgd: number;
}

const INVOER = { huis: 'proefhuis', adres: 'https://zaken.example.nl/gebeurtenissen' };

describe('an abonnement', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
  });
  after(() => api.sluit());

  const maak = (inhoud: unknown, als: keyof typeof WIE = 'beheerder') =>
    api.vraag<Abonnement>('POST', '/abonnementen', { als, inhoud });

  it('is made by a beheerder of the house, who is told its secret once', async () => {
    const { status, inhoud } = await maak(INVOER);
    expect(status).to.equal(201);
    expect(inhoud.geheim).to.match(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(inhoud.soorten).to.have.length(5);
    const lijst = await api.vraag<{ resultaten: Abonnement[] }>('GET', '/abonnementen', { als: 'beheerder' });
    expect(lijst.inhoud.resultaten.map(({ id }) => id)).to.include(inhoud.id);
    expect(lijst.tekst).not.to.contain('whsec_');
    expect((await maak(INVOER)).inhoud.geheim).not.to.equal(inhoud.geheim);
    for (const als of ['regisseur', 'politie', 'elders'] as const) {
      expect((await maak(INVOER, als)).status, als).to.equal(403);
    }
    expect((await maak({ ...INVOER, huis: 'elders' })).status).to.equal(403);
    expect(JSON.stringify([api.logregels, await api.omgeving.opslag.abonnementen.find().lean()])).not.to.contain(
      inhoud.geheim,
    );
  });

  it('goes over https only, to an address without a password, about what exists', async () => {
    for (const adres of [
      'http://zaken.example.nl/',
      'https://naam:woord@zaken.example.nl/',
      'ftp://zaken.example.nl/',
      'file:///etc/passwd',
      'zaken',
    ]) {
      expect((await maak({ ...INVOER, adres })).status, adres).to.equal(400);
    }
    expect((await maak({ ...INVOER, soorten: ['nl.regietafel.alles'] })).status).to.equal(400);
  });

  it('shows what was not taken, offers it again when asked, and stops', async () => {
    const { id } = (await maak(INVOER)).inhoud;
    const { onbezorgd } = api.omgeving.opslag;
    await onbezorgd.create({
      ...{ _id: `${id}.x`, abonnement: id, dossier: 'PH-2026-000001', regel: 'PH-2026-000001.intake.1#1' },
      ...{ soort: 'nl.regietafel.proces-gestart', at: new Date().toISOString(), reden: 'HTTP 500' },
      status: 'onbezorgd',
    });
    const als = 'beheerder';
    const gezien = await api.vraag<{ resultaten: { reden: string }[] }>('GET', `/abonnementen/${id}/onbezorgd`, {
      als,
    });
    expect(gezien.inhoud.resultaten.map(({ reden }) => reden)).to.deep.equal(['HTTP 500']);
    const opnieuw = await api.vraag<{ opnieuw: number }>('POST', `/abonnementen/${id}/herhalingen`, { als });
    expect([opnieuw.status, opnieuw.inhoud.opnieuw]).to.deep.equal([202, 1]);
    expect((await onbezorgd.findById(`${id}.x`).lean())?.status).to.equal('opnieuw');
    const gestopt = await api.vraag<Abonnement>('DELETE', `/abonnementen/${id}`, { als });
    expect(gestopt.inhoud.gestopt).to.be.a('string');
    expect((await api.vraag('GET', `/abonnementen/ab-0000000000000000/onbezorgd`, { als })).status).to.equal(404);
  });
});
