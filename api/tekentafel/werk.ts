import type { ProcessModel } from '../../engine/process-model.ts';
import type { Veldfout } from '../../models/foutmelding.ts';
import { type Bron, uitGeheugen } from '../../tekentafel/bestanden.ts';
import { type Bevinding, Geweigerd } from '../../tekentafel/bevinding.ts';
import { kijkNa } from '../../tekentafel/nakijken.ts';
import { GeenOpmaak, metOpmaak } from '../../tekentafel/opmaak.ts';
import { maakOpstelling } from '../../tekentafel/opstelling.ts';
import { type Scenario, ScenarioOngeldig } from '../../tekentafel/scenario/scenario.ts';
import { speelScenario, type Verloop } from '../../tekentafel/scenario/verloop.ts';
import { Tekeningen } from '../../tekentafel/tekening.ts';
import { leesTekenwerk, tekenwerkUit } from '../../tekentafel/tekenwerk.ts';
import { alsJson, toetsMap, type Toetsingsjson } from '../../tekentafel/toetsing.ts';
import { verschil as vergelijk } from '../../tekentafel/verschil/verschil.ts';
import type { Wijziging } from '../../tekentafel/verschil/wijziging.ts';
import { bestandsfout } from '../diensten/bestandsfout.ts';

/** What runs in the thread of the `Werkplaats`: every export is a piece of work, with plain data in and out. */

export interface Ingezonden {
  readonly naam: string;
  readonly inhoud: string;
}

/** A refusal is an answer too: an error would lose its class on the way to the other thread. */
export type Gedaan<T> = { readonly uitkomst: T } | { readonly fouten: readonly Veldfout[] };

const MAP = '.';
const TEKENINGEN = ['.bpmn', '.dmn'] as const;

export function controle(bestanden: readonly Ingezonden[]): Promise<Gedaan<{ problems: Bevinding[] }>> {
  const bron = bronVan(bestanden);
  return doe(async () => ({ problems: await kijkNa(new Tekeningen(bron), await tekeningenIn(bron)) }));
}

/** `nu`: where the scenario does not say when it begins. */
export function proef(opdracht: {
  readonly bestanden: readonly Ingezonden[];
  readonly tekening: string;
  readonly scenario: Scenario;
  readonly nu: string;
}): Promise<Gedaan<Verloop>> {
  const { bestanden, tekening, scenario, nu } = opdracht;
  const bron = bronVan(bestanden);
  const tekeningen = new Tekeningen(bron);
  return doe(async () => {
    const gelezen = await tekeningen.lees(await bron.leesBestand(tekening));
    return speelScenario(await maakOpstelling(tekeningen, gelezen, scenario, nu), scenario);
  });
}

export function toets(opdracht: {
  readonly bestanden: readonly Ingezonden[];
  readonly nu: string;
}): Promise<Gedaan<Toetsingsjson>> {
  return doe(async () => alsJson(await toetsMap(bronVan(opdracht.bestanden), MAP, opdracht.nu)));
}

/** `eerst`: the files as they were, or the models that a house has of the same processes. */
export function verschil(opdracht: {
  readonly eerst: readonly Ingezonden[] | { readonly modellen: readonly ProcessModel[] };
  readonly nu: readonly Ingezonden[];
}): Promise<Gedaan<{ changes: Wijziging[] }>> {
  const { eerst } = opdracht;
  return doe(async () => {
    const nu = await tekenwerkIn(opdracht.nu);
    const was =
      'modellen' in eerst
        ? tekenwerkUit(eerst.modellen.filter(({ id }) => nu.processen.has(id)))
        : await tekenwerkIn(eerst);
    return { changes: vergelijk(was, nu) };
  });
}

export function opmaak({ naam, inhoud }: Ingezonden): Promise<Gedaan<Ingezonden>> {
  return doe(async () => ({ naam, inhoud: await metOpmaak(naam, inhoud) }));
}

async function doe<T>(werk: () => Promise<T>): Promise<Gedaan<T>> {
  try {
    return { uitkomst: await werk() };
  } catch (fout) {
    if (fout instanceof Geweigerd) return { fouten: fout.bevindingen.map(alsFout) };
    if (fout instanceof ScenarioOngeldig)
      return { fouten: fout.fouten.map(({ veld, melding }) => ({ veld: `scenario.${veld}`, melding })) };
    if (fout instanceof GeenOpmaak) return { fouten: [{ veld: 'bestand', melding: fout.message }] };
    throw fout;
  }
}

async function tekenwerkIn(bestanden: readonly Ingezonden[]): ReturnType<typeof leesTekenwerk> {
  const bron = bronVan(bestanden);
  const gelezen = await leesTekenwerk(new Tekeningen(bron), await tekeningenIn(bron));
  if (gelezen.bevindingen.length > 0) throw new Geweigerd(gelezen.bevindingen);
  return gelezen;
}

async function tekeningenIn(bron: Bron): Promise<Awaited<ReturnType<Bron['leesBestand']>>[]> {
  return Promise.all((await bron.inMap(MAP, TEKENINGEN)).map((pad) => bron.leesBestand(pad)));
}

function bronVan(bestanden: readonly Ingezonden[]): Bron {
  return uitGeheugen(bestanden.map(({ naam, inhoud }) => ({ naam, pad: naam, inhoud })));
}

function alsFout({ file, line, element, name, message, remedy }: Bevinding): Veldfout {
  return bestandsfout({ bestand: file, regel: line, element, naam: name, melding: message, herstel: remedy });
}
