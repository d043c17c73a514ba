import { z } from 'zod';
import { Tijdstip } from './tijdstip.ts';
import { Versleuteld } from './versleuteld.ts';

/** `_id` of the only Sessie of a world, and of the dossier whose key encrypts what people write in it. */
export const SESSIE = 'sessie';
/** Id of who leads it. */
export const SPELLEIDER = 'spelleider';

const Kop = {
  /** Virtual and real instant. */
  at: Tijdstip,
  echt: Tijdstip,
  /** Id of the participant who did it: `deelnemer-3`. */
  deelnemer: z.string(),
};

/** One thing that happened in a session, beside the processes: they have logs of their own. */
export const Sessieregel = z.discriminatedUnion('soort', [
  /** Took the role of this medewerker; null: laid down the one they had. */
  z.object({ ...Kop, soort: z.literal('rol'), medewerker: z.string().nullable() }),
  /** 0: paused. */
  z.object({ ...Kop, soort: z.literal('tempo'), schaal: z.number() }),
  z.object({
    ...Kop,
    soort: z.literal('gebeurtenis'),
    /** Code in the file of the casus; null: made on the spot. */
    code: z.string().nullable(),
    wat: z.enum(['melding', 'bericht', 'notitie']),
    /** Id of the melding or the vastlegging that it became; null of a note. */
    kenmerk: z.string().nullable(),
    casus: z.string().nullable(),
    /** Table that got to know it at once: that of the note, or of whose role it was. */
    tafel: z.string().nullable(),
    /** `{naam, tekst}`, sealed for the line with this number. */
    inhoud: Versleuteld,
  }),
  /** Told the other table what stands in this line. */
  z.object({ ...Kop, soort: z.literal('gedeeld'), regel: z.int() }),
  z.object({ ...Kop, soort: z.literal('evaluatie'), inhoud: Versleuteld }),
  z.object({ ...Kop, soort: z.literal('einde') }),
]);
export type Sessieregel = z.infer<typeof Sessieregel>;

/** A simulatiesessie: the fictive casus that this world exists for, and what people did around it. */
export const Sessie = z.object({
  _id: z.string(),
  huis: z.string(),
  naam: z.string(),
  begin: Tijdstip,
  /** Pace when it is let go. */
  schaal: z.number(),
  tafels: z.array(z.object({ code: z.string(), naam: z.string(), rollen: z.array(z.string()) })),
  deelnemers: z.array(z.string()),
  /** The file of the casus as JSON. */
  casus: Versleuteld,
  regels: z.array(Sessieregel),
  /** Raised by one with every change: changes are compare-and-set on it. */
  versie: z.int(),
});
export type Sessie = z.infer<typeof Sessie>;

/** Who plays which role now: participant → medewerker. */
export function rollenVan({ regels }: Pick<Sessie, 'regels'>): Map<string, string> {
  const rollen = new Map<string, string>();
  for (const regel of regels) {
    if (regel.soort !== 'rol') continue;
    if (regel.medewerker === null) rollen.delete(regel.deelnemer);
    else rollen.set(regel.deelnemer, regel.medewerker);
  }
  return rollen;
}

/** Code of the table where a role is played; null of one that sits at neither. */
export function tafelVan({ tafels }: Pick<Sessie, 'tafels'>, medewerker: string | null): string | null {
  return tafels.find(({ rollen }) => medewerker !== null && rollen.includes(medewerker))?.code ?? null;
}

export function isVoorbij({ regels }: Pick<Sessie, 'regels'>): boolean {
  return regels.some(({ soort }) => soort === 'einde');
}
