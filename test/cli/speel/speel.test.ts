import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect } from 'chai';
import { metHuis } from '../huis/zesde-huis.ts';
import { type Uitgevoerd, regietafel } from '../model/regietafel.ts';

/** What a play without a folder of its own keeps its data in. */
const TIJDELIJK = 'regietafel-speel-';
const mappen = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((naam) => naam.startsWith(TIJDELIJK)).sort();

describe('regietafel speel', () => {
  let eerder: string[];
  let gespeeld: Uitgevoerd;
  before(async function () {
    this.timeout(600_000);
    eerder = await mappen();
    gespeeld = await metHuis({}, (map) => regietafel('speel', map));
  });

  it('plays the example of a house that is only files, outside the repository, to every outcome', () => {
    const { code, stdout, stderr } = gespeeld;
    expect(code, stdout + stderr).to.equal(0);
    expect(stdout).to.include('5 van 5 uitkomsten bereikt');
    expect(stdout).to.match(/^melding: Bij het lokale team \(Einde_Lokaal\) +3$/m);
    expect(stdout).to.match(/^informatie_uitvraag: Herinnerd \(Einde_Herinnerd\) +1$/m);
  });

  it('leaves nothing behind', async () => {
    expect(await mappen()).to.deep.equal(eerder);
  });
});
