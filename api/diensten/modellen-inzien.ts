import type { z } from 'zod';
import type { Model } from '../../models/model.ts';
import { plaatsingId } from '../../models/kenmerken.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekend } from '../problemen.ts';
import type { ModelKort, Modellijst, Model as Modelweergave } from '../schemas/modellen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, werktIn } from '../toegang/regels.ts';
import { huizenVoor } from './huiskeuze.ts';

type Kern = Pick<Model, '_id' | 'proces' | 'naam' | 'huis' | 'geplaatst'>;

/** The models that new processes get, by house and name. */
export async function zoekModellen(
  { opslag }: Omgeving,
  aanvrager: Aanvrager,
  huis: string | undefined,
): Promise<z.infer<typeof Modellijst>> {
  const plaatsingen = await opslag.plaatsingen.find({ huis: { $in: huizenVoor(aanvrager, huis) } }).lean();
  const modellen = await opslag.modellen
    .find({ _id: { $in: plaatsingen.map(({ model }) => model) } }, { xml: 0, model: 0 })
    .lean();
  const resultaten = modellen.map((model) => alsModelKort(model, true));
  resultaten.sort((een, ander) => `${een.huis} ${een.naam}`.localeCompare(`${ander.huis} ${ander.naam}`, 'nl'));
  return { resultaten, volgende: null };
}

/** A version of a model, and every version of its process with how many processes still run on it. */
export async function zieModel(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  versie: string,
): Promise<z.infer<typeof Modelweergave>> {
  const { opslag } = omgeving;
  const model = await vind(omgeving, aanvrager, versie);
  const [alle, plaatsing] = await Promise.all([
    opslag.modellen
      .find({ huis: model.huis, proces: model.proces }, { xml: 0, model: 0 })
      .sort({ geplaatst: -1 })
      .lean(),
    opslag.plaatsingen.findById(plaatsingId(model.huis, model.proces)).lean(),
  ]);
  const versies = alle.map(async ({ _id, geplaatst }) => ({
    versie: _id,
    actueel: _id === plaatsing?.model,
    geplaatst,
    lopend: await opslag.proceslopen.countDocuments({ model: _id, status: 'lopend' }),
  }));
  return { ...alsModelKort(model, versie === plaatsing?.model), versies: await Promise.all(versies) };
}

/** The drawing, as BPMN XML. */
export async function zieTekening(omgeving: Omgeving, aanvrager: Aanvrager, versie: string): Promise<string> {
  return (await vind(omgeving, aanvrager, versie)).xml;
}

async function vind({ opslag }: Omgeving, aanvrager: Aanvrager, versie: string): Promise<Model> {
  const model = await opslag.modellen.findById(versie).lean();
  if (model === null) throw onbekend('Dit model');
  eis(werktIn(aanvrager, model.huis));
  return model;
}

function alsModelKort({ _id, proces, naam, huis, geplaatst }: Kern, actueel: boolean): z.infer<typeof ModelKort> {
  return { proces, naam, huis, versie: _id, actueel, geplaatst };
}
