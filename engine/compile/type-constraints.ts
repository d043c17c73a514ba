import type { ModdleElement } from 'bpmn-moddle';
import { many, one, type Source, text } from './source.ts';

/** What a task takes along or brings: the data, the sets they are in, and the message that says of what type they are. */
interface Handed {
  readonly data: 'dataInputs' | 'dataOutputs';
  readonly sets: 'inputSets' | 'outputSets';
  readonly message: ModdleElement | null;
}

/** Rules of the standard about the types of what an element hands over or goes through, where types are given. */
export function checkTypes(source: Source, element: ModdleElement): void {
  for (const handed of handedBy(element)) checkHanded(source, element, handed);
  checkPayload(source, element);
  checkCalled(source, element);
  const loop = one(element, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return;
  checkItem(source, element, one(loop, 'loopDataInputRef'), one(loop, 'inputDataItem'));
  checkItem(source, element, one(loop, 'loopDataOutputRef'), one(loop, 'outputDataItem'));
}

/** Whether two pieces of data are of one type: the same one, or of the same structure. */
export function isSameType(one: ModdleElement | null, other: ModdleElement | null): boolean {
  if (one === null || other === null || one === other) return one === other;
  const structure = one.get('structureRef');
  return structure !== undefined && structure === other.get('structureRef');
}

function handedBy(task: ModdleElement): Handed[] {
  const [taken, brought] = [
    { data: 'dataInputs', sets: 'inputSets' },
    { data: 'dataOutputs', sets: 'outputSets' },
  ] as const;
  if (task.$type === 'bpmn:SendTask') return [{ ...taken, message: one(task, 'messageRef') }];
  if (task.$type === 'bpmn:ReceiveTask') return [{ ...brought, message: one(task, 'messageRef') }];
  const operation = one(task, 'operationRef');
  if (operation === null) return [];
  return [
    { ...taken, message: one(operation, 'inMessageRef') },
    { ...brought, message: one(operation, 'outMessageRef') },
  ];
}

/** A message is one piece of data (BPMN 10.3.3). */
function checkHanded(source: Source, task: ModdleElement, { data, sets, message }: Handed): void {
  const specification = one(task, 'ioSpecification');
  const type = message === null ? null : one(message, 'itemRef');
  if (specification === null || type === null) return;
  const [only, ...others] = many(specification, data);
  if (others.length > 0 || many(specification, sets).length > 1)
    source.report(
      task,
      'BPMN 2.0.2 §10.3.3',
      'Een bericht draagt één gegeven, en hier staan er meer.',
      'Laat er één staan, of maak er samen één van.',
    );
  else if (only !== undefined && !isSameType(one(only, 'itemSubjectRef'), type))
    source.report(
      task,
      'BPMN 2.0.2 §10.3.3',
      `Het gegeven is niet van het type van het bericht, ${type.id ?? ''}.`,
      'Geef beide hetzelfde type.',
    );
}

/** What an event carries: one piece of data for each definition that has a type (BPMN 10.5.1). */
function checkPayload(source: Source, event: ModdleElement): void {
  const carried = many(event, 'eventDefinitions').flatMap((definition) => typeCarried(definition) ?? []);
  const data = [...many(event, 'dataInputs'), ...many(event, 'dataOutputs')];
  if (carried.length === 0 || data.length === 0) return;
  const isThere = (type: ModdleElement) => data.some((given) => isSameType(one(given, 'itemSubjectRef'), type));
  if (data.length < carried.length || !carried.every(isThere))
    source.report(
      event,
      'BPMN 2.0.2 §10.4.1',
      'De data van deze gebeurtenis is niet van het type van wat zij draagt.',
      'Geef elke definitie een eigen gegeven, van hetzelfde type.',
    );
}

function typeCarried(definition: ModdleElement): ModdleElement | null {
  const references = ['messageRef', 'signalRef', 'errorRef', 'escalationRef'];
  const carrier = references.flatMap((property) => one(definition, property) ?? [])[0];
  if (carrier === undefined) return null;
  return one(carrier, carrier.$type === 'bpmn:Message' ? 'itemRef' : 'structureRef');
}

/** The data of a call, where it says any, is that of what it calls (BPMN 10.3.6). */
function checkCalled(source: Source, call: ModdleElement): void {
  const own = one(call, 'ioSpecification');
  const name = text(call, 'calledElement')?.replace(/^.*:/, '');
  const called = source.roots.find(({ id }) => id !== undefined && id === name);
  if (own === null || called === undefined || !called.$instanceOf('bpmn:CallableElement')) return;
  const other = one(called, 'ioSpecification');
  const isAlike = (['dataInputs', 'dataOutputs'] as const).every((property) => {
    const [here, there] = [many(own, property), other === null ? [] : many(other, property)].map((list) =>
      list.map((data) => one(data, 'itemSubjectRef')),
    );
    return here?.length === there?.length && here?.every((type, place) => isSameType(type, there?.[place] ?? null));
  });
  if (!isAlike)
    source.report(
      call,
      'BPMN 2.0.2 §10.3.6',
      `De invoer en uitvoer van deze aanroep zijn niet die van ${name ?? ''}.`,
      'Geef beide dezelfde gegevens in dezelfde volgorde, of laat ioSpecification hier weg.',
    );
}

/** Each instance has one item of the collection (BPMN 10.3.8). */
function checkItem(
  source: Source,
  activity: ModdleElement,
  all: ModdleElement | null,
  item: ModdleElement | null,
): void {
  const type = all === null ? null : one(all, 'itemSubjectRef');
  const own = item === null ? null : one(item, 'itemSubjectRef');
  if (type === null || own === null) return;
  if (own.get('isCollection') === true || !isSameType(own, type))
    source.report(
      activity,
      'BPMN 2.0.2 §10.3.8',
      `Wat één keer meekrijgt of oplevert is niet van het type van wat in ${all?.id ?? ''} zit.`,
      'Geef het het type van één gegeven uit de verzameling.',
    );
}
