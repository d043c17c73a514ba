import { ScheduleNotFoundError } from '@temporalio/client';
import { expect } from 'chai';
import { freePort } from '../../../temporal-docker/embedded/free-port.ts';
import { temporalServer } from '../../harness/servers.ts';
import { HUIS } from '../../workflows/huis.ts';
import { einde, keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { Toneel } from '../../workflows/toneel.ts';
import { metMap, regietafel, type Uitgevoerd } from './regietafel.ts';

const gesprek = (naam: string, id = 'gesprek'): string =>
  tekening(
    id,
    `<bpmn:startEvent id="Start"/>${taak('Taak_Gesprek', 'regietafel:rol="procesregisseur"')}
    <bpmn:manualTask id="Stap_${naam}"/>${einde('Einde')}${keten('Start', 'Taak_Gesprek', `Stap_${naam}`, 'Einde')}`,
  );
const maandelijks = (begin: string): string =>
  tekening(
    'maandelijks',
    `<bpmn:startEvent id="Begin">${begin}</bpmn:startEvent>${taak('Taak_Maand', 'regietafel:rol="procesregisseur"')}
    ${einde('Einde')}${keten('Begin', 'Taak_Maand', 'Einde')}`,
  );
const ELKE_MAAND = `<bpmn:timerEventDefinition><bpmn:timeCycle>R/2030-01-31T09:00:00/P1M</bpmn:timeCycle></bpmn:timerEventDefinition>`;
const FOUT = tekening(
  'fout',
  `<bpmn:startEvent id="Start"/>${taak('Taak_Fout')}<bpmn:task id="Los"/>${keten('Start', 'Taak_Fout')}`,
);

describe('regietafel model deploy', () => {
  let toneel: Toneel;
  let verbindingen: string[];
  before(async () => {
    const { toneel: zonder, uri } = await Toneel.zonderWerker([]);
    toneel = zonder;
    verbindingen = ['--mongodb', uri, '--temporal', (await temporalServer()).address];
  });
  after(() => toneel.sluit());

  const deploy = (bestanden: Record<string, string>, ...rest: string[]): Promise<Uitgevoerd> =>
    metMap(bestanden, (map) => regietafel('model', 'deploy', map, ...verbindingen, '--map', map, ...rest));
  const lijst = async (): Promise<string> => (await regietafel('model', 'list', ...verbindingen)).stdout;

  it('deploys a folder for the only house, says so, and does nothing the second time', async () => {
    const eerst = await deploy({ 'gesprek.bpmn': gesprek('een') });
    expect(eerst).to.include({ code: 0, stderr: '' });
    expect(eerst.stdout).to.match(/^proefhuis\/gesprek {2}\S{12} {2}geplaatst\n$/);
    const weer = await deploy({ 'gesprek.bpmn': gesprek('een') });
    expect(weer.stdout).to.equal(eerst.stdout.replace('geplaatst', 'ongewijzigd'));
    const anders = await deploy({ 'gesprek.bpmn': gesprek('twee') });
    expect(anders.stdout)
      .to.match(/geplaatst\n$/)
      .and.not.equal(eerst.stdout);
    expect(await lijst()).to.match(/^proefhuis\/gesprek {2}\S{12} {2}sinds \S+ {2}0 lopend\n$/);
  });

  it('gives a process that begins at a moment its Schedule, and takes it away with the moment', async () => {
    const schedule = toneel.client.schedule.getHandle('proefhuis.maandelijks.begin');
    expect(await deploy({ 'maandelijks.bpmn': maandelijks(ELKE_MAAND) })).to.include({ code: 0, stderr: '' });
    expect((await schedule.describe()).spec.calendars).to.have.length(1);
    expect(await deploy({ 'maandelijks.bpmn': maandelijks('') })).to.include({ code: 0, stderr: '' });
    expect(await schedule.describe().catch((fout: unknown) => fout)).to.be.instanceOf(ScheduleNotFoundError);
  });

  it('deploys nothing of a folder with a drawing that is wrong, and names every problem with its place', async () => {
    const voor = await lijst();
    const { code, stdout, stderr } = await deploy({ 'fout.bpmn': FOUT, 'goed.bpmn': gesprek('drie') });
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: '' });
    expect(stderr).to.match(/fout\.bpmn:\d+ Los\n/);
    expect(stderr).to.match(/Er is niets geplaatst\.\n$/);
    expect(await lijst()).to.equal(voor);
  });

  it('deploys nothing when Temporal is not there', async () => {
    const voor = await lijst();
    const weg = `127.0.0.1:${String(await freePort())}`;
    const { code, stderr } = await deploy({ 'gesprek.bpmn': gesprek('vier') }, '--temporal', weg);
    expect(code).to.equal(1);
    expect(stderr).to.include(`Temporal antwoordt niet op ${weg}`);
    expect(await lijst()).to.equal(voor);
  });

  it('refuses a house that does not exist', async () => {
    const { code, stderr } = await deploy({ 'gesprek.bpmn': gesprek('een') }, '--huis', 'nergens');
    expect(code).to.equal(2);
    expect(stderr).to.match(/nergens/);
  });

  it('finds the house of a folder among several: by its settings, or by the processes drawn in it', async () => {
    const buren = { ...HUIS, code: 'buurhuis', voorvoegsel: 'BU' };
    await toneel.opslag.huizen.create({ _id: 'buurhuis', instellingen: buren, bijgewerkt: new Date().toISOString() });
    expect((await deploy({ 'gesprek.bpmn': gesprek('vijf') })).stdout).to.match(/^proefhuis\/gesprek /);
    const nieuw = gesprek('zes', 'nieuw');
    const onbekend = await deploy({ 'nieuw.bpmn': nieuw });
    expect([onbekend.code, onbekend.stderr]).to.deep.equal([
      1,
      'Noem met --huis voor welk huis: buurhuis, proefhuis.\n',
    ]);
    const instellingen = {
      ...buren,
      intake: { soorten: [{ ...HUIS.intake.soorten[0], proces: 'gesprek', bericht: 'x' }] },
    };
    const gezegd = await deploy({ 'huis.json': JSON.stringify(instellingen), 'nieuw.bpmn': nieuw });
    expect(gezegd.stderr).to.include('intake.soorten.0.proces: het proces "gesprek" bestaat niet; kies een van: nieuw');
  });
});
