import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { expect } from 'chai';
import { activeer, type Handelende } from '../../models/proces.ts';
import { einde, keten, taak, tekening } from './tekeningen.ts';
import { type Loop, POLITIE, REGISSEUR, Toneel } from './toneel.ts';

/** Visits, as many as are needed, and one thing after another; a partner may start its own task. */
const BEZOEKEN = tekening(
  'bezoeken',
  `<bpmn:dataObject id="genoeg"/><bpmn:startEvent id="Start"/>
  <bpmn:adHocSubProcess id="Bezoeken" cancelRemainingInstances="true">
    ${taak('Taak_Bezoek')}${taak('Taak_Partner', 'regietafel:rol="partner" regietafel:organisatie="&quot;politie&quot;"')}
    <bpmn:completionCondition>genoeg = true</bpmn:completionCondition>
  </bpmn:adHocSubProcess>${taak('Taak_Na')}${einde('Einde')}
  ${keten('Start', 'Bezoeken', 'Taak_Na', 'Einde')}`,
);

async function weigering(belofte: Promise<unknown>): Promise<string> {
  try {
    await belofte;
  } catch (fout) {
    if (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof ApplicationFailure)
      return fout.cause.type ?? '';
    throw fout;
  }
  throw new Error('niet geweigerd');
}

describe('an activity of an ad-hoc sub-process', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([BEZOEKEN]);
  });
  after(() => toneel.sluit());

  const begin = async (loop: Loop, element: string, door: Handelende, id: string = randomUUID()) => {
    const { instantie } = (await loop.stand()).activeerbaar?.[0] ?? { instantie: '1' };
    return loop.opdracht(activeer, { instantie, element, door }, id);
  };

  it('is started again by who may, once for the same update, and not any more when its sub-process is complete', async () => {
    const loop = await toneel.start('bezoeken', { vernieuwNa: 2 });
    const bezoek = await loop.taak('Taak_Bezoek');
    await loop.besluit(bezoek);
    const { activeerbaar, taken } = await loop.stand();
    expect(activeerbaar?.map(({ element, naam, rol }) => [element, naam, rol])).to.deep.equal([
      ['Taak_Bezoek', 'Taak Bezoek', 'procesregisseur'],
      ['Taak_Partner', 'Taak Partner', 'partner'],
    ]);
    expect(taken.map(({ element }) => element)).to.deep.equal(['Taak_Partner']);

    expect(await weigering(begin(loop, 'Taak_Bezoek', POLITIE))).to.equal('RolMagNiet');
    expect(await weigering(begin(loop, 'Taak_Na', REGISSEUR))).to.equal('NietActiveerbaar');
    const id = randomUUID();
    const { runId } = await loop.handvat.describe();
    const stand = await begin(loop, 'Taak_Bezoek', REGISSEUR, id);
    expect(stand.taken.map(({ element }) => element)).to.deep.equal(['Taak_Partner', 'Taak_Bezoek']);
    await loop.totdatAndereRun(runId);
    expect((await begin(loop, 'Taak_Bezoek', REGISSEUR, id)).taken, 'in another run').to.have.length(2);
    expect((await begin(loop, 'Taak_Partner', POLITIE)).taken).to.have.length(3);

    const na = await loop.besluit(await loop.taak('Taak_Bezoek'), null, { variabelen: { genoeg: true } });
    expect(na.taken.map(({ element }) => element)).to.deep.equal(['Taak_Na']);
    expect(na.activeerbaar).to.deep.equal([]);
    expect(await weigering(begin(loop, 'Taak_Bezoek', REGISSEUR))).to.equal('NietActiveerbaar');
    await loop.geprojecteerd(na.nummer);
    const regels = await toneel.opslag.logboekregels.find({ workflowId: loop.id, 'regel.opdracht': id }).lean();
    expect(regels.map(({ regel }) => [regel.change, regel.element, regel.door?.medewerker])).to.deep.equal([
      ['entered', 'Taak_Bezoek', 'mw-01'],
    ]);
  });

  it('stands in the details of a process that waits for it', async () => {
    const loop = await toneel.start('bezoeken');
    await loop.taak('Taak_Bezoek');
    const uitleg = JSON.stringify(await loop.handvat.query('__temporal_workflow_metadata'));
    expect(uitleg).to.contain('**partner** kan beginnen: *Taak Partner*');
  });
});
