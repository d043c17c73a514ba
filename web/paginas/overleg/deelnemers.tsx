import type { ReactNode } from 'react';
import { setAanwezig, type Overleg } from '../../api/overleggen.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';

const HOUDT_BIJ = new Set(['procesregisseur', 'informatiecoördinator']);

/** Who is at the table. */
export function Deelnemers({
  overleg,
  ververs,
}: {
  readonly overleg: Overleg;
  readonly ververs: () => void;
}): ReactNode {
  const { ik } = useWerkplek();
  const namen = useNamen();
  const { bezig, probleem, send } = useIndiening<unknown>(ververs);
  const { deelnemers } = overleg;
  const aanwezig = deelnemers.filter((one) => one.aanwezig === true).length;
  const mag = HOUDT_BIJ.has(ik.rol);
  return (
    <section aria-labelledby="deelnemers">
      <h2 className="utrecht-heading-2" id="deelnemers">
        Deelnemers
      </h2>
      <p className="rt-bij" role="status">
        {aanwezig} van {deelnemers.length} aanwezig
      </p>
      <Probleemvak probleem={probleem} />
      <ul className="rt-deelnemers">
        {deelnemers.map(({ organisatie, aanwezig: isEr }) => (
          <li key={organisatie}>
            {mag ? (
              <label className="rt-optie">
                <input
                  type="checkbox"
                  className="utrecht-checkbox utrecht-checkbox--html-input"
                  checked={isEr === true}
                  aria-disabled={bezig}
                  onChange={(event) => {
                    const { checked } = event.target;
                    send(() => setAanwezig(overleg.id, organisatie, checked));
                  }}
                />
                <span>{namen.organisatie(organisatie)}</span>
              </label>
            ) : (
              <>
                {namen.organisatie(organisatie)}
                <span className="rt-bij">
                  {isEr === true ? 'aanwezig' : isEr === false ? 'afwezig' : 'nog niet bekend'}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
