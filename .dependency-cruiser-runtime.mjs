import rooms from './.dependency-cruiser.mjs';

/** What is left when the types are gone: the graph that is loaded when something runs. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'workflows-never-reach-the-database-or-the-system',
      comment: 'A workflow is replayed: whatever it loads must be the same every time and everywhere.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: ['node_modules/(mongoose|mongodb|express|@temporalio/(client|worker|activity))/'], reachable: true },
    },
  ],
  options: { ...rooms.options, tsPreCompilationDeps: false },
};
