import type { ProcessModel } from '../../engine/process-model.ts';
import { kenmerkenVan, knoopnaam, pijlkenmerkenVan, pijlnaam } from './elementen.ts';
import { vergelijk, type Wijziging } from './wijziging.ts';

interface Getekend {
  readonly wie: string;
  readonly kenmerken: ReturnType<typeof kenmerkenVan>;
}

/** What changed in a process: elements that came, went or differ, in the order of the new drawing, then what went. */
export function vergelijkProcessen(eerst: ProcessModel, nu: ProcessModel): Wijziging[] {
  const waar = { process: nu.id, element: null };
  const naam = eerst.name === nu.name ? [] : [hernoemd(eerst, nu)];
  const weg = eerst.variables.filter((een) => !nu.variables.includes(een));
  const erbij = nu.variables.filter((een) => !eerst.variables.includes(een));
  return [
    ...naam,
    ...erbij.map((een) => ({ ...waar, what: 'added', text: `Gegeven ${een} is erbij gekomen.` })),
    ...weg.map((een) => ({ ...waar, what: 'removed', text: `Gegeven ${een} is vervallen.` })),
    ...vergelijkElementen(nu.id, elementenVan(eerst), elementenVan(nu)),
  ];
}

function hernoemd(eerst: ProcessModel, nu: ProcessModel): Wijziging {
  const text = `Proces ${nu.id} heet nu “${nu.name}” (was “${eerst.name}”).`;
  return { process: nu.id, element: null, what: 'name', before: eerst.name, after: nu.name, text };
}

function vergelijkElementen(
  process: string,
  eerst: ReadonlyMap<string, Getekend>,
  nu: ReadonlyMap<string, Getekend>,
): Wijziging[] {
  const gebleven = [...nu].flatMap(([element, na]): Wijziging[] => {
    const voor = eerst.get(element);
    if (voor === undefined) return [{ process, element, what: 'added', text: `${na.wie} is erbij gekomen.` }];
    return vergelijk({ process, element }, na.wie, voor.kenmerken, na.kenmerken);
  });
  const weg = [...eerst].filter(([element]) => !nu.has(element));
  return [
    ...gebleven,
    ...weg.map(([element, voor]) => ({ process, element, what: 'removed', text: `${voor.wie} is vervallen.` })),
  ];
}

function elementenVan(model: ProcessModel): Map<string, Getekend> {
  const knopen = Object.values(model.nodes).map(
    (node) => [node.id, { wie: knoopnaam(model, node), kenmerken: kenmerkenVan(model, node) }] as const,
  );
  const pijlen = Object.values(model.flows).map(
    (flow) => [flow.id, { wie: pijlnaam(flow), kenmerken: pijlkenmerkenVan(model, flow) }] as const,
  );
  return new Map([...knopen, ...pijlen]);
}
