import { isDeepStrictEqual } from 'node:util';
import type { Medewerker } from '../../models/medewerker.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Handelende } from '../../models/proces.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';

export interface Door extends Handelende {
  readonly naam: string;
}

/** Puts names to the ids of who acted. Who is not known any more keeps the id as name. */
export async function metNamen(
  opslag: Opslag,
  handelenden: readonly (Handelende | null)[],
): Promise<(handelende: Handelende) => Door> {
  const ids = [...new Set(handelenden.flatMap((handelende) => (handelende === null ? [] : [handelende.medewerker])))];
  const bekend = ids.length === 0 ? [] : await opslag.medewerkers.find({ _id: { $in: ids } }).lean();
  const namen = new Map(bekend.map(({ _id, naam }) => [_id, naam]));
  return ({ medewerker, rol, organisatie }) => ({
    medewerker,
    rol,
    organisatie,
    naam: namen.get(medewerker) ?? medewerker,
  });
}

const onthouden = new WeakMap<Opslag, Map<string, Medewerker>>();

/** Remembers who acts, so that logbooks can show a name; the token is the source, so a new name or role replaces the old one. */
export async function onthoud(
  opslag: Opslag,
  { medewerker, naam, rol, organisatie, huizen, email }: Aanvrager,
): Promise<void> {
  const nu: Medewerker = {
    _id: medewerker,
    naam,
    rol,
    organisatie,
    huizen: [...huizen],
    ...(email !== undefined && { email }),
    aangemeld: true,
  };
  const gezien = onthouden.get(opslag) ?? new Map<string, Medewerker>();
  onthouden.set(opslag, gezien);
  if (isDeepStrictEqual(gezien.get(medewerker), nu)) return;
  const { _id, ...velden } = nu;
  await opslag.medewerkers.updateOne({ _id }, { $set: velden }, { upsert: true });
  gezien.set(medewerker, nu);
}
