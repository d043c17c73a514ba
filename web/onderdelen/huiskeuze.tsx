import type { ReactNode } from 'react';
import { setQuery } from '../navigatie/adres.ts';
import { Keuzelijst } from './keuzelijst.tsx';

/** Which house a page is about, in the address; nothing to choose for who works in one. */
export function Huiskeuze({
  id,
  huis,
  huizen,
}: {
  readonly id: string;
  readonly huis: string;
  readonly huizen: readonly { readonly code: string; readonly naam: string }[];
}): ReactNode {
  if (huizen.length < 2) return null;
  return (
    <Keuzelijst
      als="filter"
      id={id}
      label="Huis"
      waarde={huis}
      opties={huizen.map(({ code, naam }) => ({ waarde: code, label: naam }))}
      onKies={(code) => {
        setQuery(new URLSearchParams({ huis: code }));
      }}
    />
  );
}
