import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { DienstOpdracht } from '../../activities/contract.ts';
import { stokhouders } from '../../activities/diensten/stokhouders.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { schrijfBrief } from '../../activities/post/brief.ts';
import { geadresseerden } from '../../activities/post/geadresseerden.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import { mongoServer } from '../harness/servers.ts';
import { HUIS } from '../workflows/huis.ts';
import { DOOR, om } from './projecties.ts';

const KANARIE = 'Behandeling Wielewaal';

interface Afspraak {
  readonly id: string;
  readonly organisatie: string;
  readonly nummer?: number;
  readonly stokAchter?: number;
}

describe('the service that tells who holds the stok achter de deur', () => {
  let opslag: Opslag;
  let omgeving: Omgeving;
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
    const installatie = installatiesleutel(randomBytes(32).toString('base64'));
    omgeving = { opslag, kluis: new Kluis(opslag, installatie), installatiesleutel: installatie } as Omgeving;
  });
  after(() => opslag.verbinding.close());

  function opdracht(casus: string, actie: unknown): DienstOpdracht {
    return {
      ...{ id: `${casus}.actie.1.4`, huis: HUIS.code, dossier: { soort: 'casus', id: casus }, proces: 'actie' },
      ...{ workflowId: `${casus}.actie.1`, element: 'Dienst', naam: 'Dienst', klok: null, at: om(0) },
      ...{ variabelen: { actie } as DienstOpdracht['variabelen'], taken: [] },
    };
  }

  /** What the API stores of a plan before the process hears of it: the words sealed, the codes beside them. */
  async function legPlanVast(
    casus: string,
    acties: readonly Afspraak[],
    rest: Partial<Vastlegging> = {},
  ): Promise<void> {
    const _id = randomUUID();
    const sleutel = await omgeving.kluis.sleutelVoor(casus, Date.parse(om(0)));
    const inhoud = sleutel.versleutel(_id, { acties: acties.map((actie) => ({ ...actie, omschrijving: KANARIE })) });
    await opslag.vastleggingen.create({
      ...{ _id, soort: 'besluit', dossier: { soort: 'casus', id: casus }, huis: HUIS.code, inhoud, door: DOOR },
      ...{ workflowId: `${casus}.plan_van_aanpak.1`, taak: null, element: 'Taak_Plan', naam: 'Plan', proces: 'plan' },
      ...{ model: null, formulier: 'plan', uitkomst: null, at: om(0), ontvangen: om(0), vingerafdruk: 'x' },
      ...{ onderdelen: ['plan'], status: 'vastgelegd', weigering: null },
      variabelen: { acties: acties.map(({ id, organisatie }) => ({ id, organisatie })) },
      ...rest,
    });
  }

  const gehoord = async (casus: string): Promise<(string | null)[]> =>
    (await opslag.kennisgevingen.find({ 'dossier.id': casus }).lean()).map(({ aan }) => aan.organisatie).sort();

  it('tells every organisation with an actie that points at this one, once, and nobody else', async () => {
    const casus = `PH-${randomUUID()}`;
    await legPlanVast(casus, [
      { id: 'A-1', organisatie: 'iriszorg', nummer: 1 },
      { id: 'A-2', organisatie: 'om', nummer: 2, stokAchter: 1 },
      { id: 'A-3', organisatie: 'om', stokAchter: 1 },
      { id: 'A-4', organisatie: 'gemeente', nummer: 4, stokAchter: 2 },
      { id: 'A-5', organisatie: 'politie' },
    ]);
    await stokhouders(omgeving)(opdracht(casus, { id: 'A-1' }));
    await stokhouders(omgeving)(opdracht(casus, { id: 'A-1' }));
    expect(await gehoord(casus)).to.deep.equal(['om']);
  });

  it('accounts for having read the plan, and keeps what it read to itself', async () => {
    const casus = `PH-${randomUUID()}`;
    const wie = randomUUID();
    await opslag.betrokkenen.create({
      ...{ _id: wie, casus, huis: HUIS.code, inhoud: 'AA==', toegevoegd: om(0), indexen: [] },
    });
    await legPlanVast(casus, [
      { id: 'A-1', organisatie: 'iriszorg', nummer: 1 },
      { id: 'A-2', organisatie: 'om', stokAchter: 1 },
    ]);
    await stokhouders(omgeving)(opdracht(casus, { id: 'A-1' }));
    const verwerkingen = await opslag.verwerkingen.find({ 'dossier.id': casus }).lean();
    expect(verwerkingen.map(({ betrokkene, activiteit }) => [betrokkene, activiteit])).to.deep.equal([
      [wie, 'stokhouder-inlichten'],
    ]);
    expect(JSON.stringify(await opslag.kennisgevingen.find({ 'dossier.id': casus }).lean())).not.to.contain(KANARIE);
  });

  it('goes by the newest plan that has the actie, laid down just now or replaced since, and by none that was refused', async () => {
    const casus = `PH-${randomUUID()}`;
    const met = (houder: string): Afspraak[] => [
      { id: 'A-1', organisatie: 'iriszorg', nummer: 1 },
      { id: 'A-2', organisatie: houder, stokAchter: 1 },
    ];
    await legPlanVast(casus, met('om'));
    await legPlanVast(casus, met('politie'), { at: om(1), status: 'ingediend' });
    await legPlanVast(casus, met('dji'), { at: om(2), status: 'verworpen' });
    await legPlanVast(casus, [{ id: 'B-1', organisatie: 'halt' }], { at: om(3) });
    await stokhouders(omgeving)(opdracht(casus, { id: 'A-1' }));
    expect(await gehoord(casus)).to.deep.equal(['politie']);
  });

  it('tells nobody where nothing stands behind it', async () => {
    const casus = `PH-${randomUUID()}`;
    await legPlanVast(casus, [{ id: 'A-1', organisatie: 'iriszorg' }]);
    await stokhouders(omgeving)(opdracht(casus, { id: 'A-1' }));
    await stokhouders(omgeving)(opdracht(casus, { id: 'A-9' }));
    expect(await gehoord(casus)).to.deep.equal([]);
  });

  it('fails for good where the drawing has no actie', async () => {
    const fout = await stokhouders(omgeving)(opdracht(`PH-${randomUUID()}`, null)).catch((reden: unknown) => reden);
    expect(fout).to.include({ type: 'OpdrachtOnvolledig', nonRetryable: true });
  });

  it('mails the partners of that organisation the number of the casus and where its plan stands', async () => {
    const casus = `PH-${randomUUID()}`;
    const huizen = [HUIS.code];
    const [houder, ander] = [`mw-${randomUUID()}`, `mw-${randomUUID()}`];
    const organisatie = `om-${randomUUID()}`;
    await opslag.medewerkers.create([
      { _id: houder, naam: 'Caspar Vos', rol: 'partner', organisatie, huizen },
      { _id: ander, naam: 'Danny Klomp', rol: 'partner', organisatie: 'politie', huizen },
    ]);
    await legPlanVast(casus, [
      { id: 'A-1', organisatie: 'iriszorg', nummer: 1 },
      { id: 'A-2', organisatie, stokAchter: 1 },
    ]);
    await stokhouders(omgeving)(opdracht(casus, { id: 'A-1' }));
    const kennisgeving = await opslag.kennisgevingen.findOne({ 'dossier.id': casus }).lean();
    if (kennisgeving === null) throw new Error('niemand hoorde iets');
    expect(await geadresseerden(omgeving, kennisgeving)).to.deep.equal([houder]);
    const brief = await schrijfBrief(omgeving, kennisgeving, 'https://regietafel.example.nl');
    expect(brief?.tekst).to.contain(`https://regietafel.example.nl/casussen/${casus}/plan`);
    expect(brief?.onderwerp).to.equal(`Stok achter de deur in ${casus}`);
    expect(JSON.stringify(brief)).not.to.contain(KANARIE);
  });
});
