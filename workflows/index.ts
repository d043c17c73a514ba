/** The workflow types: every BPMN process id, through the default export, and the one that Schedules start. */
export { proces as default } from './proces.ts';
export { overlegOpenen as overleg_openen } from './overleg-openen.ts';
