import { makeTelemetryFilterString, Runtime, type Logger as TemporalLogger, type LogLevel } from '@temporalio/worker';
import type { Logger } from 'pino';

const NIVEAUS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** Temporal's own logging, written by pino like everything else. */
export function temporalLogger(log: Logger): TemporalLogger {
  const schrijf = (niveau: LogLevel, bericht: string, meta: object = {}): void => {
    log[NIVEAUS[niveau]](meta, bericht);
  };
  return {
    log: schrijf,
    trace: (bericht, meta) => {
      schrijf('TRACE', bericht, meta);
    },
    debug: (bericht, meta) => {
      schrijf('DEBUG', bericht, meta);
    },
    info: (bericht, meta) => {
      schrijf('INFO', bericht, meta);
    },
    warn: (bericht, meta) => {
      schrijf('WARN', bericht, meta);
    },
    error: (bericht, meta) => {
      schrijf('ERROR', bericht, meta);
    },
  };
}

/** Once in a process, before its first connection: afterwards Temporal's runtime is fixed. `metrics`: address for Prometheus. */
export function richtTemporalIn(log: Logger, metrics?: string): void {
  Runtime.install({
    logger: temporalLogger(log.child({ onderdeel: 'temporal' })),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
      ...(metrics === undefined
        ? {}
        : {
            metrics: {
              prometheus: {
                bindAddress: metrics,
                countersTotalSuffix: true,
                unitSuffix: true,
                useSecondsForDurations: true,
              },
            },
          }),
    },
  });
}
