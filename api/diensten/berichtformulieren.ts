import type { z } from 'zod';
import { definitionsOf } from '../../engine/events/definitions.ts';
import { interestIn } from '../../engine/events/message-receivers.ts';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Formulier } from '../../models/formulier.ts';
import { lopendeProcessen } from '../../models/opslag/lopende-processen.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Berichtenlijst } from '../schemas/casussen.ts';
import { Formulierschema } from '../schemas/gedeeld.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { magSturen } from '../toegang/regels.ts';
import { vindCasus } from './casussen-zoeken.ts';
import type { GeplaatstModel } from './modellenlezer.ts';

/** A message that people send with a form. */
export interface Invulbericht {
  /** Name of the message. */
  readonly naam: string;
  readonly titel: string;
  readonly toelichting: string | null;
  readonly formulier: Formulier;
  /** Model whose drawing asks for the form. */
  readonly model: string;
}

/** The form that a process asks of what begins it; null where it asks nothing. */
export function startformulier(
  geplaatst: Pick<GeplaatstModel, 'model' | 'formulieren'>,
  bericht: string,
): Formulier | null {
  const knoop = vragers(geplaatst.model).find((een) => een.begint && een.naam === bericht)?.knoop;
  return (knoop?.form === undefined ? undefined : geplaatst.formulieren.get(knoop.form)) ?? null;
}

/**
 * The messages that a casus can get with a form: those that begin a process of its house, and those that a process it runs
 * asks for. `nu`: only what waits at this moment.
 */
export async function invulberichten(
  omgeving: Omgeving,
  casus: { readonly _id: string; readonly huis: string },
  { nu }: { readonly nu: boolean },
): Promise<Invulbericht[]> {
  const { opslag, modellen } = omgeving;
  const [plaatsingen, lopend, { huis }] = await Promise.all([
    opslag.plaatsingen.find({ huis: casus.huis }, { model: 1 }).lean(),
    lopendeProcessen(opslag, casus.huis, casus._id),
    modellen.huis(casus.huis),
  ]);
  const metMelding = new Set(huis.intake.soorten.map(({ bericht }) => bericht));
  const gevonden = new Map<string, Invulbericht>();
  const neemOp = (geplaatst: GeplaatstModel, { naam, knoop }: Vrager): void => {
    const bericht = alsBericht(geplaatst, naam, knoop);
    if (bericht !== null && !gevonden.has(naam)) gevonden.set(naam, bericht);
  };
  for (const geplaatst of await Promise.all(plaatsingen.map(({ model }) => modellen.model(model))))
    for (const vrager of vragers(geplaatst.model))
      if (vrager.begint && !metMelding.has(vrager.naam)) neemOp(geplaatst, vrager);
  for (const { model, open } of lopend) {
    const geplaatst = await modellen.model(model);
    for (const vrager of vragers(geplaatst.model))
      if (!vrager.begint && (!nu || interestIn(geplaatst.model, open, vrager.naam) === 2)) neemOp(geplaatst, vrager);
  }
  return [...gevonden.values()].sort((een, ander) => een.titel.localeCompare(ander.titel, 'nl'));
}

/** What somebody may send for a casus now; nothing for who does not direct it. */
export async function zieInvulberichten(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
): Promise<z.infer<typeof Berichtenlijst>> {
  const casus = await vindCasus(omgeving, aanvrager, id);
  const berichten = magSturen(aanvrager, casus.huis) ? await invulberichten(omgeving, casus, { nu: true }) : [];
  const resultaten = berichten.map(({ naam, titel, toelichting, formulier }) => ({
    naam,
    titel,
    toelichting,
    formulier: Formulierschema.parse(formulier),
  }));
  return { resultaten, volgende: null };
}

/** An element that asks for a form, with the message it waits for. */
interface Vrager {
  readonly naam: string;
  readonly knoop: FlowNode;
  /** Whether the process begins with it. */
  readonly begint: boolean;
}

function vragers({ nodes }: ProcessModel): Vrager[] {
  return Object.values(nodes)
    .filter(({ form }) => form !== undefined)
    .flatMap((knoop) =>
      definitionsOf(knoop).flatMap((een) =>
        een.kind === 'message'
          ? [{ naam: een.name, knoop, begint: knoop.scope === null && knoop.type === 'startEvent' }]
          : [],
      ),
    );
}

function alsBericht(geplaatst: GeplaatstModel, naam: string, knoop: FlowNode): Invulbericht | null {
  const formulier = geplaatst.formulieren.get(knoop.form ?? '');
  if (formulier === undefined) return null;
  const { id: model, toelichtingen } = geplaatst;
  return {
    naam,
    titel: knoop.name ?? geplaatst.model.name,
    toelichting: toelichtingen.get(knoop.id) ?? null,
    formulier,
    model,
  };
}
