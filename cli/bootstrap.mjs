#!/usr/bin/env node
// Plain JavaScript without dependencies: this runs on a fresh clone, before there is anything to run it with.
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const leastNode = [20, 19];

/** The entries of a lock file, or null when it is not there or not whole. */
function locked(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** Whether every package of package-lock.json is installed in that version; an optional one may be for another system. */
export function isInstalled(folder) {
  const wanted = locked(join(folder, 'package-lock.json'));
  const present = locked(join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === null) throw new Error('package-lock.json ontbreekt of is beschadigd');
  if (present === null) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link === true) return true;
    const found = present[path];
    return found === undefined ? optional === true || devOptional === true : found.version === version;
  });
}

function install() {
  console.log('Afhankelijkheden installeren met npm ci; dat duurt een of twee minuten');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const [program, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status, error } = spawnSync(program, [...first, ...args], { cwd: root, stdio: 'inherit' });
  if (error !== undefined) {
    console.error(
      'npm ontbreekt; nodig om de afhankelijkheden te installeren. Zo komt u eraan: (1) installeer Node.js met npm; ' +
        '(2) apt-get install npm; (3) kopieer node_modules van een andere machine met hetzelfde systeem.',
    );
  }
  if (status !== 0) process.exit(status ?? 1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  console.error(
    `Node.js ${leastNode.join('.')} of nieuwer ontbreekt (dit is ${process.versions.node}); nodig om Regietafel te draaien. ` +
      'Zo komt u eraan: (1) uw pakketbeheerder; (2) een versiebeheerder zoals nvm of fnm; (3) de installatie van de maker.',
  );
  process.exit(1);
}

/** Runs `regietafel <arguments>`; `test` and `check` are about this source tree, the rest is the program itself. */
export async function run(args) {
  checkNode();
  if (!isInstalled(root)) install();
  // In this same process: one process less, and signals arrive where they are handled.
  await import('tsx');
  const entry = args[0] === 'test' || args[0] === 'check' ? './check/main.ts' : './regietafel.ts';
  await import(new URL(entry, import.meta.url).href);
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await run(process.argv.slice(2));
