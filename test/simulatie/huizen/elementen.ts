import { definitionsOf } from '../../../engine/events/definitions.ts';
import type { ProcessModel } from '../../../engine/process-model.ts';
import { modelOf } from '../../engine/drawing.ts';
import { bundels } from '../../histories/scenarios.ts';
import { BESLISSINGEN, TAKEN } from '../../histories/scenarios/taken.ts';
import { HUIS } from '../../workflows/huis.ts';
import { Toeval } from '../toeval.ts';
import type { Huisinhoud } from './huisinhoud.ts';

let gelezen: Promise<ReadonlyMap<string, ProcessModel>> | null = null;

/** One of the drawings of the recorded histories: together they hold every element of `docs/bpmn.md`. */
export async function elementen(seed: number, nummer: number): Promise<Huisinhoud> {
  const toeval = new Toeval(seed);
  gelezen ??= lees();
  const alle = await gelezen;
  const modellen = [...alle.values()];
  const model = modellen[nummer % modellen.length] ?? toeval.kies(modellen);
  const bericht = toeval.kies([null, ...beginberichten(model)]);
  return {
    naam: `de elementen van ${model.id}`,
    huis: HUIS,
    modellen: new Map([model, ...aangeroepen(model, alle)].map((een) => [een.id, een])),
    versies: [{ ...model, version: `${model.version}-2` }],
    formulieren: new Map(),
    begin: {
      proces: model.id,
      ...(bericht === null ? {} : { bericht }),
      variabelen: {
        ...{ n: toeval.heel(0, 2), weg: 'links', plan: { doel: 'wonen' }, lijst: ['a', 'b'], som: 1 },
        ...{ deelnemer: 'politie', c: Number(begintMetVoorwaarde(model)), dag: '2029-06-01' },
      },
    },
    antwoorden: {},
    berichten: { een: {}, twee: {}, drie: { tekst: 'gehoord' }, vier: {}, vijf: {}, seintje: {} },
    gegevens: {
      ...{ c: [1], n: [0, 2], klaar: [true, false], genoeg: [true, false], nog: [false, true], som: [1, 2] },
      ...{
        door: [true, false],
        besluit: ['ja'],
        antwoord: ['ja'],
        dag: ['2029-09-01', '2020-01-01'],
        getal: [1, 2],
        weg: ['links', 'rechts'],
      },
    },
  };
}

async function lees(): Promise<ReadonlyMap<string, ProcessModel>> {
  const tekeningen = bundels.flatMap((bundel) => bundel.tekeningen);
  const modellen = [await modelOf(TAKEN, BESLISSINGEN)];
  for (const tekening of tekeningen) modellen.push(await modelOf(tekening));
  return new Map(modellen.map((model) => [model.id, model]));
}

function aangeroepen({ nodes }: ProcessModel, alle: ReadonlyMap<string, ProcessModel>): ProcessModel[] {
  return Object.values(nodes).flatMap(({ called }) => alle.get(called?.process ?? '') ?? []);
}

function begintMetVoorwaarde({ nodes }: ProcessModel): boolean {
  return Object.values(nodes).some(
    ({ scope, type, event }) => scope === null && type === 'startEvent' && event?.kind === 'conditional',
  );
}

/** Messages that a process begins with: at a start event, or at the receive task or gateway that creates it. */
function beginberichten({ nodes, flows }: ProcessModel): string[] {
  const achter = (stromen: readonly string[]) => stromen.flatMap((id) => nodes[flows[id]?.target ?? ''] ?? []);
  return Object.values(nodes)
    .filter(({ type, scope, instantiate }) => instantiate === true || (type === 'startEvent' && scope === null))
    .flatMap((knoop) => (knoop.type === 'eventBasedGateway' ? achter(knoop.outgoing) : [knoop]))
    .flatMap((knoop) => definitionsOf(knoop).flatMap((wat) => (wat.kind === 'message' ? [wat.name] : [])));
}
