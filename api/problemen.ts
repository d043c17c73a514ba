import type { Veldfout } from '../models/foutmelding.ts';

/**
 * Every way in which a request can end badly. `status` is what HTTP says; `opnieuw`: seconds after which the same request
 * may be sent again. A code that is taken out is never used again for something else.
 */
export const problemen = {
  OngeldigeInvoer: { status: 400, titel: 'De invoer klopt niet' },
  NietAangemeld: { status: 401, titel: 'Niet aangemeld' },
  GeenToegang: { status: 403, titel: 'Geen toegang' },
  Onbekend: { status: 404, titel: 'Bestaat niet' },
  MethodeNietToegestaan: { status: 405, titel: 'Methode niet toegestaan' },
  TaakGesloten: { status: 409, titel: 'De taak is al gesloten' },
  NietActiveerbaar: { status: 409, titel: 'De activiteit kan nu niet beginnen' },
  BerichtAfgehandeld: { status: 409, titel: 'Het bericht is al afgehandeld' },
  SleutelHergebruikt: { status: 409, titel: 'De Idempotency-Key is al voor iets anders gebruikt' },
  MigratiePastNiet: { status: 409, titel: 'Het proces past niet in de nieuwe tekening' },
  GeenProces: { status: 409, titel: 'Het huis heeft dit proces niet' },
  BewaartermijnLoopt: { status: 409, titel: 'De casus wordt nog bewaard' },
  RolBezet: { status: 409, titel: 'De rol is al bezet' },
  AlGebeurd: { status: 409, titel: 'Dit is al gebeurd' },
  SessieGepauzeerd: { status: 409, titel: 'De sessie staat stil' },
  SessieVoorbij: { status: 409, titel: 'De sessie is voorbij' },
  SessieLoopt: { status: 409, titel: 'De sessie loopt nog' },
  InhoudVernietigd: { status: 410, titel: 'De inhoud is vernietigd' },
  TeVeelWerk: { status: 422, titel: 'Dit vraagt te veel werk' },
  TeGroot: { status: 413, titel: 'De inhoud is te groot' },
  TeVeelVerzoeken: { status: 429, titel: 'Te veel verzoeken' },
  InterneFout: { status: 500, titel: 'Er ging iets mis' },
  ModelFaalt: { status: 500, titel: 'De tekening kan dit niet verwerken' },
  AanmeldingWeg: { status: 503, titel: 'De aanmelddienst antwoordt niet', opnieuw: 5 },
  OpslagWeg: { status: 503, titel: 'De opslag antwoordt niet', opnieuw: 2 },
  ProcesWeg: { status: 503, titel: 'De procesdienst antwoordt niet', opnieuw: 2 },
} as const satisfies Record<string, { status: number; titel: string; opnieuw?: number }>;

export type Probleemcode = keyof typeof problemen;

/** Thrown when a request cannot be done; `message` is the Dutch sentence that its sender reads, and holds no content of a casus. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: Probleemcode;
  readonly fouten: readonly Veldfout[] | undefined;

  constructor(code: Probleemcode, detail: string, opties?: ErrorOptions & { fouten?: readonly Veldfout[] }) {
    super(detail, opties);
    this.code = code;
    this.fouten = opties?.fouten;
  }
}

/** A request with refused fields: all of them at once. */
export function ongeldig(fouten: readonly Veldfout[]): Problem {
  const aantal = fouten.length === 1 ? 'Eén veld is' : `${String(fouten.length)} velden zijn`;
  return new Problem('OngeldigeInvoer', `${aantal} niet goed ingevuld.`, { fouten });
}

/** The one answer to everything that does not exist, and to ids that cannot exist. */
export function onbekend(wat: string): Problem {
  return new Problem('Onbekend', `${wat} bestaat niet.`);
}

/** The same answer for what is not there and for what the caller may not see: a number tells nobody what exists behind it. */
export function onbekendOfVerborgen(wat: string): Problem {
  return new Problem('Onbekend', `${wat} bestaat niet, of is niet voor u.`);
}

/** For what the caller may see, but not do. */
export function geenToegang(): Problem {
  return new Problem('GeenToegang', 'Uw rol of organisatie geeft hier geen toegang toe.');
}
