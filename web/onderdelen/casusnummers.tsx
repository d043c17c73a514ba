import type { ReactNode } from 'react';
import { Koppeling } from '../navigatie/koppeling.tsx';
import { naarCasus } from '../navigatie/routes.ts';

/** Numbers of casussen, each to what was laid down in it. */
export function Casusnummers({ casussen }: { readonly casussen: readonly string[] }): ReactNode {
  return (
    <ul className="rt-nummers">
      {casussen.map((casus) => (
        <li key={casus}>
          <Koppeling naar={naarCasus(casus, 'vastleggingen')}>{casus}</Koppeling>
        </li>
      ))}
    </ul>
  );
}
