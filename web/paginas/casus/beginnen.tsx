import { useRef, useState, type ReactNode } from 'react';
import { activeer, type Activeerbaar, type Verloop } from '../../api/casussen.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';

type Beginbaar = Activeerbaar & { readonly workflowId: string };

/** What one may start whenever it is needed, as often as it is needed: the activities of an ad-hoc sub-process. */
export function Beginnen({
  casus,
  verloop,
  onBegonnen,
}: {
  readonly casus: string;
  readonly verloop: Verloop;
  readonly onBegonnen: () => void;
}): ReactNode {
  const beginbaar = verloop.processen.flatMap(({ workflowId, activeerbaar }) =>
    activeerbaar.map((een): Beginbaar => ({ ...een, workflowId })),
  );
  const [begonnen, setBegonnen] = useState<string | null>(null);
  const melding = useRef<HTMLParagraphElement>(null);
  if (beginbaar.length === 0 && begonnen === null) return null;
  return (
    <section className="rt-niet-printen" aria-labelledby="beginnen">
      <h2 className="utrecht-heading-2" id="beginnen">
        Beginnen wanneer nodig
      </h2>
      <p ref={melding} tabIndex={-1} className="utrecht-paragraph rt-focusvak" role="status">
        {begonnen === null ? '' : `‘${begonnen}’ is begonnen.`}
      </p>
      {beginbaar.map((een) => (
        <Knop
          key={`${een.workflowId}.${een.instantie}.${een.element}`}
          casus={casus}
          wat={een}
          onBegonnen={() => {
            setBegonnen(een.naam);
            // The button may be gone after this: what runs one at a time cannot begin twice.
            melding.current?.focus();
            onBegonnen();
          }}
        />
      ))}
    </section>
  );
}

function Knop({
  casus,
  wat,
  onBegonnen,
}: {
  readonly casus: string;
  readonly wat: Beginbaar;
  readonly onBegonnen: () => void;
}): ReactNode {
  const { bezig, probleem, send } = useIndiening<unknown>(onBegonnen);
  return (
    <div className="rt-regelen__rij">
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action rt-knop--klein"
        aria-disabled={bezig}
        onClick={() => {
          send((sleutel) => activeer(casus, wat, sleutel));
        }}
      >
        {`‘${wat.naam}’ beginnen`}
      </button>
      <Probleemvak probleem={probleem} />
    </div>
  );
}
