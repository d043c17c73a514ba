/** What other systems can be told, in words. */
export const SOORTNAMEN: Readonly<Record<string, string>> = {
  'nl.regietafel.proces-gestart': 'Proces gestart',
  'nl.regietafel.proces-afgerond': 'Proces afgerond',
  'nl.regietafel.taak-geopend': 'Taak geopend',
  'nl.regietafel.taak-besloten': 'Taak besloten',
  'nl.regietafel.taak-vervallen': 'Taak vervallen',
};

export function soortnaam(soort: string): string {
  return SOORTNAMEN[soort] ?? soort;
}
