import type { Abonnement, Rondzending, Nieuws, Onbezorgd } from '../../models/abonnement.ts';
import { alsCloudevent, gebeurtenissoort } from '../../models/gebeurtenis.ts';
import type { Logboekregel } from '../../models/logboekregel.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { onderteken, webhooksleutel } from '../../models/versleuteling/webhooksleutel.ts';
import { isVerzonnen, WERELD } from '../../models/wereld.ts';
import type { Omgeving } from '../omgeving.ts';
import { ONTHOUDEN } from '../projectie/nieuws.ts';
import type { Bezorg } from './bezorging.ts';

/** Pauses in ms after an attempt that failed; after the last the event is given up, and those after it go on. */
const PAUZES = [10_000, 60_000, 300_000, 1_800_000, 2 * 3_600_000, 8 * 3_600_000, 24 * 3_600_000];

/** For so long (ms) a rondzending, or an event that is offered again, is of who took it up. */
const VASTGEHOUDEN = 300_000;

const PER_KEER = 100;
/** So long (ms) the turn of one abonnement lasts, but for the event that is under way: well within `VASTGEHOUDEN`. */
const BEURTTIJD = 30_000;
/** Events of one dossier in one turn. */
const PER_BEURT = 20;

export interface Rondzendinrichting extends Pick<Omgeving, 'opslag' | 'installatiesleutel' | 'log'> {
  /** Organisatie-identificatienummer of who sends, twenty digits. */
  readonly oin: string;
  readonly bezorg: Bezorg;
  /** How what happens in an invented world is told. */
  readonly bezorgVerzonnen: Bezorg;
}

/** Of one round, in the world that it is. */
type Ronde = Omit<Rondzendinrichting, 'bezorgVerzonnen'>;

/**
 * One round: lays ready what is new for each abonnement, and tells what is due, in order per dossier. Every abonnement has a
 * turn of its own: one that hangs keeps no other waiting for longer than that. `nu`: real ms.
 */
export async function stuurRond({ bezorgVerzonnen, ...echt }: Rondzendinrichting, nu: () => number): Promise<void> {
  const { opslag } = echt;
  const wereld = await opslag.werelden.findById(WERELD).lean();
  const inrichting: Ronde = isVerzonnen(wereld) ? { ...echt, bezorg: bezorgVerzonnen } : echt;
  const abonnementen: Abonnement[] = await opslag.abonnementen.find().lean();
  const lopend = abonnementen.filter(({ gestopt }) => gestopt === null);
  for (const abonnement of lopend) if (!abonnement.ingehaald) await haalIn(inrichting, abonnement, nu());
  const nieuws: Nieuws[] = await opslag.nieuws.find().limit(PER_KEER).lean();
  for (const { _id, huis, regel } of nieuws) {
    const luisterend = lopend.filter((abonnement) => abonnement.huis === huis);
    await wek(inrichting, luisterend, _id, regel, nu());
    await opslag.nieuws.deleteOne({ _id, regel });
  }
  await Promise.all(
    abonnementen.map((abonnement) =>
      abonnement.gestopt === null ? beurtVan(inrichting, abonnement, nu) : stop(inrichting, abonnement),
    ),
  );
}

async function beurtVan(inrichting: Ronde, abonnement: Abonnement, nu: () => number): Promise<void> {
  const { opslag } = inrichting;
  const eind = nu() + BEURTTIJD;
  const klaar: Rondzending[] = await opslag.rondzendingen
    .find({ abonnement: abonnement._id, wacht: true, volgende: { $lte: alsTijdstip(nu()) } })
    .sort({ volgende: 1 })
    .limit(PER_KEER)
    .lean();
  for (const rondzending of klaar) if (nu() < eind) await vertel(inrichting, abonnement, rondzending, { nu, eind });
  const opnieuw: Onbezorgd[] = await opslag.onbezorgd
    .find({
      ...{ abonnement: abonnement._id, status: 'opnieuw' },
      $or: [{ vast: null }, { vast: { $lte: alsTijdstip(nu()) } }],
    })
    .limit(PER_KEER)
    .lean();
  for (const een of opnieuw) if (nu() < eind) await herhaal(inrichting, abonnement, een, nu);
}

async function stop({ opslag }: Ronde, { _id: abonnement }: Abonnement): Promise<void> {
  await opslag.rondzendingen.updateMany({ abonnement, wacht: true }, { $set: { wacht: false } });
  await opslag.onbezorgd.updateMany(
    { abonnement, status: 'opnieuw' },
    { $set: { status: 'onbezorgd', reden: 'gestopt' } },
  );
}

/** Once no worker can have kept silent any more for not knowing of the abonnement: every dossier that ran since. */
async function haalIn(inrichting: Ronde, abonnement: Abonnement, nu: number): Promise<void> {
  const { opslag } = inrichting;
  const { huis, sinds, gemaakt } = abonnement;
  if (nu < gemaakt + 2 * ONTHOUDEN) return;
  const lopen = await opslag.proceslopen
    .find({ huis, $or: [{ status: 'lopend' }, { geeindigd: { $gte: sinds } }] }, { dossier: 1 })
    .lean();
  for (const dossier of new Set(lopen.map((loop) => loop.dossier.id))) {
    await wek(inrichting, [abonnement], dossier, 'ingehaald', nu);
  }
  await opslag.abonnementen.updateOne({ _id: abonnement._id }, { $set: { ingehaald: true } });
}

async function wek(
  { opslag }: Ronde,
  abonnementen: readonly Abonnement[],
  dossier: string,
  wekker: string,
  nu: number,
): Promise<void> {
  if (abonnementen.length === 0) return;
  await opslag.rondzendingen.bulkWrite(
    abonnementen.map(({ _id: abonnement }) => ({
      updateOne: {
        filter: { _id: `${abonnement}.${dossier}` },
        update: {
          $set: { wacht: true, wekker },
          $setOnInsert: { abonnement, dossier, tot: 0, pogingen: 0, beurt: 0, volgende: alsTijdstip(nu) },
        },
        upsert: true,
      },
    })),
  );
}

async function vertel(
  inrichting: Ronde,
  abonnement: Abonnement,
  rondzending: Rondzending,
  { nu, eind }: { readonly nu: () => number; readonly eind: number },
): Promise<void> {
  const { opslag } = inrichting;
  const { _id, dossier, wekker } = rondzending;
  const beurt = rondzending.beurt + 1;
  const genomen = await opslag.rondzendingen.updateOne(
    { _id, beurt: rondzending.beurt },
    { $set: { beurt, volgende: alsTijdstip(nu() + VASTGEHOUDEN) } },
  );
  if (genomen.modifiedCount === 0) return;
  const zet = (stand: Partial<Rondzending>) => opslag.rondzendingen.updateOne({ _id, beurt }, { $set: stand });
  const regels: Logboekregel[] = await opslag.logboekregels
    .find({ 'dossier.id': dossier, volgnummer: { $gt: rondzending.tot } })
    .sort({ volgnummer: 1 })
    .lean();
  let { pogingen, tot } = rondzending;
  let verteld = 0;
  for (const regel of regels) {
    const soort = gebeurtenissoort(regel);
    const telt = soort !== null && abonnement.soorten.includes(soort) && regel.regel.at >= abonnement.sinds;
    if (telt) {
      if (verteld === PER_BEURT || (verteld > 0 && nu() >= eind)) {
        await zet({ tot, volgende: alsTijdstip(nu()) });
        return;
      }
      const reden = await stuur(inrichting, abonnement, regel, nu());
      const pauze = PAUZES[pogingen];
      if (reden !== null && pauze !== undefined) {
        await zet({ tot, pogingen: pogingen + 1, volgende: alsTijdstip(nu() + pauze) });
        return;
      }
      if (reden !== null) await geefOp(inrichting, abonnement, regel, reden, nu());
      verteld += 1;
      pogingen = 0;
      await zet({ tot: regel.volgnummer, pogingen });
    }
    tot = regel.volgnummer;
  }
  await zet({ tot, volgende: alsTijdstip(nu()) });
  await opslag.rondzendingen.updateOne({ _id, beurt, wekker }, { $set: { wacht: false } });
}

/** Null when it was taken. */
async function stuur(
  { installatiesleutel, oin, bezorg }: Ronde,
  abonnement: Abonnement,
  regel: Logboekregel,
  nu: number,
): Promise<string | null> {
  const soort = gebeurtenissoort(regel);
  if (soort === null) return null;
  const inhoud = JSON.stringify(alsCloudevent(regel, soort, oin));
  const handtekening = onderteken(webhooksleutel(installatiesleutel, abonnement._id), regel._id, nu, inhoud);
  return bezorg(abonnement.adres, { 'content-type': 'application/cloudevents+json', ...handtekening }, inhoud);
}

async function geefOp(
  { opslag, log }: Ronde,
  { _id: abonnement }: Abonnement,
  regel: Logboekregel,
  reden: string,
  nu: number,
): Promise<void> {
  const soort = gebeurtenissoort(regel);
  if (soort === null) return;
  const document = { abonnement, dossier: regel.dossier.id, regel: regel._id, soort, at: alsTijdstip(nu), reden };
  const filter = { _id: `${abonnement}.${regel._id}` };
  await opslag.onbezorgd.updateOne(filter, { $setOnInsert: { ...document, status: 'onbezorgd' } }, { upsert: true });
  log.warn({ abonnement, gebeurtenis: regel._id, reden }, 'gebeurtenis niet bezorgd');
}

async function herhaal(
  inrichting: Ronde,
  abonnement: Abonnement,
  { _id, regel: id, vast = null }: Onbezorgd,
  nu: () => number,
): Promise<void> {
  const { opslag } = inrichting;
  const genomen = await opslag.onbezorgd.updateOne(
    { _id, status: 'opnieuw', vast },
    { $set: { vast: alsTijdstip(nu() + VASTGEHOUDEN) } },
  );
  if (genomen.modifiedCount === 0) return;
  const regel: Logboekregel | null = await opslag.logboekregels.findById(id).lean();
  const reden = regel === null ? 'weg' : await stuur(inrichting, abonnement, regel, nu());
  const stand = reden === null ? ({ status: 'bezorgd' } as const) : ({ status: 'onbezorgd', reden } as const);
  await opslag.onbezorgd.updateOne(
    { _id, status: 'opnieuw' },
    { $set: { ...stand, at: alsTijdstip(nu()), vast: null } },
  );
}
