import type { ProcessModel } from '../../engine/process-model.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Advies } from '../schemas/taken.ts';

/** What decision tables advised in the process of a task, with the rules that matched: a person decides, and sees why. */
export async function adviezen(
  { opslag }: Omgeving,
  { dossier, workflowId }: Taak,
  model: ProcessModel,
): Promise<Advies[]> {
  const regels = await opslag.logboekregels
    .find({ 'dossier.id': dossier.id, workflowId, 'regel.change': 'decided' })
    .sort({ volgnummer: 1 })
    .lean();
  return regels.flatMap(({ regel }) => {
    // `<decision>: <numbers of the rules that matched>`, as the process traces it.
    const gelezen = /^(.+): ([\d, -]*)$/.exec(regel.toelichting ?? '');
    const tabel = gelezen?.[1] === undefined ? undefined : model.decisions[gelezen[1]];
    if (tabel === undefined) return [];
    const nummers = (gelezen?.[2] ?? '').split(',').map(Number);
    const geraakt = tabel.rules.filter(({ number }) => nummers.includes(number));
    return [
      {
        beslissing: tabel.id,
        naam: tabel.name,
        at: regel.at,
        regels: geraakt.map(({ number, description, outputs }) => ({
          nummer: number,
          omschrijving: description,
          uitkomsten: outputs.map(({ text }) => text.replace(/^"(.*)"$/s, '$1')),
        })),
      },
    ];
  });
}
