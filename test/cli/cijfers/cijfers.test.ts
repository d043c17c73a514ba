import { expect } from 'chai';
import { cijfers } from '../../../cli/cijfers/cijfers.ts';
import { Opstelling } from '../../api/opstelling.ts';

describe('the figures of a house on a command line', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
  });
  after(() => api.sluit());

  const lees = (door: string, opties: object = {}): Promise<string> => {
    const { opslag, temporal, installatie: sleutel } = api.omgeving;
    return cijfers({ opslag, temporal, sleutel }, 'proefhuis', { door, ...opties });
  };

  it('are those of the API, as JSON and as CSV', async () => {
    const json = await api.vraag('GET', '/cijfers?huis=proefhuis', { als: 'ketenmanager' });
    expect(JSON.parse(await lees('mw-ph-km'))).to.deep.equal(json.inhoud);
    const csv = await api.vraag('GET', '/cijfers.csv?huis=proefhuis', { als: 'stuurgroep' });
    expect(csv.status, csv.tekst).to.equal(200);
    expect(await lees('mw-ph-sg', { csv: true })).to.equal(csv.tekst);
  });

  it('are for who may see them, of whole periods, and say why not', async () => {
    const weigering = async (door: string, opties: object = {}): Promise<string> =>
      lees(door, opties).then(
        () => expect.fail('dit had niet gemogen'),
        (fout: unknown) => String(fout),
      );
    expect(await weigering('mw-niemand')).to.contain('geen medewerker');
    expect(await weigering('mw-ph-pr')).to.match(/toegang|mag/i);
    expect(await weigering('mw-ph-km', { vanaf: '2026-01-02' })).to.contain('tot: Noem ook de laatste dag.');
  });
});
