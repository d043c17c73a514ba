import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';

/** The houses that come along, and what they share. */
const HUIZEN = fileURLToPath(new URL('../../huizen', import.meta.url));

/** `regietafel huis …`: a house as a folder of files. */
export function huisOpdrachten(): Command {
  const huis = new Command('huis').description('een huis nakijken en toevoegen: een map met alleen bestanden');
  huis
    .command('controleer')
    .description('kijk alles van een huis na en speel zijn scenario’s; 0 is in orde, 2 is geweigerd')
    .argument('<map>', 'map met huis.json, *.bpmn, *.dmn, *.form.json en *.scenario.json, waar dan ook')
    .addOption(huizen())
    .option('--json', 'als JSON')
    .action(async (map: string, opties: { huizen: string; json?: boolean }) => {
      const { controleer } = await import('./controleer.ts');
      process.exitCode = await controleer(map, opties.huizen, opties.json === true, new Date().toISOString());
    });
  return huis;
}

function huizen(): Option {
  return new Option('--huizen <map>', 'map met de bekende huizen, en wat zij delen in gedeeld/').default(
    HUIZEN,
    'huizen',
  );
}
