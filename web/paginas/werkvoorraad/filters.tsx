import type { ReactNode } from 'react';
import { CIJFERLEZERS, ONDERSTEUNERS } from '../../api/ik.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { capitalise } from '../../taal/woorden.ts';

/** Nothing ever waits for who manages the system, nor for who reads figures. */
const ZONDER_TAKEN = ['beheerder', ...CIJFERLEZERS];

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
  const rollen = [...new Set(gekozen.flatMap((huis) => huis.rollen))].filter((rol) => !ZONDER_TAKEN.includes(rol));
  const organisaties = gekozen.flatMap((huis) => huis.organisaties);
  // A partner sees the tasks of one organisation only, who supports those of one role: nothing to choose.
  const kiest = ik.rol !== 'partner' && !ONDERSTEUNERS.includes(ik.rol);
  return (
    <form
      className="rt-filters"
      aria-label="Taken filteren"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {huizen.length > 1 && (
        <Keuzelijst
          als="filter"
          id="filter-huis"
          label="Huis"
          opties={[alle('Alle huizen'), ...huizen.map(({ code, naam }) => ({ waarde: code, label: naam }))]}
          waarde={query.get('huis') ?? ''}
          onKies={(waarde) => {
            set('huis', waarde);
          }}
        />
      )}
      {kiest && (
        <Keuzelijst
          als="filter"
          id="filter-rol"
          label="Rol"
          // Without a wish one sees what one may do oneself.
          opties={[
            alle(query.has('organisatie') || query.has('mijn') ? 'Alle rollen' : 'Mijn eigen rol'),
            ...rollen.map((rol) => ({ waarde: rol, label: capitalise(rol) })),
          ]}
          waarde={query.get('rol') ?? ''}
          onKies={(waarde) => {
            set('rol', waarde);
          }}
        />
      )}
      {kiest && (
        <Keuzelijst
          als="filter"
          id="filter-organisatie"
          label="Organisatie"
          opties={[alle('Alle organisaties'), ...organisaties.map(({ code, naam }) => ({ waarde: code, label: naam }))]}
          waarde={query.get('organisatie') ?? ''}
          onKies={(waarde) => {
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

function alle(label: string): { waarde: string; label: string } {
  return { waarde: '', label };
}
