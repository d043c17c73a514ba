import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { expect } from 'chai';
import { pino } from 'pino';
import { workflowbundel } from '../../workers/bundel.ts';
import { temporalLogger } from '../../workers/logboek.ts';
import '../harness/servers.ts';

const MAP = new URL('.', import.meta.url);

/** The parts of a recorded history that this test reads and changes. */
interface Historie {
  events: {
    eventType: string;
    workflowExecutionStartedEventAttributes?: { workflowId: string };
  }[];
}

describe('a recorded history', () => {
  const namen = readdirSync(MAP).filter((naam) => naam.endsWith('.json'));
  let workflowBundle: { codePath: string };
  before(async () => {
    workflowBundle = await workflowbundel(temporalLogger(pino({ level: 'silent' })));
  });

  const lees = (naam: string): Historie => JSON.parse(readFileSync(new URL(naam, MAP), 'utf8')) as Historie;
  const herhaal = async (historie: Historie, alsof?: string): Promise<void> => {
    const workflowId = alsof ?? historie.events[0]?.workflowExecutionStartedEventAttributes?.workflowId;
    const sinks = { projectie: { bijgewerkt: { fn: () => undefined } } };
    await Worker.runReplayHistory({ workflowBundle, sinks }, historie, workflowId);
  };

  it('is there', () => {
    expect(namen).to.have.length.greaterThan(3);
  });

  for (const naam of namen) {
    it(`is repeated by the code of today: ${naam}`, async () => {
      await herhaal(lees(naam));
    });
  }

  it('that does not fit the code is found: called processes get other ids under another workflow id', async () => {
    const fout = await herhaal(lees('voluit.json'), 'PH-2026-ander.voluit.1').catch((reden: unknown) => reden);
    expect(fout).to.be.instanceOf(DeterminismViolationError);
  });
});
