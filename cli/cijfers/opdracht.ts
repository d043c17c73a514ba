import { Command } from 'commander';
import { metVerbindingen, verbind, Verbindingen } from '../verbindingen.ts';
import type { Cijferopties } from './cijfers.ts';

/** `regietafel cijfers`: the figures of a house on a command line. */
export function cijferOpdracht(): Command {
  return metVerbindingen(new Command('cijfers'))
    .description('de cijfers van een huis, zoals GET /v1/cijfers ze geeft; zonder periode de laatste die voorbij is')
    .argument('<huis>', 'code van het huis')
    .requiredOption('--door <code>', 'wie ze leest: een ketenmanager of iemand van de stuurgroep; het komt in het log')
    .option('--vanaf <dag>', 'eerste dag, jjjj-mm-dd')
    .option('--tot <dag>', 'laatste dag, jjjj-mm-dd')
    .option('--csv', 'als CSV in plaats van JSON')
    .action(async (huis: string, opties: Cijferopties) => {
      const { cijfers } = await import('./cijfers.ts');
      const verbonden = await verbind(Verbindingen.parse(opties));
      try {
        process.stdout.write(await cijfers(verbonden, huis, opties));
      } finally {
        await verbonden.sluit();
      }
    });
}
