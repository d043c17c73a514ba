import type { ProcessModel } from '../../engine/process-model.ts';
import { elementenIn, onderwegIn } from './elementen.ts';
import type { Opname } from './opname.ts';

/**
 * What a recording executed, each thing in a few words: `userTask`, `boundaryEvent timer non-interrupting`, `update
 * besluit`. From the model in it, and from what its trace says has completed; without a trace only the updates.
 */
export function uitgevoerd(opname: Opname): string[] {
  const model = modelIn(opname);
  if (model === null || opname.spoor === undefined) return updatesIn(opname);
  const regels = opname.spoor.map((regel) => {
    const [, change = '', element = ''] = regel.split(' ');
    return { change, element };
  });
  return [...elementenIn(model, regels), ...vanBuiten(opname, model)];
}

function modelIn({ events }: Opname): ProcessModel | null {
  for (const gebeurtenis of events) {
    const inhoud = gebeurtenis['markerRecordedEventAttributes'] as
      { details?: { result?: { payloads?: { json?: { model?: ProcessModel } }[] } } } | undefined;
    const model = inhoud?.details?.result?.payloads?.[0]?.json?.model;
    if (model !== undefined) return model;
  }
  return null;
}

/** Updates, messages that came early or twice, and what a run found under way when it continued another. */
function vanBuiten({ events, spoor = [] }: Opname, model: ProcessModel): string[] {
  const berichten = events.flatMap((een) => {
    const { input } = (een['workflowExecutionSignaledEventAttributes'] ?? {}) as {
      input?: { payloads: { json: { id: string } }[] };
    };
    return input?.payloads.map(({ json }) => json.id) ?? [];
  });
  const begin = events[0]?.['workflowExecutionStartedEventAttributes'] as {
    input: {
      payloads: {
        json: {
          vervolg?: {
            staat: { instances: Record<string, { element: string; loop?: unknown; compensation?: unknown }> };
          };
        };
      }[];
    };
  };
  const onderweg = Object.values(begin.input.payloads[0]?.json.vervolg?.staat.instances ?? {});
  return [
    ...updatesIn({ events }),
    ...(new Set(berichten).size < berichten.length ? ['message twice'] : []),
    ...(spoor.some((regel) => regel.includes(' unmatched ')) ? ['message early'] : []),
    ...onderwegIn(model, onderweg),
  ];
}

function updatesIn({ events }: Opname): string[] {
  return events.flatMap((een) => {
    const { acceptedRequest } = (een['workflowExecutionUpdateAcceptedEventAttributes'] ?? {}) as {
      acceptedRequest?: { input: { name: string } };
    };
    return acceptedRequest === undefined ? [] : [`update ${acceptedRequest.input.name}`];
  });
}
