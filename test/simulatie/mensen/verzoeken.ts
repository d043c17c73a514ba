import { WorkflowNotFoundError } from '@temporalio/client';
import * as proces from '../../../models/proces.ts';
import type { Boek } from '../eisen/boek.ts';
import { uitpakken } from '../server/lading.ts';
import { GeenAntwoord } from '../server/server.ts';
import type { Tafel } from './tafel.ts';

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

/** Updates of which nothing is laid down beforehand. */
const ZONDER_VASTLEGGING: readonly string[] = [proces.wijsToe, proces.activeer];

/** Whatever is asked of processes by Update, under one id until it is answered. */
export class Verzoeken {
  readonly #tafel: Tafel;
  readonly alle: Verzoek[] = [];

  constructor(tafel: Tafel) {
    this.#tafel = tafel;
  }

  /** As the API does: lays it down first, then asks the process, and asks again under the same id until it is answered. */
  vraag(boek: Boek, naam: string, inhoud: Record<string, unknown>): void {
    const id = `v-${String(this.alle.length + 1)}`;
    const verzoek: Verzoek = {
      ...{ id, workflowId: boek.workflowId, naam, uitkomst: 'onbekend', stand: null },
      inhoud: ZONDER_VASTLEGGING.includes(naam) ? inhoud : { ...inhoud, vastlegging: id },
    };
    this.#tafel.opslag.vastleggingen.voegIn({
      _id: id,
      status: 'ingediend',
      onderdelen: [],
      dossier: { soort: 'casus', id: boek.dossier },
    });
    this.alle.push(verzoek);
    this.#stuurOp(verzoek);
  }

  #stuurOp(verzoek: Verzoek): void {
    const { klok, toeval, fouten } = this.#tafel;
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
    const { klok, fouten, server } = this.#tafel;
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
    this.#tafel.opslag.vastleggingen.verander({ _id: verzoek.id, status: 'ingediend' }, verworpen);
  }
}
