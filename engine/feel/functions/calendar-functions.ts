import { eerstvolgende, kalenderdagen, TermError, werkdagen } from '../../calendar/functions.ts';
import { Fault } from '../feel-error.ts';
import { type FeelFunctions, number, text } from './feel-function.ts';

/** Terms in the calendars of the houses, counted from the instant of the event or a given day; they give an ISO 8601 instant. */
export const calendarFunctions: FeelFunctions = {
  werkdagen: {
    parameters: ['dagen', 'uur', 'vanaf'],
    required: 1,
    call: ([days, clock, from], { at }) =>
      term(() => werkdagen(at, number(days, 'dagen'), optional(clock, 'uur'), optional(from, 'vanaf'))),
  },
  kalenderdagen: {
    parameters: ['dagen', 'uur'],
    required: 1,
    call: ([days, clock], { at }) => term(() => kalenderdagen(at, number(days, 'dagen'), optional(clock, 'uur'))),
  },
  eerstvolgende: {
    parameters: ['dag', 'uur'],
    required: 2,
    call: ([day, clock], { at }) => term(() => eerstvolgende(at, text(day, 'dag'), text(clock, 'uur'))),
  },
};

function optional(value: Parameters<typeof text>[0] | undefined, parameter: string): string | null {
  return value === undefined ? null : text(value, parameter);
}

function term(count: () => string): string {
  try {
    return count();
  } catch (error) {
    throw error instanceof TermError ? new Fault('InvalidArgument', error.message) : error;
  }
}
