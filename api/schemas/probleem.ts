import { z } from 'zod';
import { problemen } from '../problemen.ts';

const codes = Object.keys(problemen) as [keyof typeof problemen, ...(keyof typeof problemen)[]];

export const Probleem = z
  .object({
    type: z.string().meta({ example: 'urn:regietafel:probleem:OngeldigeInvoer' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.enum(codes),
    fouten: z
      .array(z.object({ veld: z.string().meta({ example: 'gegevens.acties.0.omschrijving' }), melding: z.string() }))
      .optional()
      .meta({ description: 'Elk veld dat niet goed is' }),
  })
  .meta({ id: 'Probleem', description: 'Waarom een verzoek niet slaagde (RFC 9457)' });
