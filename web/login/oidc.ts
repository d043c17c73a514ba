import * as client from 'openid-client';
import type { Configuratie } from '../api/configuratie.ts';
import { savePoging, takePoging, type Sessie } from './opslag.ts';

/** Path to which the identity provider returns; registered there exactly like this. */
export const AANMELDEN = '/aanmelden';
const SCOPE = 'openid profile';

let discovered: Promise<client.Configuration> | null = null;

function discover({ issuer, clientId }: Configuratie): Promise<client.Configuration> {
  const url = new URL(issuer);
  // Only the development provider of one machine speaks plain HTTP.
  const execute = url.protocol === 'http:' && location.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  discovered ??= client.discovery(url, clientId, undefined, client.None(), { execute }).catch((error: unknown) => {
    discovered = null;
    throw error;
  });
  return discovered;
}

function redirectUri(): string {
  return new URL(AANMELDEN, location.origin).href;
}

/** Leaves the page for the identity provider (OIDC NL GOV: code flow with PKCE, exact redirect). */
export async function startLogin(configuratie: Configuratie, terug: string): Promise<void> {
  const config = await discover(configuratie);
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  savePoging({ verifier, state, terug });
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri(),
    scope: SCOPE,
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  location.assign(url.href);
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

function asSessie(tokens: Tokens, eerder: Sessie | null): Sessie {
  const seconds = tokens.expiresIn() ?? 300;
  return {
    token: tokens.access_token,
    vervalt: Date.now() + seconds * 1000,
    vernieuwing: tokens.refresh_token ?? eerder?.vernieuwing ?? null,
    idToken: tokens.id_token ?? eerder?.idToken ?? null,
    sub: tokens.claims()?.sub ?? eerder?.sub ?? null,
  };
}

/** Exchanges the code in the address for tokens. Rejects when the attempt is not ours, or is used up. */
export async function finishLogin(configuratie: Configuratie): Promise<{ sessie: Sessie; terug: string }> {
  const poging = takePoging();
  if (poging === null) throw new Error('Dit aanmelden is niet in dit tabblad begonnen.');
  const config = await discover(configuratie);
  const tokens = await client.authorizationCodeGrant(config, new URL(location.href), {
    pkceCodeVerifier: poging.verifier,
    expectedState: poging.state,
  });
  return { sessie: asSessie(tokens, null), terug: poging.terug };
}

export async function refresh(configuratie: Configuratie, sessie: Sessie): Promise<Sessie | null> {
  if (sessie.vernieuwing === null) return null;
  const config = await discover(configuratie);
  try {
    return asSessie(await client.refreshTokenGrant(config, sessie.vernieuwing), sessie);
  } catch {
    return null;
  }
}

/** Address at which the provider ends its own session; null where it has none. */
export async function logoutUrl(configuratie: Configuratie, sessie: Sessie): Promise<string | null> {
  const config = await discover(configuratie);
  if (config.serverMetadata().end_session_endpoint === undefined || sessie.idToken === null) return null;
  return client.buildEndSessionUrl(config, {
    id_token_hint: sessie.idToken,
    post_logout_redirect_uri: new URL('/', location.origin).href,
  }).href;
}
