import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { richtTemporalIn } from '../../workers/logboek.ts';
import { startWerker } from '../../workers/worker.ts';
import { meldGereed } from '../start/programma.ts';
import { type Verbindingen, verbind } from '../verbindingen.ts';
import { totGestopt } from './tot-gestopt.ts';

/** `regietafel worker`: runs processes and activities until it is told to stop. */
export async function draaiWorker(adressen: Verbindingen): Promise<void> {
  const log = pino({ name: 'worker' });
  richtTemporalIn(log);
  const { opslag, temporal, sleutel, sluit } = await verbind(adressen);
  const connection = await NativeConnection.connect({ address: adressen.temporal });
  const werker = await startWerker({ connection, client: temporal, opslag, installatiesleutel: sleutel, log });
  meldGereed();
  await Promise.race([totGestopt(), werker.geeindigd]);
  await werker.stop();
  await connection.close();
  await sluit();
}
