import type { Logboekregel } from './logboekregel.ts';

/** What other systems can be told, by its `type` (CloudEvents, NL GOV profile). */
export const GEBEURTENISSOORTEN = [
  'nl.regietafel.proces-gestart',
  'nl.regietafel.proces-afgerond',
  'nl.regietafel.taak-geopend',
  'nl.regietafel.taak-besloten',
  'nl.regietafel.taak-vervallen',
] as const;
export type Gebeurtenissoort = (typeof GEBEURTENISSOORTEN)[number];

const SOORTEN: Readonly<Record<string, Gebeurtenissoort>> = {
  'process/entered': 'nl.regietafel.proces-gestart',
  'process/completed': 'nl.regietafel.proces-afgerond',
  'userTask/entered': 'nl.regietafel.taak-geopend',
  'userTask/completed': 'nl.regietafel.taak-besloten',
  'userTask/cancelled': 'nl.regietafel.taak-vervallen',
};

/** What a line of the logbook is to others; null: nothing. */
export function gebeurtenissoort({ regel }: Pick<Logboekregel, 'regel'>): Gebeurtenissoort | null {
  return SOORTEN[`${regel.type}/${regel.change}`] ?? null;
}

/** Structured JSON (CloudEvents 1.0, JSON format). */
export interface Cloudevent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: Gebeurtenissoort;
  readonly subject: string;
  readonly time: string;
  readonly sequence: string;
  readonly sequencetype: 'Integer';
  readonly datacontenttype: 'application/json';
  readonly data: Readonly<Record<string, string>>;
}

/**
 * A line as an event, always the same for the same line: its id and its place in the dossier were fixed when it was
 * written. It says that something happened and where, never what was decided or about whom. `oin`: twenty digits.
 */
export function alsCloudevent(regel: Logboekregel, type: Gebeurtenissoort, oin: string): Cloudevent {
  const { _id, huis, dossier, volgnummer, proces, workflowId } = regel;
  const taak =
    type.includes('.taak-') && regel.regel.instantie !== null ? `${workflowId}.${regel.regel.instantie}` : null;
  return {
    specversion: '1.0',
    id: _id,
    source: `urn:nld:oin:${oin}:systeem:regietafel`,
    type,
    subject: dossier.id,
    time: regel.regel.at,
    sequence: String(volgnummer).padStart(10, '0'),
    sequencetype: 'Integer',
    datacontenttype: 'application/json',
    data: {
      huis,
      proces,
      procesverloop: workflowId,
      ...(taak === null ? {} : { taak, element: regel.regel.element }),
    },
  };
}
