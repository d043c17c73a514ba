import { z } from 'zod';
import type { Handelende } from '../../models/proces.ts';
import { Rol } from '../../models/rol.ts';

/** Who asks, as the issuer vouches for it in the access token. */
export const Aanspraken = z.object({
  /** Medewerker id. */
  sub: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  name: z.string().min(1),
  rol: Rol,
  organisatie: z.string().regex(/^[a-z0-9-]{1,64}$/),
  huizen: z.array(z.string().regex(/^[a-z0-9-]{1,64}$/)),
  /** Where notices go. One that is no address is left out: nobody is kept from working by it. */
  email: z.email().max(254).optional().catch(undefined),
});

export interface Aanvrager {
  readonly medewerker: string;
  readonly naam: string;
  readonly rol: Rol;
  readonly organisatie: string;
  readonly huizen: readonly string[];
  readonly email?: string;
  /** In a simulatiesessie: the participant who plays this role. */
  readonly deelnemer?: string;
}

/** Who asks for what needs no token: nobody, and nowhere. */
export const ANONIEM: Aanvrager = { medewerker: '', naam: '', rol: 'beheerder', organisatie: '', huizen: [] };

/** The ids of who acts, as they go into a process. */
export function handelende({ medewerker, rol, organisatie }: Aanvrager): Handelende {
  return { medewerker, rol, organisatie };
}
