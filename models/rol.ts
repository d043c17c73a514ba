import { z } from 'zod';

/** What a medewerker can be. What each may see and do stands in `api/toegang/regels.ts`; a house has some of them. */
export const Rol = z.enum([
  'procesregisseur',
  'informatiecoördinator',
  'partner',
  'ketenmanager',
  'locatiemanager',
  'administratief ondersteuner',
  'stuurgroep',
  'kerngroep',
  'beheerder',
]);
export type Rol = z.infer<typeof Rol>;
