import type { Configuratie } from '../api/configuratie.ts';
import { connectSession } from '../api/verzoek.ts';
import { announce, answerQuestions, askOthers } from './kanaal.ts';
import { finishLogin, logoutUrl, refresh } from './oidc.ts';
import { loadSessie, saveSessie, type Sessie } from './opslag.ts';

/** Renew when less than this is left, in ms. */
const MARGE = 30_000;

let sessie: Sessie | null = null;
let verlopen = false;
let vernieuwing: Promise<Sessie | null> | null = null;
const listeners = new Set<() => void>();

function change(next: Sessie | null, expired: boolean): void {
  sessie = next;
  verlopen = expired;
  saveSessie(next);
  for (const listener of listeners) listener();
}

export function subscribeSessie(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function isLoggedIn(): boolean {
  return sessie !== null || verlopen;
}

/** Logged in once, but the token no longer works: what is on the screen stays, the next request needs a login. */
export function isExpired(): boolean {
  return verlopen;
}

async function token(configuratie: Configuratie): Promise<string | null> {
  if (sessie === null) return null;
  if (sessie.vervalt - Date.now() > MARGE || sessie.vernieuwing === null) return sessie.token;
  vernieuwing ??= refresh(configuratie, sessie).finally(() => {
    vernieuwing = null;
  });
  const renewed = await vernieuwing;
  if (renewed !== null) change(renewed, false);
  return sessie.token;
}

/** Finds a session before anything is shown: in this tab, or in another tab of this browser. */
export async function openSessie(configuratie: Configuratie): Promise<void> {
  const kept = loadSessie();
  sessie = kept !== null && kept.vervalt > Date.now() ? kept : await askOthers();
  saveSessie(sessie);
  answerQuestions(
    () => sessie,
    (other) => {
      // Another person who logs in elsewhere does not take over what is on this screen.
      if (verlopen && (sessie === null || sessie.sub === other.sub)) change(other, false);
    },
  );
  connectSession({
    token: () => token(configuratie),
    expired: () => {
      if (!verlopen) change(sessie, true);
    },
  });
}

/** Ends the visit to the identity provider; returns the path that was asked for before it. */
export async function completeLogin(configuratie: Configuratie): Promise<string> {
  const { sessie: next, terug } = await finishLogin(configuratie);
  change(next, false);
  announce(next);
  return terug;
}

export async function logout(configuratie: Configuratie): Promise<void> {
  const url = sessie === null ? null : await logoutUrl(configuratie, sessie);
  change(null, false);
  location.assign(url ?? '/');
}
