import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { expect } from 'chai';
import { pino } from 'pino';
import type { Projectie } from '../../models/proces.ts';
import { workflowbundel } from '../../workers/bundel.ts';
import { temporalLogger } from '../../workers/logboek.ts';
import '../harness/servers.ts';
import { alsHistorie, type Opname, opnamen, regeltekst } from './opname.ts';

describe('a recorded history', () => {
  const alle = opnamen();
  let workflowBundle: { codePath: string };
  before(async () => {
    workflowBundle = await workflowbundel(temporalLogger(pino({ level: 'silent' })));
  });

  /** Replays a recording, under another workflow id where one is given; gives the lines that it lays down this time. */
  const herhaal = async (opname: Opname, alsof?: string): Promise<string[]> => {
    const spoor: string[] = [];
    const bijgewerkt = {
      fn: (_info: unknown, { regels }: Projectie) => void spoor.push(...regels.map(regeltekst)),
      callDuringReplay: true,
    };
    const begin = opname.events[0]?.['workflowExecutionStartedEventAttributes'] as { workflowId: string };
    const sinks = { projectie: { bijgewerkt } };
    await Worker.runReplayHistory({ workflowBundle, sinks }, alsHistorie(opname), alsof ?? begin.workflowId);
    return spoor;
  };
  const lees = (naam: string): Opname => alle.get(naam) ?? expect.fail(`geen opname ${naam}`);

  it('is there', () => {
    expect(alle.size).to.be.greaterThan(3);
  });

  for (const [naam, opname] of alle) {
    it(`is repeated by the code of today: ${naam}`, async () => {
      const spoor = await herhaal(opname);
      if (opname.spoor !== undefined) expect(spoor).to.deep.equal(opname.spoor);
    });
  }

  it('that does not fit the code is found: called processes get other ids under another workflow id', async () => {
    const fout = await herhaal(lees('voluit.json'), 'PH-2026-ander.voluit.1').catch((reden: unknown) => reden);
    expect(fout).to.be.instanceOf(DeterminismViolationError);
  });
});
