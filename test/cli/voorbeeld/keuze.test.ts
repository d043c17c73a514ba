import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect } from 'chai';
import { kiesVoorbeeld } from '../../../cli/start/huizen.ts';
import { kiesHuis } from '../../../cli/voorbeeld/keuze.ts';

const BESTANDEN = [
  'alleen/huis.json',
  'alleen/voorbeeld/voorbeeld.json',
  'kaal/huis.json',
  'kust/regio.json',
  'kust/eiland/huis.json',
  'kust/wal/huis.json',
  'kust/wal/voorbeeld/voorbeeld.json',
];

describe('which example plays', () => {
  let map: string;
  const gemeld: string[] = [];
  const kies = async (naam: string): Promise<string> => {
    gemeld.length = 0;
    return kiesHuis(naam, map, (regel) => gemeld.push(regel));
  };
  const fout = (naam: string): Promise<string> =>
    kies(naam).then(
      () => '',
      (een: unknown) => String(een),
    );

  before(async () => {
    map = await mkdtemp(join(tmpdir(), 'regietafel-keuze-'));
    for (const naam of BESTANDEN) {
      await mkdir(dirname(join(map, naam)), { recursive: true });
      await writeFile(join(map, naam), '{}');
    }
  });
  after(() => rm(map, { recursive: true, force: true }));

  it('is that of the house that is named, by its code also within a region, or by its folder', async () => {
    for (const naam of ['alleen', join(map, 'alleen')]) expect(await kies(naam)).to.equal(join(map, 'alleen'));
    for (const naam of ['wal', join(map, 'kust/wal')]) expect(await kies(naam)).to.equal(join(map, 'kust/wal'));
    expect(gemeld).to.deep.equal([]);
  });

  it('is of a region that of the house that has one, and says which', async () => {
    for (const naam of ['kust', join(map, 'kust')]) {
      expect(await kies(naam)).to.equal(join(map, 'kust/wal'));
      expect(gemeld).to.deep.equal(['kust is een regio; het voorbeeld van wal speelt']);
    }
  });

  it('is refused where there is none, with those that there are', async () => {
    for (const naam of ['kaal', 'eiland', 'nergens'])
      expect(await fout(naam)).to.equal(`Error: ${naam} heeft geen voorbeeld in ${map}; wel: alleen, wal.`);
  });

  it('plays for Oost-Nederland in Twente, and where nobody says so in Midden-Limburg', async () => {
    const script = await kiesVoorbeeld('huizen', 'oost-nederland', (regel) => gemeld.push(regel));
    expect(script?.huis).to.equal('twente');
    expect(basename(await kiesHuis('twente', 'huizen', () => undefined))).to.equal('twente');
    expect((await kiesVoorbeeld('huizen', undefined, () => undefined))?.huis).to.equal('midden-limburg');
  });
});
