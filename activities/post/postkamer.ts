import { createHash } from 'node:crypto';
import type { Kennisgeving } from '../../models/kennisgeving.ts';
import type { Poststuk } from '../../models/poststuk.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { SleutelVernietigd } from '../../models/versleuteling/kluis.ts';
import { isVerzonnen, WERELD } from '../../models/wereld.ts';
import type { Omgeving } from '../omgeving.ts';
import { schrijfBrief } from './brief.ts';
import { adresVan, geadresseerden } from './geadresseerden.ts';
import { isDefinitief, type Verzend } from './verzending.ts';

/** Pauses in ms after an attempt that failed; after the last of them nobody tries any more. */
const PAUZES = [60_000, 300_000, 900_000, 3_600_000, 4 * 3_600_000, 12 * 3_600_000, 24 * 3_600_000];

/** For so long (ms) a poststuk is of who took it up; if that one dies, another sends it under the same Message-ID. */
const VASTGEHOUDEN = 120_000;

const PER_KEER = 100;

export interface Postinrichting extends Pick<Omgeving, 'opslag' | 'kluis' | 'log'> {
  /** Address of the pages, without a slash at the end. */
  readonly web: string;
  readonly verzend: Verzend;
  /** Where mails of a world that is played go: its people do not exist. */
  readonly verzendGespeeld: Verzend;
}

/** One round: lays a poststuk ready for everybody whom a kennisgeving is for, and sends what is due. `nu`: real ms. */
export async function werkPostBij(inrichting: Postinrichting, nu: () => number): Promise<void> {
  const { opslag } = inrichting;
  const kennisgevingen: Kennisgeving[] = await opslag.kennisgevingen
    .find({ status: 'klaar' })
    .sort({ at: 1 })
    .limit(PER_KEER)
    .lean();
  for (const kennisgeving of kennisgevingen) await verdeel(inrichting, kennisgeving, nu());
  const klaar: Poststuk[] = await opslag.poststukken
    .find({ status: 'klaar', volgende: { $lte: alsTijdstip(nu()) } })
    .sort({ volgende: 1 })
    .limit(PER_KEER)
    .lean();
  for (const poststuk of klaar) await bezorg(inrichting, poststuk, nu);
}

/** Safe to repeat: the kennisgeving is done with only when all its poststukken are there. */
async function verdeel({ opslag, web }: Postinrichting, kennisgeving: Kennisgeving, nu: number): Promise<void> {
  const wie = kennisgeving.soort === 'doorgeleiding' ? [] : await geadresseerden({ opslag }, kennisgeving);
  const poststukken = wie.map((medewerker): Poststuk => {
    const _id = `${kennisgeving._id}.${medewerker ?? 'melder'}`;
    const kenmerk = createHash('sha256').update(_id).digest('base64url');
    const bericht = `<${kenmerk}@${new URL(web).hostname}>`;
    return {
      ...{ _id, kennisgeving: kennisgeving._id, medewerker, bericht },
      ...{ status: 'klaar', pogingen: 0, volgende: alsTijdstip(nu) },
    };
  });
  if (poststukken.length > 0) {
    await opslag.poststukken.bulkWrite(
      poststukken.map((document) => ({
        updateOne: { filter: { _id: document._id }, update: { $setOnInsert: document }, upsert: true },
      })),
    );
  }
  await opslag.kennisgevingen.updateOne({ _id: kennisgeving._id }, { $set: { status: 'verzonden' } });
}

async function bezorg(inrichting: Postinrichting, poststuk: Poststuk, nu: () => number): Promise<void> {
  const { opslag, log } = inrichting;
  const { _id, pogingen } = poststuk;
  const genomen = await opslag.poststukken.updateOne(
    { _id, pogingen, status: 'klaar' },
    { $set: { pogingen: pogingen + 1, volgende: alsTijdstip(nu() + VASTGEHOUDEN) } },
  );
  if (genomen.modifiedCount === 0) return;
  try {
    const status = (await verstuur(inrichting, poststuk)) ? 'verzonden' : 'zonder-adres';
    await opslag.poststukken.updateOne({ _id }, { $set: { status } });
  } catch (fout) {
    const pauze = PAUZES[pogingen];
    const mislukt = pauze === undefined || isDefinitief(fout) || fout instanceof SleutelVernietigd;
    await opslag.poststukken.updateOne(
      { _id },
      { $set: mislukt ? { status: 'mislukt' } : { volgende: alsTijdstip(nu() + pauze) } },
    );
    // What a mail server answers may quote the address.
    log.warn({ poststuk: _id, mislukt, soort: fout instanceof Error ? fout.name : typeof fout }, 'post kwam niet weg');
  }
}

/** False where nobody knows an address, or there is nothing to tell. */
async function verstuur(
  inrichting: Postinrichting,
  { kennisgeving: id, medewerker, bericht }: Poststuk,
): Promise<boolean> {
  const { opslag, web, verzend, verzendGespeeld } = inrichting;
  const kennisgeving: Kennisgeving | null = await opslag.kennisgevingen.findById(id).lean();
  if (kennisgeving === null) return false;
  const aan = await adresVan(inrichting, kennisgeving, medewerker);
  const brief = await schrijfBrief(inrichting, kennisgeving, web);
  if (aan === null || brief === null) return false;
  const wereld = await opslag.werelden.findById(WERELD).lean();
  await (isVerzonnen(wereld) ? verzendGespeeld : verzend)({ bericht, aan, brief });
  return true;
}
