import { expect } from 'chai';
import { step } from '../../engine/step.ts';
import { aanleidingen } from '../../workflows/betrokken-taken.ts';
import { maakStand } from '../../workflows/stand.ts';
import { toelichting } from '../../workflows/toelichting.ts';
import { einde, keten, modelVan, stroom, taak, tekening, termijn } from './tekeningen.ts';

const AT = '2026-11-23T08:00:00.000Z';

const TEKENING = tekening(
  'proef',
  `<bpmn:startEvent id="Start"/><bpmn:parallelGateway id="Splitsing"/>
  ${taak('Taak_Een')}${taak('Taak_Twee', 'regietafel:rol="partner" regietafel:organisatie="&quot;cjg&quot;"')}
  ${termijn('Herinnering', 'Taak_Een', 'P1D', 'cancelActivity="false" regietafel:herinnering="true"')}
  ${termijn('Termijn', 'Taak_Een', 'P2D', '')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Dienst_Waarschuwen"/>
  <bpmn:serviceTask id="Dienst_Herinneren" name="Herinneren" regietafel:dienst="herinneren"/>
  <bpmn:serviceTask id="Dienst_Waarschuwen" name="Waarschuwen" regietafel:dienst="escaleren"/>
  <bpmn:serviceTask id="Dienst_Na" name="Na" regietafel:dienst="terugkoppeling"/>
  ${einde('Einde')}${einde('Einde_Herinnerd')}
  ${keten('Start', 'Splitsing', 'Taak_Een', 'Dienst_Na', 'Einde')}${keten('Splitsing', 'Taak_Twee', 'Einde')}
  ${keten('Herinnering', 'Dienst_Herinneren', 'Einde_Herinnerd')}
  ${keten('Termijn', 'Keuze', 'Dienst_Waarschuwen', 'Einde')}${stroom('Keuze', 'Einde', 'huis = "x"')}`,
);

describe('the details of a process', () => {
  it('say on whom it waits, until when by the clocks of the house, and what happens then', async () => {
    const model = await modelVan(TEKENING);
    const { state: staat } = step(model, null, { type: 'start', at: AT, variables: { huis: 'y' } });
    const zicht = { workflowId: 'PH-1.proef.1', model, staat, toewijzingen: { '2': 'mw-01' }, onderwerp: null };
    const stand = maakStand({ ...zicht, nummer: 1, at: AT, gestoord: false });
    expect(toelichting({ model }, staat, stand, []).split('\n')).to.deep.equal([
      '**Proces proef** wacht op:',
      '',
      '- **procesregisseur (mw-01)**: *Taak Een*, sinds 23-11-2026 09:00, uiterlijk 25-11-2026 09:00; Termijn: *Keuze* en de taak vervalt',
      '- **cjg**: *Taak Twee*, sinds 23-11-2026 09:00, zonder termijn',
    ]);
  });

  it('name an organisation as its house does, and one that the house does not know by its code', async () => {
    const model = await modelVan(TEKENING);
    const { state: staat } = step(model, null, { type: 'start', at: AT, variables: { huis: 'y' } });
    const zicht = { workflowId: 'PH-1.proef.1', model, staat, toewijzingen: {}, onderwerp: null };
    const stand = maakStand({ ...zicht, nummer: 1, at: AT, gestoord: false });
    const wie = (organisaties: Record<string, string>): string[] =>
      [...toelichting({ model, organisaties }, staat, stand, []).matchAll(/- \*\*(.*?)\*\*/g)].map(
        ([, naam = '']) => naam,
      );
    expect(wie({ cjg: 'Centrum voor Jeugd en Gezin' })).to.deep.equal([
      'procesregisseur',
      'Centrum voor Jeugd en Gezin',
    ]);
    expect(wie({ amw: 'Algemeen Maatschappelijk Werk' })).to.deep.equal(['procesregisseur', 'cjg']);
  });

  it('say what an event waits for: a signal, a condition, one or all of several things, or the first of several events', async () => {
    const vang = (id: string, wat: string, extra = ''): string =>
      `<bpmn:intermediateCatchEvent id="${id}" name="${id}" ${extra}>${wat}</bpmn:intermediateCatchEvent>`;
    const sein = '<bpmn:signalEventDefinition signalRef="Sein"/>';
    const brief = '<bpmn:messageEventDefinition messageRef="Brief"/>';
    const model = await modelVan(
      tekening(
        'wachten',
        `<bpmn:dataObject id="getal"/><bpmn:startEvent id="Start"/><bpmn:parallelGateway id="Splitsing"/>
        <bpmn:eventBasedGateway id="Keuze"/>${einde('Einde')}
        ${vang('Sein_A', sein)}${vang('Groot', '<bpmn:conditionalEventDefinition><bpmn:condition>getal > 3</bpmn:condition></bpmn:conditionalEventDefinition>')}
        ${vang('Een_Van', sein + brief)}${vang('Alles_Van', sein + brief, 'parallelMultiple="true"')}
        ${vang('Brief_B', brief)}${vang('Dag', '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>')}
        ${keten('Start', 'Splitsing', 'Sein_A', 'Einde')}${keten('Splitsing', 'Groot', 'Einde')}
        ${keten('Splitsing', 'Een_Van', 'Einde')}${keten('Splitsing', 'Alles_Van', 'Einde')}
        ${keten('Splitsing', 'Keuze', 'Brief_B', 'Einde')}${keten('Keuze', 'Dag', 'Einde')}`,
        '<bpmn:message id="Brief" name="brief"/><bpmn:signal id="Sein" name="sein"/>',
      ),
    );
    const { state: staat } = step(model, null, { type: 'start', at: AT, variables: {} });
    const zicht = { workflowId: 'PH-1.proef.1', model, staat, toewijzingen: {}, onderwerp: null };
    const stand = maakStand({ ...zicht, nummer: 1, at: AT, gestoord: false });
    expect(toelichting({ model }, staat, stand, []).split('\n').slice(2)).to.have.members([
      '- signaal *Sein_A* (sein)',
      '- voorwaarde *Groot* (getal > 3)',
      '- *Een_Van*, een van: signaal sein; bericht brief',
      '- *Alles_Van*, alles van: signaal sein; bericht brief',
      '- het eerste van: bericht *Brief_B* (brief); moment *Dag*',
    ]);
  });
});

describe('the tasks that a service is about', () => {
  it('are those whose boundary event leads to it, past whatever lies between', async () => {
    const model = await modelVan(TEKENING);
    expect(aanleidingen(model, 'Dienst_Herinneren')).to.deep.equal(['Taak_Een']);
    expect(aanleidingen(model, 'Dienst_Waarschuwen')).to.deep.equal(['Taak_Een']);
    expect(aanleidingen(model, 'Dienst_Na'), 'reached by its own token').to.deep.equal([]);
  });
});
