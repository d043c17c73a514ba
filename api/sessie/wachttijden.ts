import type { Huis } from '../../models/huis.ts';
import type { Sessie } from '../../models/sessie.ts';
import { tafelVan } from '../../models/sessie.ts';
import type { Taak } from '../../models/taak.ts';

/** Whole virtual seconds from the opening of a task until it was closed, or until `nu` (virtual instant) where it is open. */
export function wachttijd({ geopend, gesloten }: Pick<Taak, 'geopend' | 'gesloten'>, nu: string): number {
  return Math.max(0, Math.round((Date.parse(gesloten ?? nu) - Date.parse(geopend)) / 1000));
}

/** A deadline that had passed when the task was closed, or has passed at `nu` where it is open. */
export function isGemist({ deadline, gesloten }: Pick<Taak, 'deadline' | 'gesloten'>, nu: string): boolean {
  return deadline !== null && deadline < (gesloten ?? nu);
}

/** The tables that a task waits for, or waited for: that of who decided it, else those with a role that may. */
export function tafelsVan(
  sessie: Pick<Sessie, 'tafels'>,
  { medewerkers }: Pick<Huis, 'medewerkers'>,
  { besluit, toegewezen, rol, organisatie }: Pick<Taak, 'besluit' | 'toegewezen' | 'rol' | 'organisatie'>,
): string[] {
  const wie = tafelVan(sessie, besluit?.door.medewerker ?? toegewezen);
  if (wie !== null) return [wie];
  const mogen = medewerkers.filter(
    (een) => (rol === null || een.rol === rol) && (organisatie === null || een.organisatie === organisatie),
  );
  return sessie.tafels.filter((tafel) => mogen.some(({ id }) => tafel.rollen.includes(id))).map(({ code }) => code);
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function mediaan(getallen: readonly number[]): number | null {
  const opVolgorde = [...getallen].sort((een, ander) => een - ander);
  const midden = opVolgorde.length / 2;
  const [laag, hoog] = [opVolgorde[Math.ceil(midden) - 1], opVolgorde[Math.floor(midden)]];
  return laag === undefined || hoog === undefined ? null : (laag + hoog) / 2;
}
