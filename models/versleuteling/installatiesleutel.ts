import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Key of the installation: wraps the key of each dossier and makes the blind indexes. Whoever has it and the store can read everything. */
export interface Installatiesleutel {
  /** 32 bytes; wraps dossier keys. */
  readonly inpakken: Buffer;
  /** 32 bytes; keys the blind indexes and fingerprints of requests. */
  readonly index: Buffer;
  /** Tells keys apart without betraying them: 16 hex digits. */
  readonly afdruk: string;
}

const LENGTE = 32;

/** Derives one key for each use (HKDF, RFC 5869), so that no index ever weakens the wrapping. Throws unless it is 32 bytes of base64. */
export function installatiesleutel(base64: string): Installatiesleutel {
  const bron = Buffer.from(base64.trim(), 'base64');
  if (bron.length !== LENGTE)
    throw new Error(`REGIETAFEL_SLEUTEL moet ${String(LENGTE)} bytes zijn, als base64 geschreven`);
  const leidAf = (doel: string): Buffer => Buffer.from(hkdfSync('sha256', bron, '', `regietafel/${doel}`, LENGTE));
  return {
    inpakken: leidAf('inpakken'),
    index: leidAf('blinde-index'),
    afdruk: createHash('sha256').update(leidAf('afdruk')).digest('hex').slice(0, 16),
  };
}

/** The key from the environment, else from the file, which is made at the first start and readable by its owner only. */
export function leesInstallatiesleutel(omgeving: string | undefined, bestand: string): Installatiesleutel {
  if (omgeving !== undefined && omgeving !== '') return installatiesleutel(omgeving);
  mkdirSync(dirname(bestand), { recursive: true });
  try {
    writeFileSync(bestand, `${randomBytes(LENGTE).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (fout) {
    if (!(fout instanceof Error && 'code' in fout && fout.code === 'EEXIST')) throw fout;
  }
  return installatiesleutel(readFileSync(bestand, 'utf8'));
}
