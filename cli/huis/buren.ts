import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { type Huis, leesHuis } from '../../models/huis.ts';
import { leesJson } from '../../models/json.ts';
import { huismappen } from './huismappen.ts';

/** What a house has that another one in the folder of houses has already: casussen and people are told apart by it. */
export async function burenfouten(
  { code, voorvoegsel, medewerkers = [] }: Partial<Huis>,
  huizen: string,
): Promise<Plaatsingsfout[]> {
  const fouten: Plaatsingsfout[] = [];
  for (const map of await huismappen(huizen)) {
    const buur = await instellingenIn(map);
    if (buur?.code === undefined || buur.code === code) continue;
    if (voorvoegsel !== undefined && buur.voorvoegsel === voorvoegsel)
      fouten.push(
        inHuis(
          `voorvoegsel: "${voorvoegsel}" is al van het huis "${buur.code}"`,
          'Kies andere hoofdletters: daaraan zijn casussen van huizen te onderscheiden.',
        ),
      );
    const bekend = new Set((buur.medewerkers ?? []).map(({ id }) => id));
    for (const [plaats, { id }] of medewerkers.entries())
      if (bekend.has(id))
        fouten.push(
          inHuis(
            `medewerkers.${String(plaats)}.id: "${id}" is al van iemand in het huis "${buur.code}"`,
            'Geef ieder een eigen code, bijvoorbeeld met het voorvoegsel van het huis erin.',
          ),
        );
  }
  return fouten;
}

/** Gemeenten that another house serves too: who works in both says each time for which house a melding is. */
export async function burenwaarschuwingen({ code, gemeenten = [] }: Partial<Huis>, huizen: string): Promise<string[]> {
  const waarschuwingen: string[] = [];
  for (const map of await huismappen(huizen)) {
    const buur = await instellingenIn(map);
    if (buur?.code === undefined || buur.code === code) continue;
    const samen = gemeenten.filter((gemeente) => buur.gemeenten?.includes(gemeente));
    if (samen.length > 0)
      waarschuwingen.push(`huis.json: gemeenten: ook van het huis "${buur.code}": ${samen.join(', ')}`);
  }
  return waarschuwingen;
}

async function instellingenIn(map: string): Promise<Partial<Huis> | null> {
  const tekst = await readFile(join(map, 'huis.json'), 'utf8').catch(() => null);
  if (tekst === null) return null;
  try {
    return leesHuis(leesJson(tekst)).instellingen;
  } catch {
    return null;
  }
}

function inHuis(melding: string, herstel: string): Plaatsingsfout {
  return { bestand: 'huis.json', regel: null, element: null, naam: null, melding, herstel };
}
