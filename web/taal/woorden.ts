/** "1 taak", "3 taken" */
export function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}

/** "a", "a en b", "a, b en c" */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A code as words, for the rare one that no list names: `lokaal-zorgoverleg` → "lokaal zorgoverleg". */
export function spell(code: string): string {
  return code.replaceAll(/[-_]+/g, ' ');
}

const STATUS: Readonly<Record<string, string>> = {
  lopend: 'Loopt',
  open: 'Open',
  afgerond: 'Afgerond',
  beeindigd: 'Beëindigd',
  mislukt: 'Vastgelopen',
  vervallen: 'Vervallen',
  gepland: 'Gepland',
  gesloten: 'Gesloten',
};

export function statusName(status: string): string {
  return STATUS[status] ?? capitalise(spell(status));
}
