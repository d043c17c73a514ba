import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { leesCasus } from '../../cli/sessie/sessie.ts';
import { Huis } from '../../models/huis.ts';
import { pastBij, Sessiecasus } from '../../models/sessiecasus.ts';
import { CASUS, HUIS } from './speelwereld.ts';

describe('the file of a fictive casus', () => {
  it('fits its house', async () => {
    const huis = Huis.parse(JSON.parse(await readFile(`${HUIS}/huis.json`, 'utf8')));
    const casus = await leesCasus(CASUS);
    expect(pastBij(casus, huis)).to.deep.equal([]);
    const vreemd = { ...casus, tafels: casus.tafels.map((tafel) => ({ ...tafel, rollen: ['mw-x'] })) };
    expect(pastBij(vreemd, huis)[0]).to.equal('tafels, veiligheidshuis: midden-limburg heeft geen medewerker "mw-x"');
  });

  it('is refused with everything that is wrong with it', async () => {
    const casus = await leesCasus(CASUS);
    const [een, ander] = casus.tafels;
    const fout = Sessiecasus.safeParse({
      ...casus,
      schaal: 0,
      tafels: [een, { ...ander, code: een?.code, rollen: een?.rollen }],
      gebeurtenissen: { 'iets-anders': { soort: 'notitie', naam: 'x', tafel: 'keuken', tekst: 'x' } },
      evaluatie: { $id: 'x', type: 'array' },
    });
    const paden = fout.error?.issues.map(({ path }) => path.join('.'));
    expect(paden).to.include('schaal');
    const zonder = Sessiecasus.safeParse({
      ...casus,
      tafels: [een, { ...ander, code: een?.code, rollen: een?.rollen.slice(0, 1) }],
      gebeurtenissen: { 'iets-anders': { soort: 'notitie', naam: 'x', tafel: 'keuken', tekst: 'x' } },
      evaluatie: { $id: 'x', type: 'array' },
    });
    expect(zonder.error?.issues.map(({ message }) => message)).to.include.members([
      'de tafels hebben dezelfde code',
      `de rol "${een?.rollen[0] ?? ''}" kan maar aan één tafel zitten`,
      'de tafel "keuken" bestaat niet',
      'het formulier zelf moet "type": "object" hebben',
    ]);
  });
});
