import { civil } from '../../engine/calendar/civil-time.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { Open, Verloop, Verloopregel } from '../../tekentafel/scenario/verloop.ts';
import { soortNaam } from '../../tekentafel/verschil/soorten.ts';

const STATUS = { completed: 'afgerond', waiting: 'wacht', failed: 'mislukt' } as const;
const GEBEURD = {
  entered: 'begonnen',
  completed: 'klaar',
  cancelled: 'afgebroken',
  failed: 'mislukt',
  taken: 'pijl',
} as const;

/** A run as people read it: a line for everything that happened, what is open, and how it ended. */
export function verslag({ id, name }: ProcessModel, { status, trace, open, variables, error, lost }: Verloop): string {
  const delen = [
    `${name} (${id}): ${STATUS[status]}`,
    tabel(trace.map(regel)),
    ...(open.length === 0 ? [] : ['Open:', tabel(open.map(openRegel))]),
    ...(lost ?? []).map((een) => `Bericht ${een.name} op ${tijd(een.at)}: niemand wachtte erop.`),
    ...(Object.keys(variables).length === 0 ? [] : [`Variabelen: ${JSON.stringify(variables)}`]),
    ...(error === undefined ? [] : [`${error.element === null ? '' : `${error.element}: `}${error.message}`]),
  ];
  return `${delen.join('\n')}\n`;
}

function regel({ at, change, type, name, element, process: proces }: Verloopregel): string[] {
  const naam = name === null ? element : `${name} (${element})`;
  return [tijd(at), GEBEURD[change], soortNaam(type), naam, proces ?? ''];
}

function openRegel({ since, due, type, name, element, process: proces }: Open): string[] {
  const naam = name === null ? element : `${name} (${element})`;
  return [
    `sinds ${tijd(since)}`,
    due === undefined ? '' : `uiterlijk ${tijd(due)}`,
    soortNaam(type),
    naam,
    proces ?? '',
  ];
}

/** Dutch civil time. */
function tijd(at: string): string {
  return civil(at).toFormat('yyyy-MM-dd HH:mm:ss');
}

function tabel(regels: readonly (readonly string[])[]): string {
  const breedten = (regels[0] ?? []).map((_, kolom) => Math.max(...regels.map((cellen) => cellen[kolom]?.length ?? 0)));
  return regels
    .map((cellen) => `  ${cellen.map((cel, kolom) => cel.padEnd(breedten[kolom] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
