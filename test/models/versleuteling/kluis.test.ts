import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Opslag, openOpslag, richtIn } from '../../../models/opslag/opslag.ts';
import { open, sluit } from '../../../models/versleuteling/aes-gcm.ts';
import { blindeIndex, persoonsindexen } from '../../../models/versleuteling/blinde-index.ts';
import { installatiesleutel, leesInstallatiesleutel } from '../../../models/versleuteling/installatiesleutel.ts';
import { Kluis, SleutelVernietigd } from '../../../models/versleuteling/kluis.ts';
import { mongoServer } from '../../harness/servers.ts';

const NU = Date.UTC(2026, 2, 2);

describe('AES-256-GCM', () => {
  const sleutel = randomBytes(32);

  it('opens what it sealed, at the same place only', () => {
    const dicht = sluit(sleutel, 'casus/1', Buffer.from('geheim'));
    expect(open(sleutel, 'casus/1', dicht).toString()).to.equal('geheim');
    expect(() => open(sleutel, 'casus/2', dicht)).to.throw();
    expect(() => open(randomBytes(32), 'casus/1', dicht)).to.throw();
  });

  it('opens nothing of which one byte was changed', () => {
    const bytes = Buffer.from(sluit(sleutel, 'x', Buffer.from('geheim')), 'base64');
    for (const plaats of bytes.keys()) {
      const anders = Buffer.from(bytes);
      anders[plaats] = (anders[plaats] ?? 0) ^ 1;
      expect(() => open(sleutel, 'x', anders.toString('base64')), String(plaats)).to.throw();
    }
  });

  it('never seals the same text the same way twice', () => {
    expect(sluit(sleutel, 'x', Buffer.from('geheim'))).not.to.equal(sluit(sleutel, 'x', Buffer.from('geheim')));
  });
});

describe('the key of the installation', () => {
  it('comes from the environment, else from a file that only its owner reads, made once', () => {
    const map = mkdtempSync(join(tmpdir(), 'regietafel-'));
    const bestand = join(map, 'gegevens', 'sleutel');
    const eerste = leesInstallatiesleutel(undefined, bestand);
    expect(leesInstallatiesleutel('', bestand).afdruk).to.equal(eerste.afdruk);
    expect(statSync(bestand).mode & 0o777).to.equal(0o600);
    const eigen = randomBytes(32).toString('base64');
    expect(leesInstallatiesleutel(eigen, bestand).afdruk).to.equal(installatiesleutel(eigen).afdruk);
    rmSync(map, { recursive: true });
  });

  it('is refused unless it is 32 bytes', () => {
    expect(() => installatiesleutel('kort')).to.throw(/32 bytes/);
  });
});

describe('blind indexes', () => {
  const sleutel = installatiesleutel(randomBytes(32).toString('base64'));

  it('find a person by BSN, and by name with date of birth however the name was typed', () => {
    const [bsn, naam] = persoonsindexen(sleutel, {
      naam: 'José  de-Groot',
      geboortedatum: '1980-01-01',
      bsn: '999990019',
    });
    expect(persoonsindexen(sleutel, { bsn: '999990019' })).to.deep.equal([bsn]);
    expect(persoonsindexen(sleutel, { naam: ' jose de Groot', geboortedatum: '1980-01-01' })).to.deep.equal([naam]);
    expect(persoonsindexen(sleutel, { naam: 'José de Groot' })).to.deep.equal([]);
  });

  it('tell nothing without the key, and nothing apart from the kind', () => {
    const ander = installatiesleutel(randomBytes(32).toString('base64'));
    expect(blindeIndex(sleutel, 'bsn', '1')).not.to.equal(blindeIndex(ander, 'bsn', '1'));
    expect(blindeIndex(sleutel, 'bsn', '1')).not.to.equal(blindeIndex(sleutel, 'kenmerk', '1'));
    expect(blindeIndex(sleutel, 'x', 'ab', 'c')).not.to.equal(blindeIndex(sleutel, 'x', 'a', 'bc'));
  });
});

describe('the keys of dossiers', () => {
  let opslag: Opslag;
  let kluis: Kluis;
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
    kluis = new Kluis(opslag, installatiesleutel(randomBytes(32).toString('base64')));
  });
  after(() => opslag.verbinding.close());

  it('are made once, also when asked for at the same moment', async () => {
    const [een, ander] = await Promise.all([kluis.sleutelVoor('ML-1', NU), kluis.sleutelVoor('ML-1', NU)]);
    const lezer = await kluis.sleutel('ML-1');
    for (const schrijver of [een, ander]) {
      expect(lezer.ontsleutel('a', schrijver.versleutel('a', { naam: 'Jan' }))).to.deep.equal({ naam: 'Jan' });
    }
  });

  it('open nothing of another document or dossier', async () => {
    await kluis.sleutelVoor('ML-2', NU);
    const [een, ander] = [await kluis.sleutel('ML-1'), await kluis.sleutel('ML-2')];
    expect(() => een.ontsleutel('b', een.versleutel('a', 1))).to.throw();
    expect(() => ander.ontsleutel('a', een.versleutel('a', 1))).to.throw();
  });

  it('cannot be moved to another dossier in the store', async () => {
    const staat = await opslag.sleutels.findById('ML-1').lean();
    await opslag.sleutels.create({ ...staat!, _id: 'ML-3' });
    await kluis.sleutel('ML-3').then(
      () => expect.fail('de sleutel paste'),
      (fout: unknown) => expect(fout).to.be.instanceOf(Error),
    );
  });

  it('are gone for good when destroyed, and with them the content', async () => {
    await kluis.sleutelVoor('ML-4', NU);
    expect(await kluis.vernietig('ML-4', NU)).to.equal(true);
    expect(await kluis.vernietig('ML-4', NU)).to.equal(false);
    for (const vraag of [
      () => kluis.sleutel('ML-4'),
      () => kluis.sleutelVoor('ML-4', NU),
      () => kluis.sleutel('ML-nooit'),
    ]) {
      await vraag().then(
        () => expect.fail('er was een sleutel'),
        (fout: unknown) => expect(fout).to.be.instanceOf(SleutelVernietigd),
      );
    }
    expect((await opslag.sleutels.findById('ML-4').lean())?.sleutel).to.equal(null);
  });
});
