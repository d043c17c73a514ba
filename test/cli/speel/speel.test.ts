import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { metHuis } from '../huis/zesde-huis.ts';
import { type Uitgevoerd, regietafel } from '../model/regietafel.ts';

describe('regietafel speel', () => {
  const { TMPDIR: eerder } = process.env;
  let eigen: string;
  let gespeeld: Uitgevoerd;
  let gebleven: string[];
  before(async function () {
    this.timeout(600_000);
    // Others may play on this machine too: what this play leaves stands in a folder of its own.
    eigen = await mkdtemp(join(tmpdir(), 'regietafel-'));
    process.env['TMPDIR'] = eigen;
    gespeeld = await metHuis({}, (map) => regietafel('speel', map));
    gebleven = (await readdir(eigen)).filter((naam) => naam.startsWith('regietafel-speel-'));
  });
  after(async () => {
    if (eerder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = eerder;
    await rm(eigen, { recursive: true, force: true });
  });

  it('plays the example of a house that is only files, outside the repository, to every outcome', () => {
    const { code, stdout, stderr } = gespeeld;
    expect(code, stdout + stderr).to.equal(0);
    expect(stdout).to.include('5 van 5 uitkomsten bereikt');
    expect(stdout).to.match(/^melding: Bij het lokale team \(Einde_Lokaal\) +3$/m);
    expect(stdout).to.match(/^informatie_uitvraag: Herinnerd \(Einde_Herinnerd\) +1$/m);
  });

  it('leaves nothing behind', () => {
    expect(gebleven).to.deep.equal([]);
  });
});
