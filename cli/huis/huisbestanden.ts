import type { Bestand } from '../../tekentafel/bestanden.ts';
import { leesBestanden } from '../model/schijf.ts';
import { eigenBestanden } from './huismappen.ts';

/**
 * The files of a house: its own with those of its region, and of the shared folder the processes that it calls or begins with a message, the processes
 * that those call, and their forms and decision tables. Where both have a file of the same name the house's own one counts.
 */
export async function huisbestanden(map: string, gedeeld: string): Promise<Bestand[]> {
  const eigen = await eigenBestanden(map);
  const namen = new Set(eigen.map(({ naam }) => naam));
  const anderen = (await leesBestanden(gedeeld)).filter(({ naam }) => !namen.has(naam));
  return [...eigen, ...gebruikt(eigen, anderen)];
}

function gebruikt(eigen: readonly Bestand[], anderen: readonly Bestand[]): Bestand[] {
  const mee = new Set<Bestand>();
  const teDoen = [...eigen];
  for (let nu = teDoen.pop(); nu !== undefined; nu = teDoen.pop()) {
    const genoemd = genoemdIn(nu);
    for (const ander of anderen.filter((een) => !mee.has(een) && genoemd.has(een.naam))) {
      mee.add(ander);
      teDoen.push(ander);
    }
  }
  return anderen.filter((bestand) => mee.has(bestand));
}

/** Names of the files that a drawing names by what they are called after: a process that is called or begins with its message, a form, a decision. */
function genoemdIn({ naam, inhoud }: Bestand): Set<string> {
  if (!naam.endsWith('.bpmn')) return new Set();
  const waarden = (attribuut: string): string[] =>
    [...inhoud.matchAll(new RegExp(`\\b${attribuut}\\s*=\\s*(?:"([^"]+)"|'([^']+)')`, 'g'))].map(([, dubbel, enkel]) =>
      naamIn(dubbel ?? enkel ?? ''),
    );
  return new Set([
    ...waarden('calledElement').map((proces) => `${proces}.bpmn`),
    ...waarden('message\\s[^>]*?name').map((bericht) => `${bericht}.bpmn`),
    ...waarden('formulier').map((formulier) => `${formulier}.form.json`),
    ...waarden('beslissing').map((beslissing) => `${beslissing}.dmn`),
  ]);
}

/** A name as it is meant: without prefix, and with the characters that a reference in XML stands for. */
function naamIn(waarde: string): string {
  return waarde
    .replaceAll(/&#(?:x([\dA-Fa-f]+)|(\d+));/g, (_, hexa?: string, deci?: string) =>
      String.fromCodePoint(Math.min(hexa === undefined ? Number(deci) : Number.parseInt(hexa, 16), 0x10ffff)),
    )
    .replace(/^[\w-]+:/, '');
}
