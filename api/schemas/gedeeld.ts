import { z } from 'zod';
import 'zod-openapi';
import { Tijdstip } from '../../models/tijdstip.ts';

/** Parts that more than one resource is made of. */

export const Huiscode = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .meta({ description: 'Code van een Zorg- en Veiligheidshuis', example: 'midden-limburg' });
export const Organisatiecode = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .meta({ description: 'Code van een organisatie', example: 'veilig-thuis' });
export const Casusnummer = z
  .string()
  .regex(/^[A-Z]{2,4}-\d{4}-\d{6}$/)
  .meta({ description: 'Nummer van een casus', example: 'ML-2026-000123' });
export const Overlegnummer = z
  .string()
  .regex(/^[A-Z]{2,4}-OV-\d{4}-\d{4,8}$/)
  .meta({ description: 'Nummer van een overleg', example: 'ML-OV-2026-0012' });
export const Taaknummer = z
  .string()
  .regex(/^[A-Z]{2,4}-(OV-)?\d{4}-\d{4,8}(\.[A-Za-z0-9_-]{1,80}){2,20}$/)
  .meta({ description: 'Kenmerk van een taak', example: 'ML-2026-000123.screening.1.7' });
export const Medewerkercode = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .meta({ description: 'Code van een medewerker', example: 'mw-ml-001' });
export const Rolnaam = z
  .string()
  .regex(/^[\p{L} -]{1,64}$/u)
  .meta({ description: 'Rol', example: 'procesregisseur' });
export const Versie = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Versie van een model: SHA-256 van zijn inhoud' });
export const Moment = Tijdstip.meta({ description: 'Tijdstip in UTC', example: '2026-03-02T08:30:00.000Z' });

export const Door = z
  .object({ medewerker: Medewerkercode, naam: z.string(), rol: z.string(), organisatie: z.string() })
  .meta({ id: 'Door', description: 'Wie iets deed' });

export const Dossierverwijzing = z
  .object({ soort: z.enum(['casus', 'overleg']), id: z.string() })
  .meta({ id: 'Dossierverwijzing', description: 'Het dossier waar een taak bij hoort' });

export const Limiet = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(25)
  .meta({ description: 'Hoeveel resultaten ten hoogste' });
export const Cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,600}$/)
  .meta({ description: 'Waarde van `volgende` uit het vorige antwoord' });
export const Bladeren = z.object({ limiet: Limiet, cursor: Cursor.optional() });

/** A page of a list with where the next one begins. */
export function lijst<T extends z.ZodType>(id: string, item: T) {
  return z
    .object({
      resultaten: z.array(item),
      volgende: z.string().nullable().meta({ description: 'Cursor van de volgende bladzijde' }),
    })
    .meta({ id });
}

/** `true` or `false` in a query. */
export const JaNee = z.enum(['true', 'false']).transform((waarde) => waarde === 'true');

/** JSON Schema of a form, handed on as it is. */
export const Formulierschema = z
  .record(z.string(), z.json())
  .meta({ id: 'Formulier', description: 'JSON Schema van een formulier' });
export const Gegevens = z
  .record(z.string(), z.json())
  .meta({ id: 'Gegevens', description: 'Ingevulde velden van een formulier' });
