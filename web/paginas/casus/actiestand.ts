import type { Actie } from '../../api/acties.ts';
import { statusName } from '../../taal/woorden.ts';

/** An actie in the line of another: what it is, and where it stands. Who holds the one looks here whether the other is done. */
export function metStand({ omschrijving, status, stap, teLaat }: Actie): string {
  const stand = status === 'lopend' && stap !== null ? stap : statusName(status);
  return `${omschrijving} (${[stand, ...(teLaat ? ['te laat'] : [])].join(', ').toLowerCase()})`;
}
