import type { Einde } from '../voorbeeld/eindes.ts';
import type { Eindstand } from './eindstand.ts';

/** What every process came to, as tables that a run closes with; last what was not reached, and what was refused. */
export function toonEindstand({ eindes, nooit, termijnen }: Eindstand, fouten: readonly string[]): string {
  const uitkomsten = eindes.map((einde) => [naam(einde), einde.aantal] as const);
  const breedte = Math.max(
    ...uitkomsten.map(([tekst]) => tekst.length),
    ...termijnen.map(({ proces }) => proces.length),
  );
  const regel = (tekst: string, ...waarden: readonly (string | number)[]): string =>
    `${tekst.padEnd(breedte)}${waarden.map((waarde) => String(waarde).padStart(10)).join('')}\n`;
  const lijn = (kolommen: number): string => `${'─'.repeat(breedte + kolommen * 10)}\n`;
  const bereikt = eindes.length - nooit.length;
  return [
    `\n${regel('Uitkomst', 'aantal')}${lijn(1)}`,
    ...uitkomsten.map(([tekst, aantal]) => regel(tekst, aantal)),
    `\n${regel('Termijnen van taken', 'gehaald', 'gemist')}${lijn(2)}`,
    ...termijnen.map(({ proces, gehaald, gemist }) => regel(proces, gehaald, gemist)),
    `\n${String(bereikt)} van ${String(eindes.length)} uitkomsten bereikt\n`,
    ...nooit.map((einde) => `niet bereikt: ${naam(einde)}\n`),
    ...fouten.map((fout) => `niet gegaan als bedoeld: ${fout}\n`),
  ].join('');
}

function naam({ proces, element, naam: tekst }: Einde): string {
  return `${proces}: ${tekst === null ? element : `${tekst} (${element})`}`;
}
