import { useMemo, useRef, useState, type ReactNode } from 'react';
import { listBerichten, postBericht, type Invulbericht } from '../../api/berichten.ts';
import { Formuliervelden } from '../../formulier/formulier.tsx';
import { useFouten, useIndiening } from '../../formulier/indiening.ts';
import { useKlad } from '../../formulier/klad.ts';
import { readFormulier } from '../../formulier/schema.ts';
import { cleaned, emptyValue } from '../../formulier/waarde.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';

/** What one may tell the processes of a casus, or begin in it, each with its form: nothing where nothing asks for it. */
export function Melden({
  casus,
  huis,
  gemeente,
  stand,
  onGemeld,
}: {
  readonly casus: string;
  readonly huis: string;
  readonly gemeente: string | null;
  /** Where its processes are: what they wait for may change with it. */
  readonly stand: string;
  readonly onGemeld: () => void;
}): ReactNode {
  const { waarde, probleem, ververs } = useAntwoord(`${casus} ${stand}`, (signal) => listBerichten(casus, signal));
  const [gemeld, setGemeld] = useState<string | null>(null);
  const melding = useRef<HTMLParagraphElement>(null);
  if (probleem !== null) return <Probleemvak probleem={probleem} opnieuw={ververs} />;
  if ((waarde === null || waarde.length === 0) && gemeld === null) return null;
  return (
    <section className="rt-niet-printen" aria-labelledby="melden">
      <h2 className="utrecht-heading-2" id="melden">
        Doorgeven of beginnen
      </h2>
      <p ref={melding} tabIndex={-1} className="utrecht-paragraph rt-focusvak" role="status">
        {gemeld === null ? '' : `‘${gemeld}’ is vastgelegd.`}
      </p>
      {waarde?.map((bericht) => (
        <Invullen
          key={bericht.naam}
          casus={casus}
          huis={huis}
          gemeente={gemeente}
          bericht={bericht}
          onGemeld={() => {
            setGemeld(bericht.titel);
            melding.current?.focus();
            onGemeld();
          }}
        />
      ))}
    </section>
  );
}

interface Vraag {
  readonly casus: string;
  readonly huis: string;
  readonly gemeente: string | null;
  readonly bericht: Invulbericht;
  readonly onGemeld: () => void;
}

function Invullen(vraag: Vraag): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="rt-vastlegging"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span className="rt-vastlegging__naam">{vraag.bericht.titel}</span>
      </summary>
      {open && (
        <Berichtformulier
          {...vraag}
          onGemeld={() => {
            setOpen(false);
            vraag.onGemeld();
          }}
        />
      )}
    </details>
  );
}

function Berichtformulier({ casus, huis, gemeente, bericht, onGemeld }: Vraag): ReactNode {
  const namen = useNamen();
  const form = useMemo(() => readFormulier(bericht.formulier), [bericht.formulier]);
  const [waarden, change, forget] = useKlad(`${casus}-${bericht.naam}`, emptyValue(form));
  const { bezig, probleem, send } = useIndiening<unknown>(() => {
    forget();
    onGemeld();
  });
  const fouten = useFouten(probleem, 'gegevens');
  const keuzen = useMemo(() => namen.keuzen(huis, gemeente), [namen, huis, gemeente]);
  return (
    <form
      className="utrecht-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send((sleutel) => postBericht(casus, bericht.naam, cleaned(form, waarden), sleutel));
      }}
    >
      {bericht.toelichting !== null && <p className="utrecht-paragraph">{bericht.toelichting}</p>}
      <Formuliervelden
        id={`bericht-${bericht.naam}`}
        form={form}
        waarden={waarden}
        fouten={fouten}
        onChange={change}
        keuzen={keuzen}
      />
      {fouten.size === 0 && <Probleemvak probleem={probleem} />}
      <button type="submit" className="utrecht-button utrecht-button--primary-action" aria-disabled={bezig}>
        {bezig ? 'Bezig met vastleggen…' : 'Vastleggen'}
      </button>
    </form>
  );
}
