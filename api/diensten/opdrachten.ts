import { createHash } from 'node:crypto';
import type { Installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { blindeIndex } from '../../models/versleuteling/blinde-index.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';

/**
 * Id of what somebody asks under an idempotency key: 22 characters, the same for the same person and key. Hashed with the
 * person, because another one may pick the same key, and because the key is theirs to choose and ends up in histories.
 */
export function opdrachtnummer(aanvrager: Aanvrager, sleutel: string): string {
  return createHash('sha256').update(`${aanvrager.medewerker}\n${sleutel}`).digest('base64url').slice(0, 22);
}

/** Eight hexadecimal digits of an id, for ids made under it. */
export function korteCode(id: string): string {
  return Buffer.from(id, 'base64url').toString('hex').slice(0, 8);
}

/** Tells whether two requests are the same without keeping what they said: keyed, because their content could be guessed. */
export function vingerafdruk(sleutel: Installatiesleutel, soort: string, inhoud: unknown): string {
  return blindeIndex(sleutel, `verzoek/${soort}`, JSON.stringify(opVolgorde(inhoud)));
}

/** The same content in the same order of fields. */
function opVolgorde(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(opVolgorde);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const velden = Object.entries(waarde).sort(([een], [ander]) => (een < ander ? -1 : 1));
  return velden.map(([veld, deel]) => [veld, opVolgorde(deel)]);
}
