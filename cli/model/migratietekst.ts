import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { Migratieantwoord, Migratieuitkomst } from '../../api/schemas/migraties.ts';

type Uitkomst = z.infer<typeof Migratieuitkomst>;

/** What becomes of each process, for a terminal. */
export function migratietekst({ resultaten, rest }: z.infer<typeof Migratieantwoord>, uitgevoerd: boolean): string {
  if (resultaten.length === 0) return 'Geen lopend proces past bij deze keuze.\n';
  const slot = uitgevoerd ? '' : 'Dit was een proef: er is niets veranderd. Doe het met --voer-uit.\n';
  const meer = rest === 0 ? '' : `Nog ${String(rest)} processen: geef de opdracht nog eens.\n`;
  return `${resultaten.map(alsTekst).join('')}${telling(resultaten)}\n${meer}${slot}`;
}

function alsTekst({ proces, uitkomst, plaatsen, termijnen, fouten, melding }: Uitkomst): string {
  const verhuisd = plaatsen.filter(({ van, naar }) => naar !== null && naar.element !== van.element);
  const regels = [
    ...(melding === null ? [] : [melding]),
    ...verhuisd.map(
      ({ van, naar, aantal }) =>
        `${noem(van)} wordt ${naar === null ? '' : noem(naar)}${aantal > 1 ? ` (${String(aantal)} keer)` : ''}`,
    ),
    ...termijnen
      .filter(({ verandering }) => verandering !== 'blijft')
      .map((termijn) => `termijn ${noem(termijn)} ${WOORDEN[termijn.verandering]} ${moment(termijn.tot)}`),
    ...fouten.map((fout) => `${fout.melding} ${fout.herstel} [${fout.regel}]`),
  ];
  return [`${proces}  ${uitkomst}`, ...regels.map((regel) => `  ${regel}`), ''].join('\n');
}

const WOORDEN = {
  blijft: 'blijft',
  herberekend: 'wordt',
  begint: 'begint te lopen, tot',
  vervalt: 'vervalt; liep tot',
} as const;

function telling(resultaten: readonly Uitkomst[]): string {
  const soorten = [...new Set(resultaten.map(({ uitkomst }) => uitkomst))];
  return soorten
    .map((soort) => `${String(resultaten.filter(({ uitkomst }) => uitkomst === soort).length)} ${soort}`)
    .join(', ');
}

function noem({ element, naam }: { readonly element: string; readonly naam: string | null }): string {
  return naam === null ? element : `“${naam}” (${element})`;
}

function moment(tijdstip: string): string {
  return DateTime.fromISO(tijdstip, { zone: 'Europe/Amsterdam' }).setLocale('nl').toFormat('d LLLL yyyy HH:mm');
}
