import { basename } from 'node:path';
import type { Toetsing, Uitslag } from './toets.ts';
import { verslag } from './verslag.ts';

/** What came of the scenarios, for people or as JSON. */
export function toonToetsing({ uitslagen, ongelopen, pijlen }: Toetsing, alsJson: boolean): string {
  if (alsJson) {
    const scenarios = uitslagen.map(({ file, passed, unmet, played }) => ({
      file,
      passed,
      unmet,
      ...(played === null ? {} : { process: played.model.id, run: played.verloop }),
    }));
    return `${JSON.stringify({ scenarios, flows: pijlen, untaken: ongelopen }, null, 2)}\n`;
  }
  const mislukt = uitslagen.filter(({ passed }) => !passed).length;
  const slot = `${String(uitslagen.length)} scenario’s, ${String(mislukt)} anders dan verwacht; ${String(pijlen - ongelopen.length)} van ${String(pijlen)} pijlen gelopen.`;
  const nooit = ongelopen.map(
    ({ process: proces, flow, name, source, target }) =>
      `  ${proces}: ${name === null ? flow : `${name} (${flow})`}, van ${source} naar ${target}\n`,
  );
  return [
    ...uitslagen.map(uitslagTekst),
    ...(nooit.length === 0 ? [] : ['\nPijlen die geen enkel scenario neemt:\n', ...nooit]),
    `\n${slot}\n`,
  ].join('');
}

function uitslagTekst({ file, passed, unmet, played }: Uitslag): string {
  const kop = `${passed ? 'goed' : 'FOUT'}  ${basename(file)}\n`;
  if (passed) return kop;
  const redenen = unmet.map((reden) => `      ${reden}\n`).join('');
  return `${kop}${redenen}${played === null ? '' : inspringen(verslag(played.model, played.verloop))}`;
}

function inspringen(tekst: string): string {
  return tekst.replaceAll(/^(?=.)/gm, '      ');
}
