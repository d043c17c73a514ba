import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Brief } from './brief.ts';

export interface Verzending {
  /** Message-ID of the poststuk. */
  readonly bericht: string;
  readonly aan: string;
  readonly brief: Brief;
}

/** Hands a mail over; rejects when it was not taken. */
export type Verzend = (verzending: Verzending) => Promise<void>;

/** How long a server may take to answer, in ms. */
const GEDULD = 20_000;

/** Through a mail server. `smtp`: its address as a URL, with a name and password where it asks them. */
export function langsSmtp(smtp: string, van: string): Verzend {
  const transport = createTransport(smtp, { ...VEILIG, from: van });
  return async (verzending) => {
    await transport.sendMail(post(verzending));
  };
}

/** Into a folder, a file for each mail: the same mail again replaces its file. */
export function naarMap(map: string, van: string): Verzend {
  const transport = createTransport({ streamTransport: true, buffer: true }, { ...VEILIG, from: van });
  return async (verzending) => {
    const { message } = await transport.sendMail(post(verzending));
    const bestand = join(map, `${createHash('sha256').update(verzending.bericht).digest('hex').slice(0, 32)}.eml`);
    await mkdir(map, { recursive: true, mode: 0o700 });
    await writeFile(`${bestand}.half`, message, { mode: 0o600 });
    await rename(`${bestand}.half`, bestand);
  };
}

/** Whether trying again can help: a server that says 5xx will say so again (RFC 5321, 4.2.1). */
export function isDefinitief(fout: unknown): boolean {
  if (typeof fout !== 'object' || fout === null || !('responseCode' in fout)) return false;
  return typeof fout.responseCode === 'number' && fout.responseCode >= 500;
}

const VEILIG = {
  disableFileAccess: true,
  disableUrlAccess: true,
  connectionTimeout: GEDULD,
  greetingTimeout: GEDULD,
  socketTimeout: GEDULD,
};

function post({ bericht, aan, brief: { onderwerp, tekst, agenda } }: Verzending) {
  return {
    messageId: bericht,
    to: aan,
    subject: onderwerp,
    text: tekst,
    // No answers out of office (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(agenda === null ? {} : { icalEvent: { method: 'PUBLISH', filename: 'overleg.ics', content: agenda } }),
  };
}
