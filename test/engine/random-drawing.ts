import fc from 'fast-check';
import type { Variables } from '../../engine/process-state.ts';
import { flow } from './drawing.ts';

/** A block-structured process: every part has one way in and one way out, so it is sound whatever its parts are. */
export type Block =
  | { readonly kind: 'task' }
  | { readonly kind: 'sequence' | 'parallel' | 'subProcess'; readonly parts: readonly Block[] }
  /** `chosen`: for each part whether its condition holds; none holds: the default, the last part. */
  | {
      readonly kind: 'exclusive' | 'inclusive';
      readonly parts: readonly Block[];
      readonly chosen: readonly boolean[];
    }
  /** An exclusive split leads back before the part, `rounds` times in all. */
  | { readonly kind: 'loop'; readonly parts: readonly Block[]; readonly rounds: number }
  /** A sub-process with an interrupting timer, behind which the second part is done. */
  | { readonly kind: 'deadline'; readonly parts: readonly Block[] };

const task = fc.constant<Block>({ kind: 'task' });

export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const parts = (least: number, most: number) => fc.array(tie('block'), { minLength: least, maxLength: most });
  const choice = (kind: 'exclusive' | 'inclusive') =>
    parts(2, 3).chain((list) =>
      fc
        .array(fc.boolean(), { minLength: list.length, maxLength: list.length })
        .map((chosen): Block => ({ kind, parts: list, chosen })),
    );
  return {
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      task,
      parts(2, 3).map((list): Block => ({ kind: 'sequence', parts: list })),
      parts(2, 3).map((list): Block => ({ kind: 'parallel', parts: list })),
      choice('exclusive'),
      choice('inclusive'),
      parts(1, 2).map((list): Block => ({ kind: 'subProcess', parts: list })),
      fc.tuple(parts(1, 1), fc.integer({ min: 1, max: 3 })).map(([list, rounds]): Block => ({
        kind: 'loop',
        parts: list,
        rounds,
      })),
      parts(2, 2).map((list): Block => ({ kind: 'deadline', parts: list })),
    ),
  };
}).block;

/** The drawing of a block, and the data that its conditions ask for. */
export interface Drawn {
  readonly elements: string;
  readonly variables: Variables;
}

interface Part {
  readonly first: string;
  readonly last: string;
  readonly xml: string;
}

export function draw(root: Block): Drawn {
  const variables: Record<string, boolean | number> = {};
  let count = 0;
  const next = (prefix: string): string => `${prefix}${String((count += 1))}`;
  const inOrder = (parts: readonly Part[]): string =>
    parts.map(({ xml }) => xml).join('') +
    parts
      .slice(1)
      .map(({ first }, place) => flow(parts[place]?.last ?? '', first))
      .join('');

  function branches(type: string, parts: readonly Part[], condition: (place: number) => string | undefined): Part {
    const [split, join] = [next('Split'), next('Join')];
    const fallback = parts.findIndex((_, place) => condition(place) === undefined);
    const isDefault = type !== 'parallelGateway' && fallback !== -1;
    const attribute = isDefault ? ` default="${split}_${parts[fallback]?.first ?? ''}"` : '';
    return {
      first: split,
      last: join,
      xml: `<bpmn:${type} id="${split}"${attribute}/><bpmn:${type} id="${join}"/>${parts
        .map(({ first, last, xml }, place) => xml + flow(split, first, condition(place)) + flow(last, join))
        .join('')}`,
    };
  }

  function choice(type: string, { parts, chosen }: Extract<Block, { chosen: unknown }>): Part {
    const names = parts.map(() => next('v'));
    names.forEach((name, place) => (variables[name] = chosen[place] ?? false));
    return branches(type, parts.map(part), (place) => (place === parts.length - 1 ? undefined : names[place]));
  }

  function scope(parts: readonly Block[]): Part {
    const [id, start, end] = [next('Sub'), next('S'), next('E')];
    const drawn = [point('startEvent', start), ...parts.map(part), point('endEvent', end)];
    return { first: id, last: id, xml: `<bpmn:subProcess id="${id}">${inOrder(drawn)}</bpmn:subProcess>` };
  }

  function part(one: Block): Part {
    switch (one.kind) {
      case 'task':
        return point('userTask', next('Taak'));
      case 'sequence': {
        const parts = one.parts.map(part);
        return { first: parts[0]?.first ?? '', last: parts.at(-1)?.last ?? '', xml: inOrder(parts) };
      }
      case 'parallel':
        return branches('parallelGateway', one.parts.map(part), () => undefined);
      case 'exclusive':
        return choice('exclusiveGateway', one);
      case 'inclusive':
        return choice('inclusiveGateway', one);
      case 'subProcess':
        return scope(one.parts);
      case 'loop':
        return loop(one);
      case 'deadline':
        return deadline(one.parts);
      default:
        return one satisfies never;
    }
  }

  function loop({ parts, rounds }: Extract<Block, { kind: 'loop' }>): Part {
    const [merge, split, out, counter] = [next('Merge'), next('Split'), next('Uit'), next('n')];
    const script = (id: string, value: string): Part => ({
      first: id,
      last: id,
      xml: `<bpmn:scriptTask id="${id}" regietafel:resultaat="${counter}"><bpmn:script>${value}</bpmn:script></bpmn:scriptTask>`,
    });
    const [reset, inner, again] = [script(next('Nul'), '0'), parts.map(part), script(next('Erbij'), `${counter} + 1`)];
    return {
      first: reset.first,
      last: out,
      xml:
        `<bpmn:exclusiveGateway id="${split}" default="${split}_${out}"/><bpmn:exclusiveGateway id="${out}"/>` +
        inOrder([reset, point('exclusiveGateway', merge), ...inner, again]) +
        flow(again.last, split) +
        flow(split, merge, `${counter} < ${String(rounds)}`) +
        flow(split, out),
    };
  }

  function deadline([inside, behind]: readonly Block[]): Part {
    const [inner, after] = [scope(inside === undefined ? [] : [inside]), part(behind ?? { kind: 'task' })];
    const [timer, join] = [next('Termijn'), next('Samen')];
    return {
      first: inner.first,
      last: join,
      xml:
        `${inner.xml}${after.xml}<bpmn:exclusiveGateway id="${join}"/>` +
        `<bpmn:boundaryEvent id="${timer}" attachedToRef="${inner.first}"><bpmn:timerEventDefinition>` +
        `<bpmn:timeDuration>P${String((count % 9) + 1)}D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>` +
        flow(timer, after.first) +
        flow(after.last, join) +
        flow(inner.last, join),
    };
  }

  function point(type: string, id: string): Part {
    return { first: id, last: id, xml: `<bpmn:${type} id="${id}"/>` };
  }

  const whole = [point('startEvent', 'Begin'), part(root), point('endEvent', 'Einde')];
  return { elements: inOrder(whole), variables };
}
