import { createHash } from 'node:crypto';
import type { Huis, Huisdocument } from '../../models/huis.ts';
import type { Medewerker } from '../../models/medewerker.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Plaatsingsfout } from './model-controle.ts';
import type { Gelezen } from './modellen-lezen.ts';

/** The house that a deployment is for. */
export interface Huiskeuze {
  /** As it will be; null where there is none, or its new configuration cannot be used. */
  readonly huis: Huis | null;
  /** Its new configuration; null where it keeps the one it has. */
  readonly nieuw: Huis | null;
  readonly fouten: readonly Plaatsingsfout[];
}

/**
 * The house with the code `gevraagd`. `gebracht` is what was read of the `huis.json` that is deployed with it; with
 * `alleenLater` one that the house has had before changes nothing.
 */
export async function huisOm(
  opslag: Opslag,
  gevraagd: string,
  { huis: gebracht, instellingen }: Pick<Gelezen, 'huis' | 'instellingen'>,
  alleenLater: boolean,
): Promise<Huiskeuze> {
  const bekend = await opslag.huizen.findById(gevraagd).lean();
  const nieuw = alleenLater && gebracht !== null && isEerder(bekend, gebracht) ? null : gebracht;
  const isKapot = gebracht === null && instellingen !== null;
  const huis = isKapot ? null : (nieuw ?? bekend?.instellingen ?? null);
  return { huis, nieuw, fouten: isKapot || huis?.code === gevraagd ? [] : [overHuis(gevraagd, huis)] };
}

/** Its settings, and its people: of who logged in the token is the source, of who works elsewhere too no single house is. */
export async function bewaarHuis(opslag: Opslag, moment: string, huis: Huis): Promise<void> {
  await opslag.huizen.updateOne(
    { _id: huis.code },
    { $set: { instellingen: huis, bijgewerkt: moment }, $addToSet: { versies: versieVan(huis) } },
    { upsert: true },
  );
  for (const { id, naam, rol, organisatie } of huis.medewerkers) {
    const nieuw: Medewerker = { _id: id, naam, rol, organisatie, huizen: [huis.code] };
    const bekend = await bewaarEenmaal(opslag.medewerkers, nieuw);
    if (bekend.huizen.some((code) => code !== huis.code)) continue;
    const { _id, ...velden } = nieuw;
    await opslag.medewerkers.updateOne({ _id, aangemeld: { $ne: true } }, { $set: velden });
  }
}

/**
 * What another house has: people, over whose name and role there nobody has a say here, the prefix by which casussen are
 * told apart, and a region, which hears of its people. `werktIn`: houses that whoever deploys works in; absent: whoever runs
 * the installation does.
 */
export async function vanElders(
  opslag: Opslag,
  { code, voorvoegsel, medewerkers, regio }: Huis,
  werktIn?: readonly string[],
): Promise<Plaatsingsfout[]> {
  const ids = medewerkers.map(({ id }) => id);
  const bekend = await opslag.medewerkers.find({ _id: { $in: ids } }).lean();
  const huizen = await opslag.huizen.find({}).lean();
  const buren = huizen.filter(({ instellingen }) => regio !== undefined && instellingen.regio === regio);
  const hoortErbij = buren.length === 0 || buren.some(({ _id }) => _id === code || werktIn?.includes(_id) !== false);
  return [
    ...(hoortErbij
      ? []
      : [
          inHuis(`de regio "${regio ?? ''}" is van andere huizen: laat dit plaatsen door wie ook in een van hen werkt`),
        ]),
    ...huizen
      .filter(({ _id, instellingen }) => _id !== code && instellingen.voorvoegsel === voorvoegsel)
      .map(({ _id }) => inHuis(`het voorvoegsel "${voorvoegsel}" is al van het huis "${_id}"`)),
    ...bekend
      .filter(({ huizen: van }) => van.length > 0 && !van.includes(code))
      .map(({ _id }) => inHuis(`de medewerkercode "${_id}" is van iemand in een ander huis`)),
  ];
}

/** Whether the house has had this configuration, and has another one now. */
function isEerder(bekend: Huisdocument | null, gebracht: Huis): boolean {
  if (bekend === null) return false;
  const versie = versieVan(gebracht);
  return versie !== versieVan(bekend.instellingen) && (bekend.versies ?? []).includes(versie);
}

function versieVan(huis: Huis): string {
  return createHash('sha256').update(JSON.stringify(huis)).digest('hex');
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
