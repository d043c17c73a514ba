import { werkgevers } from '../../models/huis.ts';
import type { Omgeving } from '../omgeving.ts';

/** The names that a house has for organisations, itself and its locations among them; one that it does not know keeps its code. */
export async function organisatienamen(
  { modellen }: Pick<Omgeving, 'modellen'>,
  huiscode: string,
): Promise<(organisatie: string) => string> {
  const { huis } = await modellen.huis(huiscode);
  const namen = new Map(werkgevers(huis).map(({ code, naam }) => [code, naam]));
  return (organisatie) => namen.get(organisatie) ?? organisatie;
}
