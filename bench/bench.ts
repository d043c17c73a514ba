import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetBesluit } from './besluit.ts';
import { measureCompile } from './compile.ts';
import { measureEngine } from './engine.ts';
import { meetHerhaling } from './herhaling.ts';
import { meetInstantie } from './instantie.ts';
import { machine } from './machine.ts';
import type { Kosten } from './meting.ts';
import { meetOpstarten } from './opstarten.ts';
import { metStapel } from './stapel.ts';
import { meetWerkvoorraad } from './werkvoorraad.ts';

// `npm run bench`: what it costs, each figure beside what we promise. Ratios are measured in one run, in turn.
const map = await mkdtemp(join(tmpdir(), 'regietafel-bench-'));
try {
  process.stdout.write(`${machine()}\n\n`);
  const compileren = await measureCompile();
  const processor = ({ cpu }: Kosten): string => `ms (${ms(cpu)} processor)`;
  const { first, later, thousand, tenThousand } = compileren;
  toon('compile van de grootste tekening, eerste keer', first.ms, processor(first), 50, true);
  toon('compile van de grootste tekening, daarna', later.ms, processor(later), 50, true);
  toon(
    'compile per taak, 10.000 taken tegen 1.000',
    tenThousand.cpu / thousand.cpu / 10,
    `× (${ms(tenThousand.cpu)} tegen ${ms(thousand.cpu)} processor)`,
    1.5,
    true,
  );
  const engine = await measureEngine();
  const gehaald = `(${engine.byTheClock.toFixed(0)} op de klok)`;
  toon('engine: stappen per seconde processor, één kern', engine.stepsPerSecond, gehaald, 50_000, false);
  toon('engine: grootste staat van procesregie', engine.stateBytes / 1024, 'KB', 20, true);
  await metStapel(join(map, 'stapel'), async (stapel) => {
    const cijfers = await meetBesluit(stapel);
    const { besluit, kaal } = cijfers;
    toon(
      'besluit door de API, p50',
      besluit.p50 / kaal.p50,
      `× kaal (${ms(besluit.p50)} tegen ${ms(kaal.p50)})`,
      1.5,
      true,
    );
    toon(
      'besluit door de API, p99',
      besluit.p99 / kaal.p99,
      `× kaal (${ms(besluit.p99)} tegen ${ms(kaal.p99)})`,
      1.5,
      true,
    );
    const { doorvoer } = cijfers;
    const perSeconde = `× kaal (${doorvoer.besluit.toFixed(0)} tegen ${doorvoer.kaal.toFixed(0)} per seconde)`;
    toon('doorvoer, 16 tegelijk', doorvoer.besluit / doorvoer.kaal, perSeconde, 0.6, false);
    toon(
      'gebeurtenissen in de geschiedenis per besluit',
      cijfers.gebeurtenissen,
      `(${(cijfers.bytes / 1024).toFixed(1)} KB)`,
      12,
      true,
    );
    const { proces, kaal: kaalProces } = await meetInstantie(stapel);
    toon(
      'processor in de worker voor een heel proces',
      proces / kaalProces,
      `× kaal (${ms(proces)} tegen ${ms(kaalProces)})`,
      1.5,
      true,
    );
    const herhaling = await meetHerhaling(stapel);
    const { langste, samen } = herhaling;
    const alle = `al haar ${String(herhaling.runs)} runs: ${(samen.ms / 1000).toFixed(1)} s`;
    toon(
      `herhalen, casus van ${String(herhaling.gebeurtenissen)} gebeurtenissen`,
      langste.ms / 1000,
      `s (${(langste.cpu / 1000).toFixed(1)} s processor; ${alle})`,
      2,
      true,
    );
    toon('werkvoorraad, eerste 25 van 10.000, p99', (await meetWerkvoorraad(stapel)).p99, 'ms', 50, true);
  });
  const opstarten = await meetOpstarten(join(map, 'start'));
  toon('warme start tot gereed', opstarten.warmSeconden, 's', 20, true);
  toon('geheugen van alles samen', opstarten.geheugenMb, 'MB', 1500, true);
} finally {
  await rm(map, { recursive: true, force: true });
}

function toon(wat: string, gemeten: number, eenheid: string, belofte: number, hoogstens: boolean): void {
  const haalt = hoogstens ? gemeten <= belofte : gemeten >= belofte;
  const getal = gemeten >= 100 ? gemeten.toFixed(0) : gemeten.toFixed(2);
  process.stdout.write(
    `${haalt ? '✔' : '✘'} ${wat.padEnd(48)} ${getal.padStart(8)} ${eenheid}   [${hoogstens ? 'hoogstens' : 'minstens'} ${String(belofte)}]\n`,
  );
}

function ms(duur: number): string {
  return `${duur.toFixed(1)} ms`;
}
