import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { isIP } from 'node:net';
import { type Netkeuring, NetGeweigerd, veiligOpzoeken } from './netten.ts';

/** How long the other side may take, in ms. */
const GEDULD = 10_000;

/** Gives null when an event was taken, else why not, in a few words without an address. */
export type Bezorg = (
  adres: string,
  koppen: Readonly<Record<string, string>>,
  inhoud: string,
) => Promise<string | null>;

/** Posts to where `mag` allows; https, or http to this machine. Follows no redirect and reads no answer. */
export function langsHttp(mag: Netkeuring): Bezorg {
  const opzoeken = veiligOpzoeken(mag);
  return async (adres, koppen, inhoud) => {
    const url = new URL(adres);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' && host !== '127.0.0.1') return 'geen https';
    // A name is looked at when it is looked up; an address is never looked up.
    if (isIP(host) !== 0 && !mag(host)) return 'besloten net';
    const vraag = url.protocol === 'https:' ? https : http;
    return new Promise((klaar) => {
      const verzoek = vraag(
        url,
        {
          method: 'POST',
          headers: { ...koppen, 'content-length': String(Buffer.byteLength(inhoud)) },
          lookup: opzoeken,
          agent: false,
          signal: AbortSignal.timeout(GEDULD),
        },
        (antwoord) => {
          const status = antwoord.statusCode ?? 0;
          antwoord.destroy();
          klaar(status >= 200 && status < 300 ? null : `HTTP ${String(status)}`);
        },
      );
      verzoek.on('error', (fout) => {
        klaar(fout instanceof NetGeweigerd ? 'besloten net' : 'geen verbinding');
      });
      verzoek.end(inhoud);
    });
  };
}

/** Names and addresses of this machine itself, as a URL has them. */
const HIER = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The same, to this machine only; no name of another is even looked up. */
export function alleenHier(bezorg: Bezorg): Bezorg {
  return async (adres, koppen, inhoud) =>
    HIER.test(new URL(adres).hostname) ? bezorg(adres, koppen, inhoud) : 'verzonnen wereld';
}
