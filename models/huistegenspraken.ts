import type { Huis } from './huis.ts';
import { weekfouten } from './piketweek.ts';
import { Rol } from './rol.ts';

/** Two fields of a `huis.json` that cannot both be right. */
interface Tegenspraak {
  readonly pad: (string | number)[];
  readonly melding: string;
}

/** What fields say against each other; a field that is not there is held against nothing. */
export function* tegenspraken(huis: Partial<Huis>): Generator<Tegenspraak> {
  const { organisaties, rollen, overleggen, medewerkers, intake, leefgebieden, escalatie } = huis;
  const codes = organisaties?.map(({ code }) => code);
  yield* dubbelen(['organisaties'], 'de code', 'code', codes);
  yield* dubbelen(['gemeenten'], 'de gemeente', null, huis.gemeenten);
  yield* dubbelen(['rollen'], 'de rol', null, rollen);
  yield* dubbelen(
    ['incidentsoorten'],
    'de code',
    'code',
    huis.incidentsoorten?.map(({ code }) => code),
  );
  yield* dubbelen(
    ['leefgebieden', 'domeinen'],
    'de code',
    'code',
    leefgebieden?.domeinen.map(({ code }) => code),
  );
  yield* dubbelen(
    ['intake', 'soorten'],
    'de code',
    'code',
    intake?.soorten.map(({ code }) => code),
  );
  yield* dubbelen(
    ['overleggen'],
    'het proces',
    'proces',
    overleggen?.map(({ proces }) => proces),
  );
  yield* dubbelen(
    ['medewerkers'],
    'de medewerkercode',
    'id',
    medewerkers?.map(({ id }) => id),
  );
  for (const [plaats, rol] of (rollen ?? []).entries())
    if (!Rol.safeParse(rol).success)
      yield {
        pad: ['rollen', plaats],
        melding: `de rol "${rol}" bestaat niet: niemand zou ermee kunnen aanmelden; kies een van: ${Rol.options.join(', ')}`,
      };
  for (const [plaats, code] of (codes ?? []).entries())
    if (code === huis.code)
      yield {
        pad: ['organisaties', plaats, 'code'],
        melding: `"${code}" is de code van het huis zelf: wie er werkt, zou alles van het huis zien; geef de organisatie een andere code`,
      };
  if (escalatie !== undefined && rollen?.includes(escalatie) === false)
    yield { pad: ['escalatie'], melding: `de rol "${escalatie}" staat niet onder "rollen"` };
  for (const [plaats, { gemeenten = [] }] of (organisaties ?? []).entries()) {
    for (const [nummer, gemeente] of gemeenten.entries()) {
      if (huis.gemeenten?.includes(gemeente) === false)
        yield {
          pad: ['organisaties', plaats, 'gemeenten', nummer],
          melding: `de gemeente "${gemeente}" staat niet onder "gemeenten"`,
        };
    }
  }
  const onbekend = (code: string): boolean => codes?.includes(code) === false;
  yield* overLocaties(huis);
  yield* overPiket(huis);
  for (const [plaats, { deelnemers = [] }] of (overleggen ?? []).entries()) {
    for (const [nummer, code] of deelnemers.entries()) {
      if (onbekend(code)) yield nietGenoemd(['overleggen', plaats, 'deelnemers', nummer], code);
    }
  }
  for (const [plaats, code] of (huis.samenOnderHandbereik?.organisaties ?? []).entries()) {
    if (onbekend(code)) yield nietGenoemd(['samenOnderHandbereik', 'organisaties', plaats], code);
  }
  for (const [plaats, { rol, organisatie }] of (medewerkers ?? []).entries()) {
    if (rollen?.includes(rol) === false)
      yield { pad: ['medewerkers', plaats, 'rol'], melding: `de rol "${rol}" staat niet onder "rollen"` };
    const isEigen = organisatie === huis.code || huis.locaties?.some(({ code }) => code === organisatie) !== false;
    if (!isEigen && onbekend(organisatie)) yield nietGenoemd(['medewerkers', plaats, 'organisatie'], organisatie);
  }
}

/** Somebody has piket at every moment of the week, and one at a time. */
function* overPiket({ piket, rollen }: Partial<Huis>): Generator<Tegenspraak> {
  if (piket === undefined) return;
  if (rollen?.includes(piket.rol) === false)
    yield { pad: ['piket', 'rol'], melding: `de rol "${piket.rol}" staat niet onder "rollen"` };
  yield* dubbelen(
    ['piket', 'blokken'],
    'de code',
    'code',
    piket.blokken.map(({ code }) => code),
  );
  for (const melding of weekfouten(piket.blokken)) yield { pad: ['piket', 'blokken'], melding };
}

/** Locations share the gemeenten of the house among them: each gemeente one. */
function* overLocaties({ code, locaties, gemeenten, organisaties }: Partial<Huis>): Generator<Tegenspraak> {
  if (locaties === undefined) return;
  const anderen = [...(organisaties ?? []).map((een) => een.code), code];
  for (const [plaats, locatie] of locaties.entries()) {
    const eerder = locaties.slice(0, plaats);
    if ([...anderen, ...eerder.map((een) => een.code)].includes(locatie.code))
      yield { pad: ['locaties', plaats, 'code'], melding: `de code "${locatie.code}" staat er al` };
    for (const [nummer, gemeente] of locatie.gemeenten.entries()) {
      const pad = ['locaties', plaats, 'gemeenten', nummer];
      if (gemeenten?.includes(gemeente) === false)
        yield { pad, melding: `de gemeente "${gemeente}" staat niet onder "gemeenten"` };
      else if (eerder.some((een) => een.gemeenten.includes(gemeente)))
        yield { pad, melding: `de gemeente "${gemeente}" hoort al bij een andere locatie` };
    }
  }
  for (const [plaats, gemeente] of (gemeenten ?? []).entries()) {
    if (locaties.length > 0 && !locaties.some((een) => een.gemeenten.includes(gemeente)))
      yield { pad: ['gemeenten', plaats], melding: `de gemeente "${gemeente}" hoort bij geen enkele locatie` };
  }
}

function nietGenoemd(pad: (string | number)[], organisatie: string): Tegenspraak {
  return { pad, melding: `de organisatie "${organisatie}" staat niet onder "organisaties"` };
}

function* dubbelen(
  pad: readonly string[],
  wat: string,
  veld: string | null,
  waarden: readonly string[] = [],
): Generator<Tegenspraak> {
  for (const [plaats, waarde] of waarden.entries()) {
    if (waarden.indexOf(waarde) !== plaats)
      yield { pad: [...pad, plaats, ...(veld === null ? [] : [veld])], melding: `${wat} "${waarde}" staat er al` };
  }
}
