import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { Problem } from '../problemen.ts';
import { Aanspraken, type Aanvrager } from './aanvrager.ts';

export interface Uitgever {
  /** Issuer, exactly as in the `iss` of its tokens. */
  readonly issuer: string;
  /** What `aud` must hold. */
  readonly audience: string;
  /** Where its public keys are; absent: found by OIDC Discovery at the first token. */
  readonly jwksUri?: string;
}

export type Tokencontrole = (authorization: string | undefined) => Promise<Aanvrager>;

const ALGORITMEN = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Checks bearer tokens of one issuer: signature, issuer, audience, time and claims. Throws `NietAangemeld` or `AanmeldingWeg`. */
export function tokencontrole(uitgever: Uitgever): Tokencontrole {
  let sleutels: Promise<JWTVerifyGetKey> | null = null;
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined)
      throw new Problem('NietAangemeld', 'Stuur een toegangsbewijs mee: Authorization: Bearer …');
    sleutels ??= vindSleutels(uitgever).catch((fout: unknown) => {
      sleutels = null;
      throw new Problem('AanmeldingWeg', 'De aanmelddienst antwoordt niet; probeer het zo opnieuw.', { cause: fout });
    });
    const { payload } = await jwtVerify(token, await sleutels, {
      issuer: uitgever.issuer,
      audience: uitgever.audience,
      algorithms: ALGORITMEN,
      requiredClaims: ['exp'],
    }).catch((fout: unknown) => {
      throw alsProbleem(fout);
    });
    const aanspraken = Aanspraken.safeParse(payload);
    if (!aanspraken.success)
      throw new Problem('NietAangemeld', 'Het toegangsbewijs zegt niet wie u bent en wat u mag.');
    const { sub, name, rol, organisatie, huizen, email } = aanspraken.data;
    return { medewerker: sub, naam: name, rol, organisatie, huizen, ...(email !== undefined && { email }) };
  };
}

async function vindSleutels({ issuer, jwksUri }: Uitgever): Promise<JWTVerifyGetKey> {
  if (jwksUri !== undefined) return createRemoteJWKSet(new URL(jwksUri));
  const antwoord = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5000),
  });
  const { jwks_uri } = z.object({ jwks_uri: z.url() }).parse(await antwoord.json());
  return createRemoteJWKSet(new URL(jwks_uri));
}

function alsProbleem(fout: unknown): Problem {
  if (fout instanceof errors.JWTExpired)
    return new Problem('NietAangemeld', 'Het toegangsbewijs is verlopen; meld u opnieuw aan.');
  if (fout instanceof errors.JWKSTimeout || !(fout instanceof errors.JOSEError) || fout.code === 'ERR_JOSE_GENERIC') {
    return new Problem('AanmeldingWeg', 'De aanmelddienst antwoordt niet; probeer het zo opnieuw.', { cause: fout });
  }
  return new Problem('NietAangemeld', 'Het toegangsbewijs is niet geldig.');
}
