/**
 * Tasks that were decided in this tab. The worklist is a projection that hears of a decision a moment later: who comes
 * back to it does not find there what is done already.
 */
const besloten = new Set<string>();

export function rememberBesluit(taak: string): void {
  besloten.add(taak);
}

export function isBesloten(taak: string): boolean {
  return besloten.has(taak);
}
