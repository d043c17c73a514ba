import { z } from 'zod';
import { GEBEURTENISSOORTEN } from './gebeurtenis.ts';
import { Tijdstip } from './tijdstip.ts';

/** Another system that is told what happens in a house. */
export const Abonnement = z.object({
  _id: z.string(),
  huis: z.string(),
  /** Where events are posted. */
  adres: z.string(),
  soorten: z.array(z.enum(GEBEURTENISSOORTEN)),
  /** What happened earlier is not told. */
  sinds: Tijdstip,
  /** Real instant at which it was made, ms since the epoch: the world of `sinds` may run at another pace. */
  gemaakt: z.int(),
  /** Medewerker who made it. */
  door: z.string(),
  /** Whether the dossiers in which something happened just before every worker knew of it have been looked at. */
  ingehaald: z.boolean(),
  gestopt: Tijdstip.nullable(),
});
export type Abonnement = z.infer<typeof Abonnement>;

/** A dossier in which something happened that is still to be laid ready for the abonnementen of its house. */
export const Nieuws = z.object({
  /** Id of the dossier. */
  _id: z.string(),
  huis: z.string(),
  /** Id of the last line that was seen: news that comes in between is not lost. */
  regel: z.string(),
});
export type Nieuws = z.infer<typeof Nieuws>;

/** How far one abonnement has been told of one dossier: the logbook is what is sent, line by line, in its order. */
export const Rondzending = z.object({
  _id: z.string(),
  abonnement: z.string(),
  dossier: z.string(),
  /** Place in the logbook of the dossier of the last line that is done with. */
  tot: z.int(),
  /** Whether there may be more. */
  wacht: z.boolean(),
  /** What set `wacht` last. */
  wekker: z.string(),
  /** Attempts at the line after `tot`. */
  pogingen: z.int(),
  /** Real instant before which nobody takes it up. */
  volgende: Tijdstip,
  /** Raised by whoever takes it up. */
  beurt: z.int(),
});
export type Rondzending = z.infer<typeof Rondzending>;

/** An event that was not taken, however often it was tried. */
export const Onbezorgd = z.object({
  _id: z.string(),
  abonnement: z.string(),
  dossier: z.string(),
  /** Id of the line of the logbook, which is that of the event. */
  regel: z.string(),
  soort: z.enum(GEBEURTENISSOORTEN),
  /** Real instant at which it was given up. */
  at: Tijdstip,
  /** Answer of the other side, such as `HTTP 500`, or what stood in the way. */
  reden: z.string(),
  status: z.enum(['onbezorgd', 'opnieuw', 'bezorgd']),
  /** Real instant until which it is of who sends it again; absent: of nobody. */
  vast: Tijdstip.nullish(),
});
export type Onbezorgd = z.infer<typeof Onbezorgd>;
