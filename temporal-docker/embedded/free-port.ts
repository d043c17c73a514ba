import { createServer } from 'node:net';

/** A TCP port on 127.0.0.1 that is free now; `wished` when that is given and free, else one the system picks. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await listenOnce(wished)) !== null) return wished;
  const port = await listenOnce(0);
  if (port === null) throw new Error('geen vrije poort op 127.0.0.1');
  return port;
}

/** How often other ports are tried. */
const attempts = 5;

/**
 * Starts something on ports that are free: the wished ones where they are. Another program may take one between the
 * choice and the start; then everything is started again on others. `start` leaves nothing running when it throws.
 */
export async function onFreePorts<const W extends readonly (number | undefined)[], T>(
  wished: W,
  start: (...ports: { [K in keyof W]: number }) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const ports: number[] = [];
    for (const wish of wished) ports.push(await freePort(wish));
    try {
      return await start(...(ports as { [K in keyof W]: number }));
    } catch (error) {
      if (attempt === attempts || !isPortTaken(error)) throw error;
    }
  }
}

/** Whether this says, in the words of Node.js, Go, Java or mongod, that somebody else listens there. */
function isPortTaken(error: unknown): boolean {
  return error instanceof Error && /EADDRINUSE|address already in use/i.test(error.message);
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(null);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : null);
      });
    });
  });
}
