import { startedBy } from '../../engine/events/process-start.ts';
import { createHash } from 'node:crypto';
import { leesFormulier, type Formulier } from '../../models/formulier.ts';
import type { Huis } from '../../models/huis.ts';
import { plaatsingId } from '../../models/kenmerken.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { controleerModel, controleerUitkomsten, type Plaatsingsfout } from './model-controle.ts';
import { leesModelbestanden, type Bestand, type Gelezen, type Tekening } from './modellen-lezen.ts';

export interface Geplaatst {
  readonly proces: string;
  readonly naam: string;
  readonly huis: string;
  /** `_id` of the Model. */
  readonly versie: string;
  readonly geplaatst: string;
  readonly actueel: true;
  /** False where the house had exactly this model already. */
  readonly nieuw: boolean;
}

/** What to deploy for a house. */
export interface Plaatsopdracht {
  readonly huis: string;
  readonly bestanden: readonly Bestand[];
  /** True: a drawing older than the one that the house follows changes nothing. Absent: it is followed again. */
  readonly alleenLater?: boolean;
}

export interface Geslaagd {
  readonly geplaatst: Geplaatst[];
  /** Ids of the processes of which the house keeps following a later drawing. */
  readonly behouden: string[];
}

/**
 * Deploys files for a house: all of them, or none and everything that is wrong. What running processes are pinned to never
 * changes; new processes follow the new models. `nu` in ms since the epoch.
 */
export async function plaatsModellen(
  opslag: Opslag,
  nu: number,
  opdracht: Plaatsopdracht,
): Promise<Geslaagd | { fouten: Plaatsingsfout[] }> {
  const gelezen = await leesModelbestanden(opdracht.bestanden);
  const fouten = [...gelezen.fouten];
  const huis = gelezen.huis ?? (await opslag.huizen.findById(opdracht.huis).lean())?.instellingen ?? null;
  if (huis === null || huis.code !== opdracht.huis) fouten.push(overHuis(opdracht.huis, huis));
  if (gelezen.huis !== null) fouten.push(...(await vanElders(opslag, gelezen.huis)));
  if (huis === null || fouten.length > 0) return { fouten };

  const formulieren = new Map([...(await formulierenVan(opslag, huis.code)), ...perNaam(gelezen.formulieren)]);
  const geplaatst = await opslag.plaatsingen.find({ huis: huis.code }).lean();
  const processen = new Set([
    ...geplaatst.map(({ proces }) => proces),
    ...gelezen.tekeningen.map(({ model }) => model.id),
  ]);
  for (const { bestand, model } of gelezen.tekeningen) {
    for (const bevinding of controleerModel(model, { huis, formulieren, processen }))
      fouten.push({ bestand, regel: null, ...bevinding });
  }
  for (const bevinding of controleerUitkomsten(
    gelezen.tekeningen.map(({ model }) => model),
    gelezen.formulieren,
  )) {
    fouten.push({ bestand: `${bevinding.element ?? ''}.form.json`, regel: null, ...bevinding });
  }
  if (fouten.length > 0) return { fouten };
  return bewaar(opslag, nu, huis, gelezen, formulieren, opdracht.alleenLater ?? false);
}

/** Content first, under its hash, where nobody looks yet; then what points to it. */
async function bewaar(
  opslag: Opslag,
  nu: number,
  huis: Huis,
  { tekeningen, huis: nieuwHuis }: Gelezen,
  formulieren: ReadonlyMap<string, Formulier>,
  alleenLater: boolean,
): Promise<Geslaagd> {
  const moment = alsTijdstip(nu);
  const modellen = [];
  for (const tekening of tekeningen) modellen.push(await bewaarModel(opslag, moment, huis.code, tekening, formulieren));
  if (nieuwHuis !== null) await bewaarHuis(opslag, moment, nieuwHuis);
  const uitkomst: Geslaagd = { geplaatst: [], behouden: [] };
  for (const { id, model, bekendSinds } of modellen) {
    const _id = plaatsingId(huis.code, model.id);
    const bekend = await opslag.plaatsingen.findById(_id).lean();
    if (alleenLater && bekend !== null && bekend.model !== id && bekendSinds < bekend.sinds) {
      uitkomst.behouden.push(model.id);
      continue;
    }
    const nieuw = bekend?.model !== id;
    const sinds = nieuw ? moment : bekend.sinds;
    const [berichten, signalen] = [startedBy(model, 'message'), startedBy(model, 'signal')];
    await opslag.plaatsingen.updateOne(
      { _id },
      { $set: { huis: huis.code, proces: model.id, model: id, berichten, signalen, sinds } },
      { upsert: true },
    );
    uitkomst.geplaatst.push({
      proces: model.id,
      naam: model.name,
      huis: huis.code,
      versie: id,
      geplaatst: sinds,
      actueel: true,
      nieuw,
    });
  }
  return uitkomst;
}

async function bewaarModel(
  opslag: Opslag,
  moment: string,
  huis: string,
  { bestand, xml, model, toelichtingen }: Tekening,
  formulieren: ReadonlyMap<string, Formulier>,
): Promise<{ id: string; model: Tekening['model']; bekendSinds: string }> {
  const gebruikt = new Set(Object.values(model.nodes).flatMap(({ task }) => task?.form ?? []));
  const hashes: Record<string, string> = {};
  for (const naam of [...gebruikt].sort()) {
    const schema = JSON.stringify(formulieren.get(naam));
    hashes[naam] = sha256(schema);
    await bewaarEenmaal(opslag.formulieren, { _id: sha256(schema), naam, schema });
  }
  const id = sha256(JSON.stringify([huis, model.version, hashes]));
  const { geplaatst: bekendSinds } = await bewaarEenmaal(opslag.modellen, {
    _id: id,
    huis,
    proces: model.id,
    naam: model.name,
    bestand,
    xml,
    model: JSON.stringify(model),
    toelichtingen,
    formulieren: hashes,
    geplaatst: moment,
  });
  // The same meaning drawn otherwise: only the picture changes, for running processes too.
  await opslag.modellen.updateOne({ _id: id, xml: { $ne: xml } }, { $set: { xml, toelichtingen, bestand } });
  return { id, model, bekendSinds };
}

async function bewaarHuis(opslag: Opslag, moment: string, huis: Huis): Promise<void> {
  await opslag.huizen.updateOne(
    { _id: huis.code },
    { $set: { instellingen: huis, bijgewerkt: moment } },
    { upsert: true },
  );
  for (const { id, naam, rol, organisatie } of huis.medewerkers) {
    await opslag.medewerkers.updateOne(
      { _id: id },
      { $set: { naam, rol, organisatie, huizen: [huis.code] } },
      { upsert: true },
    );
  }
}

/** The forms of the models that the house has now. */
async function formulierenVan(opslag: Opslag, huis: string): Promise<Map<string, Formulier>> {
  const plaatsingen = await opslag.plaatsingen.find({ huis }).lean();
  const modellen = await opslag.modellen
    .find({ _id: { $in: plaatsingen.map(({ model }) => model) } }, { formulieren: 1 })
    .lean();
  const hashes = [...new Set(modellen.flatMap((model) => Object.values(model.formulieren)))];
  const bewaard = await opslag.formulieren.find({ _id: { $in: hashes } }).lean();
  return perNaam(bewaard.map(({ schema }) => leesFormulier(schema)));
}

function perNaam(formulieren: readonly Formulier[]): Map<string, Formulier> {
  return new Map(formulieren.map((formulier) => [formulier.$id, formulier]));
}

/** People whom another house has, and this one not: whoever deploys here has no say over their name and role there. */
async function vanElders(opslag: Opslag, { code, medewerkers }: Huis): Promise<Plaatsingsfout[]> {
  const ids = medewerkers.map(({ id }) => id);
  const bekend = await opslag.medewerkers.find({ _id: { $in: ids } }).lean();
  return bekend
    .filter(({ huizen }) => huizen.length > 0 && !huizen.includes(code))
    .map(({ _id }) => inHuis(`de medewerkercode "${_id}" is van iemand in een ander huis`));
}

function overHuis(gevraagd: string, huis: Huis | null): Plaatsingsfout {
  const melding =
    huis === null
      ? `het huis "${gevraagd}" is nog niet bekend; plaats zijn huis.json mee`
      : `huis.json is van "${huis.code}", maar er wordt geplaatst voor "${gevraagd}"`;
  return inHuis(melding);
}

function inHuis(melding: string): Plaatsingsfout {
  return { bestand: 'huis.json', regel: null, element: null, naam: null, melding, herstel: null };
}

function sha256(tekst: string): string {
  return createHash('sha256').update(tekst).digest('hex');
}
