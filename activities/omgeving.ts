import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Opslag } from '../models/opslag/opslag.ts';
import type { Installatiesleutel } from '../models/versleuteling/installatiesleutel.ts';
import type { Kluis } from '../models/versleuteling/kluis.ts';
import type { Volger } from './projectie/volger.ts';

/** What activities need of the world; given once, by the worker that runs them. */
export interface Omgeving {
  readonly opslag: Opslag;
  readonly kluis: Kluis;
  readonly installatiesleutel: Installatiesleutel;
  readonly client: Client;
  /** Task queue on which processes are started. */
  readonly taakwachtrij: string;
  readonly volger: Volger;
  readonly log: Logger;
}
