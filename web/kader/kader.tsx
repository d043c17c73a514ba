import type { ReactNode } from 'react';
import type { Huis } from '../api/huizen.ts';
import { CIJFERLEZERS, ONDERSTEUNERS } from '../api/ik.ts';
import { useWerkplek, useNamen } from '../gegevens/huis.ts';
import { Koppeling } from '../navigatie/koppeling.tsx';
import { usePath } from '../navigatie/adres.ts';
import { capitalise } from '../taal/woorden.ts';
import { Sessiewaarschuwing } from './sessiewaarschuwing.tsx';

interface Ingang {
  readonly naar: string;
  readonly naam: string;
  /** Other first parts of the address that belong to this entrance. */
  readonly ook: readonly string[];
}

const WERKVOORRAAD: Ingang = { naar: '/werkvoorraad', naam: 'Werkvoorraad', ook: ['taken', 'berichten'] };

const INHOUD: readonly Ingang[] = [
  WERKVOORRAAD,
  { naar: '/casussen', naam: 'Casussen', ook: [] },
  { naar: '/overleggen', naam: 'Overleggen', ook: [] },
  { naar: '/meldingen', naam: 'Meldingen', ook: [] },
];

/** Only where a house lays down what was tried before. */
const MAATREGELEN: Ingang = { naar: '/maatregelen', naam: 'Maatregelen', ook: [] };
/** Only where plans say who wants what. */
const WENSEN: Ingang = { naar: '/wensen', naam: 'Wensen', ook: [] };
/** Only where somebody has piket. */
const PIKET: Ingang = { naar: '/piket', naam: 'Piket', ook: [] };
const MODELLEN: Ingang = { naar: '/modellen', naam: 'Modellen', ook: [] };

/** What leaves the houses by itself, for who manages them. */
const BEHEER: readonly Ingang[] = [
  { naar: '/abonnementen', naam: 'Abonnementen', ook: [] },
  { naar: '/agendakoppelingen', naam: 'Agendakoppelingen', ook: [] },
];

const CIJFERS: Ingang = { naar: '/cijfers', naam: 'Cijfers', ook: [] };

const SESSIE: Ingang = { naar: '/sessie', naam: 'Sessie', ook: [] };

/** A functional administrator sees models and configuration, who steers on figures those, who supports only tasks: none the content of a casus. */
function entrancesFor(rol: string, huizen: readonly Huis[]): readonly Ingang[] {
  if (CIJFERLEZERS.includes(rol)) return [{ ...CIJFERS, ook: ['werkvoorraad'] }];
  if (ONDERSTEUNERS.includes(rol)) return [WERKVOORRAAD];
  const inhoud = [
    ...INHOUD,
    ...(huizen.some(({ maatregelen }) => maatregelen) ? [MAATREGELEN] : []),
    ...(huizen.some(({ wensen }) => wensen) ? [WENSEN] : []),
    ...(huizen.some(({ piket }) => piket) ? [PIKET] : []),
  ];
  switch (rol) {
    case 'beheerder':
      return [MODELLEN, ...BEHEER];
    case 'ketenmanager':
      return [...inhoud, CIJFERS, MODELLEN];
    default:
      return [...inhoud, MODELLEN];
  }
}

function isHere(ingang: Ingang, path: string): boolean {
  const first = path.split('/')[1] ?? '';
  if (path === '/') return ingang.naar === '/werkvoorraad';
  return ingang.naar === `/${first}` || ingang.ook.includes(first);
}

export function Kader({
  children,
  onUitloggen,
}: {
  readonly children: ReactNode;
  readonly onUitloggen: () => void;
}): ReactNode {
  const { ik, sessie, huizen } = useWerkplek();
  const namen = useNamen();
  const path = usePath();
  // Who has no role yet in a session has nothing else to do.
  const gewoon = sessie && ik.huizen.length === 0 ? [] : entrancesFor(ik.rol, huizen);
  const ingangen = sessie ? [SESSIE, ...gewoon] : gewoon;
  return (
    <>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus rt-skip" href="#inhoud">
        Naar de inhoud
      </a>
      <header className="rt-balk">
        <div className="rt-balk__rij">
          <Koppeling naar="/werkvoorraad" className="rt-merk" huidig={false}>
            <img src="/regietafel.svg" alt="" width="26" height="26" />
            Regietafel
          </Koppeling>
          <nav className="rt-nav" aria-label="Hoofdmenu">
            <ul>
              {ingangen.map((ingang) => (
                <li key={ingang.naar}>
                  <Koppeling naar={ingang.naar} className="rt-nav__link" huidig={isHere(ingang, path)}>
                    {ingang.naam}
                  </Koppeling>
                </li>
              ))}
            </ul>
          </nav>
          <div className="rt-wie">
            <p>
              <strong>{ik.naam}</strong>
              <span className="rt-bij">
                {capitalise(ik.rol)}, {namen.organisatie(ik.organisatie)}
              </span>
            </p>
            <button
              type="button"
              className="utrecht-button utrecht-button--subtle rt-knop--klein"
              onClick={onUitloggen}
            >
              Uitloggen
            </button>
          </div>
        </div>
      </header>
      <Sessiewaarschuwing />
      <main className="rt-inhoud" id="inhoud" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
