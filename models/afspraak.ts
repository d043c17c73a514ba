import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';

/** What the agendas of participants hold of a meeting, as it was told last. No names and no content. */
export const Afspraak = z.object({
  /** Id of the overleg, or of the process of a meeting within a casus: the UID in every agenda, however it changes. */
  _id: z.string(),
  /** Name of the overleg with its number, or the casusnummer. */
  titel: z.string(),
  aanvang: Tijdstip,
  afgelast: z.boolean(),
  /** SEQUENCE (RFC 5545, 3.8.7.4): how often it changed since it was first told. */
  volgnummer: z.int(),
  gewijzigd: Tijdstip,
});
export type Afspraak = z.infer<typeof Afspraak>;

/** The only words about a meeting that leave the house. */
export function overlegtitel({ _id, naam }: { readonly _id: string; readonly naam: string }): string {
  return `${naam} (${_id})`;
}

export function casusoverlegtitel(casus: string): string {
  return `Overleg over ${casus}`;
}

/** A meeting as it is now. */
export type Afspraakstand = Pick<Afspraak, '_id' | 'titel' | 'aanvang' | 'afgelast'>;
