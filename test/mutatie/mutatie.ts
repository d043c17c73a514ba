import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { type Outcome, outcomeOf, show } from './outcome.ts';

// `npm run mutatie -- engine/gateways`: changes the engine in every small way that Stryker knows, and shows which
// changes no test of the engine sees. Without a folder or file: all of `engine/`, folder by folder. See docs/mutatie.md.

const { values, positionals } = parseArgs({
  options: {
    tegelijk: { type: 'string', default: '2' },
    /** Leaves out what is worked out once when a file is loaded: each such mutant needs a process of its own. */
    'zonder-constanten': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** The folders of the engine, and the files that stand in none. */
function everything(): string[] {
  const entries = readdirSync('engine', { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `engine/${name}`);
  return [...folders, 'engine/*.ts'];
}

async function mutated(place: string): Promise<Outcome> {
  const name = place.replace(/\/$/, '');
  const report = `reports/mutatie/${name.replaceAll(/[^\w.]+/g, '-').slice(0, 60)}`;
  const results = await new Stryker({
    mutate: [/\.ts}?$/.test(name) ? name : `${name}/**/*.ts`, '!**/*.d.ts'],
    // All that the tests of the engine need; the rest need not be copied.
    ignorePatterns: ['**', '!package.json', '!tsconfig.json', '!engine/**', '!test/**'],
    plugins: ['texts-for-people.mjs', 'mocha-runner.mjs'].map((file) => new URL(file, import.meta.url).href),
    ignorers: ['texts for people'],
    testRunner: 'mocha of ours',
    coverageAnalysis: 'perTest',
    buildCommand: `node --import tsx test/mutatie/bundle.ts ${name}`,
    concurrency: Number(values.tegelijk),
    timeoutMS: 10_000,
    ignoreStatic: values['zonder-constanten'],
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    allowEmpty: true,
  }).runMutationTest();
  return outcomeOf(name, results);
}

for (const place of positionals.length > 0 ? positionals : everything()) show(await mutated(place));
