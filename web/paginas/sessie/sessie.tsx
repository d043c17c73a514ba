import { type ReactNode } from 'react';
import { readSessie, type Sessie } from '../../api/sessie.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak, Vak } from '../../onderdelen/vak.tsx';
import { capitalise } from '../../taal/woorden.ts';
import { clockTime, fullDate } from '../../tijd/kalender.ts';
import { Evaluatie } from './evaluatie.tsx';
import { Gebeurtenissen } from './gebeurtenissen.tsx';
import { Notities } from './notities.tsx';
import { Rollen } from './rollen.tsx';
import { Tafelwerk } from './tafelwerk.tsx';
import { Tempo } from './tempo.tsx';
import { spelernaam, temponaam } from './woorden.ts';

const VERVERS = 2_000;
const STATUS = { gepauzeerd: 'De tijd staat stil', loopt: 'De tijd loopt', voorbij: 'Voorbij' } as const;

/** A simulatiesessie, for whoever leads it and for whoever plays. */
export function SessiePagina(): ReactNode {
  const { waarde: sessie, probleem, ververs } = useAntwoord('sessie', readSessie, { interval: VERVERS });
  if (sessie === null) {
    return (
      <>
        <Paginakop titel="Sessie" />
        {probleem === null ? <Laden wat="Sessie" /> : <Probleemvak probleem={probleem} opnieuw={ververs} />}
      </>
    );
  }
  const { ik, status } = sessie;
  return (
    <>
      <Kop sessie={sessie} />
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      {(status === 'voorbij' || ik.spelleider) && (
        <p className="utrecht-paragraph">
          <Koppeling naar="/sessie/verslag">Naar het verslag</Koppeling>
        </p>
      )}
      {status === 'gepauzeerd' && !ik.spelleider && (
        <Vak soort="info">
          <p className="utrecht-paragraph">De tijd staat stil: u kunt lezen, en besluiten zodra zij weer loopt.</p>
        </Vak>
      )}
      {sessie.evaluatie !== null && !ik.spelleider && <Evaluatie evaluatie={sessie.evaluatie} onKlaar={ververs} />}
      {ik.spelleider && status !== 'voorbij' && <Tempo sessie={sessie} onAnders={ververs} />}
      {ik.spelleider && status !== 'voorbij' && <Gebeurtenissen sessie={sessie} onAnders={ververs} />}
      <Notities sessie={sessie} onAnders={ververs} />
      {ik.spelleider && <Tafelwerk sessie={sessie} />}
      <Rollen sessie={sessie} />
    </>
  );
}

function Kop({ sessie }: { readonly sessie: Sessie }): ReactNode {
  const { ik, nu, status, schaal } = sessie;
  const moment = new Date(nu);
  return (
    <Paginakop titel={sessie.naam} boven="Simulatiesessie">
      <p className="utrecht-paragraph">{sessie.inleiding}</p>
      <dl className="rt-feiten">
        <div>
          <dt>Het is nu</dt>
          <dd>
            {fullDate(moment)}, {clockTime(moment)}
          </dd>
        </div>
        <div>
          <dt>Stand</dt>
          <dd>
            {STATUS[status]}
            {status === 'loopt' && <span className="rt-bij">{capitalise(temponaam(schaal))}</span>}
          </dd>
        </div>
        <div>
          <dt>U bent</dt>
          <dd>
            {spelernaam(ik.deelnemer)}
            <span className="rt-bij">
              {ik.rol === null ? 'Nog zonder rol' : `${ik.rol.naam}, ${ik.rol.rol}, ${ik.rol.organisatie}`}
            </span>
          </dd>
        </div>
      </dl>
    </Paginakop>
  );
}
