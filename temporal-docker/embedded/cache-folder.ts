import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Folder in the user's cache for one version of one program, after the XDG Base Directory Specification:
 * `${XDG_CACHE_HOME:-~/.cache}/regietafel/<name>-<version>`. It may not exist yet.
 */
export function cacheFolder(name: string, version: string, env: NodeJS.ProcessEnv = process.env): string {
  const root = env['XDG_CACHE_HOME'];
  return join(root === undefined || root === '' ? join(homedir(), '.cache') : root, 'regietafel', `${name}-${version}`);
}
