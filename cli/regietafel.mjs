#!/usr/bin/env node
// `npx regietafel …`: the same loader under the name of the command.
import { run } from './bootstrap.mjs';

await run(process.argv.slice(2));
