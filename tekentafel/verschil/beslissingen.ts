import type { ProcessModel } from '../../engine/process-model.ts';
import { teksten } from './elementen.ts';
import { type Kenmerken, vergelijk, type Wijziging } from './wijziging.ts';

export type Beslissing = ProcessModel['decisions'][string];

/** What changed in a decision: its columns and rules where it is a table, else its whole text. */
export function vergelijkBeslissingen(eerst: Beslissing, nu: Beslissing): Wijziging[] {
  const waar = { process: nu.id, element: null };
  const naam = `Beslissing ${nu.name === null ? nu.id : `“${nu.name}” (${nu.id})`}`;
  return [
    ...vergelijk(waar, naam, kenmerkenVan(eerst), kenmerkenVan(nu)),
    ...vergelijkRegels(nu.id, naam, regelsVan(eerst), regelsVan(nu)),
  ];
}

function kenmerkenVan(beslissing: Beslissing): Kenmerken {
  const delen = Object.entries(beslissing).flatMap(([veld, waarde]) =>
    veld === 'id' || veld === 'rules' || waarde === null ? [] : delenVan(veld, waarde),
  );
  return new Map(delen.map(([naam, tekst]) => [naam, { what: 'decision', tekst, gelijk: tekst }]));
}

const VELDEN: Readonly<Record<string, string>> = {
  name: 'de naam',
  hitPolicy: 'het trefbeleid',
  aggregation: 'de optelling',
  inputs: 'invoerkolom',
  outputs: 'uitvoerkolom',
};

function delenVan(veld: string, waarde: unknown): [string, string][] {
  const naam = VELDEN[veld] ?? veld;
  if (!Array.isArray(waarde)) return [[naam, teksten(waarde)]];
  return waarde.map((deel, plaats) => [`${naam} ${String(plaats + 1)}`, teksten(deel)]);
}

interface Regel {
  readonly nummer: number;
  readonly tekst: string;
}

function regelsVan(beslissing: Beslissing): Regel[] {
  if (!('rules' in beslissing)) return [];
  return beslissing.rules.map(({ number, tests, outputs, description }) => ({
    nummer: number,
    tekst: `als ${teksten(tests)} dan ${teksten(outputs)}${description === null ? '' : ` (${description})`}`,
  }));
}

/** Rules by what they say: one that only moved up or down is not a new one, and says so in a table that knows order. */
function vergelijkRegels(process: string, naam: string, eerst: readonly Regel[], nu: readonly Regel[]): Wijziging[] {
  const zelfde =
    ({ tekst }: Regel) =>
    (een: Regel) =>
      een.tekst === tekst;
  const weg = eerst.filter((regel) => !nu.some(zelfde(regel)));
  const nieuw = nu.filter((regel) => !eerst.some(zelfde(regel)));
  const rij = (regels: readonly Regel[], anders: readonly Regel[]) =>
    regels.filter((regel) => anders.some(zelfde(regel))).map(({ tekst }) => tekst);
  const verplaatst = JSON.stringify(rij(eerst, nu)) !== JSON.stringify(rij(nu, eerst));
  const vanaf = (regel: Regel) => weg.find(({ nummer }) => nummer === regel.nummer);
  const waar = { process, element: null, what: 'rule' };
  const gebleven = new Set(nieuw.flatMap((regel) => vanaf(regel) ?? []));
  return [
    ...nieuw.map((regel) => {
      const was = vanaf(regel);
      const wat = was === undefined ? 'is erbij gekomen:' : 'is nu:';
      const text = `${naam}: regel ${String(regel.nummer)} ${wat} ${regel.tekst}${was === undefined ? '' : `; was: ${was.tekst}`}.`;
      return { ...waar, ...(was === undefined ? {} : { before: was.tekst }), after: regel.tekst, text };
    }),
    ...weg
      .filter((regel) => !gebleven.has(regel))
      .map(({ nummer, tekst }) => ({
        ...waar,
        before: tekst,
        text: `${naam}: regel ${String(nummer)} is vervallen: ${tekst}.`,
      })),
    ...(verplaatst ? [{ ...waar, text: `${naam}: de volgorde van de regels is veranderd.` }] : []),
  ];
}
