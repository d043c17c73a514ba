import { Command } from 'commander';
import { metTemporal, metVerbindingen, verbind, Verbindingen } from '../verbindingen.ts';
import type { Migreeropties } from './migreer.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Runopties } from './run.ts';

/** `regietafel model …`: the tools of whoever draws. */
export function modelOpdrachten(): Command {
  const model = new Command('model').description('tekeningen nakijken, plaatsen en bekijken');
  model
    .command('check')
    .description('kijk tekeningen en beslistabellen na; 0 is in orde, 2 is geweigerd')
    .argument('<pad...>', 'bestanden of mappen')
    .option('--json', 'als JSON')
    .action(async (paden: string[], { json }: { json?: boolean }) => {
      const { check } = await import('./check.ts');
      process.exitCode = await check(paden, json === true);
    });
  model
    .command('run')
    .description('speel een tekening na zonder servers; 0 is gespeeld, 2 is geweigerd')
    .argument('<tekening>', 'het bestand')
    .option('--scenario <bestand>', 'wat er gebeurt; zonder dit antwoordt iedereen meteen met niets')
    .option('--process <id>', 'welk proces, als er meer in de tekening staan')
    .option('--json', 'als JSON')
    .action(async (tekening: string, opties: Runopties) => {
      const { run } = await import('./run.ts');
      process.exitCode = await run(tekening, opties, new Date().toISOString());
    });
  model
    .command('test')
    .description('speel elk *.scenario.json naast de tekeningen; 0 is zoals verwacht, 1 niet, 2 is geweigerd')
    .argument('<map...>', 'mappen met tekeningen en scenario’s')
    .option('--json', 'als JSON')
    .action(async (mappen: string[], { json }: { json?: boolean }) => {
      const { toets } = await import('./toets.ts');
      process.exitCode = await toets(mappen, json === true, new Date().toISOString());
    });
  model
    .command('diff')
    .description('wat er tussen twee versies is veranderd, in woorden; 2 is geweigerd')
    .argument('<eerst>', 'tekening, beslistabel of map zoals het was')
    .argument('<nu>', 'zoals het nu is')
    .option('--json', 'als JSON')
    .action(async (eerst: string, nu: string, { json }: { json?: boolean }) => {
      const { diff } = await import('./diff.ts');
      process.exitCode = await diff(eerst, nu, json === true);
    });
  model
    .command('layout')
    .description('geef een tekening zonder opmaak er een, zodat een tekenprogramma haar kan tonen')
    .argument('<tekening>', 'het bestand')
    .option('--naar <bestand>', 'waar de tekening met opmaak komt; anders in het bestand zelf')
    .action(async (tekening: string, { naar }: { naar?: string }) => {
      const { layout } = await import('./layout.ts');
      await layout(tekening, naar ?? tekening);
    });
  metVerbindingen(model.command('deploy'))
    .description('plaats alles uit een map: nieuwe processen volgen het, lopende houden wat zij hebben')
    .argument('<map>', 'map met *.bpmn, *.dmn en *.form.json')
    .option('--huis <code>', 'voor welk huis; niet nodig waar de map of haar tekeningen bij één huis horen')
    .action(async (map: string, opties: { huis?: string }) => {
      await metOpslag(opties, async (opslag) => {
        const { huisVanMap } = await import('./huiskeuze.ts');
        const { huizenIn } = await import('../huis/huismappen.ts');
        const { plaatsMap } = await import('./plaats.ts');
        const { zetTijd } = await import('./tijd.ts');
        const huizen = await huizenIn(map);
        const mappen = huizen.length === 0 ? [map] : huizen;
        // Before anything is deployed: a process that begins at a moment no more must not be started by its Schedule.
        await metTemporal(Verbindingen.parse(opties), async (temporal) => {
          for (const een of mappen) {
            const huis = await huisVanMap(opslag, opties.huis, een);
            for (const { proces, versie, nieuw } of await plaatsMap(opslag, Date.now(), huis, een)) {
              const gevolg = nieuw ? 'geplaatst' : 'ongewijzigd';
              process.stdout.write(`${huis}/${proces}  ${versie.slice(0, 12)}  ${gevolg}\n`);
            }
            await zetTijd(opslag, temporal, huis);
          }
        });
      });
    });
  metVerbindingen(model.command('list'))
    .description('wat elk huis nu uitvoert')
    .action(async (opties: object) => {
      await metOpslag(opties, async (opslag) => {
        const { lijst } = await import('./lijst.ts');
        process.stdout.write(`${await lijst(opslag)}\n`);
      });
    });
  metVerbindingen(model.command('migreer'))
    .description('laat lopende processen een andere versie van hun tekening volgen; zonder --voer-uit alleen als proef')
    .argument('<proces>', 'id van het proces')
    .option('--huis <code>', 'van welk huis; niet nodig als één huis het proces heeft')
    .option('--van <versie>', 'alle lopende processen op deze versie (het begin ervan is genoeg)')
    .option('--casus <nummer...>', 'alleen deze casussen')
    .option('--naar <versie>', 'welke versie; anders de versie die nieuwe processen volgen')
    .option('--verplaats <oud=nieuw...>', 'element of pijl, en hoe die in de nieuwe tekening heet')
    .option('--herbereken', 'bereken lopende termijnen die anders getekend zijn opnieuw')
    .option('--voer-uit', 'doe het ook')
    .option('--reden <tekst>', 'waarom; nodig bij --voer-uit')
    .option('--door <medewerker>', 'code van de beheerder die het doet; nodig bij --voer-uit')
    .option('--sleutel <sleutel>', 'dezelfde sleutel is hetzelfde verzoek')
    .option('--json', 'als JSON')
    .action(async (proces: string, opties: Migreeropties) => {
      const { migreer } = await import('./migreer.ts');
      const verbonden = await verbind(Verbindingen.parse(opties));
      try {
        const { code, tekst } = await migreer(verbonden, proces, opties);
        process.stdout.write(tekst);
        process.exitCode = code;
      } finally {
        await verbonden.sluit();
      }
    });
  return model;
}

async function metOpslag(opties: object, doe: (opslag: Opslag) => Promise<void>): Promise<void> {
  // Loaded when needed: most commands of whoever draws need no database.
  const { openOpslag } = await import('../../models/opslag/opslag.ts');
  const { NietGeplaatst } = await import('./plaats.ts');
  const opslag = await openOpslag(Verbindingen.parse(opties).mongodb);
  try {
    await doe(opslag);
  } catch (fout) {
    if (!(fout instanceof NietGeplaatst)) throw fout;
    process.stderr.write(`${fout.message}\nEr is niets geplaatst.\n`);
    process.exitCode = 2;
  } finally {
    await opslag.verbinding.close();
  }
}
