import { z } from 'zod';
import { HUISVARIABELEN } from '../processtart.ts';
import { beginVan, leesDatumgrens } from './datumgrens.ts';
import { controleerKeuzeUit } from './keuze-uit.ts';
import { controleerMedewerkerkeuze } from './medewerkerkeuze.ts';
import { CODEWEERGAVEN, losOp, type Formulier, type Veldschema } from './schema.ts';
import { vormfouten } from './vorm.ts';

const EIGEN = [
  'x-procesvariabele',
  'x-weergave',
  'x-verplicht-bij',
  'x-labels',
  'x-vroegst',
  'x-uiterlijk',
  'x-voor-melder',
  'x-leest',
  'x-voor-taak',
  'x-lezers',
  'x-noemt',
  'x-verwijst',
  'x-rollen',
  'x-van',
  'x-uit',
];
const WEERGAVEN = ['tekstvak', 'leefgebieden', ...CODEWEERGAVEN];
/** Formats that leave no room for a name. */
const STRENGE_VORMEN = ['date', 'date-time', 'time', 'duration', 'uuid'];
/** A pattern that takes this takes free text. */
const VRIJE_TEKST = ['Jan Jansen', 'jansen', 'vrije tekst, met een naam'];

/** Everything that is wrong with a form, as sentences for who draws the process; empty when it can be deployed. */
export function controleerFormulier(formulier: Formulier): string[] {
  const fouten = vormfouten(formulier);
  if (fouten.length > 0) return fouten;
  if (formulier.type !== 'object') fouten.push('het formulier zelf moet "type": "object" hebben');
  try {
    z.fromJSONSchema(formulier as Parameters<typeof z.fromJSONSchema>[0]);
    fouten.push(...controleer(formulier, formulier, '', true));
  } catch (fout) {
    fouten.push(`geen bruikbaar JSON Schema: ${fout instanceof Error ? fout.message : String(fout)}`);
  }
  return fouten;
}

function* controleer(veld: Veldschema, formulier: Formulier, pad: string, gaatMee: boolean): Generator<string> {
  const zelf = losOp(veld, formulier);
  const hier = pad === '' ? 'het formulier' : `"${pad}"`;
  for (const sleutel of Object.keys(zelf)) {
    if (sleutel.startsWith('x-') && !EIGEN.includes(sleutel))
      yield `${hier}: "${sleutel}" bestaat niet; bedoeld is een van ${EIGEN.join(', ')}`;
  }
  const weergave = zelf['x-weergave'];
  if (weergave !== undefined && !WEERGAVEN.includes(weergave)) {
    yield `${hier}: de weergave "${weergave}" bestaat niet; bedoeld is een van ${WEERGAVEN.join(', ')}`;
  }
  if (zelf['x-voor-melder'] !== undefined && (pad === '' || /[.[]/.test(pad)))
    yield `${hier}: "x-voor-melder" past alleen bij een veld van het formulier zelf`;
  if (zelf['x-leest'] !== undefined && pad !== '') yield `${hier}: "x-leest" past alleen bij het formulier zelf`;
  if (zelf['x-voor-taak'] !== undefined && (pad === '' || /[.[]/.test(pad)))
    yield `${hier}: "x-voor-taak" past alleen bij een veld van het formulier zelf`;
  yield* controleerNoemt(zelf, hier);
  yield* controleerKeuzeUit(zelf, formulier, hier);
  for (const { 'x-verwijst': naar } of Object.values(zelf.properties ?? {})) {
    if (naar === undefined) continue;
    if (!pad.endsWith('[]')) yield `${hier}: "x-verwijst" past alleen in wat er in een lijst staat`;
    if (zelf.properties?.[naar] === undefined) yield `${hier}: "x-verwijst" noemt "${naar}", en dat veld bestaat niet`;
  }
  if (zelf['x-lezers'] !== undefined && pad !== '') yield `${hier}: "x-lezers" past alleen bij het formulier zelf`;
  const labels = Object.keys(zelf['x-labels'] ?? {});
  for (const code of labels)
    if (zelf.enum?.includes(code) === false) yield `${hier}: het label "${code}" hoort bij geen waarde`;
  for (const naam of zelf.required ?? []) {
    if (zelf.properties?.[naam] === undefined) yield `${hier}: het verplichte veld "${naam}" bestaat niet`;
  }
  for (const [naam, eigenschap] of Object.entries(zelf.properties ?? {})) {
    const deel = losOp(eigenschap, formulier);
    const deelpad = pad === '' ? naam : `${pad}.${naam}`;
    const gemarkeerd = deel['x-procesvariabele'] === true;
    if (gemarkeerd && pad === '') yield* controleerNaam(naam);
    if (gemarkeerd && !gaatMee)
      yield `"${deelpad}": gaat niet mee in het proces, want ${hier} is niet gemarkeerd met x-procesvariabele`;
    yield* controleerGrenzen(deel, zelf, formulier, deelpad);
    yield* controleerMedewerkerkeuze(deel, zelf, formulier, deelpad);
    if (gemarkeerd) yield* controleerMee(deel, formulier, deelpad);
    yield* controleer(deel, formulier, deelpad, gemarkeerd);
  }
  if (zelf.items) yield* controleer(zelf.items, formulier, `${pad}[]`, gaatMee);
}

/** What goes into the process is read there by its name, beside what every process has already. */
function* controleerNaam(naam: string): Generator<string> {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(naam))
    yield `"${naam}": een veld dat meegaat in het proces heet met letters, cijfers en "_": een tekening kan deze naam niet lezen`;
  if (HUISVARIABELEN.some((al) => al === naam))
    yield `"${naam}": zo heet in elk proces al iets van het huis; geef het veld een andere naam`;
}

/** What a melding is about stands on a choice, with the question and the role for each value that is no person. */
function* controleerNoemt(veld: Veldschema, hier: string): Generator<string> {
  const noemt: unknown = veld['x-noemt'];
  if (noemt === undefined) return;
  const tekst = z.string().trim().min(1);
  const gelezen = z.record(z.string(), z.strictObject({ titel: tekst, rol: tekst })).safeParse(noemt);
  if (!gelezen.success) yield `${hier}: "x-noemt" geeft per waarde een "titel" en een "rol"`;
  for (const waarde of Object.keys(gelezen.data ?? {}))
    if (veld.enum?.includes(waarde) !== true) yield `${hier}: "x-noemt" noemt "${waarde}", en dat is geen keuze`;
}

/**
 * A bound stands on a date or an instant, and counts from today or now, or from a field of its format in the same
 * group.
 */
function* controleerGrenzen(veld: Veldschema, groep: Veldschema, formulier: Formulier, pad: string): Generator<string> {
  for (const sleutel of ['x-vroegst', 'x-uiterlijk'] as const) {
    const tekst = veld[sleutel];
    if (tekst === undefined) continue;
    const begin = beginVan(veld);
    if (begin === null) {
      yield `"${pad}": "${sleutel}" past alleen bij een datum of een tijdstip ("format": "date" of "date-time")`;
      continue;
    }
    const grens = leesDatumgrens(tekst);
    const soort = begin === 'nu' ? 'veld met een tijdstip' : 'datumveld';
    if (grens === null) {
      yield `"${pad}": "${sleutel}" is geen grens: schrijf "${begin}" of de naam van een ${soort}, eventueel met een duur, zoals "${begin}+P1D"`;
      continue;
    }
    if (grens.vanaf === begin) continue;
    const ander = groep.properties?.[grens.vanaf];
    if (ander === undefined || losOp(ander, formulier).format !== veld.format)
      yield `"${pad}": "${sleutel}" telt vanaf "${grens.vanaf}"; dat is hier geen ${soort}, en "${begin}" kan ook`;
  }
}

function* controleerMee(veld: Veldschema, formulier: Formulier, pad: string): Generator<string> {
  const zelf = losOp(veld, formulier);
  if (zelf.type === 'array') {
    if (zelf.items === undefined)
      yield `"${pad}": een lijst die meegaat in het proces moet zeggen wat erin staat ("items")`;
    else
      yield* controleerMee(
        { ...zelf.items, ...(isCode(zelf) && { 'x-weergave': zelf['x-weergave'] ?? '' }) },
        formulier,
        `${pad}[]`,
      );
    return;
  }
  if (zelf.type === 'object') {
    const mee = Object.values(zelf.properties ?? {}).some(
      (deel) => losOp(deel, formulier)['x-procesvariabele'] === true,
    );
    if (!mee) yield `"${pad}": gemarkeerd met x-procesvariabele, maar niets daarbinnen gaat mee`;
    return;
  }
  if (!isStreng(zelf, formulier)) {
    yield `"${pad}": een vrije tekst mag niet mee in het proces; beperk het veld met enum, const, format of pattern, of haal x-procesvariabele weg`;
  }
}

function isCode(veld: Veldschema): boolean {
  return CODEWEERGAVEN.some((weergave) => weergave === veld['x-weergave']);
}

/** Whether a value can only be a code, an id, a date, a number or a boolean. */
function isStreng(veld: Veldschema, formulier: Formulier): boolean {
  const zelf = losOp(veld, formulier);
  if (zelf.enum !== undefined || zelf.const !== undefined || isCode(zelf)) return true;
  const keuzes = zelf.oneOf ?? zelf.anyOf;
  if (keuzes !== undefined) return keuzes.length > 0 && keuzes.every((keuze) => isStreng(keuze, formulier));
  const soorten = typeof zelf.type === 'string' ? [zelf.type] : (zelf.type ?? []);
  if (soorten.length === 0) return false;
  return soorten.every((soort) => {
    if (soort !== 'string') return ['integer', 'number', 'boolean', 'null'].includes(soort);
    if (zelf.format !== undefined) return STRENGE_VORMEN.includes(zelf.format);
    return zelf.pattern !== undefined && !VRIJE_TEKST.some((tekst) => new RegExp(zelf.pattern ?? '', 'u').test(tekst));
  });
}
