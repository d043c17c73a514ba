/** Which casus of the API is which casus of the script. */
export class Casusboek {
  /** Casus number → key in the script. */
  readonly #sleutels = new Map<string, string>();

  /** Null when the melding came where the script says, else what is wrong. */
  noteer(nummer: string, sleutel: string): string | null {
    const bekend = this.#sleutels.get(nummer);
    if (bekend !== undefined && bekend !== sleutel) return `kwam bij ${bekend} (${nummer}), en hoort bij ${sleutel}`;
    const eerder = this.nummerVan(sleutel);
    if (eerder !== null && eerder !== nummer)
      return `opende ${nummer}, terwijl ${sleutel} de casus ${eerder} is: die is gesloten, of het incident is een ander`;
    this.#sleutels.set(nummer, sleutel);
    return null;
  }

  /** Undefined: no casus of the script. */
  sleutelVan(nummer: string): string | undefined {
    return this.#sleutels.get(nummer);
  }

  nummerVan(sleutel: string): string | null {
    return [...this.#sleutels].find(([, eigen]) => eigen === sleutel)?.[0] ?? null;
  }
}
