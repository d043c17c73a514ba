import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';

// Plain JavaScript: Stryker loads it in processes of its own. Its own runner for mocha asks for an older mocha, and its
// command runner starts a process for each mutant: ten times as much work, for thousands of mutants.

/** Tests that measure time, which tells nothing about a mutant, and fuzzing that takes seconds of it. */
const leftOut = /speed of|stays quick|in time that grows|never throws on any text/;

/** Files with properties over many draws come last: most mutants are seen before. */
const slow = /random|feelin|holidays|working-days|tck/;

/** What the instrumented code reads: the active mutant, and where it writes what was reached. */
const stryker = (globalThis.__stryker__ ??= {});

class MochaRunner {
  #mocha;
  /** The tests of each suite, as drawn up; a run takes some of them. */
  #drawnUp = new Map();

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    await this.#load();
    const result = await this.#run(() => true, false);
    return { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    await this.#load();
    stryker.activeMutant = activeMutant.id;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.hitLimit = hitLimit;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const result = await this.#run((id) => wanted?.has(id) ?? true, true);
    stryker.activeMutant = undefined;
    this.#rememberKiller(result.tests.at(-1));
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result);
  }

  async #load() {
    if (this.#mocha !== undefined) return;
    const folder = resolve('.bundle/engine');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.test\.mjs$/.test(file),
    );
    const mocha = new Mocha({ timeout: 60_000, reporter: class {} });
    mocha.cleanReferencesAfterRun(false);
    for (const file of files.toSorted((one, other) => slow.test(one) - slow.test(other)))
      mocha.addFile(join(folder, file));
    await mocha.loadFilesAsync();
    this.#remember(mocha.suite);
    this.#mocha = mocha;
  }

  #remember(suite) {
    this.#drawnUp.set(
      suite,
      suite.tests.filter((test) => !leftOut.test(test.fullTitle())),
    );
    for (const inner of suite.suites) this.#remember(inner);
  }

  /** What saw one mutant first will often see the next: its suite goes first, unless it is slow. */
  #rememberKiller(last) {
    const { suites } = this.#mocha.suite;
    const isKiller = ({ file, title }) => last?.status === 1 && last.id.startsWith(`${bundled(file)} ${title} `);
    const place = suites.findIndex(isKiller);
    if (place > 0 && !slow.test(suites[place].file)) suites.unshift(...suites.splice(place, 1));
  }

  #run(wanted, bail) {
    for (const [suite, tests] of this.#drawnUp) {
      suite.tests = tests.filter((test) => wanted(idOf(test)));
      suite.bail(bail);
    }
    const results = [];
    return new Promise((resolve) => {
      const runner = this.#mocha.run(() => resolve({ status: 'complete', tests: results }));
      runner.on('test', (test) => (stryker.currentTestId = idOf(test)));
      runner.on('test end', (test) => {
        stryker.currentTestId = undefined;
        results.push({ ...outcomeOf(test), id: idOf(test), name: test.fullTitle(), timeSpentMs: test.duration ?? 0 });
      });
      // What fails before a test is no outcome of a test.
      runner.on('fail', (hook, error) => {
        hook.err = error;
        if (hook.type === 'hook') results.push({ id: hook.title, name: hook.title, timeSpentMs: 0, ...failed(error) });
      });
    });
  }
}

function idOf(test) {
  return `${bundled(test.file)} ${test.fullTitle()}`;
}

function bundled(file) {
  return file.replace(/^.*\.bundle\//, '');
}

function outcomeOf({ state, err }) {
  return state === 'passed' ? { status: 0 } : state === 'failed' ? failed(err) : { status: 2 };
}

function failed(error) {
  return { status: 1, failureMessage: String(error?.message ?? error) };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha of ours', MochaRunner)];
