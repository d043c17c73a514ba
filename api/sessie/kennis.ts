import type { Melding } from '../../models/melding.ts';
import type { Handelende } from '../../models/proces.ts';
import { type Sessie, tafelVan } from '../../models/sessie.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Verwerking } from '../../models/verwerking.ts';
import { heeftOverzicht, magVastleggingLezen } from '../toegang/regels.ts';

/** A piece of information in a session, and from when each table had it (docs/simulatiesessie.md). */
export interface Weetje {
  readonly soort: 'melding' | 'vastlegging' | 'notitie';
  /** Id of the melding or the vastlegging; of a note its number in the session. */
  readonly kenmerk: string;
  /** Null of a note: it is about the session as a whole. */
  readonly dossier: string | null;
  /** Table that it comes from. */
  readonly tafel: string;
  /** Virtual instant by code of the table; a table that never had it is absent. */
  readonly sinds: ReadonlyMap<string, string>;
}

export interface Bronnen {
  readonly sessie: Pick<Sessie, 'tafels' | 'regels'>;
  readonly meldingen: readonly Pick<Melding, '_id' | 'casus' | 'door' | 'ontvangen'>[];
  /** `lezers`: the roles that alone may read it (`x-lezers` of its form); null: it names none. */
  readonly vastleggingen: readonly (Pick<Vastlegging, '_id' | 'dossier' | 'door' | 'at' | 'onderdelen'> & {
    readonly lezers: readonly string[] | null;
  })[];
  /** Who opened what, oldest first. */
  readonly verwerkingen: readonly Pick<Verwerking, 'at' | 'activiteit' | 'door' | 'dossier' | 'vastleggingen'>[];
}

type Inzage = Pick<Verwerking, 'activiteit' | 'door' | 'vastleggingen'>;

/** Everything that one table knew, and when the other got to know it. What came from neither table is left out. */
export function weetjes({ sessie, meldingen, vastleggingen, verwerkingen }: Bronnen): Weetje[] {
  const kijkers = verwerkingen.flatMap(({ dossier, ...kijker }) => {
    const tafel = tafelVan(sessie, kijker.door.medewerker);
    return tafel === null ? [] : [{ ...kijker, dossier: dossier?.id ?? null, tafel }];
  });
  const gezien = (
    van: { readonly door: Handelende; readonly dossier: string; readonly at: string },
    toont: (inzage: Inzage) => boolean,
  ): ReadonlyMap<string, string> | null => {
    const eigen = tafelVan(sessie, van.door.medewerker);
    if (eigen === null) return null;
    const sinds = new Map([[eigen, van.at]]);
    for (const { at, dossier, tafel, ...inzage } of kijkers)
      if (dossier === van.dossier && at >= van.at && !sinds.has(tafel) && toont(inzage)) sinds.set(tafel, at);
    return sinds;
  };
  const alles: Weetje[] = [];
  const voegToe = (wat: Omit<Weetje, 'sinds' | 'tafel'>, sinds: ReadonlyMap<string, string> | null): void => {
    const [tafel] = sinds?.keys() ?? [];
    if (sinds !== null && tafel !== undefined) alles.push({ ...wat, tafel, sinds });
  };
  for (const { _id: kenmerk, casus: dossier, door, ontvangen: at } of meldingen) {
    const toont = ({ activiteit, door: kijker }: Inzage): boolean =>
      ['casus-inzien', 'melding-inzien'].includes(activiteit) && magMeldingVanZien(kijker, door);
    voegToe({ soort: 'melding', kenmerk, dossier }, gezien({ door, dossier, at }, toont));
  }
  for (const {
    _id: kenmerk,
    dossier: { id: dossier },
    door,
    at,
    onderdelen,
    lezers,
  } of vastleggingen) {
    // A task gives to read what it names, to who could read nothing else of it too, and nothing beside it.
    const toont = ({ activiteit, door: kijker, vastleggingen: gelezen }: Inzage): boolean =>
      gelezen?.includes(kenmerk) ??
      ((activiteit === 'vastleggingen-inzien' && magVastleggingLezen(kijker, door, lezers)) ||
        (activiteit === 'casus-inzien' && staatOpCasus(onderdelen, kijker)));
    voegToe({ soort: 'vastlegging', kenmerk, dossier }, gezien({ door, dossier, at }, toont));
  }
  return [...alles, ...notities(sessie)];
}

/** What a table did not know at a virtual instant although the other did: about that dossier, or in a note. */
export function onbekendVoor(alles: readonly Weetje[], tafel: string, dossier: string, at: string): Weetje[] {
  return alles.filter((een) => {
    const eigen = een.sinds.get(een.tafel);
    if (een.tafel === tafel || eigen === undefined || eigen >= at) return false;
    const sinds = een.sinds.get(tafel);
    return (een.dossier === null || een.dossier === dossier) && (sinds === undefined || sinds > at);
  });
}

/** Who oversees the house sees every melding; a partner what its own organisation handed in. */
function magMeldingVanZien(kijker: Handelende, door: Handelende): boolean {
  return heeftOverzicht(kijker) || kijker.organisatie === door.organisatie;
}

/** The page of a casus shows its plan to everybody who takes part, the leefgebieden to who oversees the house. */
function staatOpCasus(onderdelen: Vastlegging['onderdelen'], kijker: Handelende): boolean {
  return onderdelen.includes('plan') || (onderdelen.includes('leefgebieden') && heeftOverzicht(kijker));
}

/** A note is known to the table that it was shown to, and to the other from when somebody passed it on. */
function notities({ tafels, regels }: Bronnen['sessie']): Weetje[] {
  return regels.flatMap((regel, nummer): Weetje[] => {
    if (regel.soort !== 'gebeurtenis' || regel.wat !== 'notitie' || regel.tafel === null) return [];
    const { tafel, at } = regel;
    const gedeeld = regels.find((ander) => ander.soort === 'gedeeld' && ander.regel === nummer);
    const anderen = gedeeld === undefined ? [] : tafels.filter(({ code }) => code !== tafel);
    const sinds = new Map([[tafel, at], ...anderen.map(({ code }) => [code, gedeeld?.at ?? at] as const)]);
    return [{ soort: 'notitie', kenmerk: String(nummer), dossier: null, tafel, sinds }];
  });
}
