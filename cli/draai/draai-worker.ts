import { NativeConnection } from '@temporalio/worker';
import { join } from 'node:path';
import { pino } from 'pino';
import { alleenHier, langsHttp } from '../../activities/gebeurtenissen/bezorging.ts';
import { netkeuring } from '../../activities/gebeurtenissen/netten.ts';
import { langsSmtp, naarMap } from '../../activities/post/verzending.ts';
import { richtTemporalIn } from '../../workers/logboek.ts';
import { startWerker } from '../../workers/worker.ts';
import { meldGereed } from '../start/programma.ts';
import { type Verbindingen, verbind } from '../verbindingen.ts';
import { totGestopt } from './tot-gestopt.ts';

export interface Workeropties {
  /** Address of the pages, for the links in mails. */
  readonly web: string;
  /** Mail server as a URL; absent: mail goes into a folder. */
  readonly smtp?: string | undefined;
  readonly afzender: string;
  /** As whom events are sent to other systems; absent: none are. */
  readonly oin?: string | undefined;
  /** Closed networks that events may go to. */
  readonly netten: readonly string[];
  /** Where the events of an invented world go: `hier`, to this machine only, or `overal`, as those of the real one. */
  readonly verzonnen: 'hier' | 'overal';
}

/** `regietafel worker`: runs processes and activities until it is told to stop. */
export async function draaiWorker(
  adressen: Verbindingen,
  { web, smtp, afzender, oin, netten, verzonnen }: Workeropties,
): Promise<void> {
  const log = pino({ name: 'worker' });
  richtTemporalIn(log);
  const { opslag, temporal, sleutel, sluit } = await verbind(adressen);
  const connection = await NativeConnection.connect({ address: adressen.temporal });
  const verzendGespeeld = naarMap(join(adressen.map, 'post'), afzender);
  const verzend = smtp === undefined ? verzendGespeeld : langsSmtp(smtp, afzender);
  const post = { web: web.replace(/\/+$/, ''), verzend, verzendGespeeld };
  const bezorg = langsHttp(netkeuring(netten));
  const bezorgVerzonnen = verzonnen === 'overal' ? bezorg : alleenHier(bezorg);
  const gebeurtenissen = oin === undefined ? undefined : { oin, bezorg, bezorgVerzonnen };
  const werker = await startWerker({
    connection,
    client: temporal,
    opslag,
    installatiesleutel: sleutel,
    log,
    post,
    gebeurtenissen,
  });
  meldGereed();
  await Promise.race([totGestopt(), werker.geeindigd]);
  await werker.stop();
  await connection.close();
  await sluit();
}
