import rooms from './.dependency-cruiser.mjs';

/** What a workflow loads when the types are gone: held against the room `workflows` only, from which all else is followed. */
export default {
  forbidden: [
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
