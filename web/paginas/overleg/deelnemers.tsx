import { useState, type ReactNode } from 'react';
import { asProbleem, type Probleem } from '../../api/probleem.ts';
import { setAanwezig, type Overleg } from '../../api/overleggen.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';

const HOUDT_BIJ = new Set(['procesregisseur', 'informatiecoördinator']);

type Aanwezigheid = ReadonlyMap<string, boolean | null>;

/** Who is at the table. A tick shows at once, and goes back when it could not be kept. */
export function Deelnemers({ overleg }: { readonly overleg: Overleg }): ReactNode {
  const { ik } = useWerkplek();
  const [onderweg, setOnderweg] = useState<Aanwezigheid>(new Map());
  const [probleem, setProbleem] = useState<Probleem | null>(null);
  const deelnemers = overleg.deelnemers.map(({ organisatie, aanwezig }) => ({
    organisatie,
    aanwezig: onderweg.get(organisatie) ?? aanwezig,
  }));

  const zet = (organisatie: string, aanwezig: boolean): void => {
    setProbleem(null);
    setOnderweg((before) => new Map(before).set(organisatie, aanwezig));
    setAanwezig(overleg.id, organisatie, aanwezig).catch((error: unknown) => {
      setProbleem(asProbleem(error));
      setOnderweg((before) => new Map([...before].filter(([code]) => code !== organisatie)));
    });
  };

  return (
    <details className="rt-deelnemers">
      <summary>
        <h2 className="utrecht-heading-2">Deelnemers</h2>
        <span role="status">
          {deelnemers.every(({ aanwezig }) => aanwezig === null)
            ? `${String(deelnemers.length)} uitgenodigd, aanwezigheid nog niet bijgehouden`
            : `${String(deelnemers.filter(({ aanwezig }) => aanwezig === true).length)} van ${String(deelnemers.length)} aanwezig`}
        </span>
      </summary>
      <Probleemvak probleem={probleem} />
      <ul className="rt-deelnemers__lijst">
        {deelnemers.map(({ organisatie, aanwezig }) => (
          <li key={organisatie}>
            <Deelnemer organisatie={organisatie} aanwezig={aanwezig} zet={HOUDT_BIJ.has(ik.rol) ? zet : null} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Deelnemer({
  organisatie,
  aanwezig,
  zet,
}: {
  readonly organisatie: string;
  readonly aanwezig: boolean | null;
  /** Null for who only reads. */
  readonly zet: ((organisatie: string, aanwezig: boolean) => void) | null;
}): ReactNode {
  const namen = useNamen();
  if (zet === null) {
    const stand = aanwezig === true ? 'aanwezig' : aanwezig === false ? 'afwezig' : 'nog niet bekend';
    return (
      <>
        {namen.organisatie(organisatie)}
        <span className="rt-bij">{stand}</span>
      </>
    );
  }
  return (
    <label className="rt-optie">
      <input
        type="checkbox"
        className="utrecht-checkbox utrecht-checkbox--html-input"
        checked={aanwezig === true}
        onChange={(event) => {
          zet(organisatie, event.target.checked);
        }}
      />
      <span>{namen.organisatie(organisatie)}</span>
    </label>
  );
}
