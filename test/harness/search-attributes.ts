import { type Client, Connection } from '@temporalio/client';
import { zoekkenmerken } from '../../models/zoekkenmerken.ts';

/** Numbers of the types in the API of the server (temporal.api.enums.v1.IndexedValueType). */
const TYPES = { TEXT: 1, KEYWORD: 2, INT: 3, DOUBLE: 4, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 };

/** Registers the search attributes on a server that cannot list what it has, so that the usual way does not work. */
export async function addSearchAttributes({ connection, options }: Client): Promise<void> {
  if (!(connection instanceof Connection)) throw new Error('geen verbinding');
  const searchAttributes = Object.fromEntries(
    Object.values(zoekkenmerken).map(({ name, type }) => [name, TYPES[type]]),
  );
  await connection.operatorService.addSearchAttributes({ namespace: options.namespace, searchAttributes });
}
