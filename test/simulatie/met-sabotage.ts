import { Bron } from '../../activities/projectie/bron.ts';
import { Posities } from '../../activities/projectie/posities.ts';
import { Execution } from '../../engine/execution/execution.ts';
import { omhul } from './omhul.ts';
import { type Sabotage, saboteer } from './sabotage.ts';

/** Breaks a promise outside the sandbox while `doe` is done, and mends it again. */
export async function metSabotage<T>(soort: Sabotage | null, doe: () => Promise<T>): Promise<T> {
  const herstel = soort === null ? [] : breek(soort);
  try {
    return await doe();
  } finally {
    for (const een of herstel) een();
  }
}

/** What does not run in the sandbox: the projection, and the engine with which every step is taken once more. */
function breek(soort: Sabotage): (() => void)[] {
  switch (soort) {
    case 'token-kwijt':
    case 'staat-veranderd': {
      const herstel = [
        omhul(Execution.prototype, 'take', (take) => take),
        omhul(Execution.prototype, 'update', (update) => update),
      ];
      saboteer(soort);
      return herstel;
    }
    case 'gat-gevuld':
      return [omhul(Posities.prototype, 'aanvullingen', () => (projecties) => Promise.resolve([...projecties]))];
    case 'voor-de-vastlegging':
      return [
        omhul(
          Bron.prototype,
          'zodraVast',
          () =>
            ({ projectie }) =>
              Promise.resolve(projectie),
        ),
      ];
    default:
      return [];
  }
}
