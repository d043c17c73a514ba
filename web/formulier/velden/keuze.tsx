import type { ReactNode } from 'react';
import { useBezig } from '../bezig.ts';
import type { Optie, Veld } from '../veld.ts';
import { isList, valueAt } from '../waarde.ts';
import { Enkel, Meervoudig, useBeschrijving, type VeldProps } from './omlijsting.tsx';

/** Up to this many options stand open on the page; more go into a list that opens. */
const OPEN = 5;

/** Few short words fit on one line. */
function isShort(opties: readonly Optie[]): boolean {
  return opties.reduce((length, { label }) => length + label.length, 0) < 45;
}

function Rondje({
  naam,
  id,
  optie,
  gekozen,
  kies,
  fout,
}: {
  readonly naam: string;
  readonly id: string;
  readonly optie: Optie;
  readonly gekozen: boolean;
  readonly kies: () => void;
  readonly fout: boolean;
}): ReactNode {
  return (
    <label className="rt-optie">
      <input
        type="radio"
        className={`utrecht-radio-button utrecht-radio-button--html-input ${fout ? 'utrecht-radio-button--invalid' : ''}`}
        id={id}
        name={naam}
        checked={gekozen}
        onChange={kies}
      />
      <span>{optie.label}</span>
    </label>
  );
}

/** Who was chosen stays in the list when who may be chosen changes: what will be sent must be seen. */
function useOpties({ veld, pad }: VeldProps<Extract<Veld, { soort: 'keuze' }>>): readonly Optie[] {
  const { keuzen, waarden } = useBezig();
  const { opties: bron, alleen, wie } = veld;
  if (typeof bron !== 'string') return bron;
  const organisatie = wie.van === null ? null : valueAt(waarden, [...pad.slice(0, -1), wie.van]);
  const kan = typeof organisatie === 'string' && organisatie !== '' ? organisatie : null;
  const passend = keuzen(bron, { rollen: wie.rollen, organisatie: kan });
  const gekozen = valueAt(waarden, pad);
  return keuzen(bron).filter(
    (optie) =>
      optie.waarde === gekozen ||
      (alleen?.includes(optie.waarde) !== false && passend.some(({ waarde }) => waarde === optie.waarde)),
  );
}

export function Keuzeveld({ veld, pad }: VeldProps<Extract<Veld, { soort: 'keuze' }>>): ReactNode {
  const { waarden, set } = useBezig();
  const { id, aria, fout } = useBeschrijving({ veld, pad });
  const opties = useOpties({ veld, pad });
  const value = valueAt(waarden, pad);
  // Who may be chosen changes with the organisation beside it, and nobody must stay a choice.
  if (opties.length > OPEN || veld.opties === 'medewerker') {
    return (
      <Enkel veld={veld} pad={pad}>
        <select
          id={id}
          className={`utrecht-select utrecht-select--html-select ${fout === undefined ? '' : 'utrecht-select--invalid'}`}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => {
            set(pad, event.target.value);
          }}
          {...aria}
        >
          <option value="">{veld.verplicht || veld.verplichtBij.length > 0 ? 'Kies…' : 'Geen'}</option>
          {opties.map(({ waarde, label }) => (
            <option key={waarde} value={waarde}>
              {label}
            </option>
          ))}
        </select>
      </Enkel>
    );
  }
  return (
    <Meervoudig veld={veld} pad={pad} role="radiogroup">
      <div className={isShort(opties) ? 'rt-opties--naast' : undefined}>
        {opties.map((optie, index) => (
          <Rondje
            key={optie.waarde}
            naam={id}
            id={index === 0 ? id : `${id}-${String(index)}`}
            optie={optie}
            gekozen={value === optie.waarde}
            fout={fout !== undefined}
            kies={() => {
              set(pad, optie.waarde);
            }}
          />
        ))}
      </div>
    </Meervoudig>
  );
}

export function JaNeeveld({ veld, pad }: VeldProps<Extract<Veld, { soort: 'ja-nee' }>>): ReactNode {
  const { waarden, set } = useBezig();
  const { id, fout } = useBeschrijving({ veld, pad });
  const value = valueAt(waarden, pad);
  return (
    <Meervoudig veld={veld} pad={pad} role="radiogroup">
      <div className="rt-opties--naast">
        {[true, false].map((ja) => (
          <Rondje
            key={String(ja)}
            naam={id}
            id={ja ? id : `${id}-nee`}
            optie={{ waarde: String(ja), label: ja ? 'Ja' : 'Nee' }}
            gekozen={value === ja}
            fout={fout !== undefined}
            kies={() => {
              set(pad, ja);
            }}
          />
        ))}
      </div>
    </Meervoudig>
  );
}

export function Meerkeuzeveld({ veld, pad }: VeldProps<Extract<Veld, { soort: 'meerkeuze' }>>): ReactNode {
  const { waarden, set, keuzen } = useBezig();
  const { id, fout } = useBeschrijving({ veld, pad });
  const value = valueAt(waarden, pad);
  const chosen = isList(value) ? value : [];
  const alle = typeof veld.opties === 'string' ? keuzen(veld.opties) : veld.opties;
  const opties = alle.filter(({ waarde }) => veld.alleen?.includes(waarde) !== false || chosen.includes(waarde));
  return (
    <Meervoudig veld={veld} pad={pad}>
      <div className={opties.length > OPEN ? 'rt-opties--kolommen' : undefined}>
        {opties.map(({ waarde, label }, index) => (
          <label className="rt-optie" key={waarde}>
            <input
              type="checkbox"
              className={`utrecht-checkbox utrecht-checkbox--html-input ${fout === undefined ? '' : 'utrecht-checkbox--invalid'}`}
              id={index === 0 ? id : `${id}-${String(index)}`}
              checked={chosen.includes(waarde)}
              onChange={(event) => {
                const order = opties.map((optie) => optie.waarde);
                const next = event.target.checked ? [...chosen, waarde] : chosen.filter((item) => item !== waarde);
                set(
                  pad,
                  order.filter((item) => next.includes(item)),
                );
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Meervoudig>
  );
}
