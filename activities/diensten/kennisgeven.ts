import type { Kennisgeving, Kennisgevinginhoud } from '../../models/kennisgeving.ts';
import type { DienstOpdracht } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';

export interface Boodschap {
  readonly soort: Kennisgeving['soort'];
  /** Tells several of one service call apart. */
  readonly kenmerk: string;
  readonly aan: Partial<Kennisgeving['aan']>;
  readonly taak?: string;
  readonly inhoud?: Partial<Kennisgevinginhoud>;
}

const NIEMAND: Kennisgeving['aan'] = { medewerker: null, rol: null, organisatie: null, gemeente: null, melding: null };

/** Lays ready what is to be sent, once each, however often the service runs. */
export async function geefKennis(
  { opslag, kluis }: Pick<Omgeving, 'opslag' | 'kluis'>,
  { id, huis, dossier, workflowId, at }: DienstOpdracht,
  boodschappen: readonly Boodschap[],
): Promise<void> {
  if (boodschappen.length === 0) return;
  const sleutel = boodschappen.some(({ inhoud }) => inhoud !== undefined)
    ? await kluis.sleutelVoor(dossier.id, Date.parse(at))
    : null;
  const documenten = boodschappen.map(({ soort, kenmerk, aan, taak, inhoud }): Kennisgeving => {
    const _id = `${id}.${soort}.${kenmerk}`;
    const vol: Kennisgevinginhoud = { tekst: null, aanvang: null, uitkomsten: [], ...inhoud };
    return {
      _id,
      ...{ huis, dossier, workflowId, soort, at },
      aan: { ...NIEMAND, ...aan },
      taak: taak ?? null,
      inhoud: inhoud === undefined || sleutel === null ? null : sleutel.versleutel(_id, vol),
      status: 'klaar',
    };
  });
  await opslag.kennisgevingen.bulkWrite(
    documenten.map((document) => ({
      updateOne: { filter: { _id: document._id }, update: { $setOnInsert: document }, upsert: true },
    })),
  );
}
