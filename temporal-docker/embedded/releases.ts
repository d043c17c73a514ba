import { readFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import type { Release } from './download.ts';

/** The makers' own addresses; a test puts a server of its own in their place. */
export const makers = {
  temporal: 'https://github.com/temporalio/cli/releases/download',
  mongodb: 'https://fastdl.mongodb.org',
};

/** What decides which archive fits: `process.platform`, `process.arch` and the text of /etc/os-release. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly osRelease: string;
}

export async function thisMachine(): Promise<Machine> {
  const osRelease = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return { platform: platform(), arch: arch(), osRelease };
}

/** Temporal's release for this machine, or null when there is none. */
export function temporalRelease(version: string, machine: Machine, maker = makers.temporal): Release | null {
  const cpu = { x64: 'amd64', arm64: 'arm64' }[machine.arch];
  if (cpu === undefined || !['linux', 'darwin'].includes(machine.platform)) return null;
  const folder = `${maker}/v${version}`;
  return {
    url: `${folder}/temporal_cli_${version}_${machine.platform}_${cpu}.tar.gz`,
    checksums: `${folder}/checksums.txt`,
    members: ['temporal'],
    strip: 0,
  };
}

/** MongoDB's release for this machine, or null for a system that MongoDB does not build for. */
export function mongoRelease(version: string, machine: Machine, maker = makers.mongodb): Release | null {
  const name = mongoArchive(version, machine);
  if (name === null) return null;
  const url = `${maker}/${name}.tgz`;
  const top = name.slice(name.lastIndexOf('/') + 1);
  return { url, checksums: `${url}.sha256`, members: [`${top}/bin/mongod`], strip: 2 };
}

function mongoArchive(version: string, { platform, arch, osRelease }: Machine): string | null {
  const cpu = { x64: 'x86_64', arm64: platform === 'darwin' ? 'arm64' : 'aarch64' }[arch];
  if (cpu === undefined) return null;
  if (platform === 'darwin') return `osx/mongodb-macos-${cpu}-${version}`;
  const field = (name: string): string => new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(osRelease)?.[1] ?? '';
  const system = `${field('ID')} ${field('VERSION_ID')}`;
  const build = { 'debian 12': 'debian12', 'ubuntu 22.04': 'ubuntu2204', 'ubuntu 24.04': 'ubuntu2404' }[system];
  // For Debian there is no build for ARM.
  if (platform !== 'linux' || build === undefined || (build === 'debian12' && cpu !== 'x86_64')) return null;
  return `linux/mongodb-linux-${cpu}-${build}-${version}`;
}
