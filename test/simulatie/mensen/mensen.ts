import { procesvariabelen } from '../../../models/formulier.ts';
import * as proces from '../../../models/proces.ts';
import { monster } from '../../huizen/monster.ts';
import { modelId } from '../inrichting.ts';
import type { Boek } from '../eisen/boek.ts';
import type { Variabelen } from '../huizen/huisinhoud.ts';
import { Berichten } from './berichten.ts';
import type { Tafel } from './tafel.ts';
import { Verzoeken } from './verzoeken.ts';

const UUR = 3_600_000;
const REGISSEUR = { medewerker: 'mw-01', rol: 'procesregisseur', organisatie: 'proefhuis' };
const BEHEERDER = { medewerker: 'mw-03', rol: 'beheerder', organisatie: 'proefhuis' };

/** Everybody who sits at the table of the houses: they decide, move deadlines, hand out tasks, send messages, and err. */
export class Mensen {
  readonly #tafel: Tafel;
  readonly #berichten: Berichten;
  readonly #verzoeken: Verzoeken;

  constructor(tafel: Tafel) {
    this.#tafel = tafel;
    this.#berichten = new Berichten(tafel);
    this.#verzoeken = new Verzoeken(tafel);
  }

  get verzoeken(): Verzoeken['alle'] {
    return this.#verzoeken.alle;
  }

  /** Somebody does something somewhere, or tries to. */
  doeIets(): void {
    const { toeval, boeken } = this.#tafel;
    const lopend = [...boeken.values()].filter(({ opname }) => opname !== null);
    if (lopend.length === 0) return;
    const boek = toeval.kies(lopend);
    const kans = toeval.deel();
    if (kans < 0.55) this.#besluit(boek);
    else if (kans < 0.62) this.#verzet(boek);
    else if (kans < 0.69) this.#wijsToe(boek);
    else if (kans < 0.75) this.#activeer(boek);
    else if (kans < 0.8) this.#migreer(boek);
    else if (kans < 0.94) this.#berichten.iets(boek);
    else this.#onzin(boek);
  }

  /** Everything that a process waits for, from people, from outside, or from whoever repairs what is out of order. */
  helpVerder(boek: Boek): void {
    const { opname } = boek;
    if (opname === null) return;
    const { toeval } = this.#tafel;
    const { taken, activeerbaar = [] } = opname.vervolg.stand;
    // Some come later, and something else may come first.
    if (toeval.lukt(0.5)) this.#berichten.iets(boek);
    for (const taak of taken) if (toeval.lukt(0.8)) this.#decideer(boek, taak, false);
    for (const { instantie, element } of activeerbaar)
      if (toeval.lukt(taken.length === 0 ? 0.8 : 0.2))
        this.#verzoeken.vraag(boek, proces.activeer, { instantie, element, door: REGISSEUR });
    if (opname.vervolg.storingen.length > 0) this.#berichten.stuur(boek, proces.OPNIEUW);
    this.#berichten.alles(boek);
  }

  /** Decides one of the open tasks of a process, now and then a wrong one or as somebody who may not. */
  #besluit(boek: Boek): void {
    const { toeval } = this.#tafel;
    const taken = boek.opname?.vervolg.stand.taken ?? [];
    const gesloten = Object.keys(boek.opname?.vervolg.gesloten ?? {});
    if (gesloten.length > 0 && toeval.lukt(0.15))
      this.#verzoeken.vraag(boek, proces.besluit, vorm(toeval.kies(gesloten), null, {}, door(null)));
    else if (taken.length > 0) this.#decideer(boek, toeval.kies(taken), true);
  }

  #decideer(boek: Boek, taak: proces.OpenTaak, fout: boolean): void {
    const { toeval } = this.#tafel;
    const uitkomsten = boek.model.nodes[taak.element]?.task?.outcomes.map(({ value }) => value) ?? [];
    const uitkomst = uitkomsten.length === 0 ? null : toeval.kies(uitkomsten);
    const wie = fout && toeval.lukt(0.05) ? { ...door(taak), rol: 'voorbijganger' } : door(taak);
    this.#verzoeken.vraag(boek, proces.besluit, vorm(taak.instantie, uitkomst, this.#gegevens(taak), wie));
  }

  /** What a decision brings along: what its form marks, else what everybody knows, and some of the rest. */
  #gegevens({ formulier: naam }: proces.OpenTaak): Variabelen {
    const { klok, toeval, huis } = this.#tafel;
    const formulier = huis.formulieren.get(naam ?? '');
    if (formulier !== undefined)
      return procesvariabelen(formulier, monster(formulier, { at: new Date(klok.nu).toISOString() }));
    const bekend = Object.entries(huis.gegevens).filter(([, { length }]) => length === 1 || toeval.lukt(0.5));
    return Object.fromEntries(bekend.map(([wat, waarden]) => [wat, toeval.kies(waarden)]));
  }

  #verzet(boek: Boek): void {
    const { toeval, klok } = this.#tafel;
    const taken = boek.opname?.vervolg.stand.taken ?? [];
    if (taken.length === 0) return;
    const { instantie } = toeval.kies(taken);
    const naar = new Date(klok.nu + toeval.kies([-UUR, UUR, 24 * UUR, 300 * UUR])).toISOString();
    const wie = toeval.lukt(0.8) ? REGISSEUR : door(null);
    this.#verzoeken.vraag(boek, proces.verzetTermijn, { instantie, naar, door: wie });
  }

  #wijsToe(boek: Boek): void {
    const { toeval } = this.#tafel;
    const taken = boek.opname?.vervolg.stand.taken ?? [];
    if (taken.length === 0) return;
    const taak = toeval.kies(taken);
    const medewerker = toeval.kies(['mw-01', null]);
    this.#verzoeken.vraag(boek, proces.wijsToe, { instantie: taak.instantie, medewerker, door: door(taak) });
  }

  /** Starts an activity of an ad-hoc sub-process, or something that cannot be started. */
  #activeer(boek: Boek): void {
    const { toeval } = this.#tafel;
    const kan = boek.opname?.vervolg.stand.activeerbaar ?? [];
    if (kan.length === 0) return;
    const { instantie, element } = toeval.kies(kan);
    const welk = toeval.lukt(0.2) ? toeval.kies(Object.keys(boek.model.nodes)) : element;
    this.#verzoeken.vraag(boek, proces.activeer, { instantie, element: welk, door: REGISSEUR });
  }

  /** Moves a process to another version of its drawing, with a guess where what moved has gone. */
  #migreer(boek: Boek): void {
    const { toeval, huis } = this.#tafel;
    const versies = [...huis.modellen.values(), ...huis.versies].filter(({ id }) => id === boek.model.id);
    const naar = toeval.kies(versies);
    const open = (boek.opname?.vervolg.stand.open ?? []).filter((id) => naar.nodes[id] === undefined);
    const verplaatsingen = open.flatMap((van) => {
      const zelfde = Object.values(naar.nodes).filter(({ type }) => type === boek.model.nodes[van]?.type);
      return zelfde.length === 0 ? [] : [[van, toeval.kies(zelfde).id] as const];
    });
    this.#verzoeken.vraag(boek, proces.migreer, {
      naar: toeval.lukt(0.05) ? 'bestaat-niet' : modelId(naar),
      verplaatsingen: Object.fromEntries(verplaatsingen),
      herbereken: toeval.lukt(0.5),
      door: toeval.lukt(0.9) ? BEHEERDER : REGISSEUR,
    });
  }

  #onzin(boek: Boek): void {
    const { toeval } = this.#tafel;
    const taken = boek.opname?.vervolg.stand.taken ?? [];
    const instantie = taken.length === 0 ? '1' : toeval.kies(taken).instantie;
    const namen = [proces.besluit, proces.wijsToe, proces.verzetTermijn, proces.activeer, proces.migreer];
    this.#verzoeken.vraag(boek, toeval.kies(namen), { instantie, door: 'niemand' });
  }
}

function vorm(
  instantie: string,
  uitkomst: string | null,
  variabelen: Variabelen,
  wie: proces.Handelende,
): Record<string, unknown> {
  return { instantie, uitkomst, vastlegging: null, variabelen, door: wie };
}

/** Somebody who may do a task. */
function door(taak: proces.OpenTaak | null): proces.Handelende {
  return {
    medewerker: taak?.toegewezen ?? 'mw-02',
    rol: taak?.rol ?? 'partner',
    organisatie: taak?.organisatie ?? 'proefhuis',
  };
}
