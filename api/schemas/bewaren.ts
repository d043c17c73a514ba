import { z } from 'zod';
import { Datum } from '../../models/tijdstip.ts';
import { Bladeren, Casusnummer, Huiscode, lijst, Moment } from './gedeeld.ts';

const VerlopenCasus = z
  .object({
    id: Casusnummer,
    huis: Huiscode,
    geopend: Moment,
    gesloten: Moment,
    bewaardTot: Moment.meta({ description: 'Einde van de bewaartermijn, of van de laatste verlenging' }),
  })
  .meta({ id: 'VerlopenCasus', description: 'Een gesloten casus die niet langer bewaard hoeft te worden' });
export const Verlopenlijst = lijst('Verlopenlijst', VerlopenCasus);
export const Verlopenvraag = z.object({ huis: Huiscode.optional(), ...Bladeren.shape });

export const Bewaarbesluit = z
  .discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('vernietigen') }),
    z.strictObject({
      soort: z.literal('verlengen'),
      tot: Datum.meta({ description: 'Laatste dag waarop de casus bewaard wordt' }),
      reden: z.string().trim().min(1).max(2000),
    }),
  ])
  .meta({ id: 'Bewaarbesluit' });
export const Bewaarstand = z
  .object({
    id: Casusnummer,
    vernietigd: z.boolean(),
    bewaardTot: Moment.nullable().meta({ description: 'Van een verlenging; null bij een vernietigde casus' }),
  })
  .meta({ id: 'Bewaarstand' });
