import { z } from 'zod';
import { controleerFormulier } from './formulier.ts';
import type { Huis } from './huis.ts';

/** The file of a fictive casus that two tables play in a simulatiesessie. */

const Code = z.string().regex(/^[a-z0-9-]{1,64}$/, 'een code heeft alleen kleine letters, cijfers en streepjes');
const Tekst = (lengte: number) => z.string().trim().min(1).max(lengte);
const Medewerker = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const Gegevens = z.record(z.string(), z.json());

/** What happens in the world of a session because the facilitator lets it. */
export const Gebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('melding'),
    naam: Tekst(200),
    /** Whose role hands it in. */
    door: Medewerker,
    /** As `POST /v1/meldingen` takes it, but for the house. */
    melding: Gegevens,
  }),
  z.strictObject({
    soort: z.literal('bericht'),
    naam: Tekst(200),
    /** Who sends it: a role that may, such as procesregisseur. */
    door: Medewerker,
    /** Name of the message, and what its form asks. */
    bericht: Tekst(100),
    gegevens: Gegevens.default({}),
    /** Number of the casus; absent: the one that the first melding of the session opened. */
    casus: Tekst(40).optional(),
  }),
  z.strictObject({ soort: z.literal('notitie'), naam: Tekst(200), tafel: Code, tekst: Tekst(4000) }),
]);
export type Gebeurtenis = z.infer<typeof Gebeurtenis>;

export const Sessiecasus = z
  .strictObject({
    naam: Tekst(200),
    /** What every participant reads before the beginning. */
    inleiding: Tekst(4000),
    /** Virtual instant at which the session begins, with its zone. */
    begin: z.iso.datetime({ offset: true }),
    /** How much faster than real it runs when the facilitator lets it go. */
    schaal: z.number().positive().max(1_000_000),
    /** How many people can take part, besides the facilitator. */
    deelnemers: z.int().min(2).max(60),
    tafels: z
      .array(
        z.strictObject({
          code: Code,
          naam: Tekst(100),
          /** Medewerkers of the house whose roles are played at this table. */
          rollen: z.array(Medewerker).min(1),
        }),
      )
      .length(2, 'een sessie heeft twee tafels'),
    /** What the facilitator can let happen, by code, in the order of the story. */
    gebeurtenissen: z.record(Code, Gebeurtenis),
    /** Form (JSON Schema, as beside a drawing) that each participant fills in at the end. */
    evaluatie: z.looseObject({ $id: z.string().min(1) }),
  })
  .superRefine(({ tafels, gebeurtenissen, evaluatie }, context) => {
    const meld = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const codes = tafels.map(({ code }) => code);
    if (new Set(codes).size < codes.length) meld(['tafels'], 'de tafels hebben dezelfde code');
    const rollen = tafels.flatMap((tafel) => tafel.rollen);
    for (const rol of rollen.filter((een, plaats) => rollen.indexOf(een) < plaats))
      meld(['tafels'], `de rol "${rol}" kan maar aan één tafel zitten`);
    for (const [code, gebeurtenis] of Object.entries(gebeurtenissen))
      if (gebeurtenis.soort === 'notitie' && !codes.includes(gebeurtenis.tafel))
        meld(['gebeurtenissen', code, 'tafel'], `de tafel "${gebeurtenis.tafel}" bestaat niet`);
    for (const fout of controleerFormulier(evaluatie)) meld(['evaluatie'], fout);
  });
export type Sessiecasus = z.infer<typeof Sessiecasus>;

/** What only the house knows: the people whose roles are played, as sentences; empty when the casus fits. */
export function pastBij({ tafels, gebeurtenissen }: Sessiecasus, { code, medewerkers }: Huis): string[] {
  const bekend = new Set(medewerkers.map(({ id }) => id));
  const gespeeld = [
    ...tafels.flatMap((tafel) => tafel.rollen.map((rol) => [rol, `tafels, ${tafel.code}`] as const)),
    ...Object.entries(gebeurtenissen).flatMap(([naam, gebeurtenis]) =>
      'door' in gebeurtenis ? [[gebeurtenis.door, `gebeurtenissen, ${naam}`] as const] : [],
    ),
  ];
  return gespeeld
    .filter(([medewerker]) => !bekend.has(medewerker))
    .map(([medewerker, waar]) => `${waar}: ${code} heeft geen medewerker "${medewerker}"`);
}
