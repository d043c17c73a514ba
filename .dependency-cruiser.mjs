/**
 * Which room may import which, types included (docs/architecture.md). What runs is held against a second, stricter set:
 * .dependency-cruiser-runtime.mjs.
 */
const rooms = 'activities|api|bench|cli|engine|models|tekentafel|temporal-docker|test|web|workers|workflows';

/** Nothing of ours but its own room, and `others` (a pattern). */
const only = (room, others) => ({
  name: `${room}-imports-only-${others === '' ? 'itself' : others.replaceAll('|', '-and-')}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(${rooms})/`, pathNot: `^(${[room, ...(others === '' ? [] : [others])].join('|')})/` },
});

/** No package but `packages` (a pattern); Node's own modules are a matter of their own. */
const packages = (room, names) => ({
  name: `${room}-packages`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: 'node_modules/', pathNot: `node_modules/(${names})/` },
});

export default {
  forbidden: [
    only('engine', ''),
    packages('engine', 'bpmn-moddle|dmn-moddle|saxen|feelin|lezer-feel|luxon|moddle|moddle-xml|@types/luxon'),
    {
      name: 'engine-is-pure',
      comment:
        'No file, no network, no process: the hash of a model and the comparison of values are all it may ask Node for.',
      severity: 'error',
      from: { path: '^engine/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util)$' },
    },
    only('models', ''),
    packages('models', 'zod|mongoose|mongodb|bson|luxon|@types/luxon|@temporalio/common|ical-generator|jsonc-parser'),
    only('workflows', 'engine|models|activities'),
    {
      name: 'workflows-take-the-contract-and-types-from-activities',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', pathNot: '^activities/contract\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    only('activities', 'engine|models'),
    only('tekentafel', 'engine|models'),
    packages('tekentafel', 'bpmn-moddle|bpmn-auto-layout|luxon|@types/luxon|zod'),
    only('api', 'engine|models|activities|tekentafel|workflows'),
    {
      name: 'api-takes-definitions-and-types-from-workflows-and-activities',
      comment:
        'The names of updates, signals and queries stand in one place; nothing else of a workflow runs in the API.',
      severity: 'error',
      from: { path: '^api/' },
      to: {
        path: '^(workflows|activities)/',
        pathNot: '^workflows/berichten\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    only('web', ''),
    only('temporal-docker', 'models'),
    {
      name: 'nobody-imports-cli-or-workers',
      severity: 'error',
      from: { pathNot: '^(cli|workers|test|bench)/' },
      to: { path: '^(cli|workers)/' },
    },
    {
      name: 'tekentafel-is-pure',
      comment:
        'What is done with drawings without servers knows no file, no clock and no terminal: cli and api bring those.',
      severity: 'error',
      from: { path: '^tekentafel/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|util)$' },
    },
    { name: 'workers-do-not-import-cli', severity: 'error', from: { path: '^workers/' }, to: { path: '^cli/' } },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(web/dist|coverage|reports)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
