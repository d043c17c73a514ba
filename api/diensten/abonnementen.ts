import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Abonnement } from '../../models/abonnement.ts';
import { GEBEURTENISSOORTEN } from '../../models/gebeurtenis.ts';
import { voegIn } from '../../models/opslag/documentmodel.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { alsGeheim, webhooksleutel } from '../../models/versleuteling/webhooksleutel.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen } from '../problemen.ts';
import type {
  Abonnementinvoer,
  Abonnementlijst,
  Abonnement as Weergave,
  Herhaling,
  NieuwAbonnement,
  Onbezorgdlijst,
} from '../schemas/abonnementen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, werktIn } from '../toegang/regels.ts';

/** Of what was not delivered, the newest so many are shown. */
const MEESTE = 500;

export async function zoekAbonnementen(
  omgeving: Omgeving,
  { huizen }: Aanvrager,
): Promise<z.infer<typeof Abonnementlijst>> {
  const gevonden: Abonnement[] = await omgeving.opslag.abonnementen
    .find({ huis: { $in: [...huizen] } })
    .sort({ _id: 1 })
    .lean();
  return { resultaten: await Promise.all(gevonden.map((een) => weergave(omgeving, een))), volgende: null };
}

/** The secret is told this once; it can be made again only by making another abonnement. */
export async function maakAbonnement(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { huis, adres, soorten = [...GEBEURTENISSOORTEN] }: z.infer<typeof Abonnementinvoer>,
): Promise<z.infer<typeof NieuwAbonnement>> {
  eis(werktIn(aanvrager, huis));
  const { opslag, installatie, nu, echt } = omgeving;
  const abonnement: Abonnement = {
    _id: `ab-${randomBytes(8).toString('hex')}`,
    ...{ huis, adres, soorten, sinds: alsTijdstip(nu()), gemaakt: echt(), door: aanvrager.medewerker },
    ...{ ingehaald: false, gestopt: null },
  };
  await voegIn(opslag.abonnementen, abonnement);
  const geheim = alsGeheim(webhooksleutel(installatie, abonnement._id));
  return { ...(await weergave(omgeving, abonnement)), geheim };
}

/** Nothing more is told; what was not delivered stays to be seen. */
export async function stopAbonnement(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
): Promise<z.infer<typeof Weergave>> {
  const abonnement = await vind(omgeving, aanvrager, id);
  const gestopt = abonnement.gestopt ?? alsTijdstip(omgeving.nu());
  await omgeving.opslag.abonnementen.updateOne({ _id: id }, { $set: { gestopt } });
  return weergave(omgeving, { ...abonnement, gestopt });
}

export async function zieOnbezorgd(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
): Promise<z.infer<typeof Onbezorgdlijst>> {
  await vind(omgeving, aanvrager, id);
  const gevonden = await omgeving.opslag.onbezorgd.find({ abonnement: id }).sort({ at: -1 }).limit(MEESTE).lean();
  const resultaten = gevonden.map(({ regel, dossier, soort, at, reden, status }) => ({
    ...{ gebeurtenis: regel, dossier, soort, at, reden, status },
  }));
  return { resultaten, volgende: null };
}

/** Tries everything again that was not delivered. */
export async function herhaal(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
): Promise<z.infer<typeof Herhaling>> {
  await vind(omgeving, aanvrager, id);
  const gevolg = await omgeving.opslag.onbezorgd.updateMany(
    { abonnement: id, status: 'onbezorgd' },
    { $set: { status: 'opnieuw' } },
  );
  return { opnieuw: gevolg.modifiedCount };
}

async function vind({ opslag }: Omgeving, aanvrager: Aanvrager, id: string): Promise<Abonnement> {
  const abonnement: Abonnement | null = await opslag.abonnementen.findById(id).lean();
  if (abonnement === null || !werktIn(aanvrager, abonnement.huis)) throw onbekendOfVerborgen('Dit abonnement');
  return abonnement;
}

async function weergave(
  { opslag }: Omgeving,
  { _id: id, huis, adres, soorten, sinds, gestopt }: Abonnement,
): Promise<z.infer<typeof Weergave>> {
  const [wachtend, onbezorgd] = await Promise.all([
    opslag.rondzendingen.countDocuments({ abonnement: id, wacht: true }),
    opslag.onbezorgd.countDocuments({ abonnement: id, status: { $ne: 'bezorgd' } }),
  ]);
  return { id, huis, adres, soorten, sinds, gestopt, wachtend, onbezorgd };
}
