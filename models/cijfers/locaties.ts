import type { Rij, Tabel } from './tabel.ts';

/** Code of the row of what no other row of a table names. */
export const ANDERS = 'anders';

/**
 * The figure of a whole whose parts are shown too: of it stands there what can be seen of every part, so that it tells
 * nothing that they do not. `delen`: the same figure of each part, together all of the whole.
 */
export function geheelVan(geheel: Tabel, delen: readonly Tabel[]): Tabel {
  const rijen = geheel.rijen.map((rij) => ({
    ...rij,
    waarden: rij.waarden.map((waarde, kolom) =>
      delen.every((deel) => isGetoond(geheel, deel, rij, kolom)) ? waarde : null,
    ),
  }));
  const verborgen = new Set(rijen.filter(({ waarden }) => waarden.includes(null)).map(({ code }) => code));
  return { ...geheel, rijen: rijen.filter(({ onder }) => onder === null || !verborgen.has(onder)) };
}

/** Whether a part shows what it has of a row of the whole; a row that it lacks is empty there, or hidden with its row. */
function isGetoond(geheel: Tabel, deel: Tabel, { code, onder }: Rij, kolom: number): boolean {
  const eigen = deel.rijen.find((rij) => rij.code === code);
  if (eigen !== undefined) return eigen.waarden[kolom] !== null;
  const boven = geheel.rijen.find((rij) => rij.code === onder);
  if (boven !== undefined) return isGetoond(geheel, deel, boven, kolom);
  // What a part does not name it counts here.
  const anders = deel.rijen.find((rij) => rij.code === ANDERS);
  return anders === undefined || anders.waarden[kolom] === 0;
}
