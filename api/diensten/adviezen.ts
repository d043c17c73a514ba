import type { ProcessModel } from '../../engine/process-model.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Advies } from '../schemas/taken.ts';
import { beslissingUit } from './beslissing.ts';

/** What decision tables advised in the process of a task, with the rules that matched: a person decides, and sees why. */
export async function adviezen(
  { opslag }: Omgeving,
  { dossier, workflowId, element }: Taak,
  model: ProcessModel,
): Promise<Advies[]> {
  const regels = await opslag.logboekregels
    .find({ 'dossier.id': dossier.id, workflowId, 'regel.change': 'decided' })
    .sort({ volgnummer: 1 })
    .lean();
  const labels = new Map(model.nodes[element]?.task?.outcomes.map(({ value, label }) => [value, label]));
  return regels.flatMap(({ regel }) => {
    const beslissing = beslissingUit(model, regel);
    if (beslissing === null) return [];
    const { tabel, geraakt } = beslissing;
    return [
      {
        beslissing: tabel.id,
        naam: tabel.name,
        at: regel.at,
        regels: geraakt.map(({ number, description, outputs }) => ({
          nummer: number,
          omschrijving: description,
          uitkomsten: outputs.map(({ text }, plaats) => {
            const waarde = text.replace(/^"(.*)"$/s, '$1');
            const { name = '', label = name } = tabel.outputs[plaats] ?? {};
            return { label, waarde, naam: labels.get(waarde) ?? null };
          }),
        })),
      },
    ];
  });
}
