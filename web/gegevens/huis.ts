import { createContext, useContext, useMemo } from 'react';
import type { Huis } from '../api/huizen.ts';
import type { Ik } from '../api/ik.ts';
import type { Keuzen } from '../formulier/bezig.ts';
import type { Bron } from '../formulier/veld.ts';
import { capitalise, enumerate, spell } from '../taal/woorden.ts';

/** Who is logged in and the houses that they work in: known to every page. */
export interface Werkplek {
  readonly ik: Ik;
  readonly huizen: readonly Huis[];
  /** This world is a simulatiesessie. */
  readonly sessie: boolean;
}

export const WerkplekContext = createContext<Werkplek | null>(null);

export function useWerkplek(): Werkplek {
  const werkplek = useContext(WerkplekContext);
  if (werkplek === null) throw new Error('A page stands outside the workplace.');
  return werkplek;
}

export interface Namen {
  readonly huis: (code: string) => string;
  readonly organisatie: (code: string) => string;
  readonly medewerker: (id: string) => string;
  /** On whom something waits: roles and organisations by name, many organisations by their number. */
  readonly wie: (codes: readonly string[]) => string;
  readonly leefgebied: (huis: string, code: string | null) => string;
  readonly incident: (huis: string, code: string) => string;
  readonly van: (bron: Bron, code: string) => string;
  /** With a gemeente: the organisations that work there first, and those of elsewhere last. */
  readonly keuzen: (huis: string, gemeente: string | null) => Keuzen;
}

/** From this number on names are no longer read: their number says more. */
const VEEL = 4;

function shorten(
  codes: readonly string[],
  organisaties: ReadonlyMap<string, string>,
  naam: (code: string) => string,
): string {
  const these = codes.filter((code) => organisaties.has(code));
  if (these.length < VEEL) return enumerate(codes.map(naam));
  const others = codes.filter((code) => !organisaties.has(code));
  return enumerate([...others, `${String(these.length)} organisaties`]);
}

/** How far an organisation works from a gemeente: in it, in the whole house, at the same location, or elsewhere. */
function distance(
  { gemeenten }: Huis['organisaties'][number],
  gemeente: string | null,
  locatie: Huis['locaties'][number] | undefined,
): number {
  if (gemeente === null || gemeenten === undefined) return 1;
  if (gemeenten.includes(gemeente)) return 0;
  return gemeenten.some((one) => locatie?.gemeenten.includes(one) === true) ? 2 : 3;
}

export function makeNamen(huizen: readonly Huis[]): Namen {
  const organisaties = new Map(
    huizen.flatMap((huis) => huis.organisaties.map(({ code, naam }) => [code, naam] as const)),
  );
  const medewerkers = new Map(huizen.flatMap((huis) => huis.medewerkers.map(({ id, naam }) => [id, naam] as const)));
  const namen = new Map(
    huizen.flatMap((huis) => [huis, ...huis.locaties].map(({ code, naam }) => [code, naam] as const)),
  );
  const organisatie = (code: string): string => organisaties.get(code) ?? namen.get(code) ?? spell(code);
  const medewerker = (id: string): string => medewerkers.get(id) ?? id;
  return {
    huis: (code) => namen.get(code) ?? spell(code),
    organisatie,
    medewerker,
    wie: (codes) => shorten(codes, organisaties, organisatie),
    leefgebied: (code, domein) => {
      if (domein === null) return '–';
      const domeinen = huizen.find((one) => one.code === code)?.leefgebieden.domeinen ?? [];
      return domeinen.find((one) => one.code === domein)?.naam ?? capitalise(spell(domein));
    },
    incident: (code, soort) => {
      const soorten = huizen.find((one) => one.code === code)?.incidentsoorten ?? [];
      return soorten.find((one) => one.code === soort)?.naam ?? capitalise(spell(soort));
    },
    van: (bron, code) => {
      // A gemeente goes by its name.
      if (bron === 'gemeente') return code;
      return bron === 'organisatie' ? organisatie(code) : medewerker(code);
    },
    keuzen: (code, gemeente) => (bron, wie) => {
      const huis = huizen.find((one) => one.code === code);
      if (bron === 'organisatie') {
        const plek = huis?.locaties.find(({ gemeenten }) => gemeente !== null && gemeenten.includes(gemeente));
        return (huis?.organisaties ?? [])
          .toSorted((one, other) => distance(one, gemeente, plek) - distance(other, gemeente, plek))
          .map((one) => ({ waarde: one.code, label: one.naam }));
      }
      if (bron === 'gemeente') return (huis?.gemeenten ?? []).map((een) => ({ waarde: een, label: een }));
      return (huis?.medewerkers ?? [])
        .filter((one) => wie?.rollen?.includes(one.rol) !== false)
        .filter((one) => wie?.organisatie == null || one.organisatie === wie.organisatie)
        .map((one) => ({ waarde: one.id, label: `${one.naam} (${one.rol}, ${organisatie(one.organisatie)})` }));
    },
  };
}

export function useNamen(): Namen {
  const { huizen } = useWerkplek();
  return useMemo(() => makeNamen(huizen), [huizen]);
}
