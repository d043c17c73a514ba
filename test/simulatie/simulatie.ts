import type { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import { keurEinde } from './eisen/einde.ts';
import { keurOpslag } from './eisen/opslag.ts';
import type { Schending } from './eisen/schending.ts';
import { Fouten, type Foutsoort, FOUTSOORTEN } from './fouten.ts';
import { kiesHuis } from './huizen/huisinhoud.ts';
import { Mensen } from './mensen/mensen.ts';
import { Toeval } from './toeval.ts';
import { Wereld } from './wereld.ts';

/** Deeds of people before everything heals, unless otherwise asked. */
export const DADEN = 30;
const UUR = 3_600_000;
const DAG = 24 * UUR;

/** Instants around which clocks and calendars are awkward, and an ordinary one. */
const BEGIN = [
  '2026-11-23T08:00:00.000Z',
  '2026-10-24T20:00:00.000Z',
  '2027-03-27T20:00:00.000Z',
  '2028-02-28T20:00:00.000Z',
  '2027-12-30T20:00:00.000Z',
].map((tijdstip) => Date.parse(tijdstip));

export interface Opties {
  readonly seed: number;
  readonly zandbak: ReusableVMWorkflowCreator;
  /** Things that people do before everything heals. */
  readonly daden?: number;
  /** How often everybody does everything that they can, once all is healed. */
  readonly rondes?: number;
  readonly soorten?: readonly Foutsoort[];
  /** Numbers of faults and of deeds that do not happen: of a shrunk run. */
  readonly zonderFouten?: ReadonlySet<number>;
  readonly zonderDaden?: ReadonlySet<number>;
}

export interface Afloop {
  readonly wereld: Wereld;
  readonly mensen: Mensen;
  readonly schending: Schending | null;
  /** Ticks of the world. */
  readonly gebeurtenissen: number;
  readonly daden: number;
}

/** How often everybody does everything that they can do, before a process that has not ended is one that cannot. */
const RONDES = 60;
/** Ticks between two looks at the store. */
const KEUR_OM = 300;
/** Ticks after which a world that does not come to rest is a promise broken as well. */
const MEESTE = 60_000;

/** One world from its seed: faults while people work, then none, and then everything has to come to its end. */
export async function simuleer(opties: Opties): Promise<Afloop> {
  const {
    seed,
    zandbak,
    daden = DADEN,
    rondes = RONDES,
    soorten = FOUTSOORTEN,
    zonderFouten = new Set(),
    zonderDaden = new Set(),
  } = opties;
  const toeval = new Toeval(seed);
  const huis = await kiesHuis(toeval, seed);
  const fouten = new Fouten(new Toeval(seed + 1), new Set(soorten), zonderFouten);
  const begin = toeval.kies(BEGIN) + toeval.heel(0, 36 * 60) * 60_000;
  const wereld = new Wereld({ toeval, fouten, huis, begin, zandbak });
  const { klok, server, opslag, boeken } = wereld;
  const mensen = new Mensen({ klok, toeval, fouten, server, opslag, huis, boeken });
  let gebeurtenissen = 0;

  const loopTot = async (tot: number): Promise<void> => {
    while (wereld.schendingen.length === 0 && (klok.volgende ?? Infinity) <= tot && gebeurtenissen < MEESTE) {
      await klok.tik();
      gebeurtenissen += 1;
      if (gebeurtenissen % KEUR_OM === 0)
        keur(() => {
          keurOpslag(opslag, boeken);
        });
    }
    klok.plan(Math.max(0, tot - klok.nu), () => undefined);
    await klok.tik();
  };
  const keur = (eis: () => void): void => {
    try {
      eis();
    } catch (fout) {
      wereld.schend(fout);
    }
  };

  const casussen = toeval.heel(1, 2);
  for (let nummer = 0; nummer < casussen; nummer += 1) await wereld.nieuweCasus();
  for (let nummer = 0; nummer < daden && wereld.schendingen.length === 0; nummer += 1) {
    await loopTot(klok.nu + toeval.kies([1000, 60_000, UUR, 6 * UUR, 2 * DAG, 15 * DAG]));
    if (!zonderDaden.has(nummer)) mensen.doeIets();
    await wereld.stoor();
    wereld.veeg();
  }
  wereld.genees();
  for (let ronde = 0; ronde < 20 && wereld.schendingen.length === 0; ronde += 1) {
    await loopTot(klok.nu + 30_000);
    wereld.veeg();
  }
  await loopTot(klok.nu + UUR);
  if (wereld.schendingen.length === 0)
    keur(() => {
      keurOpslag(opslag, boeken);
    });
  if (wereld.schendingen.length === 0)
    keur(() => {
      keurEinde(wereld, mensen);
    });
  for (let ronde = 0; ronde < rondes && wereld.schendingen.length === 0; ronde += 1) {
    const open = [...boeken.values()].filter(({ workflowId }) => server.loop(workflowId).isOpen);
    if (open.length === 0) break;
    for (const boek of open) mensen.helpVerder(boek);
    await loopTot(Math.max(klok.nu + 60_000, (klok.volgende ?? 0) + 1));
    wereld.veeg();
  }
  await loopTot(klok.nu + UUR);
  if (wereld.schendingen.length === 0)
    keur(() => {
      keurEinde(wereld, mensen);
    });
  await wereld.sluit();
  return { wereld, mensen, schending: wereld.schendingen[0] ?? null, gebeurtenissen, daden };
}
