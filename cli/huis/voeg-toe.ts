import type { Huis } from '../../models/huis.ts';
import { WERELD } from '../../models/wereld.ts';
import { NietGeplaatst, plaatsNieuwHuis } from '../model/plaats.ts';
import { zetTijd } from '../model/tijd.ts';
import type { Verbonden } from '../verbindingen.ts';
import { verslag } from './controleer.ts';
import { keurHuis } from './keuring.ts';

/**
 * `regietafel huis voeg-toe MAP`: adds the house in a folder to a running installation, all of it or nothing. Gives what to
 * print, and the exit code: 0 added, 2 refused. `nu` in ms since the epoch. Throws, in Dutch, where it cannot begin.
 */
export async function voegToe(
  { opslag, temporal }: Pick<Verbonden, 'opslag' | 'temporal'>,
  map: string,
  huizen: string,
  nu: number,
): Promise<{ readonly code: number; readonly tekst: string }> {
  const keuring = await keurHuis(map, huizen, new Date(nu).toISOString());
  const { huis, bestanden, fouten } = keuring;
  if (huis === null || fouten.length > 0) return { code: 2, tekst: `${verslag(keuring)}Er is niets toegevoegd.\n` };
  const wereld = await opslag.werelden.findById(WERELD).lean();
  if (wereld?.voorbeeld === 'komt' || wereld?.voorbeeld === 'bezig')
    throw new Error('Het voorbeeld speelt nog, op een eigen klok. Voeg het huis toe als het is afgelopen.');
  if ((await opslag.huizen.findById(huis.code).lean()) !== null)
    throw new Error(`Het huis "${huis.code}" is er al. Een wijziging plaatst u met: regietafel model deploy ${map}`);
  try {
    const geplaatst = await plaatsNieuwHuis(opslag, nu, huis.code, bestanden);
    await zetTijd(opslag, temporal, huis.code);
    return { code: 0, tekst: `${verslag(keuring)}${toegevoegd(geplaatst.length, huis)}` };
  } catch (fout) {
    if (!(fout instanceof NietGeplaatst)) throw fout;
    return { code: 2, tekst: `${fout.message}\nEr is niets toegevoegd.\n` };
  }
}

function toegevoegd(processen: number, { code, medewerkers, overleggen }: Huis): string {
  return `${code} is toegevoegd: ${String(processen)} processen, ${String(overleggen.length)} overleggen en ${String(medewerkers.length)} voorbeeldmensen, die zich meteen kunnen aanmelden.\n`;
}
