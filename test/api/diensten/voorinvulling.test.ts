import { expect } from 'chai';
import { voorinvulling } from '../../../api/diensten/voorinvulling.ts';
import type { Aanvrager } from '../../../api/toegang/aanvrager.ts';
import type { Formulier } from '../../../models/formulier.ts';
import type { Taak } from '../../../models/taak.ts';
import { Opstelling, wachtOp } from '../opstelling.ts';

const REGISSEUR: Aanvrager = {
  medewerker: 'mw-ph-pr',
  naam: 'Peter Geraedts',
  rol: 'procesregisseur',
  organisatie: 'proefhuis',
  huizen: ['proefhuis'],
};

describe('what the form of a plan starts with', () => {
  let api: Opstelling;
  let taak: Taak;
  let formulier: Formulier;

  before(async () => {
    api = await Opstelling.open();
    await api.startWerker();
    const { casus } = await api.meld();
    await api.besluit(await api.taak(casus, 'Taak_Screenen'), 'coordinator', 'regie', {
      motivering: 'm',
      opdracht: 'o',
    });
    await api.besluit(await api.taak(casus, 'Taak_Inbreng'), 'politie', null, { bekend: 'ja' });
    const id = await api.taak(casus, 'Taak_Plan');
    taak = (await api.omgeving.opslag.taken.findById(id).lean())!;
    formulier = (await api.omgeving.modellen.model(taak.model)).formulieren.get('plan')!;
  });
  after(() => api.sluit());

  const begin = () => voorinvulling(api.omgeving, REGISSEUR, taak, formulier, 'verzoek-1');

  it('is nothing as long as there is no plan', async () => {
    const { inhoud } = await api.vraag<{ voorinvulling: unknown }>('GET', `/taken/${taak._id}`);
    expect(inhoud.voorinvulling).to.equal(null);
  });

  it('is the plan as it stands with the ids of its acties, without those that are done, and is logged as read', async () => {
    const { opslag } = api.omgeving;
    const acties = [
      { omschrijving: 'Huisbezoek', organisatie: 'politie' },
      { omschrijving: 'Gesprek', organisatie: 'veilig-thuis', termijn: '2026-04-01' },
    ];
    await api.besluit(taak._id, 'regisseur', null, { acties });
    const plan = await wachtOp(() => opslag.plannen.findById(taak.dossier.id).lean());
    const [eerste, tweede] = plan.acties.map(({ id }) => id);
    const metIds = [
      { ...acties[0], id: eerste },
      { ...acties[1], id: tweede },
    ];
    expect(await begin()).to.deep.equal({ at: plan.at, gegevens: { acties: metIds } });
    const gelogd = await opslag.verwerkingen.find({ verzoek: 'verzoek-1' }).lean();
    expect(gelogd.map(({ vastleggingen }) => vastleggingen)).to.deep.equal([[plan.vastlegging]]);

    const loop = (await opslag.proceslopen.findOne({ 'dossier.id': taak.dossier.id }).lean())!;
    const klaar = { ...loop, _id: `${loop._id}.actie`, onderwerp: eerste ?? null, status: 'afgerond' as const };
    await opslag.proceslopen.create(klaar);
    expect((await begin())?.gegevens).to.deep.equal({ acties: metIds.slice(1) });
  });

  it('is for no other form', async () => {
    const inbreng = (await api.omgeving.modellen.model(taak.model)).formulieren.get('inbreng')!;
    expect(await voorinvulling(api.omgeving, REGISSEUR, taak, inbreng, 'verzoek-2')).to.equal(null);
  });
});
