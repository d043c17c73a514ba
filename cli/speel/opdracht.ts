import { Command } from 'commander';

/** `regietafel speel`: the example of one house on servers of its own, to its end, and the count of what it came to. */
export function speelOpdracht(): Command {
  return new Command('speel')
    .description('speel het voorbeeld van een huis uit en tel elke uitkomst; er blijft niets achter')
    .argument('<huis>', 'code van het huis of naam van de regio, of de map ervan')
    .argument('[huizen]', 'map met de huizen', 'huizen')
    .option('--map <map>', 'bewaar gegevens en logboeken in deze map; zonder gaan ze weg')
    .option('--schaal <factor>', 'hoeveel maal sneller de tijd gaat; zonder zo snel als deze machine bijhoudt')
    .action(async (huis: string, huizen: string, { map, schaal }: { map?: string; schaal?: string }) => {
      const { speel } = await import('./speel.ts');
      process.exitCode = await speel({
        huis,
        huizen,
        ...(map === undefined ? {} : { map }),
        ...(schaal === undefined ? {} : { schaal: Number(schaal) }),
      });
    });
}
