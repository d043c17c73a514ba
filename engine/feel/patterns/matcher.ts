import { Fault } from '../feel-error.ts';
import type { CharacterSet } from './character-set.ts';
import type { Pattern, Place } from './pattern.ts';

type Instruction =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'at'; readonly place: Place }
  | { readonly kind: 'save'; readonly slot: number }
  /** Goes on at several places, the first one preferred. */
  | { readonly kind: 'fork'; readonly targets: number[] }
  | { readonly kind: 'found' };

/** Where a match and its groups begin and end, by symbol: [from, to, from of group 1, …]; undefined where a group is not in it. */
export type Match = readonly (number | undefined)[];

const MOST_INSTRUCTIONS = 10_000;
/** About a second of work. */
const MOST_STEPS = 20_000_000;

interface Thread {
  readonly at: number;
  readonly saved: Match;
}

/**
 * A machine that finds a pattern in time that grows with the text times the pattern, whatever both are: it follows
 * all ways at once (Thompson 1968, with the groups of Pike), where a machine that goes back can take for ever.
 */
export class Matcher {
  readonly #instructions: Instruction[] = [];

  constructor(pattern: Pattern) {
    this.#write(['group', 0, pattern]);
    this.#add({ kind: 'found' });
  }

  /** The first match from a position on; of two that begin there the one that the pattern prefers. Null without. */
  find(symbols: readonly string[], from: number): Match | null {
    if ((symbols.length - from) * this.#instructions.length > MOST_STEPS)
      throw new Fault('TooLarge', 'de tekst is te lang voor dit patroon');
    let found: Match | null = null;
    let threads: Thread[] = [];
    for (let position = from; position <= symbols.length; position += 1) {
      const seen = new Set<number>();
      const next: Thread[] = [];
      const symbol = symbols[position];
      const starts: readonly Thread[] = found === null ? [...threads, { at: 0, saved: [] }] : threads;
      for (const thread of this.#reached(starts, symbols, position, seen)) {
        const instruction = this.#instructions[thread.at];
        if (instruction?.kind === 'found') {
          found = thread.saved;
          break;
        }
        if (instruction?.kind === 'set' && symbol !== undefined && instruction.set(symbol))
          next.push({ at: thread.at + 1, saved: thread.saved });
      }
      threads = next;
      if (threads.length === 0 && found !== null) return found;
    }
    return found;
  }

  /** The threads that wait for a symbol, or have found the pattern, in order of preference; each place once. */
  #reached(threads: readonly Thread[], symbols: readonly string[], position: number, seen: Set<number>): Thread[] {
    const reached: Thread[] = [];
    const open = threads.toReversed();
    for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
      if (seen.has(thread.at)) continue;
      seen.add(thread.at);
      const instruction = this.#instructions[thread.at];
      const { saved, at } = thread;
      if (instruction?.kind === 'fork') open.push(...instruction.targets.map((to) => ({ at: to, saved })).toReversed());
      else if (instruction?.kind === 'save')
        open.push({ at: at + 1, saved: withSlot(saved, instruction.slot, position) });
      else if (instruction?.kind !== 'at') reached.push(thread);
      else if (instruction.place(symbols, position)) open.push({ at: at + 1, saved });
    }
    return reached;
  }

  #write(pattern: Pattern): void {
    switch (pattern[0]) {
      case 'set':
        this.#add({ kind: 'set', set: pattern[1] });
        return;
      case 'at':
        this.#add({ kind: 'at', place: pattern[1] });
        return;
      case 'sequence':
        for (const part of pattern[1]) this.#write(part);
        return;
      case 'group':
        this.#add({ kind: 'save', slot: 2 * pattern[1] });
        this.#write(pattern[2]);
        this.#add({ kind: 'save', slot: 2 * pattern[1] + 1 });
        return;
      case 'choice':
        this.#writeChoice(pattern[1]);
        return;
      case 'repeat':
        this.#writeRepeat(pattern[1], pattern[2], pattern[3], pattern[4]);
    }
  }

  #writeChoice(choices: readonly Pattern[]): void {
    const fork = this.#fork();
    const ends = choices.map((choice) => {
      fork.push(this.#instructions.length);
      this.#write(choice);
      return this.#fork();
    });
    for (const end of ends) end.push(this.#instructions.length);
  }

  #writeRepeat(part: Pattern, least: number, most: number, isLazy: boolean): void {
    for (let time = 0; time < least; time += 1) this.#write(part);
    if (most === Infinity) {
      const again = this.#instructions.length;
      const fork = this.#fork();
      this.#write(part);
      this.#fork().push(again);
      prefer(fork, again + 1, this.#instructions.length, isLazy);
      return;
    }
    const forks: (readonly [number[], number])[] = [];
    for (let time = least; time < most; time += 1) {
      forks.push([this.#fork(), this.#instructions.length]);
      this.#write(part);
    }
    for (const [fork, inside] of forks) prefer(fork, inside, this.#instructions.length, isLazy);
  }

  #fork(): number[] {
    const targets: number[] = [];
    this.#add({ kind: 'fork', targets });
    return targets;
  }

  #add(instruction: Instruction): void {
    if (this.#instructions.length === MOST_INSTRUCTIONS) throw new Fault('TooLarge', 'het patroon is te groot');
    this.#instructions.push(instruction);
  }
}

function prefer(fork: number[], inside: number, behind: number, isLazy: boolean): void {
  fork.push(...(isLazy ? [behind, inside] : [inside, behind]));
}

function withSlot(saved: Match, slot: number, position: number): Match {
  const copy = [...saved];
  copy[slot] = position;
  return copy;
}
