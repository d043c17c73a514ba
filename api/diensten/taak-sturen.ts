import { randomUUID } from 'node:crypto';
import { werktVoor } from '../../models/medewerker.ts';
import { verzetTermijn, wijsToe, type Stand, type VerzetTermijn, type WijsToe } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { ongeldig } from '../problemen.ts';
import type { TaakKort } from '../schemas/taken.ts';
import { stuurOpdracht } from '../temporal/opdracht.ts';
import { handelende, type Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magBesluiten, magSturen } from '../toegang/regels.ts';
import { onthoud } from './medewerkers.ts';
import { opdrachtnummer, vingerafdruk } from './opdrachten.ts';
import { alsTaakKort, uitStand } from './taakweergave.ts';
import { eerder, legVast, verwerp } from './vastleggen.ts';
import { vindTaak } from './vind-taak.ts';
import { alsWeigering, gesloten } from './weigeringen.ts';

export interface Termijnverzoek {
  readonly taak: string;
  readonly sleutel: string | undefined;
  /** New deadline, an instant. */
  readonly naar: string;
  readonly reden: string;
}

/** Moves the deadline of an open task; the reason is laid down, encrypted. */
export async function verzetTermijnVan(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  verzoek: Termijnverzoek,
): Promise<TaakKort> {
  const taak = await vindTaak(omgeving, aanvrager, verzoek.taak);
  eis(magSturen(aanvrager, taak.huis));
  const naar = alsTijdstip(Date.parse(verzoek.naar));
  const id = opdrachtnummer(aanvrager, verzoek.sleutel ?? randomUUID());
  const afdruk = vingerafdruk(omgeving.installatie, 'termijn', [taak._id, naar, verzoek.reden]);
  let vastlegging = await eerder(omgeving, id, afdruk);
  if (vastlegging === null) {
    if (taak.status !== 'open') throw await gesloten(omgeving, taak);
    if (naar <= alsTijdstip(omgeving.nu()))
      throw ongeldig([{ veld: 'naar', melding: 'De nieuwe termijn ligt in het verleden.' }]);
    await onthoud(omgeving.opslag, aanvrager);
    vastlegging = await legVast(omgeving, aanvrager, id, taak, {
      soort: 'termijn',
      uitkomst: null,
      variabelen: {},
      onderdelen: [],
      vingerafdruk: afdruk,
      gegevens: { naar, reden: verzoek.reden },
    });
  }
  const inhoud: VerzetTermijn = { instantie: taak.instantie, naar, vastlegging: id, door: vastlegging.door };
  const gevolg = await stuurOpdracht(omgeving, { workflowId: taak.workflowId, naam: verzetTermijn, id, inhoud });
  if ('weigering' in gevolg) {
    const probleem = await alsWeigering(omgeving, taak, gevolg.weigering);
    await verwerp(omgeving, id, probleem);
    throw probleem;
  }
  return naStand(omgeving, taak, gevolg.stand);
}

/** Names who does an open task, or gives it back to the role. Whoever may decide a task may also take it. */
export async function wijsTaakToe(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  verzoek: { taak: string; medewerker: string | null },
): Promise<TaakKort> {
  const taak = await vindTaak(omgeving, aanvrager, verzoek.taak);
  eis(magSturen(aanvrager, taak.huis) || magBesluiten(aanvrager, taak));
  if (taak.status !== 'open') throw await gesloten(omgeving, taak);
  if (verzoek.medewerker !== null && !(await pastBij(omgeving, taak, verzoek.medewerker))) {
    throw ongeldig([
      { veld: 'medewerker', melding: 'Deze medewerker heeft niet de rol en de organisatie van de taak.' },
    ]);
  }
  await onthoud(omgeving.opslag, aanvrager);
  const inhoud: WijsToe = { instantie: taak.instantie, medewerker: verzoek.medewerker, door: handelende(aanvrager) };
  const gevolg = await stuurOpdracht(omgeving, {
    workflowId: taak.workflowId,
    naam: wijsToe,
    id: randomUUID(),
    inhoud,
  });
  if ('weigering' in gevolg) throw await alsWeigering(omgeving, taak, gevolg.weigering);
  return naStand(omgeving, taak, gevolg.stand);
}

async function pastBij({ modellen }: Omgeving, taak: Taak, id: string): Promise<boolean> {
  const { medewerkers } = await modellen.huis(taak.huis);
  return medewerkers.some(
    ({ _id, rol, organisatie, huizen }) =>
      _id === id &&
      (taak.rol === null || rol === taak.rol) &&
      (taak.organisatie === null ? werktVoor({ huizen, organisatie }, taak.locatie) : organisatie === taak.organisatie),
  );
}

function naStand(omgeving: Omgeving, taak: Taak, { taken }: Stand): TaakKort {
  const open = taken.find(({ id }) => id === taak._id);
  return open === undefined ? alsTaakKort(taak, omgeving.nu()) : uitStand(open, taak, omgeving.nu());
}
