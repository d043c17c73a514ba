import type { Casus } from '../../models/casus.ts';
import { werktVoor } from '../../models/medewerker.ts';
import type { Melding } from '../../models/melding.ts';
import type { Onbestelbaar } from '../../models/onbestelbaar.ts';
import type { Overleg } from '../../models/overleg.ts';
import type { Handelende } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import type { Rol } from '../../models/rol.ts';
import { geenToegang } from '../problemen.ts';
import type { Aanvrager } from './aanvrager.ts';

/** Roles that oversee every casus of their houses. */
const OVERZICHT: ReadonlySet<string> = new Set<Rol>([
  'procesregisseur',
  'informatiecoördinator',
  'ketenmanager',
  'locatiemanager',
]);
/** Roles that steer: move terms, assign tasks, send messages. */
const STURING: readonly Rol[] = ['procesregisseur', 'informatiecoördinator'];
/** Roles that say over casussen what goes before what. */
const VOORRANG: readonly Rol[] = ['procesregisseur', 'ketenmanager', 'locatiemanager'];
/** Roles that see of a casus what their own tasks tell them, and no more. */
const ONDERSTEUNERS: readonly Rol[] = ['administratief ondersteuner'];
/** Roles that keep the roster of who has piket. */
const ROOSTER: readonly Rol[] = ['informatiecoördinator', 'ketenmanager'];
/** Roles that steer on figures: strategic and tactical. */
const CIJFERLEZERS: readonly Rol[] = ['stuurgroep', 'kerngroep'];

/** Sees everything in its houses, or in its location of them, not only what concerns its own organisation. */
export function heeftOverzicht({ rol }: Pick<Handelende, 'rol'>): boolean {
  return OVERZICHT.has(rol);
}

/** What is of a location is overseen by who works there, and by who works for the house itself. */
function overziet(aanvrager: Aanvrager, { locatie }: Pick<Casus, 'locatie'>): boolean {
  return heeftOverzicht(aanvrager) && werktVoor(aanvrager, locatie);
}

/** The same of who oversees, as a condition on stored casussen, taken, meldingen and berichten. */
export function binnenLocatie({ huizen, organisatie }: Aanvrager): { locatie?: { $in: (string | null)[] } } {
  return huizen.includes(organisatie) ? {} : { locatie: { $in: [organisatie, null] } };
}

export function isBeheerder({ rol }: Aanvrager): boolean {
  return rol === 'beheerder';
}

export function isPartner({ rol }: Aanvrager): boolean {
  return rol === 'partner';
}

export function werktIn(aanvrager: Aanvrager, huis: string): boolean {
  return aanvrager.huizen.includes(huis);
}

/** Sees the figures of its houses and nothing else: no casus, no task, no name. */
export function isCijferlezer({ rol }: Aanvrager): boolean {
  return CIJFERLEZERS.includes(rol);
}

/** Does its own tasks in its houses, or in its location of them, and sees nothing else of a casus. */
export function isOndersteuner({ rol }: Pick<Aanvrager, 'rol'>): boolean {
  return ONDERSTEUNERS.includes(rol);
}

/**
 * Casework is not for who manages the system (models and configuration, no content), nor for who reads figures, nor for who
 * does tasks beside it.
 */
export function magCaseworkZien(aanvrager: Aanvrager): boolean {
  return !isBeheerder(aanvrager) && !isCijferlezer(aanvrager) && !isOndersteuner(aanvrager);
}

export function magWerkvoorraadZien(aanvrager: Aanvrager): boolean {
  return magCaseworkZien(aanvrager) || isOndersteuner(aanvrager);
}

export function magCijfersZien(aanvrager: Aanvrager, huis: string): boolean {
  return werktIn(aanvrager, huis) && (isCijferlezer(aanvrager) || aanvrager.rol === 'ketenmanager');
}

export function magCasusZien(aanvrager: Aanvrager, casus: Pick<Casus, 'huis' | 'locatie' | 'organisaties'>): boolean {
  if (!werktIn(aanvrager, casus.huis)) return false;
  return (
    overziet(aanvrager, casus) || (aanvrager.rol === 'partner' && casus.organisaties.includes(aanvrager.organisatie))
  );
}

export function magMeldingZien(aanvrager: Aanvrager, melding: Pick<Melding, 'huis' | 'locatie' | 'door'>): boolean {
  if (!werktIn(aanvrager, melding.huis)) return false;
  return (
    overziet(aanvrager, melding) || (aanvrager.rol === 'partner' && melding.door.organisatie === aanvrager.organisatie)
  );
}

/**
 * Of what was laid down in a casus that they may see, a partner reads what its own organisation laid down, and who oversees
 * reads all: but of a form that names its readers (`x-lezers`; null: it names none) only with such a role, or their own.
 */
export function magVastleggingLezen(lezer: Handelende, door: Handelende, lezers: readonly string[] | null): boolean {
  if (!heeftOverzicht(lezer)) return lezer.organisatie === door.organisatie;
  return lezers === null || lezers.includes(lezer.rol) || lezer.medewerker === door.medewerker;
}

export function magOverlegZien(aanvrager: Aanvrager, overleg: Pick<Overleg, 'huis' | 'deelnemers'>): boolean {
  if (!werktIn(aanvrager, overleg.huis)) return false;
  const neemtDeel = overleg.deelnemers.some(({ organisatie }) => organisatie === aanvrager.organisatie);
  return heeftOverzicht(aanvrager) || (aanvrager.rol === 'partner' && neemtDeel);
}

export function magTaakZien(
  aanvrager: Aanvrager,
  taak: Pick<Taak, 'huis' | 'locatie' | 'organisatie' | 'rol'>,
): boolean {
  if (!werktIn(aanvrager, taak.huis)) return false;
  if (isOndersteuner(aanvrager)) return taak.rol === aanvrager.rol && werktVoor(aanvrager, taak.locatie);
  return overziet(aanvrager, taak) || (aanvrager.rol === 'partner' && taak.organisatie === aanvrager.organisatie);
}

/** A task is decided by its own role, and by its own organisation where it has one; a task without role by whoever sees it. */
export function magBesluiten(
  aanvrager: Aanvrager,
  taak: Pick<Taak, 'huis' | 'locatie' | 'organisatie' | 'rol'>,
): boolean {
  if (!magTaakZien(aanvrager, taak)) return false;
  if (taak.rol !== null && taak.rol !== aanvrager.rol) return false;
  return taak.organisatie === null || taak.organisatie === aanvrager.organisatie;
}

export function magSturen(aanvrager: Aanvrager, huis: string): boolean {
  return werktIn(aanvrager, huis) && STURING.includes(aanvrager.rol);
}

/** Who says which wish of a casus goes before those of others: whoever oversees it and answers for more than one. */
export function magPrioriteren(aanvrager: Aanvrager, casus: Pick<Casus, 'huis' | 'locatie'>): boolean {
  return werktIn(aanvrager, casus.huis) && overziet(aanvrager, casus) && VOORRANG.includes(aanvrager.rol);
}

/** The roster is of the whole house, and so kept by who works for the house itself. */
export function magRoosteren(aanvrager: Aanvrager, huis: string): boolean {
  return werktIn(aanvrager, huis) && ROOSTER.includes(aanvrager.rol) && werktVoor(aanvrager, huis);
}

/** A message that waits is of who steers, there where its casus is. */
export function magBerichtZien(aanvrager: Aanvrager, bericht: Pick<Onbestelbaar, 'huis' | 'locatie'>): boolean {
  return magSturen(aanvrager, bericht.huis) && overziet(aanvrager, bericht);
}

/** Throws `GeenToegang` unless the claim holds. */
export function eis(mag: boolean): void {
  if (!mag) throw geenToegang();
}
