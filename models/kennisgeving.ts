import { z } from 'zod';
import { Dossier } from './proces.ts';
import { Tijdstip } from './tijdstip.ts';
import { Versleuteld } from './versleuteld.ts';

/** What the melder hears of a melding that joined a running casus. */
export const TOEGEVOEGD = 'Uw melding is toegevoegd aan een casus die al in behandeling is.';

/** What a process tells somebody: made here, sent by whoever delivers it. */
export const Kennisgeving = z.object({
  /** Derived from what made it, so that making it again makes nothing new. */
  _id: z.string(),
  huis: z.string(),
  dossier: Dossier,
  soort: z.enum([
    'herinnering',
    'escalatie',
    'stok',
    'piket',
    'onbezet',
    'terugkoppeling',
    'samenvoeging',
    'toezegging',
    'nadere-melding',
    'doorgeleiding',
    'uitnodiging',
    'uitkomsten',
  ]),
  /** Whom it is for, by code; a melder by the id of the melding. Null where it does not say. */
  aan: z.object({
    medewerker: z.string().nullable(),
    rol: z.string().nullable(),
    organisatie: z.string().nullable(),
    gemeente: z.string().nullable(),
    melding: z.string().nullable(),
  }),
  /** Process that told it; absent in a store of before. */
  workflowId: z.string().optional(),
  /** Task that it is about. */
  taak: z.string().nullable(),
  at: Tijdstip,
  /** `Kennisgevinginhoud` under the key of the dossier; null where the fields above say it all. */
  inhoud: Versleuteld.nullable(),
  /** `verzonden`: a poststuk lies ready for everybody whom it is for. */
  status: z.enum(['klaar', 'verzonden']),
});
export type Kennisgeving = z.infer<typeof Kennisgeving>;

/** What is encrypted of a kennisgeving. */
export const Kennisgevinginhoud = z.object({
  tekst: z.string().nullable(),
  /** Start of the meeting that it invites to. */
  aanvang: Tijdstip.nullable(),
  uitkomsten: z.array(z.object({ casus: z.string(), uitkomst: z.string().nullable() })),
});
export type Kennisgevinginhoud = z.infer<typeof Kennisgevinginhoud>;
