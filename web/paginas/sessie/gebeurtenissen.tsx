import { useState, type ReactNode } from 'react';
import { letHappen, showNotitie, type Sessie } from '../../api/sessie.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { capitalise } from '../../taal/woorden.ts';
import { clockTime } from '../../tijd/kalender.ts';

/** What the facilitator can let happen: from the file of the casus, each once, and a note made on the spot. */
export function Gebeurtenissen({
  sessie,
  onAnders,
}: {
  readonly sessie: Sessie;
  readonly onAnders: () => void;
}): ReactNode {
  const { bezig, probleem, send } = useIndiening<Sessie>(onAnders);
  return (
    <section aria-labelledby="gebeurtenissen">
      <h2 className="utrecht-heading-2" id="gebeurtenissen">
        Laten gebeuren
      </h2>
      <Probleemvak probleem={probleem} />
      <ul className="rt-sessielijst">
        {sessie.gebeurtenissen.map(({ code, naam, soort, gebeurd }) => (
          <li key={code}>
            <span>
              {naam}
              <span className="rt-bij">{capitalise(soort)}</span>
            </span>
            {gebeurd === null ? (
              <button
                type="button"
                className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
                aria-disabled={bezig}
                aria-label={`Laat gebeuren: ${naam}`}
                onClick={() => {
                  send((sleutel) => letHappen(code, sleutel));
                }}
              >
                Laat gebeuren
              </button>
            ) : (
              <span>Gebeurd om {clockTime(new Date(gebeurd))}</span>
            )}
          </li>
        ))}
      </ul>
      <NieuweNotitie sessie={sessie} onAnders={onAnders} />
    </section>
  );
}

function NieuweNotitie({ sessie, onAnders }: { readonly sessie: Sessie; readonly onAnders: () => void }): ReactNode {
  const [tafel, setTafel] = useState(sessie.tafels[0]?.code ?? '');
  const [tekst, setTekst] = useState('');
  const { bezig, probleem, send } = useIndiening<Sessie>(() => {
    setTekst('');
    onAnders();
  });
  return (
    <form
      className="utrecht-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (tekst.trim() !== '') send((sleutel) => showNotitie({ naam: 'Ter plekke', tafel, tekst }, sleutel));
      }}
    >
      <h3 className="utrecht-heading-3">Een notitie, ter plekke</h3>
      <Probleemvak probleem={probleem} />
      <Keuzelijst
        id="notitie-tafel"
        label="Voor welke tafel?"
        als="veld"
        waarde={tafel}
        opties={sessie.tafels.map(({ code, naam }) => ({ waarde: code, label: naam }))}
        onKies={setTafel}
      />
      <div className="utrecht-form-field rt-veld">
        <label className="utrecht-form-label" htmlFor="notitie-tekst">
          Wat krijgt de tafel te zien?
        </label>
        <textarea
          id="notitie-tekst"
          className="utrecht-textarea utrecht-textarea--html-textarea"
          aria-required
          maxLength={4000}
          value={tekst}
          onChange={(event) => {
            setTekst(event.target.value);
          }}
        />
      </div>
      <button
        type="submit"
        className="utrecht-button utrecht-button--secondary-action"
        aria-disabled={bezig || tekst.trim() === ''}
      >
        Toon aan de tafel
      </button>
    </form>
  );
}
