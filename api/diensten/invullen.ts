import { leesInvoer, procesvariabelen, type Formulier, type Gegevens, type Keuzes } from '../../models/formulier.ts';
import type { Veldfout } from '../../models/foutmelding.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { korteCode } from './opdrachten.ts';

/** A form that somebody fills in. */
export interface Invulling {
  /** Code of the house whose organisations and employees may be chosen. */
  readonly huis: string;
  readonly formulier: Formulier;
  readonly uitkomst: string | null;
  /** Id of what is laid down: the items of a list get theirs from it. */
  readonly id: string;
  /** Ids that an item may bring along. */
  readonly bekend?: ReadonlySet<string>;
}

export interface Ingevuld {
  readonly gegevens: Gegevens;
  /** The codes that go along into the process. */
  readonly variabelen: ReturnType<typeof procesvariabelen>;
}

/** Asks nothing, and so takes nothing. */
export const LEEG_FORMULIER: Formulier = { $id: 'leeg', type: 'object', properties: {} };

/** What was filled in, or everything that is wrong with it (fields below `gegevens`). */
export async function leesIngevuld(
  omgeving: Omgeving,
  { huis, formulier, uitkomst, id, bekend = new Set() }: Invulling,
  gegevens: unknown,
): Promise<Ingevuld | { fouten: Veldfout[] }> {
  const gelezen = leesInvoer(
    {
      formulier,
      uitkomst,
      keuzes: await keuzes(omgeving, huis),
      kenmerk: korteCode(id),
      nu: alsTijdstip(omgeving.nu()),
      bekend,
    },
    gegevens,
  );
  if (!('fouten' in gelezen))
    return { gegevens: gelezen.gegevens, variabelen: procesvariabelen(formulier, gelezen.gegevens) };
  const onder = (veld: string): string => ['gegevens', veld].filter(Boolean).join('.');
  return { fouten: gelezen.fouten.map(({ veld, melding }) => ({ veld: onder(veld), melding })) };
}

async function keuzes({ modellen }: Omgeving, code: string): Promise<Keuzes> {
  const { huis, medewerkers } = await modellen.huis(code);
  return {
    organisatie: [huis.code, ...huis.organisaties.map((organisatie) => organisatie.code)],
    medewerker: medewerkers.map(({ _id, rol, organisatie }) => ({ code: _id, rol, organisatie })),
    gemeente: huis.gemeenten,
  };
}
