/** One file of a house. */
export interface Bestand {
  /** File name, without folders. */
  readonly naam: string;
  readonly pad: string;
  readonly inhoud: string;
}

/** Where files come from that lie beside each other: a disk, or what somebody sent. */
export interface Bron {
  /** Paths of the files directly in a folder whose name ends in one of these, by name. */
  inMap(map: string, eindes: readonly string[]): Promise<string[]>;
  /** Throws, in Dutch, where the file cannot be read. */
  leesBestand(pad: string): Promise<Bestand>;
}

/** Files in memory, as if they lay in one folder; the path of each is its name. */
export function uitGeheugen(bestanden: readonly Bestand[]): Bron {
  const namen = bestanden.map(({ naam }) => naam).sort();
  return {
    inMap: (_map, eindes) => Promise.resolve(namen.filter((naam) => eindes.some((einde) => naam.endsWith(einde)))),
    leesBestand(pad) {
      const bestand = bestanden.find(({ naam }) => naam === pad);
      return bestand === undefined ? Promise.reject(new Error(`${pad} bestaat niet.`)) : Promise.resolve(bestand);
    },
  };
}
