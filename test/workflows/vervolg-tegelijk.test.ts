import { expect } from 'chai';
import type { ProcesInvoer } from '../../models/proces.ts';
import { maakZandbak } from '../simulatie/bundel.ts';
import { inpakken } from '../simulatie/server/lading.ts';
import { type Opdracht, type Taak, Uitvoering } from '../simulatie/server/uitvoering.ts';
import { einde, keten, modelVan, taak, tekening } from './tekeningen.ts';

const NU = Date.parse('2026-11-23T08:00:00.000Z');
const INVOER: ProcesInvoer = {
  huis: 'proefhuis',
  dossier: { soort: 'casus', id: 'PH-2026-000001' },
  model: 'proef',
  klok: null,
  start: { variabelen: {} },
};

/** A run in the SDK without a server: what it asks for when it is told `taken`, at the moment that it should continue as new. */
async function tegelijk(elementen: string, taken: readonly Taak[], op: number): Promise<string[]> {
  const model = await modelVan(tekening('proef', elementen));
  const gegevens = { workflowId: 'PH-2026-000001.proef.1', runId: 'run', type: 'proef', begin: NU };
  const uitvoering = await Uitvoering.open(await maakZandbak(null), gegevens, []);
  const hoor = (wat: readonly Taak[], nu: number, verder: boolean): Promise<Opdracht[]> =>
    uitvoering.activeer({ taken: wat, op: nu, lengte: 3 + nu - NU, verder }, false);
  const { workflowId, type: workflowType } = gegevens;
  await hoor([{ initializeWorkflow: { workflowId, workflowType, arguments: [inpakken(INVOER)] } }], NU, false);
  const result = { completed: { result: inpakken({ model, deelprocessen: {} }) } };
  await hoor([{ resolveActivity: { seq: 1, isLocal: true, result } }], NU, false);
  const opdrachten = await hoor(taken, op, true);
  await uitvoering.sluit();
  return opdrachten.flatMap((opdracht) => Object.keys(opdracht));
}

describe('what comes in the workflow task in which a run would continue as new', () => {
  const BEGIN = '<bpmn:startEvent id="Begin"/>';
  const WACHT = `<bpmn:intermediateCatchEvent id="Wacht"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

  it('is taken first: the service behind a timer is called, and the run goes on until it is done', async () => {
    const dienst = '<bpmn:serviceTask id="Bel" regietafel:dienst="bellen"/>';
    const elementen = BEGIN + WACHT + dienst + einde('Klaar') + keten('Begin', 'Wacht', 'Bel', 'Klaar');
    const gevraagd = await tegelijk(elementen, [{ fireTimer: { seq: 1 } }], NU + 3_600_000);
    expect(gevraagd).to.include('scheduleActivity');
    expect(gevraagd).not.to.include('continueAsNewWorkflowExecution');
  });

  it('is taken first: a cancellation ends the process instead of being forgotten', async () => {
    const elementen = BEGIN + taak('Doen') + einde('Klaar') + keten('Begin', 'Doen', 'Klaar');
    const gevraagd = await tegelijk(elementen, [{ cancelWorkflow: { reason: 'gevraagd' } }], NU + 1000);
    expect(gevraagd).not.to.include('continueAsNewWorkflowExecution');
  });

  it('is confirmed first when there is much of it: the next run does not begin with asking', async () => {
    const veel =
      '<bpmn:task id="Veel"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>120</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>';
    const elementen = BEGIN + WACHT + veel + taak('Doen') + einde('Klaar');
    const stromen = keten('Begin', 'Wacht', 'Veel', 'Doen', 'Klaar');
    const gevraagd = await tegelijk(elementen + stromen, [{ fireTimer: { seq: 1 } }], NU + 3_600_000);
    expect(gevraagd, 'the store is asked').to.include('scheduleActivity');
    expect(gevraagd).not.to.include('continueAsNewWorkflowExecution');
  });

  it('does not keep a run from continuing as new that has nothing under way', async () => {
    const elementen = BEGIN + WACHT + taak('Doen') + einde('Klaar') + keten('Begin', 'Wacht', 'Doen', 'Klaar');
    const gevraagd = await tegelijk(elementen, [{ fireTimer: { seq: 1 } }], NU + 3_600_000);
    expect(gevraagd).to.include('continueAsNewWorkflowExecution');
  });
});
