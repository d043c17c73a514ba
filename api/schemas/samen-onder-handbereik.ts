import { z } from 'zod';
import { Casusnummer, Huiscode, Moment } from './gedeeld.ts';
import { Persoonsvraag } from './casussen.ts';
import { Meldinginvoer, Meldingpad } from './meldingen.ts';

/**
 * Samen onder Handbereik (JZV), a standard in draft. What it calls its messages is used; their fields are ours and
 * provisional, until its text is there.
 */

const { huis, soort, melder, incident, betrokkenen, toelichting, gegevens } = Meldinginvoer.shape;

/** The organisation of the melder is that of the token. */
export const HandbereikMelding = z
  .strictObject({
    type: z.literal('ZVH').meta({ description: 'Soort melding in Samen onder Handbereik' }),
    ...{ huis, soort },
    melder: melder.omit({ organisatie: true }),
    ...{ incident, betrokkenen, toelichting, gegevens },
  })
  .meta({ id: 'HandbereikMelding' });

export const HandbereikOntvangst = z
  .object({
    type: z.literal('ZVH'),
    melding: z.string(),
    casus: Casusnummer.meta({ description: 'Onderwerp van gebeurtenissen over deze melding' }),
    ontvangen: Moment,
  })
  .meta({ id: 'HandbereikOntvangst' });

export const Bekendheidsvraag = z
  .strictObject({ huis: Huiscode, persoon: Persoonsvraag })
  .meta({ id: 'Bekendheidsvraag' });

export const Bekendheid = z
  .object({ bekend: z.boolean().meta({ description: 'Of de persoon in een open casus van het huis voorkomt' }) })
  .meta({ id: 'Bekendheid' });

export const HandbereikPad = Meldingpad;

export const HandbereikUitkomsten = z
  .object({
    melding: z.string(),
    casus: Casusnummer,
    uitkomsten: z
      .array(z.object({ tekst: z.string(), at: Moment }))
      .meta({ description: 'Wat aan de melder is teruggekoppeld, oudste eerst; leeg zolang er niets is' }),
  })
  .meta({ id: 'HandbereikUitkomsten' });
