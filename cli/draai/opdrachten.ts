import { Command, Option } from 'commander';
import { z } from 'zod';
import { metVerbindingen, Verbindingen } from '../verbindingen.ts';

const Apivelden = z.object({
  poort: z.coerce.number().int().min(0).max(65_535),
  adres: z.string(),
  issuer: z.url({ error: 'geef met --issuer het adres van de aanmelddienst' }),
  publiek: z.string(),
  web: z.string().optional(),
  client: z.string(),
});

const Workervelden = z.object({
  webadres: z.url({ protocol: /^https?$/, error: 'geef met --webadres het adres van de webpagina’s' }),
  afzender: z.string().min(3),
  oin: z
    .string()
    .regex(/^(\d{20})?$/, 'een OIN heeft twintig cijfers')
    .default(''),
  netten: z.string().transform((tekst) => tekst.split(/[\s,]+/).filter((net) => net !== '')),
  verzonnen: z.enum(['hier', 'overal']),
  smtp: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL moet een adres zijn als smtps://naam:wachtwoord@host:465' })
    .optional(),
});

/** `regietafel worker` and `regietafel api`: the programs of an installation, as many of each as needed. */
export function draaiOpdrachten(): Command[] {
  const worker = metVerbindingen(new Command('worker'))
    .description('voer processen uit')
    .addOption(
      new Option('--webadres <url>', 'adres van de webpagina’s, voor de links in mail')
        .env('REGIETAFEL_WEBADRES')
        .default('http://127.0.0.1:4180'),
    )
    .addOption(
      new Option('--afzender <adres>', 'afzender van mail').env('SMTP_AFZENDER').default('regietafel@localhost'),
    )
    .addOption(new Option('--oin <nummer>', 'als wie gebeurtenissen worden gestuurd').env('REGIETAFEL_OIN'))
    .addOption(
      new Option('--netten <netten>', 'besloten netten waar gebeurtenissen heen mogen, zoals 10.1.0.0/16')
        .env('REGIETAFEL_WEBHOOK_NETTEN')
        .default(''),
    )
    .addOption(
      new Option('--verzonnen <waarheen>', 'waar gebeurtenissen van een voorbeeld of sessie heen mogen')
        .choices(['hier', 'overal'])
        .env('REGIETAFEL_WEBHOOK_VERZONNEN')
        .default('hier'),
    )
    .action(async (opties: object) => {
      // From the environment only: it may hold a password, and arguments are there for everybody to see.
      const velden = Workervelden.parse({ ...opties, smtp: process.env['SMTP_URL'] || undefined });
      const { draaiWorker } = await import('./draai-worker.ts');
      const { webadres: web, oin, ...rest } = velden;
      await draaiWorker(Verbindingen.parse(opties), { ...rest, web, oin: oin || undefined });
    });
  const api = metVerbindingen(new Command('api'))
    .description('beantwoord verzoeken')
    .addOption(new Option('--poort <nummer>', 'poort').env('REGIETAFEL_POORT').default('4180'))
    .addOption(new Option('--adres <ip>', 'adres om op te luisteren').env('REGIETAFEL_ADRES').default('127.0.0.1'))
    .addOption(new Option('--issuer <url>', 'aanmelddienst (OIDC)').env('OIDC_ISSUER').makeOptionMandatory())
    .addOption(
      new Option('--publiek <naam>', 'waarvoor een toegangsbewijs geldt').env('OIDC_PUBLIEK').default('regietafel'),
    )
    .addOption(new Option('--web <map>', 'gebouwde webpagina’s om mee te geven').env('REGIETAFEL_WEB'))
    .addOption(
      new Option('--client <id>', 'OIDC-client van de webpagina’s').env('OIDC_CLIENT').default('regietafel-web'),
    )
    .action(async (opties: object) => {
      const { poort, adres, issuer, publiek, web, client } = Apivelden.parse(opties);
      const { draaiApi } = await import('./draai-api.ts');
      await draaiApi(Verbindingen.parse(opties), {
        poort,
        adres,
        issuer,
        publiek,
        ...(web === undefined ? {} : { web: { map: web, clientId: client } }),
      });
    });
  return [worker, api];
}
