import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { virtueel, type Klok } from '../models/klok.ts';
import type { Opslag } from '../models/opslag/opslag.ts';
import { TAAKWACHTRIJ } from '../models/proces.ts';
import type { Installatiesleutel } from '../models/versleuteling/installatiesleutel.ts';
import { Kluis } from '../models/versleuteling/kluis.ts';
import { Modellenlezer } from './diensten/modellenlezer.ts';
import { Taakgeheugen } from './diensten/taakgeheugen.ts';
import { spoor } from './http/spoor.ts';
import { Werkplaats } from './tekentafel/werkplaats.ts';

export interface Bouwstenen {
  readonly opslag: Opslag;
  readonly installatie: Installatiesleutel;
  readonly temporal: Client;
  /** The clock of the world; it is not known yet while an example is still to begin. */
  readonly klok: () => Klok;
  readonly logger: Logger;
  readonly taakwachtrij?: string;
  /** Real ms that a process may take to answer; absent: ten seconds. */
  readonly geduld?: number;
}

/** Everything that the API works with. */
export interface Omgeving extends Required<Bouwstenen> {
  readonly kluis: Kluis;
  readonly modellen: Modellenlezer;
  readonly taakgeheugen: Taakgeheugen;
  readonly werkplaats: Werkplaats;
  /** Virtual time, ms since the epoch. */
  readonly nu: () => number;
  /** Real time, ms since the epoch. */
  readonly echt: () => number;
  /** Lets something go on after the answer; its failure is logged. */
  readonly achtergrond: (werk: Promise<unknown>) => void;
  /** Ends what works beside the answers; settles when nothing goes on in the background any more. */
  readonly rust: () => Promise<void>;
}

export function maakOmgeving(bouwstenen: Bouwstenen): Omgeving {
  const { opslag, installatie, klok, logger } = bouwstenen;
  const lopend = new Set<Promise<unknown>>();
  const werkplaats = new Werkplaats();
  return {
    taakwachtrij: TAAKWACHTRIJ,
    geduld: 10_000,
    ...bouwstenen,
    kluis: new Kluis(opslag, installatie),
    taakgeheugen: new Taakgeheugen(),
    werkplaats,
    modellen: new Modellenlezer(opslag, Date.now),
    nu: () => Math.floor(virtueel(klok(), Date.now())),
    echt: Date.now,
    achtergrond(werk) {
      const klaar = werk
        .catch((fout: unknown) => {
          logger.warn({ oorzaak: spoor(fout) }, 'werk na het antwoord mislukt');
        })
        .finally(() => lopend.delete(klaar));
      lopend.add(klaar);
    },
    async rust() {
      await Promise.all([...lopend, werkplaats.sluit()]);
    },
  };
}
