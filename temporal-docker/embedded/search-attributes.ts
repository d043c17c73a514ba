import type { Connection } from '@temporalio/client';
import { zoekkenmerken } from '../../models/zoekkenmerken.ts';

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
  return Object.values(zoekkenmerken).flatMap(({ name, type }) => ['--search-attribute', `${name}=${flagNames[type]}`]);
}

/** Adds the attributes that a server does not know yet; throws when one exists there with another type. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing: Record<string, number> = {};
  for (const { name, type } of Object.values(zoekkenmerken)) {
    const present = customAttributes[name] as number | undefined;
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
