import type { z } from 'zod';
import { DREMPEL } from '../../../models/cijfers/afscherming.ts';
import { laatstePeriodes, periodesTussen, type Periode, type Periodelengte } from '../../../models/cijfers/periode.ts';
import type { Omgeving } from '../../omgeving.ts';
import { geenToegang, ongeldig } from '../../problemen.ts';
import type { Cijfers, Cijfervraag } from '../../schemas/cijfers.ts';
import type { Aanvrager } from '../../toegang/aanvrager.ts';
import { magCijfersZien } from '../../toegang/regels.ts';
import { acties } from './acties.ts';
import { antwoord } from './antwoord.ts';
import { herhaling } from './herhaling.ts';
import { instroom } from './instroom.ts';
import { leefgebieden } from './leefgebieden.ts';
import { perLocatie } from './locaties.ts';
import { lopend } from './lopend.ts';
import type { Opzet, Telling } from './opzet.ts';
import { besluiten, termijnen } from './stappen.ts';
import { wensen } from './wensen.ts';

/** Periods in one answer, at most. */
const MEESTE = 12;
/** Periods to choose from. */
const KEUZE = 24;

type Vraag = z.infer<typeof Cijfervraag>;

/** The figures of a house, period by period; of the last finished one where nothing is asked. */
export async function maakCijfers(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  vraag: Vraag,
  verzoek: string,
): Promise<z.input<typeof Cijfers>> {
  if (!magCijfersZien(aanvrager, vraag.huis)) throw geenToegang();
  const { huis } = await omgeving.modellen.huis(vraag.huis);
  const { periode: lengte } = huis.cijfers;
  const keuze = laatstePeriodes(lengte, omgeving.nu(), KEUZE + 1).filter((periode) => isTeZien(omgeving, periode));
  const periodes = kies(omgeving, lengte, vraag, keuze);
  const gemaakt = [];
  // One after the other: each reads months of a house.
  for (const periode of periodes) {
    const tellingen = await tellingenVan({ omgeving, aanvrager, verzoek, huis, periode });
    gemaakt.push({ vanaf: periode.vanaf, tot: periode.tot, ...(await perLocatie(omgeving, huis, tellingen)) });
  }
  const keuzes = keuze.slice(0, KEUZE).map(({ vanaf, tot }) => ({ vanaf, tot }));
  return { huis: huis.code, naam: huis.naam, lengte, drempel: DREMPEL, keuze: keuzes, periodes: gemaakt };
}

async function tellingenVan(opzet: Opzet): Promise<Telling[]> {
  return [
    await instroom(opzet),
    await besluiten(opzet),
    await termijnen(opzet),
    await antwoord(opzet),
    await lopend(opzet),
    await leefgebieden(opzet),
    await herhaling(opzet),
    await acties(opzet),
    await wensen(opzet),
  ];
}

/** A period that goes on could be asked every day, and one day subtracted from the other; a world that is played has nobody in it. */
function isTeZien(omgeving: Omgeving, { begin, einde }: Periode): boolean {
  const tot = omgeving.klok() === null ? einde : begin;
  return Date.parse(tot) <= omgeving.nu();
}

function kies(omgeving: Omgeving, lengte: Periodelengte, { vanaf, tot }: Vraag, keuze: readonly Periode[]): Periode[] {
  if (vanaf === undefined && tot === undefined) return keuze.slice(0, 1);
  if (vanaf === undefined) throw ongeldig([{ veld: 'vanaf', melding: 'Noem ook de eerste dag.' }]);
  if (tot === undefined) throw ongeldig([{ veld: 'tot', melding: 'Noem ook de laatste dag.' }]);
  const periodes = periodesTussen(lengte, vanaf, tot, MEESTE);
  if (periodes === null) throw ongeldig([{ veld: 'vanaf', melding: HELE[lengte] }]);
  if (periodes.length > MEESTE)
    throw ongeldig([{ veld: 'tot', melding: `Vraag ten hoogste ${String(MEESTE)} periodes tegelijk.` }]);
  if (!periodes.every((periode) => isTeZien(omgeving, periode)))
    throw ongeldig([
      { veld: 'tot', melding: 'Deze periode is nog niet voorbij; cijfers zijn er van afgelopen periodes.' },
    ]);
  return periodes;
}

const HELE: Readonly<Record<Periodelengte, string>> = {
  maand: 'Kies hele kalendermaanden: cijfers van dit huis gaan per maand.',
  kwartaal: 'Kies hele kwartalen, vanaf 1 januari, april, juli of oktober: cijfers van dit huis gaan per kwartaal.',
  halfjaar: 'Kies hele halve jaren, vanaf 1 januari of juli: cijfers van dit huis gaan per half jaar.',
  jaar: 'Kies hele jaren: cijfers van dit huis gaan per jaar.',
};
