/** Every page has an address of its own; none holds more than the id of a file. */
export type Route =
  | { readonly pagina: 'werkvoorraad' }
  | { readonly pagina: 'taak'; readonly id: string }
  | { readonly pagina: 'casussen' }
  | { readonly pagina: 'casus'; readonly id: string; readonly deel: CasusDeel }
  | { readonly pagina: 'maatregelen' }
  | { readonly pagina: 'wensen' }
  | { readonly pagina: 'piket' }
  | { readonly pagina: 'overleggen' }
  | { readonly pagina: 'overleg'; readonly id: string }
  | { readonly pagina: 'agenda' }
  | { readonly pagina: 'meldingen' }
  | { readonly pagina: 'melding-doen' }
  | { readonly pagina: 'cijfers' }
  | { readonly pagina: 'berichten' }
  | { readonly pagina: 'bewaren' }
  | { readonly pagina: 'abonnementen' }
  | { readonly pagina: 'agendakoppelingen' }
  | { readonly pagina: 'modellen' }
  | { readonly pagina: 'model'; readonly versie: string }
  | { readonly pagina: 'sessie' }
  | { readonly pagina: 'sessieverslag' }
  | { readonly pagina: 'aanmelden' }
  | { readonly pagina: 'onbekend' };

export const CASUSDELEN = ['overzicht', 'plan', 'vastleggingen', 'logboek'] as const;
export type CasusDeel = (typeof CASUSDELEN)[number];

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

export function matchRoute(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  const [first, id, deel] = [parts[0], decode(parts[1] ?? ''), parts[2]];
  if (id === null || parts.length > 3) return { pagina: 'onbekend' };
  if (parts.length === 3)
    return first === 'casussen' && id !== '' ? matchCasus(id, deel ?? '') : { pagina: 'onbekend' };
  if (parts.length === 2) return matchItem(first ?? '', id);
  return matchList(first ?? '');
}

function matchList(first: string): Route {
  switch (first) {
    case '':
    case 'werkvoorraad':
      return { pagina: 'werkvoorraad' };
    case 'casussen':
    case 'maatregelen':
    case 'wensen':
    case 'piket':
    case 'overleggen':
    case 'meldingen':
    case 'cijfers':
    case 'berichten':
    case 'bewaren':
    case 'abonnementen':
    case 'agendakoppelingen':
    case 'modellen':
    case 'sessie':
    case 'aanmelden':
      return { pagina: first };
    default:
      return { pagina: 'onbekend' };
  }
}

function matchItem(first: string, id: string): Route {
  if (first === 'sessie' && id === 'verslag') return { pagina: 'sessieverslag' };
  if (first === 'taken') return { pagina: 'taak', id };
  if (first === 'casussen') return { pagina: 'casus', id, deel: 'overzicht' };
  if (first === 'overleggen') return id === 'agenda' ? { pagina: 'agenda' } : { pagina: 'overleg', id };
  if (first === 'modellen') return { pagina: 'model', versie: id };
  if (first === 'meldingen' && id === 'nieuw') return { pagina: 'melding-doen' };
  return { pagina: 'onbekend' };
}

function matchCasus(id: string, deel: string): Route {
  const found = CASUSDELEN.find((name) => name === deel && name !== 'overzicht');
  return found === undefined ? { pagina: 'onbekend' } : { pagina: 'casus', id, deel: found };
}

export const naarTaak = (id: string): string => `/taken/${encodeURIComponent(id)}`;
export const naarOverleg = (id: string): string => `/overleggen/${encodeURIComponent(id)}`;
export const naarModel = (versie: string): string => `/modellen/${encodeURIComponent(versie)}`;
export function naarCasus(id: string, deel: CasusDeel = 'overzicht'): string {
  const path = `/casussen/${encodeURIComponent(id)}`;
  return deel === 'overzicht' ? path : `${path}/${deel}`;
}
export function naarDossier(dossier: { readonly soort: 'casus' | 'overleg'; readonly id: string }): string {
  return dossier.soort === 'casus' ? naarCasus(dossier.id) : naarOverleg(dossier.id);
}
