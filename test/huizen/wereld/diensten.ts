import { DateTime } from 'luxon';
import { z } from 'zod';
import { piketVan } from '../../../cli/voorbeeld/piket.ts';
import type { Melding } from '../../../cli/voorbeeld/script.ts';
import type { Command, Variables } from '../../../engine/process-state.ts';
import { plekNu } from '../../../models/piket.ts';
import type { Wereld } from '../wereld.ts';
import { isOpen, type Loop, loopt } from './loop.ts';
import { nadering } from './nadering.ts';
import { bezorg } from './post.ts';

const DoorTeGeven = z.object({
  bericht: z.string(),
  casussen: z.array(z.string()),
  variabelen: z.record(z.string(), z.json()),
});

/** What the services of the platform give back to a drawing; what they tell people is of no matter here. */
export function dienst(
  wereld: Wereld,
  loop: Loop,
  { service, variables }: Extract<Command, { type: 'invokeService' }>,
): Variables {
  if (service === 'bekendheid') return bekendheid(wereld, loop.dossier.id);
  if (service === 'regiobekendheid') return regiobekendheid(wereld, loop.dossier.id);
  if (service === 'doorgeven') return doorgeven(wereld, loop, DoorTeGeven.parse(variables['doorTeGeven']));
  if (service === 'piket') return piket(wereld, variables);
  if (service === 'nadering') return nadering(wereld, loop, variables);
  return service === 'agenda' ? agenda(wereld, loop) : {};
}

function bekendheid({ script, map, lopen, nu }: Wereld, casus: string): Variables {
  const geweest = script.meldingen.filter(({ casus: van }) => lopen.some(({ dossier }) => dossier.id === van));
  const personen = new Set(
    geweest
      .filter((een) => een.casus === casus)
      .flatMap(({ betrokkenen }) => betrokkenen.map(({ persoon }) => persoon)),
  );
  const elders = geweest.filter(
    (een) => een.casus !== casus && een.betrokkenen.some(({ persoon }) => personen.has(persoon)),
  );
  if (elders.length === 0) return { bekend: 'nee', eerdereMeldingen: 0 };
  const casussen = new Set(elders.map((een) => een.casus));
  const aanpak = lopen.some(
    (loop) => loopt(loop) && casussen.has(loop.dossier.id) && map.huis.aanpak.includes(loop.model.id),
  );
  // An example is shorter than the twelve months that count.
  if (
    DateTime.fromISO(nu)
      .diff(DateTime.fromISO(lopen[0]?.state?.instances['0']?.since ?? nu))
      .as('months') > 12
  )
    throw new Error('longer than the service looks back');
  const meldingen = geweest.filter((een) => casussen.has(een.casus)).length;
  return { bekend: aanpak ? 'lopend' : 'eerder', eerdereMeldingen: meldingen };
}

/** The houses in which an aanpak runs for who is in this casus: the house itself first, then the others by code. */
function regiobekendheid({ script, map, lopen }: Wereld, casus: string): Variables {
  const plaats = ({ huis = script.huis }: Melding): string => (huis === script.huis ? '' : huis);
  const personen = new Set(
    script.meldingen
      .filter((een) => een.casus === casus)
      .flatMap(({ betrokkenen }) => betrokkenen.map(({ persoon }) => persoon)),
  );
  const gelijken = script.meldingen
    .filter((een) => een.casus !== casus)
    .filter(({ betrokkenen }) =>
      betrokkenen.some(({ persoon, rol }) => personen.has(persoon) && map.huis.aanpakNietVoor?.includes(rol) !== true),
    )
    .filter((een) =>
      lopen.some((loop) => loopt(loop) && loop.dossier.id === een.casus && map.huis.aanpak.includes(loop.model.id)),
    )
    .sort((een, ander) => plaats(een).localeCompare(plaats(ander)));
  const aanpakHuizen = [...new Set(gelijken.map(({ huis = script.huis }) => huis))];
  if (aanpakHuizen.length === 0) return { aanpak: 'nee', aanpakHuizen: ['geen'], aanpakCasussen: [] };
  const hier = gelijken.filter((een) => plaats(een) === '').map((een) => een.casus);
  return { aanpak: hier.length > 0 ? 'hier' : 'elders', aanpakHuizen, aanpakCasussen: [...new Set(hier)].sort() };
}

/** Who has piket by the script, and until when; whose task it becomes then is of no matter here. */
function piket({ script, map, nu }: Wereld, { aanpakHuizen }: Variables): Variables {
  const hier = Array.isArray(aanpakHuizen) && aanpakHuizen.includes(script.huis);
  const plek = hier ? plekNu(map.huis.piket?.blokken ?? [], Date.parse(nu)) : null;
  if (plek === null) return { vanDienst: null, piketTot: null };
  return { vanDienst: piketVan(script, plek), piketTot: plek.tot };
}

function doorgeven(
  wereld: Wereld,
  loop: Loop,
  { bericht, casussen, variabelen }: z.infer<typeof DoorTeGeven>,
): Variables {
  for (const id of casussen)
    bezorg(wereld, { soort: 'casus', id }, bericht, { ...variabelen, vanCasus: loop.dossier.id }, loop);
  return {};
}

function agenda(wereld: Wereld, loop: Loop): Variables {
  const { dossier } = loop;
  if (dossier.soort !== 'overleg') throw new Error(`${loop.id} is no overleg`);
  const { ritme, afsluiting, aanvang, id } = dossier;
  const taken = wereld.taken.filter(
    (taak) => taak.element === ritme.agendaTaak && taak.geopend < afsluiting && isOpen(taak.loop, taak.instantie),
  );
  const genodigden = ritme.deelnemers ?? wereld.map.huis.organisaties.map(({ code }) => code);
  for (const casus of new Set(taken.map((taak) => taak.loop.dossier)))
    bezorg(wereld, casus, 'geagendeerd', { overleg: id, aanvang, genodigden }, loop);
  wereld.mensen.agendeer(loop, taken);
  return { aantal: taken.length, overleg: id, aanvang };
}
