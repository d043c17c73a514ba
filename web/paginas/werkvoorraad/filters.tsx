import type { ReactNode } from 'react';
import { useWerkplek } from '../../gegevens/huis.ts';
import { capitalise } from '../../taal/woorden.ts';

interface Optie {
  readonly waarde: string;
  readonly label: string;
}

function Filter({
  naam,
  label,
  alle,
  opties,
  waarde,
  onChange,
}: {
  readonly naam: string;
  readonly label: string;
  readonly alle: string;
  readonly opties: readonly Optie[];
  readonly waarde: string;
  readonly onChange: (waarde: string) => void;
}): ReactNode {
  return (
    <div className="rt-filter">
      <label className="utrecht-form-label" htmlFor={`filter-${naam}`}>
        {label}
      </label>
      <select
        id={`filter-${naam}`}
        className="utrecht-select utrecht-select--html-select"
        value={waarde}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{alle}</option>
        {opties.map((optie) => (
          <option key={optie.waarde} value={optie.waarde}>
            {optie.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Choices apply at once and stand in the address, so that a worklist can be kept as a bookmark. */
export function Filters({
  query,
  onChange,
}: {
  readonly query: URLSearchParams;
  readonly onChange: (query: URLSearchParams) => void;
}): ReactNode {
  const { ik, huizen } = useWerkplek();
  const set = (naam: string, waarde: string): void => {
    const next = new URLSearchParams(query);
    if (waarde === '') next.delete(naam);
    else next.set(naam, waarde);
    onChange(next);
  };
  const gekozen = huizen.filter(({ code }) => !query.has('huis') || query.get('huis') === code);
  // Nothing ever waits for who manages the system.
  const rollen = [...new Set(gekozen.flatMap((huis) => huis.rollen))].filter((rol) => rol !== 'beheerder');
  const organisaties = gekozen.flatMap((huis) => huis.organisaties);
  // A partner sees the tasks of one organisation only: nothing to choose.
  const isPartner = ik.rol === 'partner';
  return (
    <form
      className="rt-filters"
      aria-label="Taken filteren"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {huizen.length > 1 && (
        <Filter
          naam="huis"
          label="Huis"
          alle="Alle huizen"
          opties={huizen.map(({ code, naam }) => ({ waarde: code, label: naam }))}
          waarde={query.get('huis') ?? ''}
          onChange={(waarde) => {
            set('huis', waarde);
          }}
        />
      )}
      {!isPartner && (
        <Filter
          naam="rol"
          label="Rol"
          // Without a wish one sees what one may do oneself.
          alle={query.has('organisatie') || query.has('mijn') ? 'Alle rollen' : 'Mijn eigen rol'}
          opties={rollen.map((rol) => ({ waarde: rol, label: capitalise(rol) }))}
          waarde={query.get('rol') ?? ''}
          onChange={(waarde) => {
            set('rol', waarde);
          }}
        />
      )}
      {!isPartner && (
        <Filter
          naam="organisatie"
          label="Organisatie"
          alle="Alle organisaties"
          opties={organisaties.map(({ code, naam }) => ({ waarde: code, label: naam }))}
          waarde={query.get('organisatie') ?? ''}
          onChange={(waarde) => {
            set('organisatie', waarde);
          }}
        />
      )}
      <label className="rt-optie rt-filters__mijn">
        <input
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input"
          checked={query.has('mijn')}
          onChange={(event) => {
            set('mijn', event.target.checked ? 'ja' : '');
          }}
        />
        <span>Alleen aan mij toegewezen</span>
      </label>
    </form>
  );
}
