import { z } from 'zod';
import { GEBEURTENISSOORTEN } from '../../models/gebeurtenis.ts';
import { Huiscode, lijst, Moment } from './gedeeld.ts';

const Soorten = z.array(z.enum(GEBEURTENISSOORTEN)).min(1);

const Adres = z
  .url()
  .max(1000)
  .refine(
    (tekst) => {
      // Zod asks this of what is no URL too.
      if (!URL.canParse(tekst)) return false;
      const { protocol, hostname, username, password, hash } = new URL(tekst);
      const versleuteld = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
      return versleuteld && username === '' && password === '' && hash === '';
    },
    { error: 'Geef een adres dat met https:// begint, zonder naam of wachtwoord erin.' },
  )
  .meta({ description: 'Waar gebeurtenissen naartoe gaan', example: 'https://zaken.example.nl/gebeurtenissen' });

export const Abonnement = z
  .object({
    id: z.string(),
    huis: Huiscode,
    adres: z.string(),
    soorten: Soorten,
    sinds: Moment,
    gestopt: Moment.nullable(),
    wachtend: z.int().meta({ description: 'Dossiers waarvan nog iets te vertellen is' }),
    onbezorgd: z.int().meta({ description: 'Gebeurtenissen die niet zijn aangenomen' }),
  })
  .meta({ id: 'Abonnement' });

export const NieuwAbonnement = Abonnement.extend({
  geheim: z.string().meta({ description: 'Waarmee de ontvanger de handtekening nagaat; wordt alleen nu gegeven' }),
}).meta({ id: 'NieuwAbonnement' });

export const Abonnementinvoer = z
  .strictObject({ huis: Huiscode, adres: Adres, soorten: Soorten.optional() })
  .meta({ id: 'Abonnementinvoer' });

export const Abonnementlijst = lijst('Abonnementlijst', Abonnement);
export const Abonnementpad = z.object({ id: z.string().regex(/^ab-[0-9a-f]{16}$/) });

export const Onbezorgdlijst = lijst(
  'Onbezorgdlijst',
  z
    .object({
      gebeurtenis: z.string(),
      dossier: z.string(),
      soort: z.string(),
      at: Moment,
      reden: z.string(),
      status: z.enum(['onbezorgd', 'opnieuw', 'bezorgd']),
    })
    .meta({ id: 'Onbezorgd' }),
);

export const Herhaling = z.object({ opnieuw: z.int() }).meta({ id: 'Herhaling' });
