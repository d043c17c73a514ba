/** Reads a pattern symbol by symbol. */
export class SymbolReader {
  readonly #symbols: readonly string[];
  #at = 0;

  constructor(symbols: readonly string[]) {
    this.#symbols = symbols;
  }

  get next(): string | undefined {
    return this.#symbols[this.#at];
  }

  /** The next symbol, which is then behind us. */
  take(): string | undefined {
    const symbol = this.next;
    this.#at += 1;
    return symbol;
  }

  looksAt(text: string): boolean {
    return Array.from(text).every((symbol, ahead) => this.#symbols[this.#at + ahead] === symbol);
  }

  /** Takes a text if it stands here. */
  takes(text: string): boolean {
    if (!this.looksAt(text)) return false;
    this.#at += text.length;
    return true;
  }
}
