import { isDeepStrictEqual } from 'node:util';
import type { Verwachting } from './scenario.ts';
import type { Verloop } from './verloop.ts';

/** What of an expectation did not come true, in words; empty where all of it did. Without one, a run may not fail. */
export function nietUitgekomen(verwachting: Verwachting | undefined, verloop: Verloop): string[] {
  const { status, completed, variables }: Partial<Verwachting> = verwachting ?? {};
  // What else did not come true follows from it.
  if (verloop.status === 'failed' && status !== 'failed') return [`status: het proces is mislukt${waarom(verloop)}`];
  if (verwachting === undefined) return [];
  const keren = tel(
    verloop.trace.flatMap(({ change, element, type }) =>
      change === 'completed' && type !== 'sequenceFlow' ? [element] : [],
    ),
  );
  return [
    ...(status === undefined || status === verloop.status
      ? []
      : [`status: verwacht was ${status}, het werd ${verloop.status}`]),
    ...[...tel(completed ?? [])].flatMap(([element, verwacht]) => {
      const werd = keren.get(element) ?? 0;
      if (werd >= verwacht) return [];
      return [
        verwacht === 1
          ? `completed: ${element} is niet afgerond`
          : `completed: ${element} is ${String(werd)} keer afgerond, verwacht was ${String(verwacht)} keer`,
      ];
    }),
    ...Object.entries(variables ?? {}).flatMap(([naam, waarde]) => {
      const werd = verloop.variables[naam];
      if (isDeepStrictEqual(werd, waarde)) return [];
      return [
        `variables.${naam}: verwacht was ${JSON.stringify(waarde)}, het werd ${werd === undefined ? 'niets' : JSON.stringify(werd)}`,
      ];
    }),
  ];
}

function waarom({ error }: Verloop): string {
  if (error === undefined) return '';
  return error.element === null ? `: ${error.message}` : ` bij ${error.element}: ${error.message}`;
}

function tel(namen: readonly string[]): Map<string, number> {
  const keren = new Map<string, number>();
  for (const naam of namen) keren.set(naam, (keren.get(naam) ?? 0) + 1);
  return keren;
}
