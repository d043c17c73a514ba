import { Command, InvalidArgumentError, Option } from 'commander';
import { maakZandbak } from './bundel.ts';
import { metSabotage } from './met-sabotage.ts';
import { FOUTEN, FOUTSOORTEN, type Foutsoort } from './fouten.ts';
import { type Sabotage, SABOTAGES } from './sabotage.ts';
import { DADEN, simuleer } from './simulatie.ts';
import { verklein } from './verkleinen.ts';
import { beschrijf, Verslag } from './verslag.ts';

interface Vlaggen {
  readonly seed: number;
  readonly seeds: number;
  readonly daden: number;
  readonly fouten: readonly Foutsoort[];
  readonly sabotage: Sabotage | null;
}

const lijst = (wat: Readonly<Record<string, string>>): string =>
  Object.entries(wat)
    .map(([naam, uitleg]) => `  ${naam.padEnd(24)}${uitleg}`)
    .join('\n');

const programma = new Command('simulatie:fouten')
  .description(
    'Runs the real workflows on a simulated server, store, network and clock, with faults drawn from a seed.',
  )
  .option('--seed <n>', 'first seed', getal, 1)
  .option('--seeds <n>', 'how many seeds, one after the other', getal, 1)
  .option('--daden <n>', 'deeds of people in each world before everything heals', getal, DADEN)
  .option('--fouten <soort,…>', 'only these kinds of faults', soorten, FOUTSOORTEN)
  .addOption(
    new Option('--sabotage <soort>', 'breaks this promise on purpose').choices(Object.keys(SABOTAGES)).default(null),
  )
  .addHelpText('after', `\nFaults:\n${lijst(FOUTEN)}\n\nSabotage:\n${lijst(SABOTAGES)}`)
  .parse();

const { seed: eerste, seeds, daden, fouten, sabotage } = programma.opts<Vlaggen>();
const zandbak = await maakZandbak(sabotage);
const verslag = new Verslag();
let gebroken = 0;
await metSabotage(sabotage, async () => {
  for (let seed = eerste; seed < eerste + seeds; seed += 1) {
    const opties = { seed, zandbak, daden, soorten: fouten };
    const afloop = await simuleer(opties);
    verslag.tel(afloop);
    if (afloop.schending === null) continue;
    gebroken += 1;
    console.error(beschrijf(seed, afloop, await verklein(afloop, opties)));
  }
});
console.log(verslag.tekst());
console.log(
  gebroken === 0 ? 'Every promise was kept.' : `${String(gebroken)} of ${String(seeds)} seeds broke a promise.`,
);
process.exit(gebroken === 0 ? 0 : 1);

function getal(tekst: string): number {
  const waarde = Number(tekst);
  if (!Number.isSafeInteger(waarde) || waarde < 0) throw new InvalidArgumentError('a whole number');
  return waarde;
}

function soorten(tekst: string): Foutsoort[] {
  return tekst
    .split(',')
    .filter((naam) => naam !== '')
    .map((naam) => {
      const soort = FOUTSOORTEN.find((een) => een === naam);
      if (soort === undefined) throw new InvalidArgumentError(`${naam} is none of ${FOUTSOORTEN.join(', ')}`);
      return soort;
    });
}
