import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { maakCijfers } from '../../api/diensten/cijfers/cijfers.ts';
import { alsCsv } from '../../api/diensten/cijfers/csv.ts';
import { maakOmgeving } from '../../api/omgeving.ts';
import { Problem } from '../../api/problemen.ts';
import { Cijfers, Cijfervraag } from '../../api/schemas/cijfers.ts';
import type { Aanvrager } from '../../api/toegang/aanvrager.ts';
import { Rol } from '../../models/rol.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { WERELD } from '../../models/wereld.ts';
import type { Verbonden } from '../verbindingen.ts';

export interface Cijferopties {
  readonly door: string;
  readonly vanaf?: string;
  readonly tot?: string;
  readonly csv?: boolean;
}

/**
 * `regietafel cijfers HUIS`: the figures that the API gives, as it gives them. Throws, in Dutch, where who asks may not see
 * them: dossiers are opened for them, and the log of the house says by whom.
 */
export async function cijfers(
  { opslag, temporal, sleutel: installatie }: Pick<Verbonden, 'opslag' | 'temporal' | 'sleutel'>,
  huis: string,
  { door, vanaf, tot, csv }: Cijferopties,
): Promise<string> {
  const klok = (await opslag.werelden.findById(WERELD).lean())?.klok ?? null;
  const omgeving = maakOmgeving({ opslag, temporal, installatie, klok: () => klok, logger: pino({ level: 'silent' }) });
  const aanvrager = await wie(opslag, door);
  const vraag = Cijfervraag.parse({ huis, ...(vanaf !== undefined && { vanaf }), ...(tot !== undefined && { tot }) });
  try {
    const gemaakt = Cijfers.parse(await maakCijfers(omgeving, aanvrager, vraag, randomUUID()));
    return csv === true ? alsCsv(gemaakt) : `${JSON.stringify(gemaakt, null, 2)}\n`;
  } catch (fout) {
    if (!(fout instanceof Problem)) throw fout;
    const velden = (fout.fouten ?? []).map(({ veld, melding }) => ` ${veld}: ${melding}`);
    throw new Error(`${fout.message}${velden.join('')}`, { cause: fout });
  }
}

async function wie(opslag: Opslag, code: string): Promise<Aanvrager> {
  const bekend = await opslag.medewerkers.findById(code).lean();
  const rol = Rol.safeParse(bekend?.rol);
  if (bekend === null || !rol.success) throw new Error(`${code} is hier geen medewerker.`);
  const { _id: medewerker, naam, organisatie, huizen } = bekend;
  return { medewerker, naam, rol: rol.data, organisatie, huizen };
}
