import { cpus, totalmem } from 'node:os';

/** One line about where a measurement ran: a figure without it says nothing. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model ?? 'unknown processor'} × ${String(cpus().length)}, ${String(memory)} GiB, Node ${process.version}`;
}
