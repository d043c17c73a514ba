import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { antwoorden } from '../../activities/diensten/antwoorden.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { Kennisgevinginhoud } from '../../models/kennisgeving.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import { mongoServer } from '../harness/servers.ts';
import { HUIS } from '../workflows/huis.ts';
import { om } from './projecties.ts';

const CASUS = 'PH-2026-000001';

describe('an answer to the melder', () => {
  let opslag: Opslag;
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
  });
  after(() => opslag.verbinding.close());

  it('says nothing of a field that a form of before marks with false', async () => {
    const installatie = installatiesleutel(randomBytes(32).toString('base64'));
    const kluis = new Kluis(opslag, installatie);
    const sleutel = await kluis.sleutelVoor(CASUS, Date.parse(om(0)));
    const velden = { stil: { 'x-voor-melder': false }, advies: { title: 'Advies', 'x-voor-melder': ['geven'] } };
    const schema = JSON.stringify({ $id: 'oud', type: 'object', properties: velden });
    const inhoud = sleutel.versleutel('v-1', { stil: 'Niet delen', advies: 'Bel eerst' });
    // As they lie in a store: what they say beside this the service does not read.
    const bewaar = (waar: string, wat: object): Promise<unknown> | undefined =>
      opslag.verbinding.db?.collection<{ _id: string }>(waar).insertOne(wat as { _id: string });
    await bewaar('formulieren', { _id: 'f-1', schema });
    await bewaar('modellen', { _id: 'm-1', formulieren: { oud: 'f-1' } });
    await bewaar('vastleggingen', { _id: 'v-1', model: 'm-1', formulier: 'oud', uitkomst: 'geven', inhoud });

    // The service reaches for the store and its keys only.
    await antwoorden({ opslag, kluis, installatiesleutel: installatie } as Omgeving)({
      ...{ id: `${CASUS}.proef.1.4`, huis: HUIS.code, dossier: { soort: 'casus', id: CASUS }, proces: 'proef' },
      ...{ workflowId: `${CASUS}.proef.1`, element: 'Dienst', naam: 'Dienst', klok: null, at: om(0), taken: [] },
      ...{ variabelen: { melding: 'melding-1' }, besloten: 'v-1' },
    });
    const [gemaakt] = await opslag.kennisgevingen.find({ 'dossier.id': CASUS }).lean();
    if (gemaakt?.inhoud == null) throw new Error('geen inhoud');
    const { tekst } = Kennisgevinginhoud.parse((await kluis.sleutel(CASUS)).ontsleutel(gemaakt._id, gemaakt.inhoud));
    expect(tekst).to.equal('Advies: Bel eerst');
  });
});
