import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import type { Connection } from '@temporalio/client';

/** What a coordinator filters on in the Temporal UI. Codes, dates and yes/no only: search attributes are never encrypted. */
export const searchAttributes = {
  Huis: defineSearchAttributeKey('Huis', SearchAttributeType.KEYWORD),
  Proces: defineSearchAttributeKey('Proces', SearchAttributeType.KEYWORD),
  Stap: defineSearchAttributeKey('Stap', SearchAttributeType.KEYWORD),
  Wachtop: defineSearchAttributeKey('Wachtop', SearchAttributeType.KEYWORD_LIST),
  Deadline: defineSearchAttributeKey('Deadline', SearchAttributeType.DATETIME),
  TeLaat: defineSearchAttributeKey('TeLaat', SearchAttributeType.BOOL),
  Dossier: defineSearchAttributeKey('Dossier', SearchAttributeType.KEYWORD),
  /** Number of the last line of the trace, and the real instant of the last step: by them a projection that lags is found. */
  Regel: defineSearchAttributeKey('Regel', SearchAttributeType.INT),
  Bijgewerkt: defineSearchAttributeKey('Bijgewerkt', SearchAttributeType.DATETIME),
} as const;

/** Name of each type on the command line of the Temporal server. */
const flagNames = {
  KEYWORD: 'Keyword',
  KEYWORD_LIST: 'KeywordList',
  DATETIME: 'Datetime',
  BOOL: 'Bool',
  TEXT: 'Text',
  INT: 'Int',
  DOUBLE: 'Double',
} as const;

/** Number of each type in the server's API (temporal.api.enums.v1.IndexedValueType). */
const apiTypes = { TEXT: 1, KEYWORD: 2, INT: 3, DOUBLE: 4, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 } as const;

/** `NAME=Type` for each attribute, as `temporal server start-dev --search-attribute` takes it. */
export function searchAttributeFlags(): string[] {
  return Object.values(searchAttributes).flatMap(({ name, type }) => [
    '--search-attribute',
    `${name}=${flagNames[type]}`,
  ]);
}

/** Adds the attributes that a server does not know yet; throws when one exists there with another type. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing: Record<string, number> = {};
  for (const { name, type } of Object.values(searchAttributes)) {
    const present = customAttributes[name];
    if (present === undefined) missing[name] = apiTypes[type];
    else if (present !== apiTypes[type]) {
      throw new Error(
        `Zoekattribuut ${name} bestaat in namespace ${namespace} al met een ander type dan ${flagNames[type]}`,
      );
    }
  }
  if (Object.keys(missing).length > 0) {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: missing });
  }
}
