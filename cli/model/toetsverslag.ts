import { basename } from 'node:path';
import { alsJson, type Toetsing, type Uitslag } from '../../tekentafel/toetsing.ts';
import { verslag } from './verslag.ts';

/** What came of the scenarios, for people or as JSON. */
export function toonToetsing(toetsing: Toetsing, metJson: boolean): string {
  if (metJson) return `${JSON.stringify(alsJson(toetsing), null, 2)}\n`;
  const { uitslagen, ongelopen, pijlen } = toetsing;
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
