import { WorkflowNotFoundError } from '@temporalio/client';
import { definitionsOf } from '../../engine/events/definitions.ts';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { ProcessState } from '../../engine/process-state.ts';
import { procesvariabelen } from '../../models/formulier.ts';
import * as proces from '../../models/proces.ts';
import { monster } from '../huizen/monster.ts';
import type { Fouten } from './fouten.ts';
import type { Wereldklok } from './klok.ts';
import type { Opslagserver } from './opslag/opslag.ts';
import { type Server, GeenAntwoord } from './server/server.ts';
import { uitpakken } from './server/lading.ts';
import type { Huisinhoud, Variabelen } from './tekeningen.ts';
import type { Toeval } from './toeval.ts';
import type { Boek } from './eisen/boek.ts';

/** Ms after which somebody asks again. */
const GEDULD = 10_000;
/** Ms between two looks whether there is an answer. */
const KIJK = 200;
const UUR = 3_600_000;

/** Something that was asked of a process, and what came of it as far as the one who asked knows. */
export interface Verzoek {
  readonly id: string;
  readonly workflowId: string;
  readonly naam: string;
  readonly inhoud: Record<string, unknown>;
  uitkomst: 'onbekend' | 'gedaan' | 'geweigerd' | 'weg';
  stand: proces.Stand | null;
}

interface Nodig {
  readonly klok: Wereldklok;
  readonly toeval: Toeval;
  readonly fouten: Fouten;
  readonly server: Server;
  readonly opslag: Opslagserver;
  readonly huis: Huisinhoud;
  readonly boeken: ReadonlyMap<string, Boek>;
}

/** Everybody who sits at the table of the houses: they decide, move deadlines, hand out tasks, send messages, and err. */
export class Mensen {
  readonly #nodig: Nodig;
  readonly verzoeken: Verzoek[] = [];
  readonly #berichten: string[] = [];
  #nummer = 0;

  constructor(nodig: Nodig) {
    this.#nodig = nodig;
  }

  /** Somebody does something somewhere, or tries to. */
  doeIets(): void {
    const { toeval, boeken } = this.#nodig;
    const lopend = [...boeken.values()].filter(({ opname }) => opname !== null);
    if (lopend.length === 0) return;
    const boek = toeval.kies(lopend);
    const kans = toeval.deel();
    if (kans < 0.62) this.besluit(boek, true);
    else if (kans < 0.7) this.#verzet(boek);
    else if (kans < 0.78) this.#wijsToe(boek);
    else if (kans < 0.93) this.#bericht(boek);
    else this.#onzin(boek);
  }

  /** Everything that a process waits for, from people, from outside, or from whoever repairs what is out of order. */
  helpVerder(boek: Boek): void {
    const { opname, staat, model } = boek;
    if (opname === null || staat === null) return;
    for (const taak of opname.vervolg.stand.taken) this.#decideer(boek, taak, false);
    if (opname.vervolg.storingen.length > 0) this.stuur(boek, proces.OPNIEUW, {});
    for (const { naam, signaal } of verwacht(model, staat))
      this.stuur(boek, naam, this.#nodig.huis.berichten[naam] ?? {}, signaal);
  }

  /** Decides one of the open tasks of a process; false when it has none. `fout`: somebody may take a wrong one. */
  besluit(boek: Boek, fout: boolean): boolean {
    const { toeval } = this.#nodig;
    const taken = boek.opname?.vervolg.stand.taken ?? [];
    const gesloten = Object.keys(boek.opname?.vervolg.gesloten ?? {});
    if (fout && gesloten.length > 0 && toeval.lukt(0.15)) {
      const instantie = toeval.kies(gesloten);
      this.#vraag(boek, proces.besluit, this.#vorm(instantie, null, {}, door(null)));
      return true;
    }
    if (taken.length === 0) return false;
    this.#decideer(boek, toeval.kies(taken), fout);
    return true;
  }

  #decideer(boek: Boek, taak: proces.OpenTaak, fout: boolean): void {
    const { toeval, klok } = this.#nodig;
    const knoop = boek.model.nodes[taak.element];
    const uitkomsten = knoop?.task?.outcomes.map(({ value }) => value) ?? [];
    const uitkomst = uitkomsten.length === 0 ? null : toeval.kies(uitkomsten);
    const formulier = this.#nodig.huis.formulieren.get(knoop?.task?.form ?? '');
    const at = new Date(klok.nu).toISOString();
    const variabelen = formulier === undefined ? {} : procesvariabelen(formulier, monster(formulier, { at }));
    const wie = fout && toeval.lukt(0.05) ? { ...door(taak), rol: 'voorbijganger' } : door(taak);
    this.#vraag(boek, proces.besluit, this.#vorm(taak.instantie, uitkomst, variabelen, wie));
  }

  /** Tells a process something that it waits for, or that nobody waits for. */
  stuur(boek: Boek, naam: string, variabelen: Variabelen, signaal = false): void {
    const { klok, toeval, fouten, server } = this.#nodig;
    this.#nummer += 1;
    const id =
      toeval.lukt(0.1) && this.#berichten.length > 0 ? toeval.kies(this.#berichten) : `bericht-${String(this.#nummer)}`;
    this.#berichten.push(id);
    const bezorg = (): void => {
      try {
        server.signaleer(boek.workflowId, proces.bericht, [{ id, naam, variabelen, ...(signaal ? { signaal } : {}) }]);
      } catch (fout) {
        if (!(fout instanceof WorkflowNotFoundError)) throw fout;
      }
    };
    bezorg();
    if (fouten.treft('bericht-dubbel')) klok.plan(toeval.heel(1, toeval.kies([1000, UUR, 48 * UUR])), bezorg);
  }

  #verzet(boek: Boek): void {
    const { toeval, klok } = this.#nodig;
    const taken = boek.opname?.vervolg.stand.taken ?? [];
    if (taken.length === 0) return;
    const { instantie } = toeval.kies(taken);
    const naar = new Date(klok.nu + toeval.kies([-UUR, UUR, 24 * UUR, 300 * UUR])).toISOString();
    const wie = toeval.lukt(0.8)
      ? { medewerker: 'mw-01', rol: 'procesregisseur', organisatie: 'proefhuis' }
      : door(null);
    this.#vraag(boek, proces.verzetTermijn, { instantie, naar, door: wie });
  }

  #wijsToe(boek: Boek): void {
    const { toeval } = this.#nodig;
    const taken = boek.opname?.vervolg.stand.taken ?? [];
    if (taken.length === 0) return;
    const taak = toeval.kies(taken);
    this.#vraag(boek, proces.wijsToe, {
      instantie: taak.instantie,
      medewerker: toeval.kies(['mw-01', null]),
      door: door(taak),
    });
  }

  #bericht(boek: Boek): void {
    const { toeval, huis } = this.#nodig;
    const namen = Object.keys(huis.berichten);
    const naam =
      namen.length === 0 || toeval.lukt(0.2)
        ? toeval.kies(['niemand_wacht_hierop', proces.OPNIEUW])
        : toeval.kies(namen);
    this.stuur(boek, naam, huis.berichten[naam] ?? {}, toeval.lukt(0.1));
  }

  #onzin(boek: Boek): void {
    const { toeval } = this.#nodig;
    const taken = boek.opname?.vervolg.stand.taken ?? [];
    const instantie = taken.length === 0 ? '1' : toeval.kies(taken).instantie;
    this.#vraag(boek, toeval.kies([proces.besluit, proces.wijsToe, proces.verzetTermijn]), {
      instantie,
      door: 'niemand',
    });
  }

  #vorm(instantie: string, uitkomst: string | null, variabelen: Variabelen, wie: proces.Handelende): proces.Besluit {
    return { instantie, uitkomst, vastlegging: null, variabelen, door: wie };
  }

  /** As the API does: lays it down first, then asks the process, and asks again under the same id until it is answered. */
  #vraag(boek: Boek, naam: string, inhoud: Record<string, unknown>): void {
    this.#nummer += 1;
    const id = `v-${String(this.#nummer)}`;
    const metVastlegging = naam === proces.wijsToe ? inhoud : { ...inhoud, vastlegging: id };
    const verzoek: Verzoek = {
      id,
      workflowId: boek.workflowId,
      naam,
      inhoud: metVastlegging,
      uitkomst: 'onbekend',
      stand: null,
    };
    this.#nodig.opslag.vastleggingen.voegIn({
      _id: id,
      status: 'ingediend',
      onderdelen: [],
      dossier: { soort: 'casus', id: boek.dossier },
    });
    this.verzoeken.push(verzoek);
    this.#stuurOp(verzoek);
  }

  #stuurOp(verzoek: Verzoek): void {
    const { klok, toeval, fouten } = this.#nodig;
    if (verzoek.uitkomst !== 'onbekend') return;
    const keren = fouten.treft('opdracht-weg') ? 0 : fouten.treft('opdracht-dubbel') ? 2 : 1;
    for (let keer = 0; keer < keren; keer += 1) {
      const laat =
        keer > 0 || fouten.treft('opdracht-laat') ? toeval.heel(1, toeval.kies([GEDULD, 2 * UUR, 48 * UUR])) : 0;
      klok.plan(toeval.heel(1, 20) + laat, () => {
        this.#kom(verzoek, klok.nu + GEDULD);
      });
    }
    klok.plan(GEDULD + toeval.heel(1, 1000), () => {
      this.#stuurOp(verzoek);
    });
  }

  /** The request reaches the server. */
  #kom(verzoek: Verzoek, tot: number): void {
    const { klok, fouten, server } = this.#nodig;
    const { workflowId, id, naam, inhoud } = verzoek;
    let update;
    try {
      update = server.werkBij(workflowId, id, naam, inhoud);
    } catch (fout) {
      if (!(fout instanceof WorkflowNotFoundError)) throw fout;
      this.#hoor(verzoek, 'weg', null);
      return;
    }
    const kijk = (): void => {
      const { antwoord } = update;
      if (antwoord === null) {
        if (klok.nu < tot) klok.plan(KIJK, kijk);
        return;
      }
      if (antwoord.fout instanceof GeenAntwoord || fouten.treft('antwoord-weg')) return;
      if (antwoord.goed !== undefined) this.#hoor(verzoek, 'gedaan', uitpakken(antwoord.goed) as proces.Stand);
      else this.#hoor(verzoek, antwoord.fout instanceof WorkflowNotFoundError ? 'weg' : 'geweigerd', null);
    };
    klok.plan(KIJK, kijk);
  }

  #hoor(verzoek: Verzoek, uitkomst: Verzoek['uitkomst'], stand: proces.Stand | null): void {
    if (verzoek.uitkomst !== 'onbekend') return;
    verzoek.uitkomst = uitkomst;
    verzoek.stand = stand;
    if (uitkomst !== 'geweigerd') return;
    const verworpen = { $set: { status: 'verworpen' } };
    this.#nodig.opslag.vastleggingen.verander({ _id: verzoek.id, status: 'ingediend' }, verworpen);
  }
}

/** Somebody who may do a task. */
function door(taak: proces.OpenTaak | null): proces.Handelende {
  return {
    medewerker: taak?.toegewezen ?? 'mw-02',
    rol: taak?.rol ?? 'partner',
    organisatie: taak?.organisatie ?? 'proefhuis',
  };
}

/** The messages and signals for which tokens wait: at catch events, receive tasks and behind event-based gateways. */
function verwacht(model: ProcessModel, staat: ProcessState): { naam: string; signaal: boolean }[] {
  const knopen = Object.values(staat.instances).flatMap(({ element }) => {
    const knoop = model.nodes[element];
    if (knoop?.type !== 'eventBasedGateway') return knoop ?? [];
    return knoop.outgoing.flatMap((stroom) => model.nodes[model.flows[stroom]?.target ?? ''] ?? []);
  });
  return knopen.flatMap((knoop) =>
    definitionsOf(knoop).flatMap((wat) =>
      wat.kind === 'message' || wat.kind === 'signal' ? [{ naam: wat.name, signaal: wat.kind === 'signal' }] : [],
    ),
  );
}
