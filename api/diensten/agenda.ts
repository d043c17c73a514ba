import type { z } from 'zod';
import type { Overleg } from '../../models/overleg.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Overleg as Overlegweergave } from '../schemas/overleggen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { binnenLocatie, heeftOverzicht } from '../toegang/regels.ts';
import { metNamen } from './medewerkers.ts';
import { alsTaakKort } from './taakweergave.ts';
import { uitkomstnaam } from './uitkomsten.ts';

type Agenda = z.infer<typeof Overlegweergave>['agenda'];

/**
 * The agenda of a meeting is a lens on tasks: those fixed when it opened; before that the open tasks of its kind that were
 * opened before the cut-off (or before `nu`). Its decisions are the decisions of those tasks. Who works at one location of a
 * house sees what is of that.
 */
export async function agendaVan(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  overleg: Overleg,
  nu: string,
): Promise<Agenda> {
  const { taken } = omgeving.opslag;
  const { agenda, agendaTaak, huis, afsluiting } = overleg;
  const zicht = heeftOverzicht(aanvrager) ? binnenLocatie(aanvrager) : {};
  const punten =
    agenda === null
      ? await taken
          .find({
            ...{ element: agendaTaak, huis, status: 'open', ...zicht },
            geopend: { $lte: afsluiting < nu ? afsluiting : nu },
          })
          .lean()
      : await taken.find({ _id: { $in: agenda }, ...zicht }).lean();
  punten.sort((een, ander) => (`${een.geopend} ${een._id}` < `${ander.geopend} ${ander._id}` ? -1 : 1));
  const naam = await metNamen(
    omgeving.opslag,
    punten.map(({ besluit }) => besluit?.door ?? null),
  );
  return Promise.all(
    punten.map(async (taak: Taak) => {
      const { besluit, dossier, model, element } = taak;
      return {
        taak: alsTaakKort(taak, omgeving.nu()),
        casus: dossier.id,
        besluit:
          besluit === null
            ? null
            : {
                uitkomst: besluit.uitkomst,
                uitkomstnaam: await uitkomstnaam(omgeving, model, element, besluit.uitkomst),
                door: naam(besluit.door),
                at: besluit.at,
              },
      };
    }),
  );
}
