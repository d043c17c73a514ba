import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import type { Veldfout } from '../../models/foutmelding.ts';
import { beantwoordbaar } from './antwoorden.ts';
import { type Antwoord, type Scenario, ScenarioOngeldig } from './scenario.ts';

/** Holds a scenario against the processes it can reach: what it names has to be there. Throws `ScenarioOngeldig`. */
export function keurScenario(scenario: Scenario, modellen: readonly ProcessModel[]): void {
  const knopen = (id: string) => modellen.flatMap(({ nodes }) => nodes[id] ?? []);
  const fouten: Veldfout[] = [];
  for (const [id, antwoorden] of Object.entries(scenario.answers))
    fouten.push(...keurAntwoorden(id, knopen(id), antwoorden));
  for (const [plaats, id] of (scenario.expect?.completed ?? []).entries())
    if (knopen(id).length === 0 && !modellen.some((model) => model.id === id))
      fouten.push({ veld: `expect.completed.${String(plaats)}`, melding: `Er is geen element ${id}.` });
  if (fouten.length > 0) throw new ScenarioOngeldig(fouten);
}

function keurAntwoorden(id: string, knopen: readonly FlowNode[], antwoorden: readonly Antwoord[]): Veldfout[] {
  const veld = `answers.${id}`;
  if (knopen.length === 0) return [{ veld, melding: `Er is geen element ${id}.` }];
  const [knoop] = knopen.filter(({ type }) => beantwoordbaar.has(type));
  if (knoop === undefined) return [{ veld, melding: `${id} is geen taak of aanroep: er valt niets te antwoorden.` }];
  return antwoorden.flatMap(({ uitkomst }, plaats) => {
    const melding = uitkomst === undefined ? null : keurUitkomst(knoop, uitkomst);
    return melding === null ? [] : [{ veld: `${veld}.${String(plaats)}.uitkomst`, melding }];
  });
}

/** The same that the validator of a running process asks. */
function keurUitkomst({ id, task }: FlowNode, uitkomst: string | null): string | null {
  const uitkomsten = task?.outcomes.map(({ value }) => value) ?? [];
  if ((task?.outcomeVariable ?? null) === null) return `${id} heeft geen uitkomst; geef variables.`;
  const bestaat = uitkomsten.length === 0 ? uitkomst === null : uitkomst !== null && uitkomsten.includes(uitkomst);
  if (bestaat) return null;
  return `${id} heeft deze uitkomst niet.${uitkomsten.length === 0 ? '' : ` Kies uit: ${uitkomsten.join(', ')}.`}`;
}
