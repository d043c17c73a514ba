import type { ProcessModel } from '../../engine/process-model.ts';
import { type Beslissing, vergelijkBeslissingen } from './beslissingen.ts';
import { vergelijkProcessen } from './processen.ts';
import type { Wijziging } from './wijziging.ts';

/** Everything that is drawn at a path: processes and decisions, by id. */
export interface Tekenwerk {
  readonly processen: ReadonlyMap<string, ProcessModel>;
  readonly beslissingen: ReadonlyMap<string, Beslissing>;
}

/** What changed from one version to the other, in words. */
export function verschil(eerst: Tekenwerk, nu: Tekenwerk): Wijziging[] {
  return [
    ...paarsgewijs(eerst.processen, nu.processen, 'Proces', vergelijkProcessen),
    ...paarsgewijs(eerst.beslissingen, nu.beslissingen, 'Beslissing', vergelijkBeslissingen),
  ];
}

function paarsgewijs<T extends { readonly id: string; readonly name: string | null }>(
  eerst: ReadonlyMap<string, T>,
  nu: ReadonlyMap<string, T>,
  soort: string,
  vergelijk: (een: T, ander: T) => Wijziging[],
): Wijziging[] {
  const heet = ({ id, name }: T) => `${soort} ${name === null || name === id ? id : `“${name}” (${id})`}`;
  const gebleven = [...nu.values()].flatMap((na) => {
    const voor = eerst.get(na.id);
    if (voor !== undefined) return vergelijk(voor, na);
    return [{ process: na.id, element: null, what: 'added', text: `${heet(na)} is erbij gekomen.` }];
  });
  const weg = [...eerst.values()].filter(({ id }) => !nu.has(id));
  return [
    ...gebleven,
    ...weg.map((voor) => ({ process: voor.id, element: null, what: 'removed', text: `${heet(voor)} is vervallen.` })),
  ];
}
