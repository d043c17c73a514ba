import { setTimeout as delay } from 'node:timers/promises';
import type { ServerProcess } from './server-process.ts';

/** In milliseconds: how long a server may take until it answers, and between two tries. */
const patience = { total: 30_000, between: 50 };

/**
 * Tries until `attempt` succeeds. Throws when that takes too long, or at once when `server` (null: someone else's) has
 * ended, with the last of what it printed.
 */
export async function untilAnswers(
  name: string,
  server: ServerProcess | null,
  attempt: () => Promise<void>,
): Promise<void> {
  const state: { ended?: string } = {};
  void server?.exited.then((how) => {
    state.ended = how;
  });
  for (const deadline = Date.now() + patience.total; ;) {
    try {
      await attempt();
      // What answered may be another server, that took the port before ours.
      if (state.ended === undefined) return;
      throw new Error('een andere server antwoordt');
    } catch (error) {
      if (server !== null && state.ended !== undefined) {
        throw new Error(`${name} stopte meteen (${state.ended})\n${await server.tail()}`, { cause: error });
      }
      if (Date.now() > deadline) throw new Error(`${name} antwoordt niet`, { cause: error });
      await delay(patience.between);
    }
  }
}
