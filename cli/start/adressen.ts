import type { Gebruiker } from '../idp/gebruiker.ts';

/** Ports that are asked for first; one that is taken becomes a free one. */
export const POORTEN = { web: 4180, idp: 4181, temporal: 7233, temporalUi: 8233, mongodb: 27017 } as const;

/** What a start tells whoever waits for it, a person or a program. */
export interface Adressen {
  readonly web: string;
  readonly api: string;
  readonly temporal: string;
  readonly temporalUi: string | null;
  readonly mongodb: string;
  readonly users: readonly { readonly naam: string; readonly rol: string; readonly organisatie: string }[];
}

/** The line that programs wait for: `gereed ` and the addresses as JSON. */
export function gereedregel(adressen: Adressen): string {
  return `gereed ${JSON.stringify(adressen)}`;
}

/** The same for people. */
export function uitleg(
  { web, api, temporal, temporalUi, mongodb }: Adressen,
  gebruikers: readonly Gebruiker[],
): string {
  const rollen = new Map<string, Gebruiker>();
  for (const gebruiker of gebruikers) if (!rollen.has(gebruiker.rol)) rollen.set(gebruiker.rol, gebruiker);
  const regels = [
    ['Webpagina’s', web],
    ['API', `${api}/documentatie`],
    ['Temporal', temporalUi === null ? temporal : `${temporalUi} (${temporal})`],
    ['MongoDB', mongodb],
  ];
  const wie = [...rollen.values()].map(({ naam, rol }) => `${naam} (${rol})`).join(', ');
  return `\n${regels.map(([naam = '', adres = '']) => `  ${naam.padEnd(13)}${adres}`).join('\n')}\n\n  Meld u aan als bijvoorbeeld ${wie}.\n  Ctrl-C stopt alles.\n`;
}
