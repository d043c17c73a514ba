/** One field of a form, as this page shows it: the small part of JSON Schema that a house's forms use. */
interface Basis {
  /** Name in the enclosing object; empty for the form itself and for an item of a list. */
  readonly naam: string;
  readonly titel: string;
  readonly uitleg: string | null;
  readonly verplicht: boolean;
  /** Outcomes that need this field (`x-verplicht-bij`). */
  readonly verplichtBij: readonly string[];
}

export interface Optie {
  readonly waarde: string;
  readonly label: string;
}

export type Bron = 'organisatie' | 'medewerker' | 'gemeente';

/** Out of what is chosen; `alleen`: of what the house knows only these, null for all of it. */
export interface Keus {
  readonly opties: readonly Optie[] | Bron;
  readonly alleen: readonly string[] | null;
}

/** Who of the employees may be chosen: with one of these roles, and of the organisation in a field beside it. */
export interface Wie {
  readonly rollen: readonly string[] | null;
  readonly van: string | null;
}

export type Veld =
  | (Basis & {
      readonly soort: 'tekst';
      readonly lang: boolean;
      readonly invoer: 'text' | 'email' | 'url';
      readonly maxLengte: number | null;
    })
  | (Basis & { readonly soort: 'datum'; readonly metTijd: boolean })
  | (Basis & {
      readonly soort: 'getal';
      readonly geheel: boolean;
      readonly min: number | null;
      readonly max: number | null;
    })
  | (Basis & { readonly soort: 'ja-nee' })
  | (Basis & Keus & { readonly soort: 'keuze'; readonly wie: Wie })
  | (Basis & Keus & { readonly soort: 'meerkeuze' })
  | (Basis & {
      readonly soort: 'scores';
      readonly domeinen: readonly Optie[];
      readonly min: number;
      readonly max: number;
    })
  | (Basis & {
      readonly soort: 'groep';
      readonly velden: readonly Veld[];
      /** Names of what is filled in by the server and only kept here, such as the id of an actie. */
      readonly vast: readonly string[];
    })
  | (Basis & { readonly soort: 'lijst'; readonly item: Veld; readonly min: number; readonly max: number | null });

export type Groep = Extract<Veld, { soort: 'groep' }>;
