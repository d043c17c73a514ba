import type { Groep, Keus, Optie, Veld, Wie } from './veld.ts';

/** Thrown when a form uses a part of JSON Schema that this page cannot show. Names the field. */
export class FormulierOnbekend extends Error {
  override readonly name = 'FormulierOnbekend';
}

type Schema = Readonly<Record<string, unknown>>;
type Basis = Pick<Veld, 'naam' | 'titel' | 'uitleg' | 'verplicht' | 'verplichtBij'>;

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/**
 * What the house knows, or `enum` with its `x-labels`, or `oneOf` of constants with titles; null when the field is no
 * choice.
 */
function readKeus(schema: Schema): Keus | null {
  const weergave = text(schema['x-weergave']);
  if (weergave === 'organisatie' || weergave === 'medewerker' || weergave === 'gemeente')
    return { opties: weergave, alleen: 'enum' in schema ? strings(schema['enum']) : null };
  const opties = readOpties(schema);
  return opties === null ? null : { opties, alleen: null };
}

function readOpties(schema: Schema): readonly Optie[] | null {
  if (Array.isArray(schema['enum'])) {
    const labels = isSchema(schema['x-labels']) ? schema['x-labels'] : {};
    return strings(schema['enum']).map((waarde) => ({ waarde, label: text(labels[waarde]) ?? waarde }));
  }
  // A house that lists no choices leaves the words free.
  if (Array.isArray(schema['oneOf']) && schema['oneOf'].length > 0) {
    return schema['oneOf'].filter(isSchema).flatMap((option) => {
      const waarde = text(option['const']);
      return waarde === null ? [] : [{ waarde, label: text(option['title']) ?? waarde }];
    });
  }
  return null;
}

function readWie(schema: Schema): Wie {
  return { rollen: 'x-rollen' in schema ? strings(schema['x-rollen']) : null, van: text(schema['x-van']) };
}

function readString(schema: Schema, basis: Basis): Veld {
  const keus = readKeus(schema);
  if (keus !== null) return { ...basis, ...keus, soort: 'keuze', wie: readWie(schema) };
  const format = text(schema['format']);
  if (format === 'date' || format === 'date-time') return { ...basis, soort: 'datum', metTijd: format === 'date-time' };
  const invoer = format === 'email' ? 'email' : format === 'uri' ? 'url' : 'text';
  const lang = schema['x-weergave'] === 'tekstvak';
  return { ...basis, soort: 'tekst', lang, invoer, maxLengte: number(schema['maxLength']) };
}

function readObject(schema: Schema, basis: Basis): Veld {
  const velden = readProperties(schema);
  if (schema['x-weergave'] !== 'leefgebieden') return { ...basis, soort: 'groep', velden, vast: readOnlyNames(schema) };
  const scores = velden.filter((veld) => veld.soort === 'getal');
  return {
    ...basis,
    soort: 'scores',
    domeinen: scores.map((veld) => ({ waarde: veld.naam, label: veld.titel })),
    min: Math.min(...scores.map((veld) => veld.min ?? 1)),
    max: Math.max(...scores.map((veld) => veld.max ?? 5)),
  };
}

function readArray(schema: Schema, basis: Basis): Veld {
  const items = schema['items'];
  if (!isSchema(items)) throw new FormulierOnbekend(`Veld ${basis.naam}: een lijst zonder items.`);
  // The display hint may stand on the list or on its items.
  const keus = readKeus('x-weergave' in schema ? { ...items, 'x-weergave': schema['x-weergave'] } : items);
  if (keus !== null) return { ...basis, ...keus, soort: 'meerkeuze' };
  const item = readVeld('', items, true);
  return { ...basis, soort: 'lijst', item, min: number(schema['minItems']) ?? 0, max: number(schema['maxItems']) };
}

/** `type: ["string", "null"]` is an optional string. */
function readType(schema: Schema): string | null {
  const type = schema['type'];
  if (Array.isArray(type)) return strings(type).find((name) => name !== 'null') ?? null;
  return text(type);
}

function readVeld(naam: string, schema: Schema, verplicht: boolean): Veld {
  const basis: Basis = {
    naam,
    titel: text(schema['title']) ?? naam,
    uitleg: text(schema['description']),
    verplicht,
    verplichtBij: strings(schema['x-verplicht-bij']),
  };
  switch (readType(schema)) {
    case 'string':
      return readString(schema, basis);
    case 'integer':
    case 'number': {
      const geheel = readType(schema) === 'integer';
      return { ...basis, soort: 'getal', geheel, min: number(schema['minimum']), max: number(schema['maximum']) };
    }
    case 'boolean':
      return { ...basis, soort: 'ja-nee' };
    case 'object':
      return readObject(schema, basis);
    case 'array':
      return readArray(schema, basis);
    default: {
      const keus = readKeus(schema);
      if (keus !== null) return { ...basis, ...keus, soort: 'keuze', wie: readWie(schema) };
      throw new FormulierOnbekend(`Veld ${naam}: een soort die deze pagina niet kent.`);
    }
  }
}

function propertiesOf(schema: Schema): readonly (readonly [string, Schema])[] {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).map(([naam, property]) => {
    if (!isSchema(property)) throw new FormulierOnbekend(`Veld ${naam}: geen schema.`);
    return [naam, property];
  });
}

/** What is read-only is filled in by the server and says nothing to people (an id). */
function isReadOnly([, property]: readonly [string, Schema]): boolean {
  return property['readOnly'] === true;
}

function readOnlyNames(schema: Schema): readonly string[] {
  return propertiesOf(schema)
    .filter(isReadOnly)
    .map(([naam]) => naam);
}

function readProperties(schema: Schema): readonly Veld[] {
  const required = new Set(strings(schema['required']));
  return propertiesOf(schema)
    .filter((property) => !isReadOnly(property))
    .map(([naam, property]) => readVeld(naam, property, required.has(naam)));
}

/** Reads a form (JSON Schema 2020-12). Throws `FormulierOnbekend`; never leaves out a field that people fill in. */
export function readFormulier(schema: Schema): Groep {
  const form = readVeld('', schema, true);
  if (form.soort !== 'groep') throw new FormulierOnbekend('Een formulier is een object.');
  return form;
}
