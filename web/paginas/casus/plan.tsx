import type { ReactNode } from 'react';
import type { Actie } from '../../api/acties.ts';
import type { Casus } from '../../api/casussen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Status } from '../../onderdelen/status.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Termijnlabel } from '../../onderdelen/termijnlabel.tsx';
import { capitalise, count, enumerate, spell } from '../../taal/woorden.ts';
import { dateInWords } from '../../tijd/kalender.ts';
import { metStand } from './actiestand.ts';
import { Leefgebieden } from './leefgebieden.tsx';

function words(code: string | null): string {
  return code === null ? '–' : capitalise(spell(code));
}

/** A running actie by its term as it stands now, which may have moved; another by what the plan says. */
function wanneer({ status, termijn, deadline, teLaat }: Actie): ReactNode {
  if (status === 'lopend' && deadline !== null) return <Termijnlabel deadline={deadline} teLaat={teLaat} />;
  return termijn === null ? '–' : dateInWords(termijn);
}

/** What is to be done, and what is held behind the door: both ways, because who sees the one must know of the other. */
function Wat({ actie, acties }: { readonly actie: Actie; readonly acties: readonly Actie[] }): ReactNode {
  const voor = acties.find(({ id }) => id === actie.stokAchter);
  const stokken = acties.filter(({ stokAchter }) => stokAchter === actie.id);
  return (
    <>
      {actie.omschrijving}
      {voor !== undefined && <p className="rt-bij">Stok achter de deur van: {metStand(voor)}</p>}
      {stokken.length > 0 && <p className="rt-bij">Stok achter de deur: {enumerate(stokken.map(metStand))}</p>}
    </>
  );
}

export function Planpagina({ casus }: { readonly casus: Casus }): ReactNode {
  const namen = useNamen();
  const acties = casus.plan?.acties ?? [];
  const kolommen: readonly Kolom<Actie>[] = [
    { kop: 'Wat', naam: true, cel: (actie) => <Wat actie={actie} acties={acties} /> },
    { kop: 'Wie', cel: (actie) => (actie.organisatie === null ? '–' : namen.organisatie(actie.organisatie)) },
    { kop: 'Wanneer', klasse: 'rt-kolom--termijn', cel: wanneer },
    { kop: 'Leefgebied', cel: (actie) => namen.leefgebied(casus.huis, actie.leefgebied) },
    { kop: 'Soort', cel: (actie) => words(actie.soort) },
    { kop: 'Monitoring', cel: (actie) => words(actie.monitoring) },
    {
      kop: 'Status',
      cel: ({ status, stap }) => (
        <>
          <Status status={status} />
          {status === 'lopend' && stap !== null && <span className="rt-bij">{stap}</span>}
        </>
      ),
    },
  ];
  return (
    <>
      <section aria-labelledby="plan">
        <div className="rt-kopregel">
          <h2 className="utrecht-heading-2" id="plan">
            Plan van aanpak
          </h2>
          {acties.length > 0 && (
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action rt-knop--klein rt-niet-printen"
              onClick={() => {
                window.print();
              }}
            >
              Plan afdrukken
            </button>
          )}
        </div>
        {acties.length === 0 ? (
          <p className="utrecht-paragraph">Er is nog geen plan. Het ontstaat bij de procesregie.</p>
        ) : (
          <>
            <p className="rt-bij">
              {count(acties.length, 'actie', 'acties')}, {acties.filter(({ status }) => status === 'afgerond').length}{' '}
              afgerond
            </p>
            <Tabel
              bijschrift={`Acties in het plan van ${casus.id}`}
              kolommen={kolommen}
              delen={[{ sleutel: 'acties', kop: null, rijen: acties }]}
              sleutel={(actie) => actie.id}
            />
          </>
        )}
      </section>
      <Leefgebieden huis={casus.huis} metingen={casus.leefgebieden} />
    </>
  );
}
