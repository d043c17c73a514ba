import type { SearchAttributeUpdatePair } from '@temporalio/common';
import type { ProcesInvoer, Stand } from '../models/proces.ts';
import { zoekkenmerken } from '../models/zoekkenmerken.ts';

/** Every attribute but `bijgewerkt` as it has to be for `stand`; null takes one away. */
export function kenmerkenVan(invoer: ProcesInvoer, proces: string, stand: Stand): SearchAttributeUpdatePair[] {
  const k = zoekkenmerken;
  return [
    { key: k.huis, value: invoer.huis },
    { key: k.proces, value: proces },
    { key: k.dossier, value: invoer.dossier.id },
    { key: k.stap, value: stand.stap },
    { key: k.wachtop, value: stand.wachtop.length === 0 ? null : stand.wachtop },
    { key: k.deadline, value: stand.deadline === null ? null : new Date(stand.deadline) },
    { key: k.teLaat, value: stand.teLaat },
    { key: k.regel, value: stand.nummer },
  ];
}

/** The attributes that differ from what was set before; remembers what it gives. */
export class Kenmerkgeheugen {
  readonly #gezet = new Map<string, string>();

  /** `paren`: what a run has from the start or from the run before. */
  constructor(paren: readonly SearchAttributeUpdatePair[]) {
    this.veranderd(paren);
  }

  veranderd(paren: readonly SearchAttributeUpdatePair[]): SearchAttributeUpdatePair[] {
    return paren.filter(({ key, value }) => {
      const nieuw = JSON.stringify(value);
      if ((this.#gezet.get(key.name) ?? 'null') === nieuw) return false;
      this.#gezet.set(key.name, nieuw);
      return true;
    });
  }
}
