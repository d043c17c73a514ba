import type { z } from 'zod';
import type { Plan } from '../../models/plan.ts';
import { isOpen, PRIORITEITEN, URGENTIES, type Prioritering, type Wens } from '../../models/wens.ts';
import type { Wensenlijst, Wensvraag } from '../schemas/wensen.ts';

type Vraag = z.infer<typeof Wensvraag>;
type Antwoord = z.input<typeof Wensenlijst>;

/** A wish with where it stands. */
export interface Staande extends Wens {
  readonly casus: string;
  readonly plan: Pick<Plan, 'vastlegging' | 'at'>;
  readonly prioritering: Prioritering | null;
}

/** Whether somebody asks for this one; without a stand for all that still ask for something. */
export function isGevraagd(vraag: Vraag, wens: Staande): boolean {
  const { gemeente, organisatie, soort, urgentie, stand, prioriteit } = vraag;
  if (stand === undefined ? !isOpen(wens) : wens.stand !== stand) return false;
  if (prioriteit !== undefined && prioriteit !== (wens.prioritering?.prioriteit ?? 'geen')) return false;
  return (
    (gemeente === undefined || wens.gemeente === gemeente) &&
    (organisatie === undefined || wens.organisatie === organisatie) &&
    (soort === undefined || wens.soort === soort) &&
    (urgentie === undefined || wens.urgentie === urgentie)
  );
}

/** Where a wish stands in a list of this order: what sorts first comes first. Names it among all others. */
export function plaatsIn(volgorde: Vraag['volgorde'], wens: Staande): string {
  const { casus, id, organisatie, gemeente, plan } = wens;
  const prioriteit = wens.prioritering?.prioriteit ?? null;
  const voorrang = String(prioriteit === null ? PRIORITEITEN.length : PRIORITEITEN.indexOf(prioriteit));
  const drang = String(URGENTIES.indexOf(wens.urgentie));
  const vooraan = {
    prioriteit: [voorrang],
    urgentie: [drang],
    gemeente: [gemeente ?? '~'],
    organisatie: [organisatie ?? '~'],
    casus: [casus],
  }[volgorde];
  return [...vooraan, voorrang, drang, plan.at, casus, id].join('|');
}

/** How many wishes there are of open ones, and of whom and where; most first. */
export function tellingen(wensen: readonly Staande[]): Pick<Antwoord, 'totaal' | 'perGemeente' | 'perOrganisatie'> {
  return {
    totaal: telling(wensen),
    perGemeente: per(wensen, ({ gemeente }) => gemeente).map(([gemeente, groep]) => ({ gemeente, ...telling(groep) })),
    perOrganisatie: per(wensen, ({ organisatie }) => organisatie).map(([organisatie, groep]) => ({
      organisatie,
      ...telling(groep),
    })),
  };
}

function per(
  wensen: readonly Staande[],
  sleutel: (wens: Staande) => string | null,
): (readonly [string | null, readonly Staande[]])[] {
  const groepen = new Map<string | null, Staande[]>();
  for (const wens of wensen) {
    const groep = groepen.get(sleutel(wens)) ?? [];
    groep.push(wens);
    groepen.set(sleutel(wens), groep);
  }
  return [...groepen].sort(
    ([een, ene], [ander, andere]) => andere.length - ene.length || (een ?? '').localeCompare(ander ?? '', 'nl'),
  );
}

function telling(wensen: readonly Staande[]): Antwoord['totaal'] {
  const tel = (voldoet: (wens: Staande) => boolean): number => wensen.filter(voldoet).length;
  return {
    open: wensen.length,
    ongewogen: tel(({ stand }) => stand === 'ongewogen'),
    dringend: tel(({ urgentie }) => urgentie === 'hoog'),
    zonderPrioriteit: tel(({ prioritering }) => (prioritering?.prioriteit ?? null) === null),
  };
}
