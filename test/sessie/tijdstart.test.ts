import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createConnection, type Connection } from 'mongoose';
import { wachtOp } from '../api/opstelling.ts';
import { einde, keten, taak, tekening } from '../workflows/tekeningen.ts';
import { HUIS, OPSTARTTIJD, type Speelwereld, startSpeelwereld } from './speelwereld.ts';

/** Begins each day, counted from when it was deployed; that of the session is a day in March. */
const ELKE_DAG = tekening(
  'elke_dag',
  `<bpmn:startEvent id="Begin"><bpmn:timerEventDefinition><bpmn:timeCycle>R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
${taak('Taak_Dagelijks', 'regietafel:rol="procesregisseur"')}${einde('Einde')}${keten('Begin', 'Taak_Dagelijks', 'Einde')}`,
);

interface Taak {
  readonly element: string;
  readonly geopend: string;
}

describe('a process that begins at a moment, in a simulatiesessie', function () {
  this.timeout(OPSTARTTIJD);
  let map: string;
  let wereld: Speelwereld;
  let opslag: Connection;
  before(async () => {
    map = await mkdtemp(join(tmpdir(), 'sessiehuis-'));
    const huis = join(map, 'midden-limburg');
    await cp(HUIS, huis, { recursive: true });
    await cp('huizen/gedeeld', join(map, 'gedeeld'), { recursive: true });
    await writeFile(join(huis, 'elke_dag.bpmn'), ELKE_DAG);
    wereld = await startSpeelwereld(huis);
    opslag = await createConnection(wereld.mongodb).asPromise();
  });
  after(async () => {
    await opslag.close();
    await wereld.stop();
    await rm(map, { recursive: true, force: true });
  });

  const begonnen = async (): Promise<string[]> => {
    const taken = await opslag.collection<Taak>('taken').find({ element: 'Taak_Dagelijks' }).toArray();
    return taken.map(({ geopend }) => geopend.slice(0, 10)).sort();
  };
  const tempo = (schaal: number) => wereld.vraag('spelleider', 'PUT', '/sessie/tempo', { schaal });

  it('begins on its virtual days, in a casus of its own each time, and not while the world pauses', async () => {
    expect(await begonnen(), 'the clock stands still').to.deep.equal([]);
    await tempo(20_000);
    await wachtOp(async () => (await begonnen()).length >= 3);
    await tempo(0);
    const nu = async () => (await wereld.vraag<{ nu: string }>('spelleider', 'GET', '/sessie')).inhoud.nu;
    const stil = await wachtOp(async () => {
      const eerst = await nu();
      return eerst === (await nu()) ? eerst : null;
    });
    const gespeeld = Math.floor((Date.parse(stil) - Date.parse('2026-03-02T08:00:00Z')) / 86_400_000);
    await wachtOp(async () => (await begonnen()).length >= gespeeld);
    const dagen = await begonnen();
    expect(dagen).to.deep.equal(
      Array.from({ length: gespeeld }, (_, dag) => new Date(Date.UTC(2026, 2, 3 + dag)).toISOString().slice(0, 10)),
    );
    const casussen = await opslag.collection('casussen').countDocuments({ 'starts.proces': 'elke_dag' });
    expect(casussen).to.equal(dagen.length);
  });
});
