/**
 * Tokens move from all of `from` to all of `to`; a place from which several are taken stands there as often. A place is a
 * flow, a node that a token is in, or where tokens wait for others.
 */
export interface Move {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A move with what is known of the places it takes from. */
interface Watched extends Move {
  readonly inputs: ReadonlySet<string>;
  /** Inputs from which several are taken. */
  readonly doubles: ReadonlySet<string>;
  /** How often one of them was found to be beside another: each pair counts twice, a double beside itself once. */
  meetings: number;
  readonly neededMeetings: number;
  isPossible: boolean;
}

/**
 * Which places may hold a token, and which of them at the same time: the least relation that holds for where tokens
 * begin, and that is closed under every move. Each new pair is looked at once, by the moves that take from it.
 */
export class ConcurrentPlaces {
  readonly #beside = new Map<string, Set<string>>();
  readonly #movesFrom = new Map<string, Watched[]>();
  /** New places (without second) and new pairs that no move has looked at yet. */
  readonly #found: [place: string, other: string | null][] = [];

  constructor(begin: readonly string[], moves: readonly Move[]) {
    for (const move of moves) this.#watch(move);
    this.#addAll(begin);
    for (let found = this.#found.pop(); found !== undefined; found = this.#found.pop()) {
      const [place, other] = found;
      if (other === null) this.#hold(place);
      else {
        this.#meet(place, other);
        if (other !== place) this.#meet(other, place);
      }
    }
  }

  holds(place: string): boolean {
    return this.#beside.has(place);
  }

  allowsAll(places: readonly string[]): boolean {
    return places.every(
      (one, index) => this.holds(one) && places.slice(index + 1).every((other) => this.#of(one).has(other)),
    );
  }

  #watch(move: Move): void {
    const inputs = new Set(move.from);
    const doubles = new Set(move.from.filter((place, index) => move.from.indexOf(place) < index));
    const neededMeetings = inputs.size * (inputs.size - 1) + doubles.size;
    const watched: Watched = { ...move, inputs, doubles, meetings: 0, neededMeetings, isPossible: false };
    for (const place of inputs) {
      const others = this.#movesFrom.get(place);
      if (others === undefined) this.#movesFrom.set(place, [watched]);
      else others.push(watched);
    }
  }

  #hold(place: string): void {
    for (const move of this.#movesFrom.get(place) ?? []) if (move.from.length === 1) this.#allow(move);
  }

  /** A token may be in `other` while one is in `place`: moves from `place` leave it there. */
  #meet(place: string, other: string): void {
    for (const move of this.#movesFrom.get(place) ?? []) {
      if (move.isPossible) this.#stay(move, other);
      else if ((other === place ? move.doubles : move.inputs).has(other)) {
        move.meetings += 1;
        if (move.meetings === move.neededMeetings) this.#allow(move);
      }
    }
  }

  #allow(move: Watched): void {
    move.isPossible = true;
    this.#addAll(move.to);
    const [first = ''] = move.from;
    for (const place of this.#of(first)) this.#stay(move, place);
  }

  #stay({ from, to }: Move, place: string): void {
    if (from.every((input) => this.#of(input).has(place))) for (const output of to) this.#add(place, output);
  }

  /** Places that get a token at once, one that gets two twice. */
  #addAll(places: readonly string[]): void {
    for (const [index, one] of places.entries()) {
      this.#of(one);
      for (const other of places.slice(index + 1)) this.#add(one, other);
    }
  }

  #add(one: string, other: string): void {
    if (this.#of(one).has(other)) return;
    this.#of(one).add(other);
    this.#of(other).add(one);
    this.#found.push([one, other]);
  }

  #of(place: string): Set<string> {
    const known = this.#beside.get(place);
    if (known !== undefined) return known;
    const beside = new Set<string>();
    this.#beside.set(place, beside);
    this.#found.push([place, null]);
    return beside;
  }
}
