import { createHmac } from 'node:crypto';
import { blindeIndex } from './blinde-index.ts';
import type { Installatiesleutel } from './installatiesleutel.ts';

/** The secret of one abonnement, 32 bytes: derived from the key of the installation, so that it is stored nowhere. */
export function webhooksleutel(installatie: Installatiesleutel, abonnement: string): Buffer {
  return Buffer.from(blindeIndex(installatie, 'webhook', abonnement), 'base64url');
}

/** As its receiver keeps it (Standard Webhooks). */
export function alsGeheim(sleutel: Buffer): string {
  return `whsec_${sleutel.toString('base64')}`;
}

/** Headers that prove who sent `inhoud` and when: HMAC-SHA-256 over id, time (s) and content (Standard Webhooks). */
export function onderteken(sleutel: Buffer, id: string, nu: number, inhoud: string): Record<string, string> {
  const tijd = String(Math.floor(nu / 1000));
  const handtekening = createHmac('sha256', sleutel).update(`${id}.${tijd}.${inhoud}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': tijd, 'webhook-signature': `v1,${handtekening}` };
}
