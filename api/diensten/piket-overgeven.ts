import { randomUUID } from 'node:crypto';
import type { Huis } from '../../models/huis.ts';
import type { Kennisgeving } from '../../models/kennisgeving.ts';
import { PIKETVARIABELE } from '../../models/piket.ts';
import { wijsToe, type WijsToe } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { stuurOpdracht } from '../temporal/opdracht.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';

export interface Wissel {
  /** Codes of who had piket until now; null: nobody. */
  readonly van: readonly (string | null)[];
  readonly naar: string | null;
}

/** What was opened on who had piket goes over to who has it now, and that one hears so; nobody: whoever hears of what is late. */
export async function geefPiketOver(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  huis: Huis,
  { van, naar }: Wissel,
): Promise<void> {
  const bij: Taak[] = await omgeving.opslag.taken
    .find({ huis: huis.code, status: 'open', toegewezen: { $in: van } })
    .lean();
  for (const taak of bij) {
    if (!(await isVanPiket(omgeving, taak))) continue;
    const inhoud: WijsToe = { instantie: taak.instantie, medewerker: naar, door: handelende(aanvrager) };
    const opdracht = { workflowId: taak.workflowId, naam: wijsToe, id: randomUUID(), inhoud };
    // A refusal: it was closed in the meantime.
    if ('weigering' in (await stuurOpdracht(omgeving, opdracht))) continue;
    await omgeving.opslag.kennisgevingen.create(kennisgeving(omgeving, huis, taak, naar));
  }
}

/** Its drawing gives it to whoever has piket. */
async function isVanPiket({ modellen }: Omgeving, { model: id, element }: Taak): Promise<boolean> {
  const { model } = await modellen.model(id);
  return model.nodes[element]?.task?.performer?.text === PIKETVARIABELE;
}

function kennisgeving(omgeving: Omgeving, huis: Huis, taak: Taak, naar: string | null): Kennisgeving {
  const { _id, dossier, workflowId } = taak;
  return {
    _id: `${_id}.${naar === null ? 'onbezet' : 'piket'}.${randomUUID()}`,
    ...{ huis: huis.code, dossier, workflowId, taak: _id, at: alsTijdstip(omgeving.nu()) },
    soort: naar === null ? 'onbezet' : 'piket',
    aan: {
      ...{ medewerker: naar, rol: naar === null ? huis.escalatie : null },
      ...{ organisatie: null, gemeente: null, melding: null },
    },
    inhoud: null,
    status: 'klaar',
  };
}
