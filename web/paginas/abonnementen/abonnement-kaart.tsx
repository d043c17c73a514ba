import { useState, type ReactNode } from 'react';
import { stopAbonnement, type Abonnement } from '../../api/abonnementen.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Bevestigknop } from '../../onderdelen/bevestigknop.tsx';
import { count, enumerate } from '../../taal/woorden.ts';
import { longDate } from '../../tijd/kalender.ts';
import { Onbezorgd } from './onbezorgd.tsx';
import { SOORTNAMEN, soortnaam } from './soorten.ts';

/** One abonnement: what it is told, what waits, what was never taken, and how to stop it. */
export function AbonnementKaart({
  abonnement: { id, huis, adres, soorten, sinds, gestopt, wachtend, onbezorgd },
  onGedaan,
}: {
  readonly abonnement: Abonnement;
  /** Says what came of it. */
  readonly onGedaan: (gevolg: string) => void;
}): ReactNode {
  const namen = useNamen();
  const [open, setOpen] = useState(false);
  const alles = soorten.length === Object.keys(SOORTNAMEN).length;
  const periode = gestopt === null ? 'loopt' : `gestopt op ${longDate(new Date(gestopt))}`;
  return (
    <article className="rt-zoeken" aria-labelledby={`kop-${id}`}>
      <h2 className="utrecht-heading-2 rt-adres" id={`kop-${id}`}>
        {adres}
      </h2>
      <p className="rt-bij">{`${namen.huis(huis)}; sinds ${longDate(new Date(sinds))}, ${periode}`}</p>
      <p className="utrecht-paragraph">
        {alles ? 'Hoort alles wat gemeld kan worden.' : `Hoort: ${enumerate(soorten.map(soortnaam)).toLowerCase()}.`}{' '}
        {gestopt === null &&
          (wachtend === 0
            ? 'Er wacht niets.'
            : `Van ${count(wachtend, 'dossier', 'dossiers')} is nog iets te vertellen.`)}
      </p>
      {onbezorgd > 0 && (
        <p className="rt-knoppen">
          <strong>{`${count(onbezorgd, 'gebeurtenis', 'gebeurtenissen')} niet aangenomen`}</strong>
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            aria-expanded={open}
            aria-controls={`onbezorgd-${id}`}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? 'Verbergen' : 'Bekijken'}
          </button>
        </p>
      )}
      <div id={`onbezorgd-${id}`} className="rt-onbezorgd" hidden={!open}>
        {open && <Onbezorgd abonnement={id} mag={gestopt === null} onGedaan={onGedaan} />}
      </div>
      {gestopt === null && (
        <Bevestigknop
          knop="Stoppen"
          van={adres}
          zeker="Ja, stoppen"
          gevolg="Dit systeem hoort dan niets meer; opnieuw beginnen kan alleen met een nieuw abonnement."
          doe={() => stopAbonnement(id)}
          onGedaan={() => {
            onGedaan(`Het abonnement van ${adres} is gestopt.`);
          }}
        />
      )}
    </article>
  );
}
