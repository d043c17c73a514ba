import { useSyncExternalStore } from 'react';

/** The address bar as a store: path and query, changed by `go` and by the browser's own buttons. */
const listeners = new Set<() => void>();
let visits = 0;

function notify(): void {
  visits += 1;
  for (const listener of listeners) listener();
}

window.addEventListener('popstate', notify);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  notify();
  if (how === 'push') window.scrollTo(0, 0);
}

/** Changes the query without a visit: a filter is no new page, focus stays where it is. */
export function setQuery(query: URLSearchParams): void {
  const text = query.toString();
  history.replaceState(null, '', text === '' ? location.pathname : `${location.pathname}?${text}`);
  for (const listener of listeners) listener();
}

/** How many times the page changed since it was loaded: 0 leaves the focus to the browser. */
export function countVisits(): number {
  return visits;
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

export function useQuery(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, () => location.search));
}
