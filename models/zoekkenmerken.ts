import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** What a coordinator filters on in the Temporal UI; never encrypted, so codes, instants and yes or no only. */
export const zoekkenmerken = {
  huis: defineSearchAttributeKey('Huis', SearchAttributeType.KEYWORD),
  proces: defineSearchAttributeKey('Proces', SearchAttributeType.KEYWORD),
  dossier: defineSearchAttributeKey('Dossier', SearchAttributeType.KEYWORD),
  stap: defineSearchAttributeKey('Stap', SearchAttributeType.KEYWORD),
  /** Roles, organisations, or `techniek`. */
  wachtop: defineSearchAttributeKey('Wachtop', SearchAttributeType.KEYWORD_LIST),
  deadline: defineSearchAttributeKey('Deadline', SearchAttributeType.DATETIME),
  teLaat: defineSearchAttributeKey('TeLaat', SearchAttributeType.BOOL),
  /** Number of the last line of the trace: what a store must have. */
  regel: defineSearchAttributeKey('Regel', SearchAttributeType.INT),
  /** Real instant of the last step: by it the sweep finds what changed. */
  bijgewerkt: defineSearchAttributeKey('Bijgewerkt', SearchAttributeType.DATETIME),
};
