import { z } from 'zod';
import { alsTijdstip } from '../models/tijdstip.ts';
import { duren, duurVan, type Duren } from './meting.ts';
import { MEDEWERKER, type Stapel } from './stapel.ts';

const OPEN_TAKEN = 10_000;

/** The first page of the worklist, through the API, with ten thousand open tasks in the store. */
export async function meetWerkvoorraad({ opslag, gesprek }: Stapel, keren = 300): Promise<Duren> {
  const begin = Date.parse('2027-01-01T00:00:00.000Z');
  const taken = Array.from({ length: OPEN_TAKEN }, (_, nummer) =>
    taak(nummer, alsTijdstip(begin + ((nummer * 7919) % OPEN_TAKEN) * 60_000)),
  );
  for (let vanaf = 0; vanaf < taken.length; vanaf += 1000)
    await opslag.taken.insertMany(taken.slice(vanaf, vanaf + 1000));
  const lees = () =>
    gesprek.lees(
      MEDEWERKER,
      '/taken?rol=procesregisseur&limiet=25',
      z.object({ resultaten: z.array(z.unknown()).length(25) }),
    );
  for (let keer = 0; keer < 30; keer += 1) await lees();
  const gemeten: number[] = [];
  for (let keer = 0; keer < keren; keer += 1) gemeten.push(await duurVan(lees));
  await opslag.taken.deleteMany({ proces: 'meting' });
  return duren(gemeten);
}

function taak(nummer: number, deadline: string) {
  return {
    _id: `MH-2026-${String(900_000 + nummer)}.meting.1.1`,
    workflowId: `MH-2026-${String(900_000 + nummer)}.meting.1`,
    instantie: '1',
    huis: 'meethuis',
    proces: 'meting',
    procesnaam: 'Meting',
    model: 'meting',
    element: 'Taak',
    naam: 'Taak',
    dossier: { soort: 'casus' as const, id: `MH-2026-${String(900_000 + nummer)}` },
    rol: nummer % 4 === 0 ? 'procesregisseur' : 'partner',
    organisatie: nummer % 4 === 0 ? null : 'politie',
    toegewezen: null,
    formulier: null,
    onderwerp: null,
    geopend: '2026-11-22T08:00:00.000Z',
    deadline,
    sorteer: deadline,
    status: 'open' as const,
    gesloten: null,
    besluit: null,
    nummer: 1,
  };
}
