import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSIE = 1;
const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM with a fresh random nonce; gives base64 of version, nonce, tag and ciphertext. `plaats` is authenticated, not
 * stored: what is moved to another document no longer opens. 2^32 messages under one key is the limit (NIST SP 800-38D);
 * a dossier has thousands.
 */
export function sluit(sleutel: Buffer, plaats: string, inhoud: Buffer): string {
  const nonce = randomBytes(NONCE);
  const cijfer = createCipheriv('aes-256-gcm', sleutel, nonce, { authTagLength: TAG }).setAAD(Buffer.from(plaats));
  const tekst = Buffer.concat([cijfer.update(inhoud), cijfer.final()]);
  return Buffer.concat([Buffer.of(VERSIE), nonce, cijfer.getAuthTag(), tekst]).toString('base64');
}

/** Throws when key, place or content is not what was sealed. */
export function open(sleutel: Buffer, plaats: string, gesloten: string): Buffer {
  const bytes = Buffer.from(gesloten, 'base64');
  if (bytes[0] !== VERSIE) throw new Error('onbekende vorm van versleuteling');
  const nonce = bytes.subarray(1, 1 + NONCE);
  const tag = bytes.subarray(1 + NONCE, 1 + NONCE + TAG);
  const cijfer = createDecipheriv('aes-256-gcm', sleutel, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(plaats))
    .setAuthTag(tag);
  return Buffer.concat([cijfer.update(bytes.subarray(1 + NONCE + TAG)), cijfer.final()]);
}
