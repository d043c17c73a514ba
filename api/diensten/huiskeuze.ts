import { geenToegang } from '../problemen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';

/** The houses that a list is about: the one asked for, else all of the caller. Throws `GeenToegang` for somebody else's. */
export function huizenVoor({ huizen }: Aanvrager, gevraagd: string | undefined): string[] {
  if (gevraagd === undefined) return [...huizen];
  if (!huizen.includes(gevraagd)) throw geenToegang();
  return [gevraagd];
}
