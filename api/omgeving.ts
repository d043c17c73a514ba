import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Klok } from '../models/klok.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import type { Installatiesleutel } from '../models/versleuteling/installatiesleutel.ts';
import type { Kluis } from '../models/versleuteling/kluis.ts';
import type { Modellenlezer } from './diensten/modellenlezer.ts';

/** Everything that the API works with; made by who starts it. */
export interface Omgeving {
  readonly opslag: Opslag;
  readonly kluis: Kluis;
  readonly installatie: Installatiesleutel;
  readonly modellen: Modellenlezer;
  readonly temporal: Client;
  readonly taakwachtrij: string;
  readonly klok: Klok;
  /** Virtual time, ms since the epoch. */
  readonly nu: () => number;
  /** Real time, ms since the epoch. */
  readonly echt: () => number;
  readonly logger: Logger;
  /** Lets something go on after the answer; its failure is logged, and closing waits for it. */
  readonly achtergrond: (werk: Promise<unknown>) => void;
}
