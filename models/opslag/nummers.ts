import { isDubbel } from './bewaar-eenmaal.ts';
import type { Opslag } from './opslag.ts';

const POGINGEN = 1000;

/** The next number of a counter, from 1. A number may stay unused after a crash; it is never given out twice. */
export async function volgendNummer(opslag: Opslag, teller: string): Promise<number> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const stand = await opslag.tellers.findById(teller).lean();
    const waarde = (stand?.waarde ?? 0) + 1;
    if (await neem(opslag, teller, waarde)) return waarde;
  }
  throw new Error(`geen nummer van teller ${teller} na ${String(POGINGEN)} pogingen`);
}

async function neem(opslag: Opslag, teller: string, waarde: number): Promise<boolean> {
  if (waarde > 1) {
    const gevolg = await opslag.tellers.updateOne({ _id: teller, waarde: waarde - 1 }, { $set: { waarde } });
    return gevolg.modifiedCount === 1;
  }
  try {
    await opslag.tellers.create({ _id: teller, waarde });
    return true;
  } catch (fout) {
    if (isDubbel(fout)) return false;
    throw fout;
  }
}
