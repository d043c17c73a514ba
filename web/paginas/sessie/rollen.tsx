import type { ReactNode } from 'react';
import { takeRol, type Sessie } from '../../api/sessie.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { spelernaam } from './woorden.ts';

/** Who plays which role at which table; a participant takes another one here. */
export function Rollen({ sessie }: { readonly sessie: Sessie }): ReactNode {
  const { ik, status } = sessie;
  // Another role is another worklist, another house, another menu: the pages begin anew.
  const { bezig, probleem, send } = useIndiening<Sessie>(() => {
    location.assign('/sessie');
  });
  return (
    <section aria-labelledby="rollen">
      <h2 className="utrecht-heading-2" id="rollen">
        Rollen
      </h2>
      <Probleemvak probleem={probleem} />
      <div className="rt-kolommen">
        {sessie.tafels.map(({ code, naam, rollen }) => (
          <div key={code}>
            <h3 className="utrecht-heading-3">{naam}</h3>
            <ul className="rt-sessielijst">
              {rollen.map((rol) => (
                <li key={rol.medewerker}>
                  <span>
                    {rol.naam}
                    <span className="rt-bij">
                      {rol.rol}, {rol.organisatie}
                    </span>
                  </span>
                  {rol.deelnemer !== null && rol.deelnemer !== ik.deelnemer && <span>{spelernaam(rol.deelnemer)}</span>}
                  {status !== 'voorbij' && (rol.deelnemer === null || rol.deelnemer === ik.deelnemer) && (
                    <button
                      type="button"
                      className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
                      aria-disabled={bezig}
                      aria-label={`${rol.deelnemer === null ? 'Neem deze rol' : 'Leg neer'}: ${rol.naam}`}
                      onClick={() => {
                        send(() => takeRol(rol.deelnemer === null ? rol.medewerker : null));
                      }}
                    >
                      {rol.deelnemer === null ? 'Neem deze rol' : 'Leg neer'}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
