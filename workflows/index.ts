/** The workflow types: every BPMN process id, through the default export, and the two that Schedules start. */
export { proces as default } from './proces.ts';
export { overlegOpenen as overleg_openen } from './overleg-openen.ts';
export { procesOpenen as proces_openen } from './proces-openen.ts';
