import { createServer } from 'node:net';

/** A TCP port on 127.0.0.1 that is free now; `wished` when that is given and free, else one the system picks. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await listenOnce(wished)) !== null) return wished;
  const port = await listenOnce(0);
  if (port === null) throw new Error('geen vrije poort op 127.0.0.1');
  return port;
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
