import type { DmnElement } from 'dmn-moddle';
import type { ValueType } from '../decision-model.ts';
import { testsIn } from './expressions.ts';
import { many, one, type Report, text } from './report.ts';
import type { TypeShape } from '../feel/type-shape.ts';
import type { VisibleNames } from './visible-names.ts';

type Simple = Exclude<ValueType['kind'], 'list' | 'context'>;

/** Types of FEEL (DMN 1.5 §10.3.2.1), and what drawing programs and older versions of the standard call them. */
const SIMPLE: Readonly<Record<string, Simple>> = {
  Any: 'Any',
  number: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  dateTime: 'date and time',
  'days and time duration': 'days and time duration',
  dayTimeDuration: 'days and time duration',
  'years and months duration': 'years and months duration',
  yearMonthDuration: 'years and months duration',
};

const NO_NAMES: VisibleNames = {
  variables: [],
  isClosed: true,
  functions: new Map(),
  typeNamed: () => undefined,
  properties: [],
};

/** The types of a DMN file (DMN 1.5 §7.3.2): those of FEEL, and the item definitions by name. */
export class ValueTypes {
  readonly #report: Report;
  readonly #definitions: ReadonlyMap<string, DmnElement>;
  readonly #known = new Map<string, ValueType>();
  readonly #underWay = new Set<string>();

  constructor(report: Report, definitions: DmnElement) {
    this.#report = report;
    this.#definitions = new Map(many(definitions, 'itemDefinition').map((item) => [item.name ?? '', item]));
  }

  /** Names of components of more than one word, wherever they stand. */
  componentNames(): string[] {
    const names = (item: DmnElement): string[] =>
      many(item, 'itemComponent').flatMap((component) => [component.name ?? '', ...names(component)]);
    return [...this.#definitions.values()].flatMap(names).filter((name) => /\W/.test(name));
  }

  /** The type that an element names; undefined where it names none, or where that was reported. */
  of(element: DmnElement | null): ValueType | undefined {
    const name = text(element, 'typeRef');
    return element === null || name === null ? undefined : this.#named(element, name);
  }

  /** What a function of the type that an element names gives; undefined where that says nothing. */
  resultOf(element: DmnElement | null): ValueType | undefined {
    const definition = this.#definitions.get(text(element, 'typeRef') ?? '');
    const item = definition === undefined ? null : one(definition, 'functionItem');
    const name = text(item, 'outputTypeRef');
    return item === null || name === null ? undefined : this.#named(item, name);
  }

  /** The type of this name without the values that it allows; undefined where the file defines none. */
  shapeNamed(name: string): TypeShape | undefined {
    const definition = this.#definitions.get(name);
    if (definition === undefined) return undefined;
    const item = one(definition, 'functionItem');
    if (item !== null) return (text(item, 'outputTypeRef') ?? 'Any') === 'Any' ? this.#functionShape(item) : undefined;
    const type = this.#defined(definition, name);
    return type === undefined ? undefined : shapeOf(type);
  }

  #functionShape(item: DmnElement): TypeShape {
    const types = many(item, 'parameters').map((parameter) => this.of(parameter));
    return ['function', types.map((type) => (type === undefined ? 'Any' : shapeOf(type)))];
  }

  #named(owner: DmnElement, written: string): ValueType | undefined {
    const name = this.#definitions.has(written) ? written : written.replace(/^\w+:/, '');
    const definition = this.#definitions.get(name);
    if (definition !== undefined) return this.#defined(definition, name);
    const kind = SIMPLE[name];
    if (kind !== undefined) return kind === 'Any' ? undefined : { kind, allowed: null };
    this.#report.add(
      owner,
      'DMN 1.5 §7.3.2',
      `Het type ${written} bestaat niet.`,
      `Definieer het type (itemDefinition), of kies uit ${Object.values(SIMPLE)
        .filter((known, at, all) => all.indexOf(known) === at)
        .join(', ')}.`,
    );
    return undefined;
  }

  #defined(definition: DmnElement, name: string): ValueType | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    if (this.#underWay.has(name)) {
      this.#report.add(definition, 'DMN 1.5 §7.3.2', `Het type ${name} bestaat uit zichzelf.`, 'Haal de kring weg.');
      return undefined;
    }
    this.#underWay.add(name);
    const type = this.#item(definition);
    this.#underWay.delete(name);
    if (type !== undefined) this.#known.set(name, type);
    return type;
  }

  #item(item: DmnElement): ValueType | undefined {
    const constraint = one(item, 'allowedValues');
    const allowed = constraint === null ? null : testsIn(this.#report, constraint, NO_NAMES);
    const base = this.#base(item);
    if (base === undefined) return undefined;
    // Of a list the constraint is about its elements (DMN 1.5 §7.3.3).
    const constrained = allowed === null ? base : { ...base, allowed };
    return item.get('isCollection') === true ? { kind: 'list', element: constrained, allowed: null } : constrained;
  }

  #base(item: DmnElement): ValueType | undefined {
    if (one(item, 'functionItem') !== null) return undefined;
    const components = many(item, 'itemComponent');
    if (components.length === 0) {
      const name = text(item, 'typeRef');
      return name === null || name === 'Any' ? { kind: 'Any', allowed: null } : this.#named(item, name);
    }
    const types = components.map((component) => [component.name ?? '', this.#item(component)] as const);
    return {
      kind: 'context',
      components: Object.fromEntries(types.flatMap(([name, type]) => (type === undefined ? [] : [[name, type]]))),
      allowed: null,
    };
  }
}

function shapeOf(type: ValueType): TypeShape {
  if (type.kind === 'list') return ['list', shapeOf(type.element)];
  if (type.kind !== 'context') return type.kind;
  return ['context', Object.entries(type.components).map(([name, component]) => [name, shapeOf(component)])];
}
