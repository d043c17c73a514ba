import { expect } from 'chai';
import { einde, keten, stroom, taak, tekening, termijn } from './tekeningen.ts';
import { Loop, POLITIE, REGISSEUR, Toneel } from './toneel.ts';

const PROEF = tekening(
  'proef',
  `<bpmn:startEvent id="Start"/>
  ${taak('Taak_Kiezen', 'regietafel:rol="procesregisseur" regietafel:uitkomst="route"')}
  ${termijn('Termijn_Kiezen', 'Taak_Kiezen', 'P7D')}
  ${einde('Einde_Laat')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/>
  ${taak('Taak_Doen', 'regietafel:rol="partner" regietafel:organisatie="&quot;politie&quot;"')}
  ${einde('Einde')}
  ${keten('Start', 'Taak_Kiezen', 'Keuze')}
  ${stroom('Keuze', 'Taak_Doen', 'route = "door"')}
  ${stroom('Keuze', 'Taak_Kiezen', 'route = "terug"')}
  ${keten('Keuze', 'Einde')}
  ${keten('Taak_Doen', 'Einde')}
  ${keten('Termijn_Kiezen', 'Einde_Laat')}`,
);

describe('a process', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([PROEF]);
  });
  after(() => toneel.sluit());

  it('opens the first task and answers a decision with the next', async () => {
    const loop = await toneel.start('proef');
    const kiezen = await loop.taak('Taak_Kiezen');
    expect(kiezen).to.include({ id: `${loop.id}.${kiezen.instantie}`, rol: 'procesregisseur', naam: 'Taak Kiezen' });
    const stand = await loop.besluit(kiezen, 'door');
    expect(stand.taken.map(({ element, organisatie }) => [element, organisatie])).to.deep.equal([
      ['Taak_Doen', 'politie'],
    ]);
    const slot = await loop.besluit(stand.taken[0] ?? kiezen, null, { door: POLITIE });
    expect(slot).to.include({ status: 'afgerond', einde: 'Einde' });
    expect(await loop.handvat.result()).to.include({ status: 'afgerond' });
  });
});
