import type { z } from 'zod';
import type { Onbestelbaar, OnbestelbaarInhoud } from '../../models/onbestelbaar.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen, Problem } from '../problemen.ts';
import type { Afgehandeld, Afhandeling } from '../schemas/berichten.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';
import { magBerichtZien, magCasusZien } from '../toegang/regels.ts';
import { bezorgVastgelegd, legBerichtVast } from './bericht-sturen.ts';
import { onthoud } from './medewerkers.ts';
import { openBerichten } from './onbestelbaar-inzien.ts';
import { verwerp } from './vastleggen.ts';

type Verzoek = z.infer<typeof Afhandeling> & {
  readonly id: string;
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
  const { opslag } = omgeving;
  const bericht = await opslag.onbestelbaar.findById(verzoek.id).lean();
  if (bericht === null || !magBerichtZien(aanvrager, bericht)) throw onbekendOfVerborgen('Dit bericht');
  const gevolg = { status: GEVOLG[verzoek.soort], casus: verzoek.soort === 'koppelen' ? verzoek.casus : null };
  if (bericht.status !== 'open') return afgehandeld(omgeving, aanvrager, bericht, gevolg);
  const [inhoud] = await openBerichten(omgeving, aanvrager, [bericht], verzoek.verzoek);
  if (inhoud === undefined) throw new Error('een bericht zonder inhoud');
  await onthoud(opslag, aanvrager);
  // Laid down under the id of the message, so that it arrives in one casus and once, whoever else settles it meanwhile.
  const bezorging = await bezorgingVan(omgeving, aanvrager, verzoek, inhoud);
  const wordt = bezorging === null ? gevolg : { status: GEVOLG.koppelen, casus: bezorging.dossier.id };
  const reden =
    verzoek.soort === 'sluiten' && bezorging === null ? await verzegeld(omgeving, bericht, verzoek.reden) : null;
  await opslag.onbestelbaar.updateOne(
    { _id: bericht._id, status: 'open' },
    { $set: { ...wordt, reden, afgehandeld: { door: handelende(aanvrager), at: alsTijdstip(omgeving.nu()) } } },
  );
  const nu = (await opslag.onbestelbaar.findById(bericht._id).lean()) ?? bericht;
  if (bezorging !== null && nu.status === 'gekoppeld') await bezorgVastgelegd(omgeving, bezorging);
  if (bezorging !== null && nu.status === 'gesloten') await verwerp(omgeving, bezorging._id, alAfgehandeld(nu));
  return afgehandeld(omgeving, aanvrager, nu, gevolg);
}

const GEVOLG = { koppelen: 'gekoppeld', sluiten: 'gesloten' } as const;

type Gevolg = Pick<z.infer<typeof Afgehandeld>, 'status' | 'casus'>;

/** What is laid down of it in the casus where it goes, by whoever chose first; null where it goes to none. */
async function bezorgingVan(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  verzoek: Verzoek,
  { naam, gegevens, toelichting }: OnbestelbaarInhoud,
): Promise<Vastlegging | null> {
  const eerste = async (): Promise<Vastlegging | null> => omgeving.opslag.vastleggingen.findById(verzoek.id).lean();
  if (verzoek.soort === 'sluiten') return eerste();
  try {
    return await legBerichtVast(omgeving, aanvrager, verzoek.id, {
      casus: verzoek.casus,
      naam: verzoek.naam ?? naam,
      gegevens: verzoek.gegevens ?? { ...gegevens, toelichting },
    });
  } catch (fout) {
    const ander = fout instanceof Problem && fout.code === 'SleutelHergebruikt' ? await eerste() : null;
    if (ander === null) throw fout;
    return ander;
  }
}

async function verzegeld(omgeving: Omgeving, { _id }: Onbestelbaar, reden: string): Promise<string> {
  const sleutel = await omgeving.kluis.sleutelVoor(_id, omgeving.nu());
  return sleutel.versleutel(`${_id}/reden`, reden);
}

/** The same once more is no problem. Where it went to a casus that the asker may not see, the answer tells nothing of which. */
async function afgehandeld(
  { opslag }: Omgeving,
  aanvrager: Aanvrager,
  bericht: Onbestelbaar,
  gevolg: Gevolg,
): Promise<z.infer<typeof Afgehandeld>> {
  const casus = bericht.casus === null ? null : await opslag.casussen.findById(bericht.casus).lean();
  const zichtbaar = bericht.casus === null || (casus !== null && magCasusZien(aanvrager, casus));
  if (zichtbaar && bericht.status === gevolg.status && bericht.casus === gevolg.casus)
    return { id: bericht._id, ...gevolg };
  throw alAfgehandeld(zichtbaar ? bericht : { ...bericht, casus: null });
}

function alAfgehandeld({ status, casus }: Pick<Onbestelbaar, 'status' | 'casus'>): Problem {
  const hoe = status === 'gesloten' ? 'gesloten' : casus === null ? 'bezorgd' : `bezorgd bij ${casus}`;
  return new Problem('BerichtAfgehandeld', `Dit bericht is al ${hoe}.`);
}
