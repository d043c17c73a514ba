import { type Cel, magAlleen, toonbaar } from './afscherming.ts';

/** What a column counts. */
interface Kolom {
  readonly code: string;
  readonly naam: string;
  readonly eenheid: string;
}

/** `waarden`: one for each column; null is not shown. `onder`: code of the row that this one is a part of. */
export interface Rij {
  readonly code: string;
  readonly naam: string;
  readonly onder: string | null;
  readonly waarden: (number | null)[];
}

/** One figure of one period, ready to be shown: what may not be seen is not in it. */
export interface Tabel {
  readonly cijfer: string;
  readonly titel: string;
  readonly toelichting: string;
  readonly kolommen: Kolom[];
  readonly rijen: Rij[];
}

/** Code of the row that holds the sum of a table. */
const TOTAAL = 'totaal';

/** A line that is counted: rows of one list, always all of them. */
export interface Post {
  readonly code: string;
  readonly naam: string;
  readonly cel: Cel;
  /** What it falls apart in; together as much as the line itself. */
  readonly delen?: readonly Post[];
}

/** The rows of posts whose sum is shown below them. */
export function verdeling(posten: readonly Post[], totaal: Cel): Rij[] {
  return [
    ...delenVan(posten, magAlleen(totaal), null),
    { code: TOTAAL, naam: 'Totaal', onder: null, waarden: [waarde(totaal, magAlleen(totaal))] },
  ];
}

/** The rows of posts that are no parts of one whole, each with its parts. */
export function lossePosten(posten: readonly Post[]): Rij[] {
  return posten.flatMap((post) => metDelen(post, magAlleen(post.cel), null));
}

/** Cells of one row that together are its last one. */
export function naastElkaar(delen: readonly Cel[], totaal: Cel): (number | null)[] {
  const bekend = magAlleen(totaal);
  const getoond = toonbaar(delen);
  return [...delen.map((cel, plaats) => waarde(cel, bekend && getoond[plaats] === true)), waarde(totaal, bekend)];
}

function delenVan(posten: readonly Post[], bekend: boolean, onder: string | null): Rij[] {
  const getoond = toonbaar(posten.map(({ cel }) => cel));
  return posten.flatMap((post, plaats) => metDelen(post, bekend && getoond[plaats] === true, onder));
}

/** Parts of what is not shown are left out: together they would be what is not shown. */
function metDelen({ code, naam, cel, delen = [] }: Post, getoond: boolean, onder: string | null): Rij[] {
  const rij = { code, naam, onder, waarden: [waarde(cel, getoond)] };
  return getoond && cel.aantal > 0 ? [rij, ...delenVan(delen, true, code)] : [rij];
}

function waarde({ aantal }: Cel, getoond: boolean): number | null {
  return getoond ? aantal : null;
}
