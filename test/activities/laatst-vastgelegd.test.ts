import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { laatstVastgelegd } from '../../activities/diensten/laatst-vastgelegd.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import { mongoServer } from '../harness/servers.ts';
import { DOOR, om } from './projecties.ts';

describe('the last decision of a process', () => {
  let opslag: Opslag;
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
  });
  after(() => opslag.verbinding.close());

  async function besluit(casus: string, taak: string, uur: number, status: Vastlegging['status']): Promise<string> {
    const _id = randomUUID();
    await opslag.vastleggingen.create({
      ...{
        _id,
        soort: 'besluit',
        dossier: { soort: 'casus', id: casus },
        huis: 'proef',
        workflowId: `${casus}.proef.1`,
      },
      ...{ taak, element: taak, naam: taak, proces: 'proef', model: 'm1', formulier: null, uitkomst: null },
      ...{ variabelen: {}, door: DOOR, at: om(uur), ontvangen: om(uur), vingerafdruk: 'x', onderdelen: [] },
      ...{ inhoud: 'AA==', status, weigering: null },
    });
    return _id;
  }

  const vraag = (id: string, besloten?: string) => ({
    ...{ dossier: { soort: 'casus' as const, id }, workflowId: `${id}.proef.1` },
    ...(besloten !== undefined && { besloten }),
  });

  it('is the one that the process took, not what is laid down for a parallel task and not decided yet', async () => {
    const casus = `PH-${randomUUID()}`;
    const genomen = await besluit(casus, 'Taak_Advies', 1, 'ingediend');
    await besluit(casus, 'Taak_Afdoening', 2, 'ingediend');
    expect((await laatstVastgelegd(opslag, vraag(casus, genomen)))._id).to.equal(genomen);
  });

  it('is the latest of a run that does not name it, once it is clear which of two at once counts', async () => {
    const casus = `PH-${randomUUID()}`;
    await besluit(casus, 'Taak_Advies', 1, 'vastgelegd');
    const laatste = await besluit(casus, 'Taak_Plan', 2, 'vastgelegd');
    expect((await laatstVastgelegd(opslag, vraag(casus)))._id).to.equal(laatste);
    await besluit(casus, 'Taak_Plan', 3, 'ingediend');
    await laatstVastgelegd(opslag, vraag(casus)).then(
      () => expect.fail('two at once'),
      (fout: unknown) => expect(String(fout)).to.contain('twee besluiten tegelijk'),
    );
  });
});
