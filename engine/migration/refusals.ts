import { DecisionError } from '../decisions/decision-error.ts';
import { EngineError } from '../errors.ts';
import { FeelError } from '../feel/feel-error.ts';
import type { Instance, ProcessState } from '../process-state.ts';
import type { Correspondence } from './correspondence.ts';
import type { MigrationProblem } from './migration.ts';
import { called, lostCompensation, misfits } from './misfits.ts';

/** Why a process cannot follow the new model, as far as can be seen without moving it: everything at once. */
export function refusals(c: Correspondence, state: ProcessState): MigrationProblem[] {
  return unique([...unfit(c, state), ...c.problems(), ...withoutPlace(c, state)]);
}

function unfit({ from, to }: Correspondence, state: ProcessState): MigrationProblem[] {
  const report = (rule: string, message: string, remedy: string) => ({
    ...{ element: from.id, name: from.name, rule, message, remedy },
  });
  return [
    ...(from.id === to.id
      ? []
      : [
          report(
            'migratie-proces',
            `Dit is het proces ${from.id}; de andere tekening is van ${to.id}.`,
            'Kies een versie van hetzelfde proces.',
          ),
        ]),
    ...(state.status === 'running'
      ? []
      : [
          report(
            'migratie-afgelopen',
            'Het proces is afgelopen.',
            'Alleen een lopend proces kan een andere tekening volgen.',
          ),
        ]),
  ];
}

function withoutPlace(c: Correspondence, state: ProcessState): MigrationProblem[] {
  const instances = Object.values(state.instances);
  const misfit = instances.flatMap((instance) => [
    ...misfits(c, state, instance),
    ...scattered(c, instance),
    ...lostCompensation(c, [...(instance.completed ?? []), ...(instance.compensation ?? [])]),
  ]);
  return [...misfit, ...merged(c, instances)];
}

/** Tokens that wait for others before an activity that is gone, stands elsewhere, or takes another number now. */
function scattered(c: Correspondence, { gathered = {} }: Instance): MigrationProblem[] {
  return Object.entries(gathered).flatMap(([id, flows]) => {
    const [old, now] = [c.from.nodes[id], c.node(id)];
    if (old === undefined) return [];
    const fits =
      now?.startQuantity === old.startQuantity &&
      now !== undefined &&
      c.isScope(old.scope, now.scope) &&
      Object.keys(flows).every((flow) => c.flowInto(flow, now) !== undefined);
    if (fits) return [];
    return [
      {
        element: id,
        name: old.name,
        rule: 'migratie-pijl',
        message: `Voor ${called(old)} wachten tokens op andere; in de nieuwe tekening begint deze stap niet zo.`,
        remedy: 'Houd de stap, zijn pijlen en zijn startQuantity gelijk zolang er iets wacht.',
      },
    ];
  });
}

/** Tokens that wait at two joins cannot wait at one: they would be taken for those of different rounds. */
function merged(c: Correspondence, instances: readonly Instance[]): MigrationProblem[] {
  const taken = new Map<string, string>();
  return instances.flatMap(({ element, parent, arrived }) => {
    const [old, now] = [c.from.nodes[element], c.node(element)];
    if (arrived === undefined || old === undefined || now === undefined) return [];
    const place = `${parent ?? ''} ${now.id}`;
    const other = taken.get(place);
    taken.set(place, element);
    if (other === undefined || other === element) return [];
    return [
      {
        element,
        name: old.name,
        rule: 'migratie-samenvoeging',
        message: `Bij ${other} en bij ${element} wachten tokens; zij kunnen niet allebei ${now.id} worden.`,
        remedy: 'Geef elke gateway waarbij iets wacht een eigen plaats.',
      },
    ];
  });
}

function unique(problems: readonly MigrationProblem[]): MigrationProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** What the new model itself throws when it is asked to go on. Any other error is a bug and stays one. */
export function failed({ to }: Correspondence, error: unknown): MigrationProblem {
  const isKnown = error instanceof EngineError || error instanceof FeelError || error instanceof DecisionError;
  if (!isKnown) throw error;
  const element = error instanceof EngineError ? error.element : null;
  return {
    element: element ?? to.id,
    name: to.nodes[element ?? '']?.name ?? null,
    rule: 'migratie-tekening',
    message: `De nieuwe tekening kan hier niet verder: ${error.message}.`,
    remedy: 'Herstel de uitdrukking, of zet eerst de gegevens klaar die zij nodig heeft.',
  };
}
