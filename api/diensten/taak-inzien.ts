import type { z } from 'zod';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import { Formulierschema } from '../schemas/gedeeld.ts';
import type { Taak as Taakweergave } from '../schemas/taken.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { isOndersteuner, magBesluiten } from '../toegang/regels.ts';
import { adviezen } from './adviezen.ts';
import { bestemming } from './elementnamen.ts';
import { metKeuzeUit } from './keuze-uit.ts';
import { metNamen } from './medewerkers.ts';
import { taakactie } from './taakactie.ts';
import { alsTaakKort } from './taakweergave.ts';
import { teLezen } from './te-lezen.ts';
import { uitkomstnaam } from './uitkomsten.ts';
import { vindTaak } from './vind-taak.ts';
import { voorinvulling } from './voorinvulling.ts';

type Weergave = z.infer<typeof Taakweergave>;

/**
 * A task with what is needed to decide it: form, outcomes with where they lead, and what happens when nobody decides. Who does
 * tasks beside the casework gets of the casus what the form gives to read.
 */
export async function zieTaak(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  verzoek: string,
): Promise<Weergave> {
  const taak = await vindTaak(omgeving, aanvrager, id);
  const { model, formulieren, toelichtingen } = await omgeving.modellen.model(taak.model);
  const knoop = model.nodes[taak.element];
  const formulier = taak.formulier === null ? undefined : formulieren.get(taak.formulier);
  const mag = taak.status === 'open' && magBesluiten(aanvrager, taak);
  const ziet = !isOndersteuner(aanvrager);
  return {
    ...alsTaakKort(taak, omgeving.nu()),
    gemeente: ziet ? await gemeenteVan(omgeving, taak) : null,
    toelichting: toelichtingen.get(taak.element) ?? null,
    formulier:
      formulier === undefined
        ? null
        : Formulierschema.parse(mag ? await metKeuzeUit(omgeving, taak, formulier) : formulier),
    uitkomsten: knoop === undefined ? [] : uitkomsten(model, knoop),
    bijVerstrijken: knoop === undefined ? null : bijVerstrijken(model, knoop),
    actie: ziet ? await taakactie(omgeving, aanvrager, taak, verzoek) : null,
    advies: ziet ? await adviezen(omgeving, taak, model) : [],
    mag,
    teLezen: mag && formulier !== undefined ? await teLezen(omgeving, aanvrager, taak, formulier, verzoek) : [],
    voorinvulling:
      ziet && mag && formulier !== undefined
        ? await voorinvulling(omgeving, aanvrager, taak, formulier, verzoek)
        : null,
    besluit: await besluit(omgeving, taak),
  };
}

/** Gemeente of the first melding of its casus. */
async function gemeenteVan({ opslag }: Omgeving, { dossier }: Taak): Promise<string | null> {
  const melding = await opslag.meldingen
    .findOne({ casus: dossier.id }, { variabelen: 1 })
    .sort({ ontvangen: 1 })
    .lean();
  const gemeente = melding?.variabelen['gemeente'];
  return typeof gemeente === 'string' ? gemeente : null;
}

async function besluit(omgeving: Omgeving, { besluit: genomen, model, element }: Taak): Promise<Weergave['besluit']> {
  if (genomen === null) return null;
  const door = (await metNamen(omgeving.opslag, [genomen.door]))(genomen.door);
  return {
    door,
    at: genomen.at,
    uitkomst: genomen.uitkomst,
    uitkomstnaam: await uitkomstnaam(omgeving, model, element, genomen.uitkomst),
  };
}

function uitkomsten(model: ProcessModel, knoop: FlowNode): Weergave['uitkomsten'] {
  const mogelijk = knoop.task?.outcomes ?? [];
  if (mogelijk.length > 0)
    return mogelijk.map(({ value, label, flow }) => ({ waarde: value, label, naar: bestemming(model, flow) }));
  const enige = knoop.outgoing.length === 1 ? knoop.outgoing[0] : undefined;
  const naam = enige === undefined ? null : (model.flows[enige]?.name ?? null);
  return [{ waarde: null, label: naam ?? 'Afronden', naar: enige === undefined ? null : bestemming(model, enige) }];
}

/** The boundary timer that is the deadline: what happens when it goes off. */
function bijVerstrijken(model: ProcessModel, knoop: FlowNode): Weergave['bijVerstrijken'] {
  const termijn = knoop.boundaryEvents
    .map((id) => model.nodes[id])
    .find((grens) => grens?.event?.kind === 'timer' && !grens.reminder);
  if (termijn === undefined) return null;
  const flow = termijn.outgoing[0];
  return {
    naam: termijn.name,
    onderbreekt: termijn.interrupting,
    naar: flow === undefined ? null : bestemming(model, flow),
  };
}
