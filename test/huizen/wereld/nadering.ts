import { DateTime, Duration } from 'luxon';
import { z } from 'zod';
import { AMSTERDAM } from '../../../engine/calendar/amsterdam.ts';
import type { Variables } from '../../../engine/process-state.ts';
import type { Wereld } from '../wereld.ts';
import { type Loop, loopt } from './loop.ts';
import { bezorg } from './post.ts';

const TeZoeken = z.object({
  datum: z.string(),
  binnen: z.string(),
  processen: z.array(z.string()),
  bericht: z.string(),
});

/** Tells each casus of a day that comes near and that nothing sees to, as the service of the platform does. */
export function nadering(wereld: Wereld, loop: Loop, { teZoeken }: Variables): Variables {
  const { datum, binnen, processen, bericht } = TeZoeken.parse(teZoeken);
  const vandaag = DateTime.fromISO(wereld.nu, { zone: AMSTERDAM });
  const [van, tot] = [vandaag, vandaag.plus(Duration.fromISO(binnen))].map((dag) => dag.toISODate() ?? '');
  const laatste = new Map(
    wereld.vastgelegd.flatMap((een) => {
      const dag = een.variabelen[datum];
      return typeof dag === 'string' ? [[een.casus, { ...een, dag }] as const] : [];
    }),
  );
  const personen = (casus: string): string[] =>
    wereld.script.meldingen
      .filter((melding) => melding.casus === casus)
      .flatMap(({ betrokkenen }) => betrokkenen.map(({ persoon }) => persoon));
  const gevonden = [...laatste.values()].filter(({ casus, dag, at, in: waarin }) => {
    if (dag < (van ?? '') || dag > (tot ?? '')) return false;
    const opgelet = wereld.lopen.filter(
      (een) => processen.includes(een.model.id) && (loopt(een) || een === waarin || (een.geeindigd ?? '') >= at),
    );
    const elders = new Set(opgelet.flatMap(({ dossier }) => personen(dossier.id)));
    return !opgelet.some(({ dossier }) => dossier.id === casus) && !personen(casus).every((wie) => elders.has(wie));
  });
  for (const { casus, dag } of gevonden) bezorg(wereld, { soort: 'casus', id: casus }, bericht, { [datum]: dag }, loop);
  return { aantal: gevonden.length };
}
