/** From so many values on the ninetieth percentile is another one than the highest. */
const VOOR_P90 = 10;
const UUR = 3_600_000;

/** Hours between two instants. */
export function uren(van: string, tot: string): number {
  return (Date.parse(tot) - Date.parse(van)) / UUR;
}

/** Middle value, of an even number the mean of the two; rounded to a tenth. Null of nothing. */
export function mediaan(waarden: readonly number[]): number | null {
  const gesorteerd = waarden.toSorted((een, ander) => een - ander);
  const midden = gesorteerd.length / 2;
  const [laag, hoog] = [gesorteerd[Math.ceil(midden) - 1], gesorteerd[Math.floor(midden)]];
  return laag === undefined || hoog === undefined ? null : tiende((laag + hoog) / 2);
}

/** Value that nine of ten do not exceed (nearest rank), rounded to a tenth; null of fewer than ten. */
export function p90(waarden: readonly number[]): number | null {
  if (waarden.length < VOOR_P90) return null;
  const gesorteerd = waarden.toSorted((een, ander) => een - ander);
  return tiende(gesorteerd[Math.ceil(0.9 * gesorteerd.length) - 1] ?? 0);
}

/** Mean, rounded to a tenth; null of nothing. */
export function gemiddelde(waarden: readonly number[]): number | null {
  return waarden.length === 0 ? null : tiende(waarden.reduce((som, waarde) => som + waarde, 0) / waarden.length);
}

function tiende(waarde: number): number {
  return Math.round(waarde * 10) / 10;
}
