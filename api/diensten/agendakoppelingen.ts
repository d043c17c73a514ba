import { randomBytes } from 'node:crypto';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { blindeIndex } from '../../models/versleuteling/blinde-index.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekendOfVerborgen } from '../problemen.ts';
import type { Agendakoppelinglijst, Agendakoppelingstand, NieuweAgendakoppeling } from '../schemas/agendas.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { huizenVoor } from './huiskeuze.ts';
import { onthoud } from './medewerkers.ts';

type Stand = z.infer<typeof Agendakoppelingstand>;

/** How long a link works before its owner has to make a new one. */
const GELDIG = { years: 1 };

/** Under what the link with this secret is found. */
export function geheimIndex({ installatie }: Pick<Omgeving, 'installatie'>, geheim: string): string {
  return blindeIndex(installatie, 'agendakoppeling', geheim);
}

export async function zieKoppeling({ opslag, nu }: Omgeving, { medewerker }: Aanvrager): Promise<Stand> {
  const koppeling = await opslag.agendakoppelingen.findById(medewerker).lean();
  if (koppeling === null || koppeling.tot <= alsTijdstip(nu())) return { koppeling: null };
  return { koppeling: { sinds: koppeling.sinds, tot: koppeling.tot } };
}

/** Makes a link in the place of the one before. Its secret is told this once: the store has a keyed hash of it. */
export async function vernieuw(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
): Promise<z.infer<typeof NieuweAgendakoppeling>> {
  const { opslag, nu } = omgeving;
  // Whoever reads with the link is known by what the token said of its owner last.
  await onthoud(opslag, aanvrager);
  const geheim = randomBytes(32).toString('base64url');
  const sinds = alsTijdstip(nu());
  const tot = alsTijdstip(DateTime.fromISO(sinds, { zone: 'utc' }).plus(GELDIG).toMillis());
  await opslag.agendakoppelingen.updateOne(
    { _id: aanvrager.medewerker },
    { $set: { geheim: geheimIndex(omgeving, geheim), sinds, tot } },
    { upsert: true },
  );
  return { sinds, tot, pad: `/v1/agendas/${geheim}` };
}

export async function trekIn({ opslag }: Omgeving, { medewerker }: Aanvrager): Promise<Stand> {
  await opslag.agendakoppelingen.deleteOne({ _id: medewerker });
  return { koppeling: null };
}

/** Whose links work, of the people of the houses that a beheerder manages; without the secrets. */
export async function zoekKoppelingen(
  { opslag, nu }: Omgeving,
  aanvrager: Aanvrager,
  huis: string | undefined,
): Promise<z.infer<typeof Agendakoppelinglijst>> {
  const mensen = await opslag.medewerkers.find({ huizen: { $in: huizenVoor(aanvrager, huis) } }).lean();
  const koppelingen = await opslag.agendakoppelingen
    .find({ _id: { $in: mensen.map(({ _id }) => _id) }, tot: { $gt: alsTijdstip(nu()) } })
    .sort({ _id: 1 })
    .lean();
  return {
    resultaten: koppelingen.flatMap(({ _id: medewerker, sinds, tot }) => {
      const wie = mensen.find(({ _id }) => _id === medewerker);
      return wie === undefined ? [] : [{ medewerker, naam: wie.naam, organisatie: wie.organisatie, sinds, tot }];
    }),
  };
}

/** Ends the link of somebody who works in a house that a beheerder manages: whoever leaves does not do it. */
export async function trekInVan({ opslag }: Omgeving, { huizen }: Aanvrager, medewerker: string): Promise<Stand> {
  const wie = await opslag.medewerkers.findOne({ _id: medewerker, huizen: { $in: [...huizen] } }).lean();
  if (wie === null) throw onbekendOfVerborgen('Deze medewerker');
  await opslag.agendakoppelingen.deleteOne({ _id: medewerker });
  return { koppeling: null };
}
