import { dirname } from 'node:path';
import type { ProcessModel } from '../engine/process-model.ts';
import type { Variables } from '../engine/process-state.ts';
import { type Huis, leesHuis } from '../models/huis.ts';
import { huisvariabelen } from '../models/processtart.ts';
import { keurScenario } from './scenario/keuring.ts';
import { type Scenario, ScenarioOngeldig } from './scenario/scenario.ts';
import type { Opstelling } from './scenario/spel.ts';
import type { Bestand, Bron } from './bestanden.ts';
import { Geweigerd } from './bevinding.ts';
import type { Tekening, Tekeningen } from './tekening.ts';

/**
 * Everything that a scenario is played with: its process, the processes that it calls (of the same file or folder), and
 * the variables of the house, or of the region in the place of one, whose settings lie beside it. Throws `Geweigerd`, or `ScenarioOngeldig`.
 */
export async function maakOpstelling(
  tekeningen: Tekeningen,
  tekening: Tekening,
  scenario: Scenario,
  nu: string,
): Promise<Opstelling> {
  if (tekening.bevindingen.length > 0) throw new Geweigerd(tekening.bevindingen);
  const model = kiesProces(tekening, scenario.process);
  const aanroepbaar = await zoekAangeroepen(tekeningen, tekening, model, scenario);
  keurScenario(scenario, [...new Set([...tekening.modellen, ...aanroepbaar.values()])]);
  const buren = tekening.modellen.filter((ander) => ander !== model);
  return { model, buren, aanroepbaar, altijd: await vanHetHuis(tekeningen.bron, dirname(tekening.bestand.pad)), nu };
}

/** The process that is asked for, else the only one that no other process of the file calls or sends to. */
function kiesProces({ modellen, bestand }: Tekening, gevraagd: string | undefined): ProcessModel {
  const namen = modellen.map(({ id }) => id).join(', ');
  if (gevraagd !== undefined) {
    const gekozen = modellen.find(({ id }) => id === gevraagd);
    if (gekozen !== undefined) return gekozen;
    throw new ScenarioOngeldig([
      { veld: 'process', melding: `${bestand.naam} heeft geen proces ${gevraagd}. Kies uit: ${namen}.` },
    ]);
  }
  const geroepen = new Set(modellen.flatMap(aanroepen).map(({ process }) => process));
  const eigen = modellen.filter(({ id }) => !geroepen.has(id));
  const vanzelf = eigen.filter(begintVanzelf);
  const [enige, ...andere] = vanzelf.length === 1 ? vanzelf : eigen;
  if (enige !== undefined && andere.length === 0) return enige;
  throw new ScenarioOngeldig([
    { veld: 'process', melding: `${bestand.naam} heeft meer processen; kies er een met --process: ${namen}.` },
  ]);
}

function begintVanzelf({ nodes }: ProcessModel): boolean {
  const starts = Object.values(nodes).filter(({ type, scope }) => type === 'startEvent' && scope === null);
  return starts.length === 0 || starts.some(({ event }) => event === null);
}

async function zoekAangeroepen(
  tekeningen: Tekeningen,
  tekening: Tekening,
  model: ProcessModel,
  { answers }: Scenario,
): Promise<Map<string, ProcessModel>> {
  const gevonden = new Map(tekening.modellen.map((ander) => [ander.id, ander]));
  const nagekeken = new Set<ProcessModel>();
  const teDoen = [model, ...tekening.modellen];
  for (let nu = teDoen.pop(); nu !== undefined; nu = teDoen.pop()) {
    if (nagekeken.has(nu)) continue;
    nagekeken.add(nu);
    for (const { element, process } of aanroepen(nu)) {
      if ((answers[element] ?? []).length > 0) continue;
      const bekend = gevonden.get(process) ?? (await inDezelfdeMap(tekeningen, tekening, process));
      if (bekend === null) continue;
      gevonden.set(process, bekend);
      teDoen.push(bekend);
    }
  }
  return gevonden;
}

function aanroepen({ nodes }: ProcessModel): { element: string; process: string }[] {
  return Object.values(nodes).flatMap(({ id, called }) =>
    called === null ? [] : [{ element: id, process: called.process }],
  );
}

/** A drawing of the same folder with that process; null where there is none. */
async function inDezelfdeMap(
  tekeningen: Tekeningen,
  { bestand }: Tekening,
  proces: string,
): Promise<ProcessModel | null> {
  const { bron } = tekeningen;
  for (const pad of await bron.inMap(dirname(bestand.pad), ['.bpmn'])) {
    const ander = await bron.leesBestand(pad);
    // Reading a drawing takes long and a folder may hold many: only one in which the id stands.
    if (pad === bestand.pad || !ander.inhoud.includes(`id="${proces}"`)) continue;
    const { modellen, bevindingen } = await tekeningen.lees(ander);
    if (bevindingen.length > 0) throw new Geweigerd(bevindingen);
    const gevonden = modellen.find(({ id }) => id === proces);
    if (gevonden !== undefined) return gevonden;
  }
  return null;
}

async function vanHetHuis(bron: Bron, map: string): Promise<Variables> {
  const [pad] = await bron.inMap(map, ['huis.json']);
  if (pad !== undefined) return huisvariabelen(huisIn(await bron.leesBestand(pad)));
  const [regiopad] = await bron.inMap(map, ['regio.json']);
  if (regiopad === undefined) return {};
  const {
    regio = '',
    termijnen = {},
    organisaties = [],
  } = leesHuis(json((await bron.leesBestand(regiopad)).inhoud)).instellingen;
  return huisvariabelen({ code: regio, termijnen, organisaties });
}

function huisIn({ pad, inhoud }: Bestand): Huis {
  const { huis, fouten } = leesHuis(json(inhoud));
  if (huis !== null) return huis;
  throw new Geweigerd(
    fouten.map((message) => ({
      ...{ file: pad, element: null, name: null, type: null, line: null, rule: 'huis' },
      message,
      remedy: 'Herstel de instellingen van het huis.',
    })),
  );
}

/** What is no JSON is no house either. */
function json(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return null;
  }
}
