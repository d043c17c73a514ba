import { useCallback, useState, type ReactNode } from 'react';
import type { Agendapunt as Punt } from '../../api/overleggen.ts';
import { readTaak, type Besluitantwoord, type Taak, type Uitkomst } from '../../api/taken.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Termijnlabel } from '../../onderdelen/termijnlabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { Adviezen } from '../taak/advies.tsx';
import { AlBesloten, Besloten } from '../taak/besloten.tsx';
import { Besluitformulier } from '../taak/besluitformulier.tsx';
import { Waarover } from '../taak/waarover.tsx';

/** One point of the agenda. Its content is fetched, and that it was seen is logged, only when somebody opens it. */
export function Agendapunt({
  punt,
  nummer,
  onBesloten,
}: {
  readonly punt: Punt;
  readonly nummer: number;
  readonly onBesloten: () => void;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const id = `agendapunt-${String(nummer)}`;
  // What was decided here shows at once; the meeting itself hears of it a moment later.
  const [hier, setHier] = useState<string | null>(null);
  const wat = punt.besluit?.uitkomstnaam ?? punt.besluit?.uitkomst ?? hier;
  const isBesloten = punt.besluit !== null || hier !== null;
  return (
    <li className={`rt-agendapunt ${isBesloten ? 'rt-agendapunt--besloten' : ''}`}>
      <h3 className="rt-agendapunt__kop">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span className="rt-agendapunt__nummer">{nummer}</span>
          <span className="rt-agendapunt__naam">
            {punt.casus}
            <span className="rt-bij">{punt.taak.naam}</span>
          </span>
          <span className="rt-agendapunt__stand">
            {!isBesloten ? (
              <Termijnlabel deadline={punt.taak.deadline} teLaat={punt.taak.teLaat} />
            ) : (
              `Besloten: ${wat ?? 'afgerond'}`
            )}
          </span>
        </button>
      </h3>
      <div id={id} hidden={!open} className="rt-agendapunt__lijf">
        {open && (
          <Inhoud
            punt={punt}
            onBesloten={(uitkomst) => {
              setHier(uitkomst);
              onBesloten();
            }}
            onGesloten={onBesloten}
          />
        )}
      </div>
    </li>
  );
}

function Inhoud({
  punt,
  onBesloten,
  onGesloten: verversOverleg,
}: {
  readonly punt: Punt;
  readonly onBesloten: (uitkomst: string) => void;
  readonly onGesloten: () => void;
}): ReactNode {
  const { id } = punt.taak;
  const { waarde: taak, probleem, ververs } = useAntwoord(id, (signal) => readTaak(id, signal));
  const [klaar, setKlaar] = useState<{ taak: Taak; antwoord: Besluitantwoord; uitkomst: Uitkomst } | null>(null);
  const onGesloten = useCallback(() => {
    ververs();
    verversOverleg();
  }, [ververs, verversOverleg]);
  if (taak === null) {
    return probleem === null ? <Laden wat="Agendapunt" /> : <Probleemvak probleem={probleem} opnieuw={ververs} />;
  }
  return (
    <div className="rt-kolommen rt-kolommen--punt">
      <Waarover casus={punt.casus} />
      <div>
        {klaar !== null && <Besloten {...klaar} />}
        {klaar === null && taak.besluit !== null && <AlBesloten besluit={taak.besluit} />}
        {klaar === null && taak.besluit === null && !taak.mag && (
          <p className="utrecht-paragraph">
            U kunt meelezen; besluiten doet de voorzitter. Naar{' '}
            <Koppeling naar={naarCasus(punt.casus)}>{punt.casus}</Koppeling>.
          </p>
        )}
        {klaar === null && taak.besluit === null && taak.mag && (
          <>
            <Adviezen adviezen={taak.advies} />
            <Besluitformulier
              taak={taak}
              onBesloten={(antwoord, uitkomst) => {
                setKlaar({ taak, antwoord, uitkomst });
                onBesloten(uitkomst.label);
              }}
              onGesloten={onGesloten}
            />
          </>
        )}
      </div>
    </div>
  );
}
