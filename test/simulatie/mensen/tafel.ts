import type { Boek } from '../eisen/boek.ts';
import type { Fouten } from '../fouten.ts';
import type { Huisinhoud } from '../huizen/huisinhoud.ts';
import type { Wereldklok } from '../klok.ts';
import type { Opslagserver } from '../opslag/opslag.ts';
import type { Server } from '../server/server.ts';
import type { Toeval } from '../toeval.ts';

/** What everybody at the table of a house has in front of them. */
export interface Tafel {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly server: Server;
  readonly opslag: Opslagserver;
  readonly huis: Huisinhoud;
  readonly boeken: ReadonlyMap<string, Boek>;
}
