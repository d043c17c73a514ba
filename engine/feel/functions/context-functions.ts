import { type FeelContext, type FeelValue, isList } from '../feel-value.ts';
import { Fault } from '../feel-error.ts';
import { context, elements, type FeelFunctions, refuse, text } from './feel-function.ts';

/** Context functions of DMN 1.5 §10.3.4.10. */
export const contextFunctions: FeelFunctions = {
  'get value': {
    parameters: ['m', 'key'],
    required: 2,
    call: ([m, key]) => {
      const [values, name] = [context(m, 'm'), text(key, 'key')];
      return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
    },
  },
  'get entries': {
    parameters: ['m'],
    required: 1,
    call: ([m]) => Object.entries(context(m, 'm')).map(([key, value]) => ({ key, value })),
  },
  'context put': {
    parameters: ['context', 'key', 'value'],
    alsoNamed: ['context', 'keys', 'value'],
    required: 3,
    call: ([m, key, value]) =>
      put(context(m, 'context'), isList(key ?? null) ? (key as readonly FeelValue[]) : [key ?? null], value ?? null),
  },
  'context merge': {
    parameters: ['contexts'],
    required: 1,
    isVariadic: true,
    call: (contexts) => Object.assign({}, ...elements(contexts).map((one) => context(one, 'contexts'))) as FeelContext,
  },
  context: {
    parameters: ['entries'],
    required: 1,
    isVariadic: true,
    call: (entries) => {
      const pairs = elements(entries).map((entry) => {
        const { key, value } = context(entry, 'entries');
        return [text(key, 'key'), value === undefined ? refuse('value', 'een waarde', null) : value] as const;
      });
      if (new Set(pairs.map(([key]) => key)).size < pairs.length)
        throw new Fault('InvalidArgument', 'twee gegevens hebben dezelfde naam');
      return Object.fromEntries(pairs);
    },
  },
};

/** Sets an entry, along a path of keys where there are several. */
function put(values: FeelContext, [key, ...inner]: readonly FeelValue[], value: FeelValue): FeelContext {
  const name = text(key, 'keys');
  if (inner.length === 0) return { ...values, [name]: value };
  return { ...values, [name]: put(context(values[name] ?? null, 'keys'), inner, value) };
}
