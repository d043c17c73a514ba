import { readConfiguratie, type Configuratie } from '../api/configuratie.ts';
import { useAntwoord } from './antwoord.ts';

const VERVERS = 2_000;

/** The clock of the world; that of a simulatiesessie pauses and changes its pace, so it is asked again and again. */
export function useKlok({ sessie, klok }: Configuratie): Configuratie['klok'] {
  const { waarde } = useAntwoord(
    'klok',
    async () => (sessie ? (await readConfiguratie()).klok : klok),
    sessie ? { interval: VERVERS } : {},
  );
  return waarde ?? klok;
}
