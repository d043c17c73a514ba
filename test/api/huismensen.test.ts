import { expect } from 'chai';
import { onthoud } from '../../api/diensten/medewerkers.ts';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import { Opstelling } from './opstelling.ts';
import { huisbestanden } from './proefhuis.ts';

describe('the people in the settings of a house that is deployed', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open();
  });
  after(() => api.sluit());

  it('leaves people of another house alone', async () => {
    const elders = {
      _id: 'mw-elders',
      naam: 'Anna Elders',
      rol: 'procesregisseur',
      organisatie: 'elders',
      huizen: ['elders'],
    };
    await api.omgeving.opslag.medewerkers.create(elders);
    const [huis] = huisbestanden('PH');
    const instellingen = JSON.parse(huis?.inhoud ?? '') as { medewerkers: object[] };
    instellingen.medewerkers.push({ id: 'mw-elders', naam: 'Een ander', rol: 'partner', organisatie: 'politie' });
    const { status, tekst } = await api.vraag('POST', '/modellen', {
      als: 'beheerder',
      inhoud: { huis: 'proefhuis', bestanden: [{ naam: 'huis.json', inhoud: JSON.stringify(instellingen) }] },
    });
    expect(status).to.equal(400);
    expect(tekst).to.include('mw-elders').and.not.to.include('Anna');
    expect(await api.omgeving.opslag.medewerkers.findById('mw-elders').lean()).to.deep.equal(elders);
  });

  it('leaves who works in several houses, and who has logged in, what they are; of others it is the source', async () => {
    const { opslag } = api.omgeving;
    const huis = await opslag.huizen.findById('proefhuis').lean();
    const plaats = async (namen: readonly string[]) => {
      const medewerkers = ['mw-beide', 'mw-ingelogd', 'mw-nieuw'].map((id, plek) => ({
        ...{ id, naam: namen[plek], rol: 'partner', organisatie: 'politie' },
      }));
      const eigen = huis?.instellingen.medewerkers ?? [];
      const inhoud = JSON.stringify({ ...huis?.instellingen, medewerkers: [...eigen, ...medewerkers] });
      const gevolg = await plaatsModellen(opslag, Date.now(), {
        huis: 'proefhuis',
        bestanden: [{ naam: 'huis.json', inhoud }],
      });
      expect(gevolg, JSON.stringify(gevolg)).to.have.property('geplaatst');
    };
    const beide = { naam: 'Noor Beide', rol: 'procesregisseur', organisatie: 'om', huizen: ['elders', 'proefhuis'] };
    const ingelogd = { ...beide, naam: 'Sam Ingelogd', huizen: ['proefhuis'] };
    await opslag.medewerkers.create({ _id: 'mw-beide', ...beide });
    await onthoud(opslag, { medewerker: 'mw-ingelogd', ...ingelogd, rol: 'procesregisseur' });
    await plaats(['B', 'I', 'Nieuw']);
    await plaats(['B', 'I', 'Nieuwer']);
    const [een, twee, drie] = await opslag.medewerkers
      .find({ _id: { $in: ['mw-beide', 'mw-ingelogd', 'mw-nieuw'] } })
      .sort({ _id: 1 })
      .lean();
    expect(een).to.deep.equal({ _id: 'mw-beide', ...beide });
    expect(twee).to.deep.include(ingelogd);
    expect(drie).to.include({ naam: 'Nieuwer', rol: 'partner', organisatie: 'politie' });
  });
});
