import { endAll } from './once.ts';

/** Loaded through .mocharc.json: what the harness started lives for the whole run. */
export const mochaHooks = { afterAll: endAll };
