import { context, type FeelFunctions, text } from './feel-function.ts';

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
    required: 3,
    call: ([m, key, value]) => ({ ...context(m, 'context'), [text(key, 'key')]: value ?? null }),
  },
};
