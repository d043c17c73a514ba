import { activeer, type Activeer, type Stand, Weigering } from '../../models/proces.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import type { Omgeving } from '../omgeving.ts';
import { geenToegang, onbekendOfVerborgen, Problem } from '../problemen.ts';
import type { Activering } from '../schemas/casussen.ts';
import { stuurOpdracht } from '../temporal/opdracht.ts';
import { type Aanvrager, handelende } from '../toegang/aanvrager.ts';
import { heeftOverzicht, magTaakZien } from '../toegang/regels.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { onthoud } from './medewerkers.ts';
import { opdrachtnummer } from './opdrachten.ts';
import { uitStand } from './taakweergave.ts';

export interface Activeerverzoek {
  readonly casus: string;
  readonly sleutel: string;
  readonly workflowId: string;
  readonly instantie: string;
  readonly element: string;
}

/** Starts an activity of an ad-hoc sub-process, for the first time or again; gives what is open in the process now. */
export async function activeerIn(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { casus, sleutel, workflowId, instantie, element }: Activeerverzoek,
): Promise<Activering> {
  await vindCasus(omgeving, aanvrager, casus);
  const loop = await omgeving.opslag.proceslopen.findOne({ _id: workflowId, 'dossier.id': casus }).lean();
  if (loop === null) throw onbekendOfVerborgen('Dit proces');
  await onthoud(omgeving.opslag, aanvrager);
  const inhoud: Activeer = { instantie, element, door: handelende(aanvrager) };
  const id = opdrachtnummer(aanvrager, sleutel);
  const gevolg = await stuurOpdracht(omgeving, { workflowId, naam: activeer, id, inhoud });
  if ('weigering' in gevolg) throw alsProbleem(gevolg.weigering);
  const taken = gevolg.stand.taken
    .map((taak) => ({ taak, kort: uitStand(taak, loop, omgeving.nu()) }))
    .filter(({ kort }) => magTaakZien(aanvrager, kort));
  return { taken: taken.map(({ kort }) => kort), activeerbaar: voorWie(aanvrager, gevolg.stand) };
}

/** What of a process the caller may start: everything for who oversees the house, else what is of the own role. */
export function voorWie(
  aanvrager: Aanvrager,
  { activeerbaar = [] }: Pick<Procesloop | Stand, 'activeerbaar'>,
): Activering['activeerbaar'] {
  const mag = activeerbaar.filter(({ rol }) => heeftOverzicht(aanvrager) || rol === aanvrager.rol);
  return mag.map(({ instantie, element, naam }) => ({ instantie, element, naam }));
}

function alsProbleem(weigering: Weigering): Problem {
  if (weigering === Weigering.rolMagNiet) return geenToegang();
  if (weigering === Weigering.modelFaalt)
    return new Problem('ModelFaalt', 'De tekening geeft een fout; de functioneel beheerder moet haar herstellen.');
  return new Problem('NietActiveerbaar', 'Deze activiteit kan nu niet beginnen: haar deelproces is klaar of is bezig.');
}
