import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';

/** Part of a Temporal namespace and of the name of a database. */
const Naam = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'geef met --naam kleine letters, cijfers en streepjes, ten hoogste 31');

/** `regietafel simulatiesessie`: a fictive casus for two tables, in a world of its own. */
export function sessieOpdracht(): Command {
  return new Command('simulatiesessie')
    .description('speel een fictieve casus met twee tafels, in een wereld die van niets anders weet')
    .argument('<huis>', 'map met de tekeningen van een huis, zoals huizen/midden-limburg')
    .requiredOption('--casus <bestand>', 'bestand met de fictieve casus (docs/simulatiesessie.md)')
    .option('--naam <naam>', 'naam van de sessie; dezelfde naam gaat verder waar die gebleven was')
    .option('--map <map>', 'map voor gegevens en sleutels van sessies', join('.regietafel', 'sessies'))
    .action(async (huis: string, opties: { casus: string; naam?: string; map: string }) => {
      const naam = Naam.parse(opties.naam ?? `s${new Date().toISOString().slice(0, 16).replace(/\D/g, '')}`);
      const { speelSessie } = await import('./sessie.ts');
      await speelSessie({ huis, casus: opties.casus, naam, map: join(opties.map, naam) });
    });
}
