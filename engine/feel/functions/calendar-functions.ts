import { eerstvolgende, kalenderdagen, TermError, werkdagen } from '../../calendar/functions.ts';
import { Fault } from '../feel-error.ts';
import { type FeelFunctions, number, text } from './feel-function.ts';

/** Terms in the calendars of the houses, counted from the instant of the event; they give an ISO 8601 instant. */
export const calendarFunctions: FeelFunctions = {
  werkdagen: {
    parameters: ['dagen', 'uur'],
    required: 1,
    call: ([days, clock], { at }) =>
      term(() => werkdagen(at, number(days, 'dagen'), clock === undefined ? null : text(clock, 'uur'))),
  },
  kalenderdagen: {
    parameters: ['dagen', 'uur'],
    required: 1,
    call: ([days, clock], { at }) =>
      term(() => kalenderdagen(at, number(days, 'dagen'), clock === undefined ? null : text(clock, 'uur'))),
  },
  eerstvolgende: {
    parameters: ['dag', 'uur'],
    required: 2,
    call: ([day, clock], { at }) => term(() => eerstvolgende(at, text(day, 'dag'), text(clock, 'uur'))),
  },
};

function term(count: () => string): string {
  try {
    return count();
  } catch (error) {
    throw error instanceof TermError ? new Fault('InvalidArgument', error.message) : error;
  }
}
