import { expect } from 'chai';
import { functionsIn } from '../../../engine/feel/functions-in.ts';
import { compiled } from './feel.ts';

describe('the functions that an expression calls', () => {
  it('are found wherever they stand in it', () => {
    const cases: Record<string, string[]> = {
      'a + 1': [],
      'now()': ['now'],
      'a or date(now()) = today()': ['date', 'now', 'today'],
      'for i in [werkdagen(1)] return {uur: string(i)}': ['werkdagen', 'string'],
      'if contains(a, "b") then upper case(a) else a': ['contains', 'upper case'],
      '(function(a) count(a))([floor(1.5)])': ['count', 'floor'],
    };
    for (const [text, names] of Object.entries(cases))
      expect([...functionsIn(compiled(text).program)], text).to.deep.equal(names);
  });

  it('are not what a text or a name says', () => {
    expect([...functionsIn(compiled('["call", "now"]').program)]).to.deep.equal([]);
    expect([...functionsIn(compiled('call + now').program)]).to.deep.equal([]);
    expect([...functionsIn(['literal', ['call', 'now', []]])]).to.deep.equal([]);
    expect([...functionsIn(compiled('(function(call: date) call)(a)').program)]).to.deep.equal([]);
  });

  it('are found too behind a name that is also an operator', () => {
    for (const text of [
      '{literal: now()}.literal',
      'for literal in [now()] return a',
      '(function(literal) 1)(literal: now())',
    ])
      expect([...functionsIn(compiled(text).program)], text).to.deep.equal(['now']);
  });
});
