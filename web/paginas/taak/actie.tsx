import type { ReactNode } from 'react';
import type { Actie } from '../../api/acties.ts';
import type { Taakactie } from '../../api/taken.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { metStand } from '../casus/actiestand.ts';

/** What was agreed, and which actie stands or falls with it: who does the one has to know of the other. */
export function ActieVanTaak({ actie, stokVoor, stokken }: Taakactie): ReactNode {
  return (
    <section className="rt-vak rt-vak--info" aria-label="Actie van het plan">
      <h2 className="utrecht-heading-3">Actie van het plan</h2>
      <p className="utrecht-paragraph">{actie.omschrijving}</p>
      {stokVoor !== null && <Ander wat="Is de stok achter de deur van" actie={stokVoor} />}
      {stokken.map((stok) => (
        <Ander key={stok.id} wat="Heeft als stok achter de deur" actie={stok} />
      ))}
    </section>
  );
}

function Ander({ wat, actie }: { readonly wat: string; readonly actie: Actie }): ReactNode {
  const namen = useNamen();
  return (
    <p className="utrecht-paragraph">
      {wat}: {metStand(actie)}
      {actie.organisatie !== null && <span className="rt-bij">{namen.organisatie(actie.organisatie)}</span>}
    </p>
  );
}
