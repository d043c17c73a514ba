import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command, root, type Step } from './step.ts';

const rooms = [
  'activities',
  'api',
  'bench',
  'cli',
  'engine',
  'models',
  'tekentafel',
  'temporal-docker',
  'test',
  'web',
  'workers',
  'workflows',
];
const code = '**/*.{ts,tsx,js,mjs,css,html}';

/** What can be said of the source without running it, and the pages built from it. The slowest first: two run at a time. */
export function staticSteps(): Step[] {
  const present = rooms.filter((room) => existsSync(join(root, room)));
  const cruise = (config: string, folders: string[]): string[] => [
    '--config',
    config,
    '--output-type',
    'err-long',
    ...folders,
  ];
  return [
    command('regels voor de code (eslint)', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
    command('types (tsc)', 'typescript/bin/tsc', ['--noEmit', '-p', '.']),
    command("types van de webpagina's (tsc)", 'typescript/bin/tsc', ['--noEmit', '-p', 'web']),
    command('opmaak (prettier)', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', code]),
    command('wie importeert wie (dependency-cruiser)', cruiser, cruise('.dependency-cruiser.mjs', present)),
    command(
      'wat een workflow laadt (dependency-cruiser)',
      cruiser,
      cruise('.dependency-cruiser-runtime.mjs', ['workflows']),
    ),
    command('ongebruikte code (knip)', 'knip/bin/knip.js', ['--no-progress']),
    command("bouw van de webpagina's (vite)", 'vite/bin/vite.js', ['build', 'web', '--logLevel', 'warn']),
  ];
}

const cruiser = 'dependency-cruiser/bin/dependency-cruise.mjs';
