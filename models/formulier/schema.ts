import { z } from 'zod';

/** The part of JSON Schema 2020-12 that a form may use, with our annotations. Checked by `controleerFormulier`. */
export interface Veldschema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Veldschema>>;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Veldschema>>;
  readonly required?: readonly string[];
  readonly items?: Veldschema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly oneOf?: readonly Veldschema[];
  readonly anyOf?: readonly Veldschema[];
  readonly readOnly?: boolean;
  readonly additionalProperties?: boolean | Veldschema;
  readonly 'x-procesvariabele'?: boolean;
  readonly 'x-weergave'?: string;
  readonly 'x-verplicht-bij'?: readonly string[];
  /** The service `antwoorden` tells it to the melder: always, or with these outcomes only. */
  readonly 'x-voor-melder'?: true | readonly string[];
  /** Of a form as a whole: who decides its task reads these fields of decisions before it in the same process, by form. */
  readonly 'x-leest'?: Readonly<Record<string, readonly string[]>>;
  /** Of a field: who decides a task with one of these forms reads it, in the processes that this one calls or begins too. */
  readonly 'x-voor-taak'?: readonly string[];
  /** Of a choice in the form of a melding: the values for which it is about no person, asked for by a name of its own. */
  readonly 'x-noemt'?: Readonly<Record<string, { readonly titel: string; readonly rol: string }>>;
  /** Of a form as a whole: only these roles read afterwards what was laid down with it, and who laid it down. */
  readonly 'x-lezers'?: readonly string[];
  /** In an item of a list: points at another item, by this field of it. */
  readonly 'x-verwijst'?: string;
  /** Of a medewerker: only those with one of these roles may be chosen. */
  readonly 'x-rollen'?: readonly string[];
  /** Of a medewerker: only those of the organisation in this field beside it. */
  readonly 'x-van'?: string;
  /**
   * Of a choice: only what was laid down in these fields of the last decision before it in the same process, by form.
   */
  readonly 'x-uit'?: Readonly<Record<string, readonly string[]>>;
  /** Bounds on a date or an instant: see `leesDatumgrens`. */
  readonly 'x-vroegst'?: string;
  readonly 'x-uiterlijk'?: string;
  /** What people read for the codes of `enum`. */
  readonly 'x-labels'?: Readonly<Record<string, string>>;
}

export type Formulier = Veldschema & { readonly $id: string };

/** Fields whose value is one that the house knows: checked against it, so they may go into the process without a pattern. */
export const CODEWEERGAVEN = ['organisatie', 'medewerker', 'gemeente'] as const;

export interface Medewerkerkeuze {
  readonly code: string;
  readonly rol: string;
  readonly organisatie: string;
}

/** What a field may hold, by `x-weergave`. */
export interface Keuzes {
  readonly organisatie?: readonly string[];
  readonly gemeente?: readonly string[];
  readonly medewerker?: readonly Medewerkerkeuze[];
}

/** The schema itself, or the local definition it points to. Throws where that does not exist. */
export function losOp(veld: Veldschema, formulier: Veldschema): Veldschema {
  if (veld.$ref === undefined) return veld;
  const naam = /^#\/\$defs\/([^/]+)$/.exec(veld.$ref)?.[1];
  const doel = naam === undefined ? undefined : formulier.$defs?.[naam];
  if (doel === undefined) throw new Error(`de verwijzing "${veld.$ref}" wijst nergens naar`);
  const { $ref: _verwijzing, ...eigen } = veld;
  return { ...losOp(doel, formulier), ...eigen };
}

/** Text of a `*.form.json` as a form. Throws where it is no JSON object; what is in it is checked by `controleerFormulier`. */
export function leesFormulier(tekst: string): Formulier {
  const gelezen: unknown = JSON.parse(tekst);
  return z.looseObject({ $id: z.string({ error: '"$id" moet de naam van het formulier zijn' }).min(1) }).parse(gelezen);
}
