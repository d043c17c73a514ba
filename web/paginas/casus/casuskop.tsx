import type { ReactNode } from 'react';
import type { Casus } from '../../api/casussen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Status } from '../../onderdelen/status.tsx';
import { Termijnlabel } from '../../onderdelen/termijnlabel.tsx';
import { capitalise } from '../../taal/woorden.ts';
import { longDate } from '../../tijd/kalender.ts';

/** Where a casus stands, in one glance: the step, on whom it waits, until when. */
export function Casuskop({ casus }: { readonly casus: Casus }): ReactNode {
  const namen = useNamen();
  return (
    <Paginakop
      titel={casus.id}
      boven={
        <>
          <Koppeling naar="/casussen">Casussen</Koppeling> <span aria-hidden="true">/</span> {namen.huis(casus.huis)}
        </>
      }
    >
      <dl className="rt-feiten">
        <div>
          <dt>Status</dt>
          <dd>
            <Status status={casus.status} />
          </dd>
        </div>
        {casus.stap !== null && (
          <div>
            <dt>Stap</dt>
            <dd>{casus.stap}</dd>
          </div>
        )}
        {casus.wachtop.length > 0 && (
          <div>
            <dt>Wacht op</dt>
            <dd>{capitalise(namen.wie(casus.wachtop))}</dd>
          </div>
        )}
        {casus.deadline !== null && (
          <div>
            <dt>Uiterlijk</dt>
            <dd>
              <Termijnlabel deadline={casus.deadline} teLaat={casus.teLaat} />
            </dd>
          </div>
        )}
        <div>
          <dt>Geopend</dt>
          <dd>{longDate(new Date(casus.geopend))}</dd>
        </div>
      </dl>
    </Paginakop>
  );
}
