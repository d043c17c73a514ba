import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Casus } from '../../models/casus.ts';
import type { Huis } from '../../models/huis.ts';
import { veranderCasus } from '../../models/opslag/casusverandering.ts';
import { alsTijdstip, datumOp, Tijdstip } from '../../models/tijdstip.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Omgeving } from '../omgeving.ts';
import { ongeldig, Problem } from '../problemen.ts';
import type { Bewaarbesluit, Bewaarstand } from '../schemas/bewaren.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, magSturen } from '../toegang/regels.ts';
import { bewaardTot, termijnVan } from './bewaartermijn.ts';
import { vindCasus } from './casussen-zoeken.ts';
import { verantwoord } from './inzage.ts';
import { onthoud } from './medewerkers.ts';
import { opdrachtnummer, vingerafdruk } from './opdrachten.ts';
import { eerder, legDossierVast, verwerp } from './vastleggen.ts';

interface Verzoek {
  /** Casusnummer. */
  readonly id: string;
  readonly sleutel: string;
  /** Request id. */
  readonly verzoek: string;
}

/** What is laid down to keep a casus longer; until when as an instant. */
const Verlenging = z.object({ naar: Tijdstip });

/** Destroys the content of a casus whose term is over, or keeps a closed one longer, with the reason. */
export async function beslisBewaren(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  verzoek: Verzoek,
  besluit: z.infer<typeof Bewaarbesluit>,
): Promise<z.infer<typeof Bewaarstand>> {
  const casus = await vindCasus(omgeving, aanvrager, verzoek.id);
  eis(magSturen(aanvrager, casus.huis));
  const { huis } = await omgeving.modellen.huis(casus.huis);
  await onthoud(omgeving.opslag, aanvrager);
  if (besluit.soort === 'verlengen') return verleng(omgeving, aanvrager, verzoek, { casus, huis, ...besluit });
  await vernietig(omgeving, aanvrager, verzoek, { casus, huis });
  return { id: casus._id, vernietigd: true, bewaardTot: null };
}

/**
 * Decided first, so that no process begins in it any more, and by the term of that moment: a house that keeps longer since
 * does not take back what was decided. Whoever decides the same, or the round (`bewaarronde`), finishes what broke off.
 */
async function vernietig(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { verzoek }: Verzoek,
  { casus: { _id: id, ...casus }, huis }: { readonly casus: Casus; readonly huis: Huis },
): Promise<void> {
  if (casus.vernietiging === 'gedaan') return;
  if (casus.vernietiging !== 'besloten') eisVerlopen(huis, { _id: id, ...casus }, omgeving.nu());
  await verantwoord(omgeving, aanvrager, [
    { activiteit: 'casus-vernietigen', huis: huis.code, dossier: { soort: 'casus', id }, verzoek },
  ]);
  await veranderCasus(omgeving.opslag, id, (stand) => {
    if (stand.vernietiging != null) return null;
    eisVerlopen(huis, stand, omgeving.nu());
    return { vernietiging: 'besloten' };
  });
  await vernietigBesloten(omgeving, id);
}

/** The key goes, and with it all content, and what people could still be found by; safe to repeat. */
export async function vernietigBesloten(omgeving: Omgeving, id: string): Promise<void> {
  const { opslag, kluis } = omgeving;
  await kluis.vernietig(id, omgeving.nu());
  // A message that was kept until somebody delivered it here has a key of its own.
  const berichten = await opslag.onbestelbaar.find({ casus: id }, { _id: 1 }).lean();
  for (const { _id } of berichten) await kluis.vernietig(_id, omgeving.nu());
  await opslag.betrokkenen.updateMany({ casus: id }, { $set: { indexen: [], rolindexen: [] } });
  await opslag.incidentsleutels.deleteMany({ casus: id });
  await veranderCasus(opslag, id, () => ({ vernietiging: 'gedaan' }));
}

async function verleng(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  { sleutel }: Verzoek,
  { casus, huis, tot, reden }: { casus: Casus; huis: Huis; tot: string; reden: string },
): Promise<z.infer<typeof Bewaarstand>> {
  const naar = eindeVan(tot);
  const id = opdrachtnummer(aanvrager, sleutel);
  const afdruk = vingerafdruk(omgeving.installatie, 'bewaren', [casus._id, tot, reden]);
  let vastlegging = await eerder(omgeving, id, afdruk);
  if (vastlegging === null) {
    eisBewaard(casus);
    controleer(huis, casus, naar, omgeving.nu());
    vastlegging = await legDossierVast(
      omgeving,
      aanvrager,
      id,
      {
        ...{ taak: null, element: null, naam: 'Bewaartermijn', proces: null, model: null, formulier: null },
        ...{ dossier: { soort: 'casus', id: casus._id }, huis: huis.code, workflowId: casus._id },
      },
      {
        ...{ soort: 'termijn', uitkomst: null, variabelen: {}, onderdelen: [], vingerafdruk: afdruk },
        gegevens: { naar, reden },
      },
    );
  }
  if (vastlegging.status === 'ingediend') await verlengVastgelegd(omgeving, vastlegging);
  return { id: casus._id, vernietigd: false, bewaardTot: naar };
}

/** Whether this was laid down to keep a casus longer, and not to move the term of a task. */
export function isVerlenging({ soort, taak }: Vastlegging): boolean {
  return soort === 'termijn' && taak === null;
}

/** Keeps a casus longer as was laid down; safe to repeat, because a casus that is kept for longer stays so. */
export async function verlengVastgelegd(
  omgeving: Omgeving,
  { _id, dossier, inhoud }: Pick<Vastlegging, '_id' | 'dossier' | 'inhoud'>,
): Promise<void> {
  const { opslag, kluis } = omgeving;
  const { naar } = Verlenging.parse((await kluis.sleutel(dossier.id)).ontsleutel(_id, inhoud));
  try {
    await veranderCasus(opslag, dossier.id, (stand) => {
      eisBewaard(stand);
      return stand.bewaarTot != null && stand.bewaarTot >= naar ? null : { bewaarTot: naar };
    });
  } catch (fout) {
    if (fout instanceof Problem) await verwerp(omgeving, _id, fout);
    throw fout;
  }
  await opslag.vastleggingen.updateOne({ _id, status: 'ingediend' }, { $set: { status: 'vastgelegd' } });
}

/** Longer, and by at most one more term of the house: then somebody looks again. */
function controleer(huis: Huis, casus: Casus, naar: Tijdstip, nu: number): void {
  const termijn = termijnVan(huis);
  const uiterlijk = termijn === null ? naar : alsTijdstip(DateTime.fromMillis(nu).plus(termijn).toMillis());
  if (naar <= alsTijdstip(nu)) throw ongeldig([{ veld: 'tot', melding: 'Deze dag is voorbij.' }]);
  const tot = bewaardTot(huis, casus);
  if (tot !== null && naar <= tot)
    throw ongeldig([{ veld: 'tot', melding: `Deze casus wordt al bewaard tot ${datumOp(Date.parse(tot))}.` }]);
  if (naar > uiterlijk)
    throw ongeldig([{ veld: 'tot', melding: `Ten hoogste tot ${uiterlijk.slice(0, 10)}: één bewaartermijn verder.` }]);
}

function eisVerlopen(huis: Huis, casus: Casus, nu: number): void {
  eisGesloten(casus);
  const tot = bewaardTot(huis, casus);
  if (tot === null || tot > alsTijdstip(nu))
    throw new Problem('BewaartermijnLoopt', 'De bewaartermijn van deze casus is niet voorbij.');
}

function eisGesloten({ status }: Casus): void {
  if (status !== 'gesloten') throw new Problem('BewaartermijnLoopt', 'Deze casus loopt nog.');
}

/** What goes is kept no longer: whoever decided first decided. */
function eisBewaard(casus: Casus): void {
  eisGesloten(casus);
  if (casus.vernietiging != null)
    throw new Problem('InhoudVernietigd', 'Over deze casus is besloten dat zijn inhoud wordt vernietigd.');
}

/** The first moment after a civil day. */
function eindeVan(dag: string): Tijdstip {
  return alsTijdstip(DateTime.fromISO(dag, { zone: 'Europe/Amsterdam' }).plus({ days: 1 }).toMillis());
}
