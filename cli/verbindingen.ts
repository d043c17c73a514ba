import { join } from 'node:path';
import { Option, type Command } from 'commander';
import type { Client } from '@temporalio/client';
import { z } from 'zod';
import type { Opslag } from '../models/opslag/opslag.ts';
import { type Installatiesleutel, leesInstallatiesleutel } from '../models/versleuteling/installatiesleutel.ts';

/** Where the servers of an installation are, and its key; by option or environment. */
export const Verbindingen = z.object({
  temporal: z.string(),
  namespace: z.string(),
  mongodb: z.string(),
  map: z.string(),
});
export type Verbindingen = z.infer<typeof Verbindingen>;

/** Adds the options that every program needs that talks to the servers. */
export function metVerbindingen(opdracht: Command): Command {
  return opdracht
    .addOption(
      new Option('--temporal <adres>', 'Temporal-server, host:poort').env('TEMPORAL_ADDRESS').default('127.0.0.1:7233'),
    )
    .addOption(new Option('--namespace <naam>', 'Temporal-namespace').env('TEMPORAL_NAMESPACE').default('default'))
    .addOption(
      new Option('--mongodb <adres>', 'MongoDB, als mongodb://…')
        .env('MONGODB_URI')
        .default('mongodb://127.0.0.1:27017/regietafel'),
    )
    .addOption(new Option('--map <map>', 'map met gegevens en sleutel').env('REGIETAFEL_MAP').default('.regietafel'));
}

/** The two servers and the key, open. */
export interface Verbonden {
  readonly opslag: Opslag;
  readonly temporal: Client;
  readonly sleutel: Installatiesleutel;
  readonly sluit: () => Promise<void>;
}

export async function verbind({ temporal, namespace, mongodb, map }: Verbindingen): Promise<Verbonden> {
  // Loaded when needed: a command without servers starts in half the time.
  const { Client, Connection } = await import('@temporalio/client');
  const { openOpslag } = await import('../models/opslag/opslag.ts');
  const sleutel = leesInstallatiesleutel(process.env['REGIETAFEL_SLEUTEL'], join(map, 'sleutel'));
  const opslag = await openOpslag(mongodb);
  const connection = await Connection.connect({ address: temporal });
  return {
    opslag,
    temporal: new Client({ connection, namespace }),
    sleutel,
    async sluit() {
      await connection.close();
      await opslag.verbinding.close();
    },
  };
}

/** Runs something with a client of Temporal. Throws before it does when the server does not answer. */
export async function metTemporal(
  { temporal, namespace }: Verbindingen,
  doe: (client: Client) => Promise<void>,
): Promise<void> {
  const { Client, Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address: temporal }).catch((fout: unknown) => {
    throw new Error(`Temporal antwoordt niet op ${temporal}; noem met --temporal waar het is.`, { cause: fout });
  });
  try {
    await doe(new Client({ connection, namespace }));
  } finally {
    await connection.close();
  }
}
