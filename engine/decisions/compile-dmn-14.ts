import type { DmnElement } from 'dmn-moddle';
import type { BoxedExpression } from '../decision-model.ts';
import { NOTHING, type Place, typed } from './place.ts';
import { one, text } from './report.ts';
import { type VisibleNames, withVariables } from './visible-names.ts';

const RULE = 'DMN 1.5 §10.2.1.8';

/** Compiles boxed logic; comes along so that this file need not import its own caller. */
type Compile = (place: Place, logic: DmnElement) => BoxedExpression;

/** The boxed expressions that DMN 1.4 added: conditional, filter and iterators. */
export function compileDmn14(place: Place, logic: DmnElement, compile: Compile): BoxedExpression {
  const type = typed(place.types.of(logic));
  const child = (property: string, visible = place.visible) => childOf({ ...place, visible }, logic, property, compile);
  switch (logic.$type) {
    case 'later:Conditional':
      return { kind: 'conditional', if: child('if'), then: child('then'), else: child('else'), ...type };
    case 'later:Filter':
      return { kind: 'filter', in: child('in'), match: child('match', insideFilter(place.visible)), ...type };
    default: {
      const variable = text(logic, 'iteratorVariable') ?? '';
      if (variable === '')
        place.report.add(logic, RULE, 'De herhaling heeft geen naam voor elk element.', 'Geef elk element een naam.');
      const kind = logic.$type === 'later:For' ? 'for' : logic.$type === 'later:Some' ? 'some' : 'every';
      const names = kind === 'for' ? [variable, 'partial'] : [variable];
      const body = child(kind === 'for' ? 'return' : 'satisfies', withVariables(place.visible, names));
      return { kind, variable, in: child('in'), body, ...type };
    }
  }
}

/** What a condition names may be an entry of the element, which only the data can tell. */
function insideFilter(visible: VisibleNames): VisibleNames {
  return { ...visible, isClosed: false };
}

function childOf(place: Place, logic: DmnElement, property: string, compile: Compile): BoxedExpression {
  const child = one(logic, property);
  const value = child === null ? null : one(child, 'value');
  if (value !== null) return compile(place, value);
  place.report.add(logic, RULE, `Het deel \`${property}\` is leeg.`, 'Schrijf een uitdrukking.');
  return NOTHING;
}
