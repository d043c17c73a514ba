import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

// Run once in Stryker's sandbox, with the folder that is changed: the tests that concern it with all they import, so that
// a mutant starts quickly. What files share stands in parts of its own, and the mutants are switched in this one build.

/** Rooms of the engine that meet their own tests only: those that work out values, and the move to another drawing. */
const apart = [/^(test\/)?engine\/(feel|calendar|decisions|tck)\//, /^(test\/)?engine\/migration\//];

const [place = ''] = process.argv.slice(2);
const files = readdirSync('test/engine', { recursive: true, encoding: 'utf8' });
const tests = files
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test/engine', file))
  .filter((file) => apart.every((room) => room.test(file) === room.test(`${place}/`)));

const fewDraws: Plugin = {
  name: 'few draws',
  setup(bundle) {
    const path = resolve('test/mutatie/few-draws.ts');
    bundle.onResolve({ filter: /^fast-check$/ }, ({ importer }) => (importer === path ? undefined : { path }));
  },
};

const { metafile } = await build({
  entryPoints: tests,
  outdir: '.bundle',
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['mocha'],
  plugins: [fewDraws],
  // What is CommonJS in node_modules asks for its parts with require.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  metafile: true,
  logLevel: 'error',
});

// What imports nothing of the folder can see none of its mutants.
const folder = place.replace(/[*{].*$/, '');
for (const [output, { entryPoint }] of Object.entries(metafile.outputs))
  if (entryPoint !== undefined && !imported(metafile, entryPoint).some((file) => file.startsWith(folder)))
    rmSync(output);

/** The files that a file imports, directly or not, itself among them. */
function imported({ inputs }: Metafile, file: string): string[] {
  const found = new Set([file]);
  for (const from of found) for (const { path } of inputs[from]?.imports ?? []) found.add(path);
  return [...found];
}
