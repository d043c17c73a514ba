import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { einde, keten, taak as gebruikerstaak, tekening } from '../workflows/tekeningen.ts';
import { Opstelling, wachtOp } from './opstelling.ts';

const REGIE = 'regietafel:rol="procesregisseur" regietafel:formulier="volgen"';

/** Follows somebody, and hears it when that is asked once more. */
const VOLGEN = tekening(
  'volgen',
  `<bpmn:startEvent id="Begin" name="Volgen" regietafel:formulier="volgen"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_volgen"/></bpmn:startEvent>
  ${gebruikerstaak('Taak_Volgen', REGIE)}${keten('Begin', 'Taak_Volgen')}
  <bpmn:subProcess id="Nog_Eens" triggeredByEvent="true">
    <bpmn:startEvent id="Weer" isInterrupting="false"><bpmn:messageEventDefinition id="Weer_m" messageRef="Bericht_volgen"/></bpmn:startEvent>
    ${gebruikerstaak('Taak_Nog_Eens', REGIE)}${einde('Einde_Nog_Eens')}${keten('Weer', 'Taak_Nog_Eens', 'Einde_Nog_Eens')}
  </bpmn:subProcess>`,
  '<bpmn:message id="Bericht_volgen" name="volgen"/>',
);
/** Hears it again on its task only, and keeps nothing for later. */
const WAKEN = tekening(
  'waken',
  `<bpmn:startEvent id="Begin" name="Waken"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_waken"/></bpmn:startEvent>
  ${gebruikerstaak('Taak_Waken', REGIE)}${einde('Einde')}
  <bpmn:boundaryEvent id="Weer" attachedToRef="Taak_Waken" cancelActivity="false"><bpmn:messageEventDefinition id="Weer_m" messageRef="Bericht_waken"/></bpmn:boundaryEvent>
  ${gebruikerstaak('Taak_Weer', REGIE)}${keten('Begin', 'Taak_Waken', 'Einde')}${keten('Weer', 'Taak_Weer', 'Einde')}`,
  '<bpmn:message id="Bericht_waken" name="waken"/>',
);
const FORMULIER = JSON.stringify({
  ...{ $id: 'volgen', type: 'object' },
  properties: { toelichting: { type: 'string', title: 'Waarom?' } },
});

describe('a message by hand that begins a process', () => {
  let api: Opstelling;
  let casus: string;
  before(async () => {
    api = await Opstelling.open({
      bestanden: { 'volgen.bpmn': VOLGEN, 'waken.bpmn': WAKEN, 'volgen.form.json': FORMULIER },
    });
    await api.startWerker();
    ({ casus } = await api.meld());
  });
  after(() => api.sluit());

  const stuur = (sleutel: string) =>
    api.vraag('POST', `/casussen/${casus}/berichten`, {
      als: 'regisseur',
      inhoud: { naam: 'volgen', gegevens: { toelichting: 'Hij glijdt af' } },
      sleutel,
    });
  const begonnen = async () => {
    const stand = await api.omgeving.opslag.casussen.findById(casus).orFail().lean();
    return stand.starts.filter(({ proces }) => proces === 'volgen').length;
  };

  it('begins it once, also where it comes again', async () => {
    const sleutel = randomUUID();
    await stuur(sleutel);
    await api.taak(casus, 'Taak_Volgen');
    expect((await stuur(sleutel)).status).to.equal(202);
    expect(await begonnen()).to.equal(1);
  });

  it('tells the one that runs where that catches it again, and begins no second one', async () => {
    await stuur(randomUUID());
    await api.taak(casus, 'Taak_Nog_Eens');
    expect(await begonnen()).to.equal(1);
  });

  it('begins a second one where the one that runs would not hear it any more', async () => {
    await api.besluit(await api.taak(casus, 'Taak_Volgen'), 'regisseur', null, {});
    await wachtOp(() =>
      api.omgeving.opslag.proceslopen.exists({
        'dossier.id': casus,
        proces: 'volgen',
        open: { $nin: ['Taak_Volgen'] },
      }),
    );
    await stuur(randomUUID());
    await api.taak(casus, 'Taak_Volgen');
    expect(await begonnen()).to.equal(2);
  });

  it('begins no second one where the one that was told has ended since, and a crash came between', async () => {
    const { casus: ander } = await api.meld();
    const waak = (sleutel: string) =>
      api.vraag('POST', `/casussen/${ander}/berichten`, {
        als: 'regisseur',
        inhoud: { naam: 'waken', gegevens: {} },
        sleutel,
      });
    await waak(randomUUID());
    const taak = await api.taak(ander, 'Taak_Waken');
    // As the store may know it a moment after the process came there.
    await api.omgeving.opslag.proceslopen.updateOne({ _id: `${ander}.waken.1` }, { $set: { open: [] } });
    const sleutel = randomUUID();
    const { inhoud } = await waak(sleutel);
    const weer = await api.taak(ander, 'Taak_Weer');
    await api.besluit(weer, 'regisseur', null, {});
    await api.besluit(taak, 'regisseur', null, {});
    await wachtOp(() => api.omgeving.opslag.proceslopen.exists({ _id: `${ander}.waken.1`, status: 'afgerond' }));
    const id = (inhoud as { id: string }).id;
    await api.omgeving.opslag.vastleggingen.updateOne({ _id: id }, { $set: { status: 'ingediend' } });
    expect((await waak(sleutel)).status).to.equal(202);
    const stand = await api.omgeving.opslag.casussen.findById(ander).orFail().lean();
    expect(stand.starts.filter(({ proces }) => proces === 'waken')).to.have.length(1);
  });
});
