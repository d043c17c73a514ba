import { definitionsOf } from '../../engine/events/definitions.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import { plaatsingId } from '../../models/kenmerken.ts';
import type { Huisinhoud } from './huizen/huisinhoud.ts';
import type { Opslagserver } from './opslag/opslag.ts';

/** `_id` under which a model stands in the store. */
export function modelId({ id, version }: ProcessModel): string {
  return `${id}-${version}`;
}

/** Puts into the store what a house has deployed. */
export function richtIn(opslag: Opslagserver, { huis, modellen, versies }: Huisinhoud): void {
  opslag.huizen.voegIn({ _id: huis.code, instellingen: huis });
  // What was drawn twice by chance is one version.
  const alle = new Map([...modellen.values(), ...versies].map((model) => [modelId(model), model]));
  for (const [_id, model] of alle)
    opslag.modellen.voegIn({ _id, huis: huis.code, proces: model.id, model: JSON.stringify(model) });
  for (const [proces, model] of modellen) {
    const berichten = Object.values(model.nodes)
      .filter(({ type, scope }) => type === 'startEvent' && scope === null)
      .flatMap((knoop) => definitionsOf(knoop).flatMap((wat) => (wat.kind === 'message' ? [wat.name] : [])));
    opslag.plaatsingen.voegIn({
      _id: plaatsingId(huis.code, proces),
      huis: huis.code,
      proces,
      model: modelId(model),
      berichten,
    });
  }
}

/** Throws when no model has that `_id`. */
export function modelVan({ modellen, versies }: Huisinhoud, _id: string): ProcessModel {
  const model = [...modellen.values(), ...versies].find((een) => modelId(een) === _id);
  if (model === undefined) throw new Error(`model ${_id} staat niet in de opslag`);
  return model;
}

/** What a run loads: its model, and the `_id` of those that it calls. */
export function tekeningVan(huis: Huisinhoud, _id: string): unknown {
  const model = modelVan(huis, _id);
  const namen = [...new Set(Object.values(model.nodes).flatMap(({ called }) => called?.process ?? []))];
  const bekend = namen.flatMap((naam) => huis.modellen.get(naam) ?? []);
  return { model, deelprocessen: Object.fromEntries(bekend.map((een) => [een.id, modelId(een)])) };
}
