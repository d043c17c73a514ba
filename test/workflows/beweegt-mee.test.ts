import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect } from 'chai';
import { DateTime } from 'luxon';
import { mongoServer, timeSkipping } from '../harness/servers.ts';
import { einde, keten, stroom, taak, tekening } from './tekeningen.ts';
import { REGISSEUR, Toneel } from './toneel.ts';

const datum = (uitdrukking: string) =>
  `<bpmn:timerEventDefinition id="D"><bpmn:timeDate>${uitdrukking}</bpmn:timeDate></bpmn:timerEventDefinition>`;

/** Two weeks before the release a place to live has to be found; somebody may move the release. */
const ONTSLAG = tekening(
  'ontslag',
  `<bpmn:startEvent id="Start"/><bpmn:parallelGateway id="Samen"/>
  ${taak('Taak_Onderdak')}
  <bpmn:boundaryEvent id="Geen_Onderdak" attachedToRef="Taak_Onderdak" cancelActivity="false" regietafel:beweegtMee="true">${datum('date(ontslagdatum) - duration(&quot;P14D&quot;)')}</bpmn:boundaryEvent>
  <bpmn:serviceTask id="Dienst_Escaleren" name="Escaleren" regietafel:dienst="escaleren"/>
  ${taak('Taak_Verzetten', 'regietafel:rol="procesregisseur" regietafel:uitkomst="opnieuw"')}
  <bpmn:exclusiveGateway id="Keuze" default="Keuze_Klaar"/>
  ${einde('Einde')}${einde('Klaar')}${einde('Einde_Gewaarschuwd')}
  ${keten('Start', 'Samen', 'Taak_Onderdak', 'Einde')}${keten('Samen', 'Taak_Verzetten', 'Keuze', 'Klaar')}
  ${stroom('Keuze', 'Taak_Verzetten', 'opnieuw = "ja"')}
  ${keten('Geen_Onderdak', 'Dienst_Escaleren', 'Einde_Gewaarschuwd')}`,
);

describe('a release date that moves', () => {
  let omgeving: TestWorkflowEnvironment;
  let toneel: Toneel;
  before(async () => {
    omgeving = await timeSkipping();
    const { client, nativeConnection: connection } = omgeving;
    toneel = await Toneel.open([ONTSLAG], { servers: { client, connection, mongo: (await mongoServer()).uri } });
  });
  after(() => toneel.sluit());

  it('takes its deadline along, over a change of clocks, wakes what is late, and says in the logbook who and why', async () => {
    const nu = DateTime.fromMillis(await omgeving.currentTimeMs(), { zone: 'Europe/Amsterdam' });
    const over = (maanden: number) => nu.plus({ months: maanden }).toISODate() ?? '';
    const veertienErvoor = (dag: string) =>
      DateTime.fromISO(dag, { zone: nu.zone }).minus({ days: 14 }).toUTC().toISO();
    const loop = await toneel.start('ontslag', { variabelen: { ontslagdatum: over(3) } });
    const onderdak = await loop.taak('Taak_Onderdak');
    expect(onderdak.deadline).to.equal(veertienErvoor(over(3)));

    const verzet = async (ontslagdatum: string, vastlegging: string) => {
      const keuze = { variabelen: { ontslagdatum }, vastlegging };
      return loop.besluit(await loop.taak('Taak_Verzetten'), 'ja', keuze);
    };
    const later = await verzet(over(9), 'v-later');
    expect(later.deadline).to.equal(veertienErvoor(over(9)));
    await omgeving.sleep('100 days');
    expect(await loop.totdat(({ open }) => open.includes('Taak_Onderdak'))).to.include({ teLaat: false });

    const morgen = nu.plus({ days: 101 }).toISODate() ?? '';
    await verzet(morgen, 'v-vervroegd');
    const stand = await loop.totdat(({ teLaat }) => teLaat);
    expect(stand.deadline).to.equal(veertienErvoor(morgen));
    await loop.geprojecteerd(stand.nummer);
    const regels = await toneel.opslag.logboekregels
      .find({ 'dossier.id': loop.casus, 'regel.change': 'moved' })
      .sort({ nummer: 1 })
      .lean();
    expect(regels.map(({ regel }) => [regel.element, regel.due, regel.vastlegging, regel.door])).to.deep.equal([
      ['Geen_Onderdak', veertienErvoor(over(9)), 'v-later', REGISSEUR],
      ['Geen_Onderdak', veertienErvoor(morgen), 'v-vervroegd', REGISSEUR],
    ]);
    const gemeld = await toneel.opslag.kennisgevingen.find({ 'dossier.id': loop.casus, soort: 'escalatie' }).lean();
    expect(gemeld.map(({ taak: over }) => over)).to.include(onderdak.id);
  });
});
