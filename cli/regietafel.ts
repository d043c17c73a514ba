import { Command } from 'commander';
import { z } from 'zod';
import { cijferOpdracht } from './cijfers/opdracht.ts';
import { draaiOpdrachten } from './draai/opdrachten.ts';
import { huisOpdrachten } from './huis/opdrachten.ts';
import { modelOpdrachten } from './model/opdrachten.ts';
import { sessieOpdracht } from './sessie/opdracht.ts';
import { speelOpdracht } from './speel/opdracht.ts';
import { startOpdracht } from './start/opdracht.ts';

const regietafel = new Command('regietafel')
  .description('Zaakvoering van Zorg- en Veiligheidshuizen als duurzame processen')
  .helpOption('-h, --help', 'toon deze hulp')
  .helpCommand(false)
  .addCommand(startOpdracht())
  .addCommand(speelOpdracht())
  .addCommand(huisOpdrachten())
  .addCommand(modelOpdrachten())
  .addCommand(sessieOpdracht())
  .addCommand(cijferOpdracht());
for (const opdracht of draaiOpdrachten()) regietafel.addCommand(opdracht);

try {
  await regietafel.parseAsync();
} catch (fout) {
  const tekst =
    fout instanceof z.ZodError ? z.prettifyError(fout) : fout instanceof Error ? fout.message : String(fout);
  process.stderr.write(`${tekst}\n`);
  process.exitCode = 1;
}
