import { Command } from 'commander';

/** `regietafel start`: everything on this machine, with example users and, on an empty store, an example. */
export function startOpdracht(): Command {
  return new Command('start')
    .description('start alles op deze machine; op een lege opslag speelt eerst het voorbeeld')
    .option('--huis <code>', 'huis of regio waarvan het voorbeeld speelt')
    .option('--leeg', 'begin zonder voorbeeld')
    .option('--map <map>', 'map voor gegevens, logboeken en sleutel', process.env['REGIETAFEL_MAP'] ?? '.regietafel')
    .option('--huizen <map>', 'map met de huizen', 'huizen')
    .option('--schaal <factor>', 'hoeveel maal sneller de tijd gaat tijdens het voorbeeld')
    .action(async (opties: { huis?: string; leeg?: boolean; map: string; huizen: string; schaal?: string }) => {
      const { start } = await import('./start.ts');
      await start({
        leeg: opties.leeg === true,
        map: opties.map,
        huizen: opties.huizen,
        ...(opties.huis === undefined ? {} : { huis: opties.huis }),
        ...(opties.schaal === undefined ? {} : { schaal: Number(opties.schaal) }),
      });
    });
}
