const elk = (plaats: string, ...soorten: readonly string[]): string[] => soorten.map((soort) => `${plaats} ${soort}`);
const beide = (plaats: string, ...soorten: readonly string[]): string[] =>
  soorten.flatMap((soort) => [`${plaats} ${soort} interrupting`, `${plaats} ${soort} non-interrupting`]);
const rand = 'boundaryEvent';
const deel = 'eventSubProcessStart';

/**
 * What the recordings have executed of each row of `docs/bpmn.md`, by its first cell: in the words of `dekking.ts`. Null
 * for a row about drawings alone: what it is about is gone from the compiled model, so no replay can depend on it.
 */
export const rijen: Readonly<Record<string, readonly string[] | null>> = {
  'Sequence flow, conditional, default': ['flow', 'flow conditional', 'flow default'],
  'Uncontrolled flow, implicit merge, implicit start and end': ['implicit merge', 'implicit start'],
  'Exclusive gateway': ['exclusiveGateway'],
  'Parallel gateway': ['parallelGateway'],
  'Event-based gateway (exclusive, in the flow)': [
    'eventBasedGateway',
    ...['message', 'conditional'].map((soort) => `${soort} behind eventBasedGateway`),
  ],
  'Inclusive gateway': ['inclusiveGateway'],
  'Event-based gateway that creates the process, exclusive and parallel; receive task that does': [
    'instantiate eventBasedGateway',
    'instantiate eventBasedGateway parallel',
    'instantiate receiveTask',
  ],
  'Complex gateway: activation condition over `activationCount` and the tokens per flow, start and reset': [
    'complexGateway',
  ],
  'Abstract and manual task': ['task', 'manualTask'],
  'User task': ['userTask', 'update besluit', 'update wijsToe', 'update verzetTermijn'],
  'Human performer of a user task, by an expression: whose task it is when it opens': ['humanPerformer'],
  'Service task': ['serviceTask'],
  'Send, receive task': ['sendTask', 'receiveTask', 'message early', 'message twice'],
  'Business rule task': ['businessRuleTask', 'decision with requirements'],
  'Script task': ['scriptTask'],
  'Call activity (process)': ['callActivity', 'called process'],
  'Call activity (global task: abstract, manual, user, script, business rule)': null,
  'Embedded sub-process': ['subProcess'],
  'Event sub-process, interrupting and not': [...beide(deel, 'message'), 'continued in an event sub-process'],
  'Transaction, with cancel end event and cancel boundary event': [
    'transaction',
    'endEvent cancel',
    `${rand} cancel interrupting`,
  ],
  'Ad-hoc sub-process, parallel and sequential, completion condition, cancel remaining instances': [
    'adHocSubProcess',
    ...elk('adHoc', 'parallel', 'sequential', 'completionCondition', 'cancelRemaining', 'waits for remaining'),
    'update activeer',
  ],
  'Multi-instance, parallel and sequential, collection or cardinality, completion condition, output collection': [
    ...elk(
      'multiInstance',
      'parallel',
      'sequential',
      'collection',
      'cardinality',
      'completionCondition',
      'outputCollection',
    ),
    'continued in a multiInstance',
  ],
  'Timer that moves along (`regietafel:beweegtMee`): a date that is worked out again when data changes that it reads': [
    'timer moves along',
  ],
  'Tokens that an activity takes or gives several of at a time (`startQuantity`, `completionQuantity`)': [
    'startQuantity',
    'completionQuantity',
  ],
  'Standard loop: test before or after, condition, maximum, `loopCounter`': elk(
    'loop',
    'testBefore',
    'test after',
    'condition',
    'maximum',
  ),
  'Behaviour events of a multi-instance: None, One, All, Complex; message, signal, escalation, error': elk(
    'behavior',
    ...['each', 'first', 'complex', 'message', 'signal', 'escalation', 'error'],
  ),
  'Start event: none, message, timer, signal, conditional, multiple': elk(
    'startEvent',
    'none',
    'message',
    'timer',
    'signal',
    'conditional',
    'multiple',
  ),
  'Start event of an event sub-process: message, timer, signal, error, escalation': [
    ...beide(deel, 'message', 'timer', 'signal', 'escalation'),
    `${deel} error interrupting`,
  ],
  'Intermediate catch: message, timer, signal': elk('intermediateCatchEvent', 'message', 'timer', 'signal'),
  'Conditional: catch, boundary and start of an event sub-process, interrupting and not, behind an event-based gateway':
    [
      'intermediateCatchEvent conditional',
      ...beide(rand, 'conditional'),
      ...beide(deel, 'conditional'),
      'conditional behind eventBasedGateway',
    ],
  'Multiple: catch, boundary, start (any of them); throw, end (all of them)': [
    ...['intermediateCatchEvent', 'startEvent', 'intermediateThrowEvent', 'endEvent'].map(
      (plaats) => `${plaats} multiple`,
    ),
    ...beide(rand, 'multiple'),
    ...beide(deel, 'multiple'),
  ],
  'Parallel multiple: catch, boundary, start of an event sub-process (all of them)': [
    'intermediateCatchEvent parallel multiple',
    ...beide(rand, 'parallel multiple'),
    ...beide(deel, 'parallel multiple'),
  ],
  'Intermediate throw: none, message, signal, escalation': elk(
    'intermediateThrowEvent',
    'none',
    'message',
    'signal',
    'escalation',
  ),
  'Boundary: message, timer, signal, error, escalation; interrupting and not': [
    ...beide(rand, 'message', 'timer', 'signal', 'escalation'),
    `${rand} error interrupting`,
  ],
  'End: none, message, signal, error, escalation, terminate': elk(
    'endEvent',
    'none',
    'message',
    'signal',
    'error',
    'escalation',
    'terminate',
  ),
  'Compensation: boundary event with handler by association; intermediate throw and end, of one activity or all, waiting or not; compensation event sub-process':
    [
      ...['intermediateThrowEvent', 'endEvent', rand, deel].map((plaats) => `${plaats} compensate`),
      ...elk('compensate', 'one', 'all', 'waiting', 'without waiting'),
      ...['compensation handler', 'compensated', 'continued in a compensation'],
    ],
  'Error that leaves a sub-process: what completed in it is undone before the error goes on': ['undone by an error'],
  'Timer: date, duration, cycle; ISO 8601 or FEEL': elk('timer', 'date', 'duration', 'cycle', 'ISO 8601', 'FEEL'),
  'Link: throw and catch in one scope, several throws to one catch': [
    'intermediateThrowEvent link',
    'intermediateCatchEvent link',
  ],
  'Data object, property': ['data object', 'property'],
  'Data input and output of a process, of an activity that is no sub-process (or is a multi-instance) or of an event; data association with transformation, and then assignments':
    [...['data inputs', 'data outputs', 'data assignment']],
  'Multi-instance by `loopDataInputRef`, `inputDataItem`, `loopDataOutputRef`, `outputDataItem`': null,
  Lane: ['lane'],
};
