import type { ReactNode } from 'react';

export interface Kolom<T> {
  readonly kop: string;
  readonly cel: (item: T) => ReactNode;
  /** The column that names the row. */
  readonly naam?: boolean;
  readonly klasse?: string;
}

export interface Deel<T> {
  readonly kop: ReactNode;
  readonly sleutel: string;
  readonly rijen: readonly T[];
}

/**
 * A table that becomes a list of cards on a narrow screen. The roles are written out because CSS `display` would take
 * them away there.
 */
export function Tabel<T>({
  bijschrift,
  toonBijschrift = false,
  kolommen,
  delen,
  sleutel,
  rijklasse,
}: {
  readonly bijschrift: string;
  readonly toonBijschrift?: boolean;
  readonly kolommen: readonly Kolom<T>[];
  readonly delen: readonly Deel<T>[];
  readonly sleutel: (item: T) => string;
  readonly rijklasse?: (item: T) => string;
}): ReactNode {
  return (
    <table className="utrecht-table rt-tabel" role="table">
      <caption className={toonBijschrift ? 'utrecht-table__caption' : 'rt-alleen-voorlezen'}>{bijschrift}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {kolommen.map(({ kop, klasse }) => (
            <th key={kop} scope="col" role="columnheader" className={klasse}>
              {kop}
            </th>
          ))}
        </tr>
      </thead>
      {delen.map((deel) => (
        <tbody key={deel.sleutel} role="rowgroup">
          {deel.kop !== null && (
            <tr role="row" className="rt-tabel__deel">
              <th colSpan={kolommen.length} scope="rowgroup" role="rowheader">
                {deel.kop}
              </th>
            </tr>
          )}
          {deel.rijen.map((item) => (
            <tr key={sleutel(item)} role="row" className={rijklasse?.(item)}>
              {kolommen.map(({ kop, cel, naam, klasse }) =>
                naam === true ? (
                  <th key={kop} scope="row" role="rowheader" data-kop={kop} className={klasse}>
                    {cel(item)}
                  </th>
                ) : (
                  <td key={kop} role="cell" data-kop={kop} className={klasse}>
                    {cel(item)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
