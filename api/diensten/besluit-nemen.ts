import type { ProcessModel } from '../../engine/process-model.ts';
import type { Formulier, Gegevens } from '../../models/formulier.ts';
import type { Veldfout } from '../../models/foutmelding.ts';
import { onderdelenVan } from '../../models/onderdelen.ts';
import { PLANVARIABELE } from '../../models/plan.ts';
import { besluit as besluitnaam, type Besluit, type Stand } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekend, ongeldig, Problem } from '../problemen.ts';
import type { Besluitantwoord } from '../schemas/taken.ts';
import { stuurOpdracht } from '../temporal/opdracht.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, isOndersteuner, magBesluiten, magTaakZien } from '../toegang/regels.ts';
import { leesIngevuld, LEEG_FORMULIER } from './invullen.ts';
import { metKeuzeUit } from './keuze-uit.ts';
import { onthoud } from './medewerkers.ts';
import { opdrachtnummer, vingerafdruk } from './opdrachten.ts';
import { uitProces } from './taakgeheugen.ts';
import { uitStand } from './taakweergave.ts';
import { eerder, legVast, verwerp, type Inhoud } from './vastleggen.ts';
import { vindTaakOmTeBesluiten } from './vind-taak.ts';
import { alsWeigering, gesloten } from './weigeringen.ts';

export interface Besluitverzoek {
  readonly taak: string;
  /** Idempotency key of the sender. */
  readonly sleutel: string;
  readonly uitkomst: string | null;
  readonly gegevens: Gegevens;
}

/**
 * The way of one decision: who asks, the form, an encrypted vastlegging, the Update under the same id, the new position.
 * Nothing is ever half done: until the process has it the vastlegging is `ingediend`, and the same request can be sent again.
 */
export async function neemBesluit(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  verzoek: Besluitverzoek,
): Promise<Besluitantwoord> {
  const id = opdrachtnummer(aanvrager, verzoek.sleutel);
  const taak = await taakVan(omgeving, aanvrager, verzoek.taak, id);
  eis(magBesluiten(aanvrager, taak));
  const afdruk = vingerafdruk(omgeving.installatie, 'besluit', [taak._id, verzoek.uitkomst, verzoek.gegevens]);
  // A closed task may have been closed by this very request, sent before.
  const vastlegging =
    taak.status === 'open'
      ? await dienIn(omgeving, aanvrager, taak, id, verzoek, afdruk)
      : await eerder(omgeving, id, afdruk);
  if (vastlegging === null) throw await gesloten(omgeving, taak);
  return voerUit(omgeving, aanvrager, taak, vastlegging);
}

/** A task that this very request has closed may not have reached the store yet: then it is no unknown one. */
async function taakVan(omgeving: Omgeving, aanvrager: Aanvrager, taak: string, id: string): Promise<Taak> {
  try {
    return await vindTaakOmTeBesluiten(omgeving, aanvrager, taak);
  } catch (fout) {
    const eerst = await omgeving.opslag.vastleggingen.findOne({ _id: id, taak }).lean();
    if (eerst === null) throw fout;
    throw new Problem('ProcesWeg', 'Het besluit is ontvangen, maar nog niet verwerkt; probeer het zo opnieuw.');
  }
}

async function dienIn(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  taak: Taak,
  id: string,
  verzoek: Besluitverzoek,
  afdruk: string,
): Promise<Vastlegging> {
  const inhoud = await controleer(omgeving, taak, id, verzoek);
  await onthoud(omgeving.opslag, aanvrager);
  return legVast(omgeving, aanvrager, id, taak, { ...inhoud, vingerafdruk: afdruk });
}

async function controleer(
  omgeving: Omgeving,
  taak: Taak,
  id: string,
  verzoek: Besluitverzoek,
): Promise<Omit<Inhoud, 'vingerafdruk'>> {
  const { uitkomst, gegevens } = verzoek;
  const { model, formulieren } = await omgeving.modellen.model(taak.model);
  const fouten: Veldfout[] = uitkomstfouten(model, taak.element, uitkomst);
  const formulier = taak.formulier === null ? LEEG_FORMULIER : formulieren.get(taak.formulier);
  if (formulier === undefined) throw onbekend('Het formulier van deze taak');
  const gelezen = await leesIngevuld(
    omgeving,
    {
      ...{ huis: taak.huis, formulier: await metKeuzeUit(omgeving, taak, formulier), uitkomst, id },
      bekend: await bekendIn(omgeving, taak, formulier),
    },
    gegevens,
  );
  if ('fouten' in gelezen) fouten.push(...gelezen.fouten);
  if (fouten.length > 0 || 'fouten' in gelezen) throw ongeldig(fouten);
  return {
    soort: 'besluit',
    uitkomst,
    variabelen: gelezen.variabelen,
    onderdelen: onderdelenVan(formulier),
    gegevens: gelezen.gegevens,
  };
}

async function voerUit(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  taak: Taak,
  vastlegging: Vastlegging,
): Promise<Besluitantwoord> {
  const inhoud: Besluit = {
    instantie: taak.instantie,
    uitkomst: vastlegging.uitkomst,
    vastlegging: vastlegging._id,
    variabelen: vastlegging.variabelen,
    door: vastlegging.door,
  };
  const gevolg = await stuurOpdracht(omgeving, {
    workflowId: taak.workflowId,
    naam: besluitnaam,
    id: vastlegging._id,
    inhoud,
  });
  if ('weigering' in gevolg) {
    const probleem = await alsWeigering(omgeving, taak, gevolg.weigering);
    await verwerp(omgeving, vastlegging._id, probleem);
    throw probleem;
  }
  omgeving.taakgeheugen.onthoud(gevolg.stand.taken.map((open) => uitProces(open, taak)));
  return alsAntwoord(omgeving, aanvrager, taak, vastlegging, gevolg.stand);
}

/** Where a casus stands, for who is not to know. */
const NERGENS: Pick<Stand, 'stap' | 'wachtop' | 'deadline'> = { stap: null, wachtop: [], deadline: null };

function alsAntwoord(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  taak: Taak,
  vastlegging: Vastlegging,
  stand: Stand,
): Besluitantwoord {
  const { huis, locatie } = taak;
  const zichtbaar = stand.taken.filter((open) => magTaakZien(aanvrager, { ...open, huis, locatie }));
  const { status, ...waar } = stand;
  const { stap, wachtop, deadline } = isOndersteuner(aanvrager) ? NERGENS : waar;
  return {
    taak: taak._id,
    uitkomst: vastlegging.uitkomst,
    vastlegging: vastlegging._id,
    stand: { status, stap, wachtop, deadline, volgende: zichtbaar.map((open) => uitStand(open, taak, omgeving.nu())) },
  };
}

function uitkomstfouten(model: ProcessModel, element: string, uitkomst: string | null): Veldfout[] {
  const mogelijk = model.nodes[element]?.task?.outcomes ?? [];
  if (mogelijk.length === 0)
    return uitkomst === null ? [] : [{ veld: 'uitkomst', melding: 'Deze taak heeft geen uitkomsten; stuur null.' }];
  if (mogelijk.some(({ value }) => value === uitkomst)) return [];
  return [{ veld: 'uitkomst', melding: `Kies een van: ${mogelijk.map(({ value }) => value).join(', ')}.` }];
}

/** Ids of the acties and wishes that a new plan may go on with: those of the plan as it stands. */
async function bekendIn({ opslag }: Omgeving, { dossier }: Taak, { properties = {} }: Formulier): Promise<Set<string>> {
  if (!(PLANVARIABELE in properties)) return new Set();
  const plan = await opslag.plannen.findById(dossier.id).lean();
  return new Set([...(plan?.acties ?? []), ...(plan?.wensen ?? [])].map(({ id }) => id));
}
