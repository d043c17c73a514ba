import { definitionsOf } from '../../engine/events/definitions.ts';
import { OPNIEUW } from '../../models/proces.ts';
import type { Omgeving } from '../omgeving.ts';

/**
 * The messages that a casus can get: those that a drawing of its house, or one that it runs on, waits for or begins with,
 * and `opnieuw`, by which somebody asks to try again what is out of order. A name goes into histories and the logbook as it is, so nobody makes one up.
 */
export async function berichtnamen(omgeving: Omgeving, casus: { _id: string; huis: string }): Promise<string[]> {
  const { opslag, modellen } = omgeving;
  const [plaatsingen, lopen] = await Promise.all([
    opslag.plaatsingen.find({ huis: casus.huis }, { model: 1 }).lean(),
    opslag.proceslopen.find({ 'dossier.id': casus._id, status: 'lopend' }, { model: 1 }).lean(),
  ]);
  const ids = new Set([...plaatsingen, ...lopen].map(({ model }) => model));
  const tekeningen = await Promise.all([...ids].map((id) => modellen.model(id)));
  const knopen = tekeningen.flatMap(({ model }) => Object.values(model.nodes));
  const ontvangers = knopen.filter(({ type }) => ONTVANGERS.has(type));
  const berichten = ontvangers.flatMap(definitionsOf).flatMap((een) => (een.kind === 'message' ? [een.name] : []));
  return [...new Set([...berichten, OPNIEUW])].sort();
}

const ONTVANGERS: ReadonlySet<string> = new Set([
  'startEvent',
  'intermediateCatchEvent',
  'boundaryEvent',
  'receiveTask',
]);
