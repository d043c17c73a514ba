import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { metVerbindingen, verbind, Verbindingen, type Verbonden } from '../verbindingen.ts';

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
  metVerbindingen(huis.command('voeg-toe'))
    .description('voeg een huis toe aan de installatie die hier draait; 0 is toegevoegd, 2 is geweigerd')
    .argument('<map>', 'map van het huis, waar dan ook')
    .addOption(huizen())
    .action(async (map: string, opties: { huizen: string }) => {
      const { voegToe } = await import('./voeg-toe.ts');
      const verbonden = await verbindHier(opties, map);
      try {
        const { code, tekst } = await voegToe(verbonden, map, opties.huizen, Date.now());
        process.stdout.write(tekst);
        process.exitCode = code;
      } finally {
        await verbonden.sluit();
      }
    });
  return huis;
}

async function verbindHier(opties: object, map: string): Promise<Verbonden> {
  const verbindingen = Verbindingen.parse(opties);
  try {
    return await verbind(verbindingen);
  } catch (fout) {
    throw new Error(
      `Er is geen installatie te bereiken (MongoDB op ${verbindingen.mongodb}, Temporal op ${verbindingen.temporal}). Start er een met npm start, of noem met --mongodb en --temporal waar zij is; of zet ${map} onder de code van het huis in huizen/, dan heeft de volgende start het.`,
      { cause: fout },
    );
  }
}

function huizen(): Option {
  return new Option('--huizen <map>', 'map met de bekende huizen, en wat zij delen in gedeeld/').default(
    HUIZEN,
    'huizen',
  );
}
