import { isDeepStrictEqual } from 'node:util';
import type { Taak } from '../../../models/taak.ts';
import { verwacht } from '../mensen/berichten.ts';
import type { Mensen } from '../mensen/mensen.ts';
import type { Verzoek } from '../mensen/verzoeken.ts';
import type { Wereld } from '../wereld.ts';
import type { Boek } from './boek.ts';
import { Schending } from './schending.ts';

/** What holds once nothing goes wrong any more and everything that was under way has arrived. */
export function keurEinde({ boeken, opslag, server, geannuleerd }: Wereld, { verzoeken }: Mensen): void {
  for (const boek of boeken.values()) {
    boek.herhaal();
    const loop = server.loop(boek.workflowId);
    const [positie] = opslag.proceslopen.vind({ _id: boek.workflowId });
    if (positie?.['nummer'] !== boek.regels.length)
      throw new Schending(
        'after healing the store has everything',
        boek.workflowId,
        `line ${String(positie?.['nummer'])} of ${String(boek.regels.length)}`,
      );
    const inOpslag = (opslag.taken.vind({ workflowId: boek.workflowId, status: 'open' }) as unknown as Taak[]).map(
      ({ _id }) => _id,
    );
    const echt = loop.isOpen ? (boek.opname?.vervolg.stand.taken ?? []).map(({ id }) => id) : [];
    if (!isDeepStrictEqual(inOpslag.sort(), echt.sort()))
      throw new Schending(
        'after healing the worklist is right',
        boek.workflowId,
        `${inOpslag.join(', ')} and not ${echt.join(', ')}`,
      );
    if (loop.isOpen) keurWacht(boek);
    if (loop.isOpen && geannuleerd.has(boek.workflowId))
      throw new Schending('what is cancelled ends', boek.workflowId, boek.staat?.status ?? '');
  }
  for (const verzoek of verzoeken)
    keurVerzoek(verzoek, boeken.get(verzoek.workflowId), opslag.vastleggingen.vind({ _id: verzoek.id })[0]?.['status']);
}

/** A process that has not ended waits on somebody with a name, on who may start something, or for what will come. */
function keurWacht({ staat, opname, model, workflowId }: Boek): void {
  const stand = opname?.vervolg.stand;
  if (staat === null || stand === undefined)
    throw new Schending('every process ends or waits', workflowId, 'it never began');
  const mensen = stand.wachtop.length + stand.taken.length + (stand.activeerbaar?.length ?? 0);
  if (mensen > 0 || Object.keys(staat.timers).length > 0) return;
  if (verwacht(model, staat).length > 0) return;
  const wacht = Object.values(staat.instances).filter(({ element }) => {
    const knoop = model.nodes[element];
    return knoop !== undefined && (knoop.called !== null || knoop.service !== null);
  });
  if (wacht.length === 0)
    throw new Schending('every process ends or waits', workflowId, `open: ${stand.open.join(', ')}`);
}

/** Who heard that it was done finds it in the trace; who heard a refusal does not; what was laid down is as it went. */
function keurVerzoek(
  { id, uitkomst, workflowId, stand, naam }: Verzoek,
  boek: Boek | undefined,
  status: unknown,
): void {
  const mis = (hoe: string): Schending =>
    new Schending('what was answered is what happened', workflowId, `${naam} ${id}: ${hoe}`);
  const regels = boek?.regels.filter(({ opdracht }) => opdracht === id) ?? [];
  if (uitkomst === 'onbekend') throw mis('never answered');
  if (uitkomst === 'gedaan' && regels.length === 0) throw mis('done, but not in the trace');
  if (uitkomst === 'geweigerd' && regels.length > 0) throw mis('refused, but in the trace');
  const [eerste] = regels;
  if (stand !== null && eerste !== undefined && stand.nummer < eerste.nummer) throw mis('the answer does not show it');
  const vastgelegd = regels.some(({ vastlegging }) => vastlegging === id);
  if (vastgelegd !== (status === 'vastgelegd')) throw mis(`laid down is ${String(status)}`);
}
