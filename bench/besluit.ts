import { tel } from './kaal/workflow.ts';
import { doorvoer, duren, type Duren, omEnOm } from './meting.ts';
import type { Stapel } from './stapel.ts';

export interface Besluitcijfers {
  readonly besluit: Duren;
  readonly kaal: Duren;
  /** A second, sixteen at a time. */
  readonly doorvoer: { readonly besluit: number; readonly kaal: number };
  /** History events that one decision adds when nothing else happens meanwhile. */
  readonly gebeurtenissen: number;
  /** Bytes of history that it adds. */
  readonly bytes: number;
}

const TEGELIJK = 16;
const RONDES = 3;
const RONDE_MS = 4000;

export async function meetBesluit(stapel: Stapel, keren = 200): Promise<Besluitcijfers> {
  const casus = await stapel.begin();
  const kaal = await stapel.beginKaal();
  await omEnOm(
    40,
    () => casus.besluit(),
    () => kaal.executeUpdate(tel),
  );
  const [besluit, kaleDuren] = await omEnOm(
    keren,
    () => casus.besluit(),
    () => kaal.executeUpdate(tel),
  );

  const casussen = await Promise.all(Array.from({ length: TEGELIJK }, () => stapel.begin()));
  const kale = await Promise.all(Array.from({ length: TEGELIJK }, () => stapel.beginKaal()));
  const gemeten: { besluit: number[]; kaal: number[] } = { besluit: [], kaal: [] };
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    gemeten.besluit.push(await doorvoer(RONDE_MS, casussen, (een) => een.besluit()));
    gemeten.kaal.push(await doorvoer(RONDE_MS, kale, (een) => een.executeUpdate(tel)));
  }
  return {
    besluit,
    kaal: kaleDuren,
    doorvoer: { besluit: duren(gemeten.besluit).p50, kaal: duren(gemeten.kaal).p50 },
    ...(await geschiedenis(stapel)),
  };
}

/** Decides one at a time, each when the one before has been written down: as in real life, where hours lie between. */
async function geschiedenis(stapel: Stapel): Promise<Pick<Besluitcijfers, 'gebeurtenissen' | 'bytes'>> {
  const besluiten = 10;
  const casus = await stapel.begin();
  const handvat = stapel.temporal.workflow.getHandle(`${casus.id}.besluiten.1`);
  const geprojecteerd = async (): Promise<void> => {
    const { raw } = await handvat.describe();
    const wachtend = (raw.pendingActivities ?? []).length;
    const { nummer = 0 } = (await stapel.opslag.proceslopen.findById(handvat.workflowId).lean()) ?? {};
    const { nummer: stand } = await handvat.query<{ nummer: number }>('stand');
    if (wachtend > 0 || nummer < stand) await geprojecteerd();
  };
  await casus.besluit();
  await geprojecteerd();
  const voor = await handvat.describe();
  for (let keer = 0; keer < besluiten; keer += 1) {
    await casus.besluit();
    await geprojecteerd();
  }
  const na = await handvat.describe();
  return {
    gebeurtenissen: (na.historyLength - voor.historyLength) / besluiten,
    bytes: ((na.historySize ?? 0) - (voor.historySize ?? 0)) / besluiten,
  };
}
