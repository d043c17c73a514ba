import { useState, type ReactNode } from 'react';
import { assign, moveTermijn, type Taak, type TaakKort } from '../../api/taken.ts';
import { Formuliervelden } from '../../formulier/formulier.tsx';
import { useFouten, useIndiening } from '../../formulier/indiening.ts';
import type { Groep } from '../../formulier/veld.ts';
import { cleaned, isRecord, type Waarde } from '../../formulier/waarde.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';

/** Who may move a deadline; the server decides, this only keeps the form away from others. */
const STUURT = new Set(['procesregisseur', 'informatiecoördinator']);

/** Around a task: who does it, and until when. */
export function Regelen({
  taak,
  onGeregeld,
}: {
  readonly taak: Taak;
  readonly onGeregeld: (taak: TaakKort) => void;
}): ReactNode {
  const { ik } = useWerkplek();
  return (
    <div className="rt-regelen">
      <Toewijzing taak={taak} onGeregeld={onGeregeld} />
      {taak.deadline !== null && STUURT.has(ik.rol) && <Termijn taak={taak} onGeregeld={onGeregeld} />}
    </div>
  );
}

function Toewijzing({
  taak,
  onGeregeld,
}: {
  readonly taak: Taak;
  readonly onGeregeld: (taak: TaakKort) => void;
}): ReactNode {
  const { ik } = useWerkplek();
  const namen = useNamen();
  const { bezig, probleem, send } = useIndiening<TaakKort>(onGeregeld);
  const vanMij = taak.toegewezen === ik.medewerker;
  const wijs = (medewerker: string | null) => (): void => {
    if (!bezig) send((sleutel) => assign(taak.id, medewerker, sleutel));
  };
  return (
    <div className="rt-regelen__rij">
      <p className="utrecht-paragraph" role="status">
        {taak.toegewezen === null && 'Nog door niemand opgepakt.'}
        {vanMij && 'U hebt deze taak opgepakt.'}
        {taak.toegewezen !== null && !vanMij && `Opgepakt door ${namen.medewerker(taak.toegewezen)}.`}
      </p>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
        aria-disabled={bezig}
        onClick={wijs(vanMij ? null : ik.medewerker)}
      >
        {vanMij ? 'Teruggeven' : 'Ik pak dit op'}
      </button>
      <Probleemvak probleem={probleem} />
    </div>
  );
}

const TERMIJN: Groep = {
  soort: 'groep',
  naam: '',
  titel: '',
  uitleg: null,
  verplicht: true,
  verplichtBij: [],
  vast: [],
  velden: [
    {
      soort: 'datum',
      metTijd: true,
      naam: 'naar',
      titel: 'Nieuwe termijn',
      uitleg: null,
      verplicht: true,
      verplichtBij: [],
    },
    {
      soort: 'tekst',
      lang: true,
      invoer: 'text',
      maxLengte: null,
      naam: 'reden',
      titel: 'Reden',
      uitleg: 'Komt in het dossier te staan.',
      verplicht: true,
      verplichtBij: [],
    },
  ],
};

const geenKeuzen = (): readonly never[] => [];

function Termijn({
  taak,
  onGeregeld,
}: {
  readonly taak: Taak;
  readonly onGeregeld: (taak: TaakKort) => void;
}): ReactNode {
  const [waarden, setWaarden] = useState<Waarde>({});
  const { bezig, probleem, send } = useIndiening<TaakKort>((verzet) => {
    setWaarden({});
    onGeregeld(verzet);
  });
  const fouten = useFouten(probleem);
  return (
    <details className="rt-regelen__termijn">
      <summary>Termijn verzetten</summary>
      <form
        className="utrecht-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const body = cleaned(TERMIJN, waarden);
          const text = (naam: string): string => {
            const value = isRecord(body) ? body[naam] : undefined;
            return typeof value === 'string' ? value : '';
          };
          send((sleutel) => moveTermijn(taak.id, text('naar'), text('reden'), sleutel));
        }}
      >
        <Formuliervelden
          id={`termijn-${taak.id.replaceAll('.', '-')}`}
          form={TERMIJN}
          waarden={waarden}
          fouten={fouten}
          onChange={setWaarden}
          keuzen={geenKeuzen}
        />
        {probleem?.fouten.length === 0 && <Probleemvak probleem={probleem} />}
        <button type="submit" className="utrecht-button utrecht-button--secondary-action" aria-disabled={bezig}>
          Termijn verzetten
        </button>
      </form>
    </details>
  );
}
