import { z } from 'zod';
import { Huiscode, Medewerkercode, Moment } from './gedeeld.ts';

export const Agendakoppeling = z
  .object({ sinds: Moment, tot: Moment })
  .meta({ id: 'Agendakoppeling', description: 'De geheime link waarmee uw eigen agenda meeleest' });

/** Whether there is one; the secret itself cannot be asked for again. */
export const Agendakoppelingstand = z
  .object({ koppeling: Agendakoppeling.nullable() })
  .meta({ id: 'Agendakoppelingstand' });

export const NieuweAgendakoppeling = Agendakoppeling.extend({
  pad: z.string().meta({ description: 'Pad van de agenda, met het geheim; wordt maar één keer gegeven' }),
}).meta({ id: 'NieuweAgendakoppeling' });

/** Whose agendas read along, without the links: nobody but the owner ever had those. */
export const Agendakoppelinglijst = z
  .object({
    resultaten: z.array(
      Agendakoppeling.extend({ medewerker: Medewerkercode, naam: z.string(), organisatie: z.string() }).meta({
        id: 'AgendakoppelingVan',
      }),
    ),
  })
  .meta({ id: 'Agendakoppelinglijst' });
export const Agendakoppelingvraag = z.object({ huis: Huiscode.optional() });
export const Agendakoppelingpad = z.object({ medewerker: Medewerkercode });

/** 32 random bytes as base64url. */
export const Agendapad = z.object({
  geheim: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .meta({ description: 'Het geheim uit de link' }),
});

export const ICalendar = z.string().meta({ description: 'Overleggen als iCalendar (RFC 5545)' });
