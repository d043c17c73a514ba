import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Voortgang } from './progress.ts';
import { runTool } from './run-tool.ts';

/** An official release: a .tar.gz and the file in which its SHA-256 is published. */
export interface Release {
  readonly url: string;
  /** Text with lines `<hex>  <file name>`, as sha256sum writes them. */
  readonly checksums: string;
  /** Paths in the archive to unpack, and how many leading folders of it to drop. */
  readonly members: readonly string[];
  readonly strip: number;
}

/** In milliseconds: until the first byte of an answer, and between two pieces of it. */
const patience = { first: 2000, next: 10_000 };

/**
 * Downloads and unpacks a release into `folder`, if its server answers at once. False when it does not, or breaks off,
 * or when the archive is not what the checksum says: then the next source is tried. Never waits long without internet.
 */
export async function download(release: Release, folder: string, voortgang: Voortgang): Promise<boolean> {
  const archive = join(folder, 'archief.tar.gz');
  try {
    const expected = await publishedChecksum(release);
    if (expected === null) return false;
    const actual = await fetchTo(release.url, archive, voortgang);
    if (actual !== expected) {
      voortgang(`${release.url} klopt niet met de gepubliceerde SHA-256 en is weggegooid`);
      return false;
    }
    const args = ['-xzf', archive, '-C', folder, '--strip-components', String(release.strip), ...release.members];
    await runTool('tar', args, { cwd: folder, voortgang });
    return true;
  } catch (error) {
    voortgang(`geen download van ${new URL(release.url).host}: ${reason(error)}`);
    return false;
  } finally {
    await rm(archive, { force: true });
  }
}

async function publishedChecksum({ url, checksums }: Release): Promise<string | null> {
  const watch = new Watch();
  const response = await watch.fetch(checksums);
  const text = await response.text().finally(() => {
    watch.stop();
  });
  const name = url.slice(url.lastIndexOf('/') + 1);
  const line = text.split('\n').find((candidate) => candidate.trimEnd().endsWith(name));
  return line?.match(/^[0-9a-f]{64}\b/)?.[0] ?? null;
}

/** Writes what `url` answers to `path` and gives its SHA-256 in hex. */
async function fetchTo(url: string, path: string, voortgang: Voortgang): Promise<string> {
  const watch = new Watch();
  const response = await watch.fetch(url);
  if (response.body === null) throw new Error('leeg antwoord');
  const total = Number(response.headers.get('content-length') ?? 0);
  const hash = createHash('sha256');
  let received = 0;
  let told = 0;
  const meter = new Transform({
    transform(piece: Buffer, _encoding, done) {
      watch.wait(patience.next);
      hash.update(piece);
      received += piece.length;
      const tenths = total === 0 ? 0 : Math.floor((received / total) * 10);
      if (tenths > told) voortgang(`${String(tenths * 10)} % van ${String(Math.round(total / 1e6))} MB opgehaald`);
      told = Math.max(told, tenths);
      done(null, piece);
    },
  });
  await pipeline(response.body, meter, createWriteStream(path)).finally(() => {
    watch.stop();
  });
  return hash.digest('hex');
}

/** Aborts a request that stays silent for too long. */
class Watch {
  #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  async fetch(url: string): Promise<Response> {
    this.wait(patience.first);
    const response = await fetch(url, { signal: this.#controller.signal });
    this.wait(patience.next);
    if (!response.ok) {
      this.stop();
      throw new Error(`antwoord ${String(response.status)}`);
    }
    return response;
  }

  wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#controller.abort(new Error('geen antwoord op tijd'));
    }, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
