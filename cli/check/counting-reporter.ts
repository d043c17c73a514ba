import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's own report, and at the end the numbers in the file that the reporter option `counts` names. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { counts } = options.reporterOptions as { counts: string };
    runner.once('end', () => {
      writeFileSync(counts, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
    });
  }
}
