import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import {
  type MutableRedirectUri,
  type MutableResponse,
  type MutableToken,
  OAuth2Issuer,
  OAuth2Service,
} from 'oauth2-mock-server';
import { aanmeldpagina } from './aanmeldpagina.ts';
import type { Gebruiker } from './gebruiker.ts';

export const CLIENT_ID = 'regietafel-web';
export const PUBLIEK = 'regietafel';

/** Failed requests for a token that one address may do a minute; those under way count until they are answered. */
const MISLUKT_PER_MINUUT = 100;

export interface Idp {
  readonly issuer: string;
  /** A token for an example user, as the token endpoint gives it. Throws when there is no such user. */
  token(id: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * An identity provider for development: code flow with PKCE for the pages, an exact match of where it may send people
 * back to, and example users without password. Never in production: everyone may be anyone. Programs on this machine
 * get a token with `grant_type=password` and the id of a user as `username`.
 */
export async function startIdp(opties: {
  /** Who there is; asked again for every request, because a house may be added meanwhile. */
  readonly gebruikers: () => Promise<readonly Gebruiker[]>;
  /** Addresses to which a user may be sent back, exactly. */
  readonly terugkeer: readonly string[];
  readonly port?: number;
}): Promise<Idp> {
  const gebruikers = new Map<string, Gebruiker>();
  const leesOpnieuw = async (): Promise<void> => {
    try {
      for (const gebruiker of await opties.gebruikers()) gebruikers.set(gebruiker.id, gebruiker);
    } catch (fout) {
      // Whoever was known stays so while the store is away.
      if (gebruikers.size === 0) throw fout;
    }
  };
  const issuer = new OAuth2Issuer();
  await issuer.keys.generate('RS256');
  const dienst = new OAuth2Service(issuer);
  houdBijWieHetIs(dienst, gebruikers);
  const app = express();
  app.disable('x-powered-by');
  app.use(['/authorize', '/token'], async (_verzoek, _antwoord, verder) => {
    await leesOpnieuw();
    verder();
  });
  app.get('/authorize', keuze(gebruikers, opties.terugkeer));
  app.get('/endsession', alleenTerug(opties.terugkeer));
  app.post('/token', begrenzer(), express.urlencoded({ extended: false }), alleenBekenden(gebruikers));
  app.use(dienst.requestHandler);
  const server = await luister(app, opties.port ?? 0);
  const adres = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  issuer.url = adres;
  return {
    issuer: adres,
    async token(id) {
      await leesOpnieuw();
      const gebruiker = gebruikers.get(id);
      if (gebruiker === undefined) throw new Error(`de aanmelddienst kent ${id} niet`);
      return issuer.buildToken({
        scopesOrTransform: (_kop, inhoud) => Object.assign(inhoud, aanspraken(gebruiker), { aud: PUBLIEK }),
      });
    },
    stop: () =>
      new Promise((klaar) => {
        server.close(() => {
          klaar();
        });
        server.closeAllConnections();
      }),
  };
}

function aanspraken({ id, naam, rol, organisatie, huizen }: Gebruiker): Record<string, unknown> {
  // With more than one audience OpenID Connect Core 3.1.3.7 wants to know for which client the token was made.
  // A domain that never exists (RFC 2606): no mail to these people can reach anybody.
  const email = `${id}@voorbeeld.invalid`;
  return { sub: id, name: naam, email, rol, organisatie, huizen, aud: [PUBLIEK, CLIENT_ID], azp: CLIENT_ID };
}

/** Ties each code and each refresh token to the user who was chosen, and puts that user in every token. */
function houdBijWieHetIs(dienst: OAuth2Service, gebruikers: ReadonlyMap<string, Gebruiker>): void {
  const wie = new Map<string, string>();
  dienst.on('beforeAuthorizeRedirect', ({ url }: MutableRedirectUri, verzoek: Request) => {
    const code = url.searchParams.get('code');
    const { login_hint: gekozen } = verzoek.query;
    if (code !== null && typeof gekozen === 'string') wie.set(code, gekozen);
  });
  const gevraagd = ({ body }: Request): string | undefined => {
    const { grant_type, code, refresh_token, username } = body as Record<string, string | undefined>;
    return grant_type === 'password' ? username : wie.get(code ?? refresh_token ?? '');
  };
  dienst.on('beforeTokenSigning', (token: MutableToken, verzoek: Request) => {
    const gebruiker = gebruikers.get(gevraagd(verzoek) ?? '');
    // An id token is for the client that asked, an access token for the API; only the latter has a scope.
    const aud = 'scope' in token.payload ? PUBLIEK : CLIENT_ID;
    if (gebruiker !== undefined) Object.assign(token.payload, aanspraken(gebruiker), { aud });
  });
  dienst.on('beforeResponse', (antwoord: MutableResponse, verzoek: Request) => {
    const gebruiker = gevraagd(verzoek);
    if (gebruiker === undefined || !gebruikers.has(gebruiker)) {
      antwoord.statusCode = 400;
      antwoord.body = { error: 'invalid_grant', error_description: 'Deze gebruiker of code is niet bekend.' };
    } else if (antwoord.body !== '') wie.set(String(antwoord.body['refresh_token']), gebruiker);
  });
}

/** First the page with people; once one is chosen, the way back with a code. */
function keuze(gebruikers: ReadonlyMap<string, Gebruiker>, terugkeer: readonly string[]): RequestHandler {
  return (verzoek, antwoord, verder) => {
    const vraag = new URL(verzoek.originalUrl, 'http://idp').searchParams;
    if (!terugkeer.includes(vraag.get('redirect_uri') ?? '')) {
      antwoord.status(400).type('text').send('Dit adres om naar terug te keren is niet afgesproken.');
    } else if (vraag.get('code_challenge_method') !== 'S256' || vraag.get('response_type') !== 'code') {
      antwoord.status(400).type('text').send('Alleen de code flow met PKCE (S256) is toegestaan.');
    } else if (gebruikers.has(vraag.get('login_hint') ?? '')) verder();
    else antwoord.type('html').send(aanmeldpagina([...gebruikers.values()], vraag));
  };
}

function alleenTerug(terugkeer: readonly string[]): RequestHandler {
  return (verzoek, antwoord, verder) => {
    const naar = new URL(verzoek.originalUrl, 'http://idp').searchParams.get('post_logout_redirect_uri') ?? '';
    const isOns = terugkeer.some((adres) => URL.canParse(naar) && new URL(adres).origin === new URL(naar).origin);
    if (isOns) verder();
    else antwoord.status(400).type('text').send('Dit adres om naar terug te keren is niet afgesproken.');
  };
}

function alleenBekenden(gebruikers: ReadonlyMap<string, Gebruiker>): RequestHandler {
  return (verzoek, antwoord, verder) => {
    const { grant_type, username, code_verifier } = (verzoek.body ?? {}) as Record<string, string | undefined>;
    const mag =
      grant_type === 'refresh_token' ||
      (grant_type === 'password' && gebruikers.has(username ?? '')) ||
      (grant_type === 'authorization_code' && code_verifier !== undefined);
    if (mag) verder();
    else antwoord.status(400).json({ error: 'invalid_grant' });
  };
}

function begrenzer(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: MISLUKT_PER_MINUUT,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_verzoek, antwoord) => {
      antwoord.status(429).json({ error: 'slow_down', error_description: 'Te veel mislukte pogingen; wacht even.' });
    },
  });
}

function luister(app: express.Express, port: number): Promise<Server> {
  return new Promise((klaar, mis) => {
    const server = createServer(app);
    server.once('error', mis);
    server.listen(port, '127.0.0.1', () => {
      klaar(server);
    });
  });
}
