import type { ReactNode } from 'react';
import type { Waarde } from '../../formulier/waarde.ts';
import { isList } from '../../formulier/waarde.ts';
import { Antwoorden } from './antwoorden.tsx';

/** What the decision table says, with the rule that said it. It only advises: a person decides (Wgs). */
export function Advies({ advies }: { readonly advies: Waarde }): ReactNode {
  if (advies === null || advies === undefined) return null;
  const regels = isList(advies) ? advies : [advies];
  if (regels.length === 0) return null;
  return (
    <aside className="rt-vak rt-vak--info" aria-labelledby="advies">
      <h2 className="utrecht-heading-3" id="advies">
        Advies van de beslistabel
      </h2>
      {regels.map((regel, index) =>
        typeof regel === 'string' ? (
          <p className="utrecht-paragraph" key={`${regel}-${String(index)}`}>
            {regel}
          </p>
        ) : (
          <Antwoorden key={String(index)} formulier={null} gegevens={regel} />
        ),
      )}
      <p className="rt-bij">Het advies beslist niet; dat doet u.</p>
    </aside>
  );
}
