import type { Veldfout } from '../api/probleem.ts';
import type { Veld } from './veld.ts';
import type { Pad } from './waarde.ts';

/** Messages of the server by field, as `pathKey` writes the field's place. */
export type Fouten = ReadonlyMap<string, string>;

export const GEEN_FOUTEN: Fouten = new Map();

export function pathKey(pad: Pad): string {
  return pad.join('.');
}

/** The id of the control in the page. */
export function veldId(formulier: string, pad: Pad): string {
  return ['veld', formulier, ...pad].join('-');
}

/** Reads `gegevens.acties.0.wie`, `/gegevens/acties/0/wie` and `gegevens.acties[0].wie` as one place. */
export function normalisePath(veld: string, voor = ''): string {
  const path = veld
    .replace(/^[#/]+/, '')
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replaceAll('/', '.');
  if (voor === '') return path;
  return path === voor ? '' : path.startsWith(`${voor}.`) ? path.slice(voor.length + 1) : path;
}

export function asFouten(fouten: readonly Veldfout[], voor = ''): Fouten {
  const map = new Map<string, string>();
  for (const { veld, melding } of fouten) {
    const key = normalisePath(veld, voor);
    if (!map.has(key)) map.set(key, melding);
  }
  return map;
}

export interface Verwijzing {
  readonly key: string;
  readonly melding: string;
  /** Field in the form that the message is about; null: the form as a whole. */
  readonly pad: Pad | null;
  readonly titel: string | null;
}

/** Every message with the place to go to: the field itself, or the nearest one around it that the page shows. */
export function locateFouten(form: Veld, fouten: Fouten): readonly Verwijzing[] {
  return [...fouten].map(([key, melding]) => {
    const parts = key === '' ? [] : key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const found = nearest(form, parts);
    return { key, melding, pad: found.pad.length === 0 ? null : found.pad, titel: found.titel };
  });
}

function nearest(form: Veld, parts: Pad): { readonly pad: Pad; readonly titel: string | null } {
  const pad: (string | number)[] = [];
  let veld: Veld = form;
  let titel: string | null = null;
  for (const part of parts) {
    const next: Veld | undefined = inside(veld, part);
    if (next === undefined) {
      const domein = veld.soort === 'scores' ? veld.domeinen.find(({ waarde }) => waarde === part) : undefined;
      return domein === undefined ? { pad, titel } : { pad: [...pad, part], titel: domein.label };
    }
    pad.push(part);
    veld = next;
    titel = typeof part === 'number' ? `${titel ?? ''} ${String(part + 1)}` : next.titel;
  }
  return { pad, titel };
}

function inside(veld: Veld, part: string | number): Veld | undefined {
  if (veld.soort === 'groep') return veld.velden.find((inner) => inner.naam === part);
  if (veld.soort === 'lijst' && typeof part === 'number') return veld.item;
  return undefined;
}
