import { leesSessie, voegRegelToe } from '../../models/opslag/sessieverandering.ts';
import { isVoorbij, SESSIE, type Sessie } from '../../models/sessie.ts';
import { leesIngevuld } from '../diensten/invullen.ts';
import type { Omgeving } from '../omgeving.ts';
import { ongeldig, Problem } from '../problemen.ts';
import { Gegevens } from '../schemas/gedeeld.ts';
import type { z } from 'zod';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { casusVan } from './gebeurtenissen.ts';
import { kop } from './spelers.ts';

/** Keeps what a participant answers on the evaluation form; who answers again replaces it. Throws before the end. */
export async function evalueer(omgeving: Omgeving, aanvrager: Aanvrager, gegevens: unknown): Promise<void> {
  const sessie = await leesSessie(omgeving.opslag);
  if (!isVoorbij(sessie))
    throw new Problem('SessieLoopt', 'De evaluatie begint als de spelleider de sessie beëindigt.');
  const { evaluatie: formulier } = await casusVan(omgeving, sessie);
  const { deelnemer = '' } = aanvrager;
  const gelezen = await leesIngevuld(
    omgeving,
    { huis: sessie.huis, formulier, uitkomst: null, id: `evaluatie-${deelnemer}` },
    gegevens,
  );
  if ('fouten' in gelezen) throw ongeldig(gelezen.fouten);
  const schrijf = await omgeving.kluis.sleutelVoor(SESSIE, omgeving.nu());
  await voegRegelToe(omgeving.opslag, ({ regels }) => {
    const inhoud = schrijf.versleutel(`regel-${String(regels.length)}`, gelezen.gegevens);
    return { ...kop(omgeving, aanvrager), soort: 'evaluatie', inhoud };
  });
}

export interface Ingevuld {
  readonly deelnemer: string;
  readonly gegevens: z.infer<typeof Gegevens>;
}

/** The last answers of each participant. */
export async function evaluaties(omgeving: Omgeving, { regels }: Sessie): Promise<Ingevuld[]> {
  const sleutel = await omgeving.kluis.sleutel(SESSIE);
  const laatste = new Map<string, Ingevuld>();
  for (const [nummer, regel] of regels.entries()) {
    if (regel.soort !== 'evaluatie') continue;
    const gegevens = Gegevens.parse(sleutel.ontsleutel(`regel-${String(nummer)}`, regel.inhoud));
    laatste.set(regel.deelnemer, { deelnemer: regel.deelnemer, gegevens });
  }
  return [...laatste.values()].sort((een, ander) =>
    een.deelnemer.localeCompare(ander.deelnemer, 'nl', { numeric: true }),
  );
}
