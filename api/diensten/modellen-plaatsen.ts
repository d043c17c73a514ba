import { startedBy } from '../../engine/events/process-start.ts';
import { createHash } from 'node:crypto';
import type { ProcessModel } from '../../engine/process-model.ts';
import { leesFormulier, type Formulier } from '../../models/formulier.ts';
import { plaatsingId } from '../../models/kenmerken.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import type { Model } from '../../models/model.ts';
import type { Plaatsing } from '../../models/plaatsing.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { bewaarHuis, huisOm, vanElders } from './huis-plaatsen.ts';
import { gebreken } from './gebreken.ts';
import type { Plaatsingsfout } from './model-controle.ts';
import { leesModelbestanden, type Bestand, type Tekening } from './modellen-lezen.ts';

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
  /** True: a drawing or `huis.json` older than what the house follows changes nothing. Absent: it is followed again. */
  readonly alleenLater?: boolean;
  /** Houses that whoever deploys works in: only those let another into their region. Absent: whoever runs the installation. */
  readonly werktIn?: readonly string[];
}

export interface Geslaagd {
  readonly geplaatst: Geplaatst[];
  /** What the house keeps because it was deployed later: ids of processes, `huis.json`. */
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
  const { alleenLater = false } = opdracht;
  const gelezen = await leesModelbestanden(opdracht.bestanden);
  const fouten = [...gelezen.fouten];
  const om = await huisOm(opslag, opdracht.huis, gelezen, alleenLater);
  fouten.push(...om.fouten);
  if (om.nieuw !== null) fouten.push(...(await vanElders(opslag, om.nieuw, opdracht.werktIn)));
  const instellingen = om.huis ?? gelezen.instellingen;
  if (instellingen === null) return { fouten };

  const geplaatst = await opslag.plaatsingen.find({ huis: opdracht.huis }).lean();
  const eerdereModellen = await geplaatsteModellen(opslag, geplaatst);
  const formulieren = new Map([...(await formulierenVan(opslag, eerdereModellen)), ...perNaam(gelezen.formulieren)]);
  const versies = gelezen.tekeningen.map((tekening) => versieVan(opdracht.huis, tekening, formulieren));
  // What is kept is not checked either: it was made for other settings and other forms than the house has now.
  const eerder = alleenLater ? await eerdere(opslag, versies, geplaatst) : new Set<string>();
  const nieuw = versies.filter(({ id }) => !eerder.has(id));
  fouten.push(
    ...gebreken({
      huis: instellingen,
      nieuweInstellingen: om.nieuw !== null || om.huis === null,
      tekeningen: nieuw.map(({ tekening }) => tekening),
      geplaatst: eerdereModellen.map(({ bestand, model }) => ({ bestand, model: JSON.parse(model) as ProcessModel })),
      geplaatstOok: !alleenLater,
      formulieren,
      meegebracht: gelezen.formulieren,
      onleesbaar: gelezen.onleesbaar,
    }),
  );
  const { huis } = om;
  if (huis === null || fouten.length > 0) return { fouten };

  const moment = alsTijdstip(nu);
  // Content first, under its hash, where nobody looks yet; then what points to it.
  for (const versie of nieuw) await bewaarModel(opslag, moment, huis.code, versie);
  if (om.nieuw !== null) await bewaarHuis(opslag, moment, om.nieuw);
  const uitkomst: Geslaagd = {
    geplaatst: [],
    behouden: versies.filter(({ id }) => eerder.has(id)).map(({ tekening }) => tekening.model.id),
  };
  if (gelezen.huis !== null && om.nieuw === null) uitkomst.behouden.push('huis.json');
  for (const versie of nieuw) uitkomst.geplaatst.push(await volg(opslag, moment, huis.code, versie));
  return uitkomst;
}

/** One drawing with the forms that it uses: what a process is pinned to. */
interface Versie {
  /** `_id` of the Model. */
  readonly id: string;
  readonly tekening: Tekening;
  /** Name of a form → its schema (JSON). */
  readonly formulieren: ReadonlyMap<string, string>;
}

function versieVan(huis: string, tekening: Tekening, bekend: ReadonlyMap<string, Formulier>): Versie {
  const { model } = tekening;
  const namen = new Set(Object.values(model.nodes).flatMap(({ task, form }) => task?.form ?? form ?? []));
  const formulieren = new Map([...namen].sort().map((naam) => [naam, JSON.stringify(bekend.get(naam) ?? null)]));
  return { id: sha256(JSON.stringify([huis, model.version, hashes(formulieren)])), tekening, formulieren };
}

/** The versions that the house has had before the one that it follows. */
async function eerdere(
  opslag: Opslag,
  versies: readonly Versie[],
  geplaatst: readonly Plaatsing[],
): Promise<Set<string>> {
  const bekend = await opslag.modellen
    .find({ _id: { $in: versies.map(({ id }) => id) } }, { proces: 1, geplaatst: 1 })
    .lean();
  const isEerder = ({ _id, proces, geplaatst: bekendSinds }: (typeof bekend)[number]): boolean => {
    const nu = geplaatst.find((plaatsing) => plaatsing.proces === proces);
    return nu !== undefined && nu.model !== _id && bekendSinds < nu.sinds;
  };
  return new Set(bekend.filter(isEerder).map(({ _id }) => _id));
}

/** From now on new processes follow this version. */
async function volg(opslag: Opslag, moment: string, huis: string, { id, tekening }: Versie): Promise<Geplaatst> {
  const { model } = tekening;
  const _id = plaatsingId(huis, model.id);
  const bekend = await opslag.plaatsingen.findById(_id).lean();
  const nieuw = bekend?.model !== id;
  const sinds = nieuw ? moment : bekend.sinds;
  const [berichten, signalen] = [startedBy(model, 'message'), startedBy(model, 'signal')];
  await opslag.plaatsingen.updateOne(
    { _id },
    { $set: { huis, proces: model.id, model: id, berichten, signalen, sinds } },
    { upsert: true },
  );
  return { proces: model.id, naam: model.name, huis, versie: id, geplaatst: sinds, actueel: true, nieuw };
}

async function bewaarModel(
  opslag: Opslag,
  moment: string,
  huis: string,
  { id, tekening: { bestand, xml, model, toelichtingen }, formulieren }: Versie,
): Promise<void> {
  for (const [naam, schema] of formulieren)
    await bewaarEenmaal(opslag.formulieren, { _id: sha256(schema), naam, schema });
  await bewaarEenmaal(opslag.modellen, {
    _id: id,
    huis,
    proces: model.id,
    naam: model.name,
    bestand,
    xml,
    model: JSON.stringify(model),
    toelichtingen,
    formulieren: hashes(formulieren),
    geplaatst: moment,
  });
  // The same meaning drawn otherwise: only the picture changes, for running processes too.
  await opslag.modellen.updateOne({ _id: id, xml: { $ne: xml } }, { $set: { xml, toelichtingen, bestand } });
}

function hashes(formulieren: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...formulieren].map(([naam, schema]) => [naam, sha256(schema)]));
}

type Geplaatstmodel = Pick<Model, 'bestand' | 'model' | 'formulieren'>;

/** The models that the house has now. */
async function geplaatsteModellen(opslag: Opslag, geplaatst: readonly Plaatsing[]): Promise<Geplaatstmodel[]> {
  const ids = geplaatst.map(({ model }) => model);
  return opslag.modellen.find({ _id: { $in: ids } }, { bestand: 1, model: 1, formulieren: 1 }).lean();
}

/** The forms of those models. */
async function formulierenVan(opslag: Opslag, modellen: readonly Geplaatstmodel[]): Promise<Map<string, Formulier>> {
  const hashes = [...new Set(modellen.flatMap((model) => Object.values(model.formulieren)))];
  const bewaard = await opslag.formulieren.find({ _id: { $in: hashes } }).lean();
  return perNaam(bewaard.map(({ schema }) => leesFormulier(schema)));
}

function perNaam(formulieren: readonly Formulier[]): Map<string, Formulier> {
  return new Map(formulieren.map((formulier) => [formulier.$id, formulier]));
}

function sha256(tekst: string): string {
  return createHash('sha256').update(tekst).digest('hex');
}
