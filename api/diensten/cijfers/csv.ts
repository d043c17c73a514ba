import type { z } from 'zod';
import type { Cijfers } from '../../schemas/cijfers.ts';

const KOP = [
  'huis',
  'locatie',
  'vanaf',
  'tot',
  'cijfer',
  'titel',
  'onder',
  'code',
  'naam',
  'kolom',
  'eenheid',
  'waarde',
];
const AFGESCHERMD = 'afgeschermd';

/** The figures as CSV (RFC 4180): one line for each value, of the whole house and then of its locations, so that a spreadsheet can turn them as it likes. */
export function alsCsv({ huis, periodes }: z.infer<typeof Cijfers>): string {
  const regels = periodes.flatMap(({ vanaf, tot, tabellen, locaties }) =>
    [{ code: '', tabellen }, ...locaties].flatMap((deel) =>
      deel.tabellen.flatMap(({ cijfer, titel, kolommen, rijen }) =>
        rijen.flatMap(({ onder, code, naam, waarden }) =>
          kolommen.map((kolom, plaats) => [
            ...[huis, deel.code, vanaf, tot, cijfer, titel, onder ?? '', code, naam, kolom.naam, kolom.eenheid],
            String(waarden[plaats] ?? AFGESCHERMD),
          ]),
        ),
      ),
    ),
  );
  return [KOP, ...regels].map((regel) => `${regel.map(veld).join(',')}\r\n`).join('');
}

/** A field that a spreadsheet would take for a formula gets an apostrophe before it, which shows it as text (OWASP). */
function veld(tekst: string): string {
  const veilig = /^[=+\-@\t\r\n＝＋－＠]/.test(tekst) ? `'${tekst}` : tekst;
  return /[",\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
