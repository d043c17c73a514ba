import { type Counts, sum } from './counts.ts';
import { runEngineTests } from './engine-coverage.ts';
import { runMocha } from './mocha.ts';
import { needs } from './needs.ts';
import { staticSteps } from './static-steps.ts';
import { root, runSteps } from './step.ts';

/**
 * `test`: everything that must hold before a change lands; each check counts as one, and so does each test. More
 * arguments are files to test instead of all. `check`: what can be said without running anything.
 */
const [what, ...files] = process.argv.slice(2);

process.chdir(root);
const begun = performance.now();
const counts: Counts[] = [];

console.log('\nDe broncode');
counts.push(await runSteps(staticSteps(), 2));
if (what === 'test') {
  console.log('\nWat de toetsen nodig hebben');
  counts.push(
    await runSteps(
      needs((line) => console.log(`  ${line}`)),
      1,
    ),
  );
  console.log('\nDe toetsen');
  if (files.length > 0) counts.push(await runMocha(files));
  else counts.push(await runEngineTests(), await runMocha(['test/**/*.test.ts', '--ignore', 'test/engine/**']));
}

const { passed, failed } = sum(counts);
console.log(`Klaar in ${Math.round((performance.now() - begun) / 1000)} s\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
