import type { z } from 'zod';
import type { Onbestelbaar, OnbestelbaarInhoud } from '../../models/onbestelbaar.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen, Problem } from '../problemen.ts';
import type { Afgehandeld, Afhandeling } from '../schemas/berichten.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';
import { magSturen } from '../toegang/regels.ts';
import { stuurCasusbericht } from './bericht-sturen.ts';
import { onthoud } from './medewerkers.ts';
import { openBerichten } from './onbestelbaar-inzien.ts';

type Verzoek = z.infer<typeof Afhandeling> & {
  readonly id: string;
  readonly sleutel: string;
  /** Request id. */
  readonly verzoek: string;
};

/**
 * Puts a message that could not be delivered where it belongs: in a casus, as if it had come there, or away, with the
 * reason. Throws `BerichtAfgehandeld` where somebody else decided otherwise.
 */
export async function handelBerichtAf(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  verzoek: Verzoek,
): Promise<z.infer<typeof Afgehandeld>> {
  const bericht = await omgeving.opslag.onbestelbaar.findById(verzoek.id).lean();
  if (bericht === null || !magSturen(aanvrager, bericht.huis)) throw onbekendOfVerborgen('Dit bericht');
  const gevolg = { status: GEVOLG[verzoek.soort], casus: verzoek.soort === 'koppelen' ? verzoek.casus : null };
  if (bericht.status !== 'open') return afgehandeld(bericht, gevolg);
  const [inhoud] = await openBerichten(omgeving, aanvrager, [bericht], verzoek.verzoek);
  if (inhoud === undefined) throw new Error('een bericht zonder inhoud');
  await onthoud(omgeving.opslag, aanvrager);
  // First where it belongs, then away from the list: what breaks off in between is done again, and arrives once.
  const reden = verzoek.soort === 'sluiten' ? await verzegeld(omgeving, bericht, verzoek.reden) : null;
  if (verzoek.soort === 'koppelen') await koppel(omgeving, aanvrager, verzoek, inhoud);
  const { modifiedCount } = await omgeving.opslag.onbestelbaar.updateOne(
    { _id: bericht._id, status: 'open' },
    { $set: { ...gevolg, reden, afgehandeld: { door: handelende(aanvrager), at: alsTijdstip(omgeving.nu()) } } },
  );
  if (modifiedCount === 1) return { id: bericht._id, ...gevolg };
  return afgehandeld((await omgeving.opslag.onbestelbaar.findById(bericht._id).lean()) ?? bericht, gevolg);
}

const GEVOLG = { koppelen: 'gekoppeld', sluiten: 'gesloten' } as const;

type Gevolg = Pick<z.infer<typeof Afgehandeld>, 'status' | 'casus'>;

async function koppel(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { casus, sleutel, naam, gegevens }: Extract<Verzoek, { soort: 'koppelen' }>,
  inhoud: OnbestelbaarInhoud,
): Promise<void> {
  const { toelichting } = inhoud;
  await stuurCasusbericht(omgeving, aanvrager, {
    casus,
    sleutel,
    naam: naam ?? inhoud.naam,
    gegevens: gegevens ?? { ...inhoud.gegevens, toelichting },
  });
}

async function verzegeld(omgeving: Omgeving, { _id }: Onbestelbaar, reden: string): Promise<string> {
  const sleutel = await omgeving.kluis.sleutelVoor(_id, omgeving.nu());
  return sleutel.versleutel(`${_id}/reden`, reden);
}

/** The same once more is no problem. */
function afgehandeld({ _id: id, status, casus }: Onbestelbaar, gevolg: Gevolg): z.infer<typeof Afgehandeld> {
  if (status === gevolg.status && casus === gevolg.casus) return { id, ...gevolg };
  const hoe = status === 'gekoppeld' ? `bezorgd bij ${casus ?? 'een casus'}` : 'gesloten';
  throw new Problem('BerichtAfgehandeld', `Dit bericht is al ${hoe}.`);
}
