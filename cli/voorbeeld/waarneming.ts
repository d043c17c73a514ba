import { z } from 'zod';
import type { Huis } from '../../models/huis.ts';
import type { Gesprek } from './gesprek.ts';
import { kijker } from './wie.ts';

/** What the player sees of the world, through the API only. */

const Taak = z.object({
  id: z.string(),
  huis: z.string(),
  element: z.string(),
  naam: z.string(),
  dossier: z.object({ soort: z.enum(['casus', 'overleg']), id: z.string() }),
  rol: z.string().nullable(),
  organisatie: z.string().nullable(),
  toegewezen: z.string().nullable(),
  geopend: z.string(),
  status: z.enum(['open', 'besloten', 'vervallen']),
});
export type Taak = z.infer<typeof Taak>;

const Overleg = z.object({ id: z.string(), proces: z.string(), gepland: z.string(), afsluiting: z.string() });
export type Overleg = z.infer<typeof Overleg>;
const Agenda = z.object({ agenda: z.array(z.object({ taak: z.object({ id: z.string() }) })) });

const lijst = <T>(vorm: z.ZodType<T>) => z.object({ resultaten: z.array(vorm), volgende: z.string().nullable() });

/** Looks with the eyes of one employee of each house who sees the whole of it. */
export class Waarneming {
  readonly #gesprek: Gesprek;
  readonly #huizen: readonly Huis[];
  /** Who sees the overleggen. */
  readonly #wie: string;
  readonly #agendas = new Map<string, ReadonlySet<string>>();

  private constructor(gesprek: Gesprek, huis: Huis, buren: readonly Huis[]) {
    this.#gesprek = gesprek;
    this.#huizen = [huis, ...buren];
    this.#wie = kijker(huis);
  }

  /** `buren`: other houses of the region that the example plays in, without their overleggen. */
  static van(gesprek: Gesprek, huis: Huis, buren: readonly Huis[]): Waarneming {
    return new Waarneming(gesprek, huis, buren);
  }

  /** Every task of every role with that status, the oldest first. */
  async taken(status: Taak['status']): Promise<Taak[]> {
    const perRol = this.#huizen.flatMap((huis) =>
      huis.rollen
        .filter((rol) => rol !== 'beheerder')
        .map((rol) => this.#alles(kijker(huis), `/taken?rol=${encodeURIComponent(rol)}&status=${status}`, Taak)),
    );
    const taken = (await Promise.all(perRol)).flat();
    return taken.sort((een, ander) => een.geopend.localeCompare(ander.geopend) || een.id.localeCompare(ander.id));
  }

  overleggen(): Promise<Overleg[]> {
    return this.#alles(this.#wie, '/overleggen?', Overleg);
  }

  /** Ids of the tasks on an agenda, which is fixed once the meeting is there. */
  async agenda(overleg: string): Promise<ReadonlySet<string>> {
    const bekend = this.#agendas.get(overleg);
    if (bekend !== undefined) return bekend;
    const { agenda } = await this.#gesprek.lees(this.#wie, `/overleggen/${overleg}`, Agenda);
    const taken = new Set(agenda.map(({ taak }) => taak.id));
    this.#agendas.set(overleg, taken);
    return taken;
  }

  async #alles<T>(wie: string, pad: string, vorm: z.ZodType<T>): Promise<T[]> {
    const gevonden: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const vanaf: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const bladzijde = await this.#gesprek.lees(wie, `${pad}&limiet=100${vanaf}`, lijst(vorm));
      gevonden.push(...bladzijde.resultaten);
      cursor = bladzijde.volgende;
    }
    return gevonden;
  }
}
