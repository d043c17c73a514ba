import { chromium } from 'playwright-core';
import { browserProgram } from '../../cli/check/browser-program.ts';
import { once } from './once.ts';

/** One headless Chromium for the whole run; make a context of your own (`newContext()`) per suite and close it. */
export const browser = once(
  async () =>
    chromium.launch({
      executablePath: await browserProgram(),
      // No sandbox and no /dev/shm: containers and root have neither.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    }),
  (instance) => instance.close(),
);
