import { expect } from 'chai';
import { outcomeCondition } from '../../../engine/feel/literal-outcome.ts';
import { compiled } from './feel.ts';

describe('the outcome that a condition asks for', () => {
  it('is recognised from either side', () => {
    for (const text of ['route = "triage"', '"triage" = route', '(route) = ("triage")'])
      expect(outcomeCondition(compiled(text)), text).to.deep.equal({ variable: 'route', value: 'triage' });
  });

  it('is not there in any other condition', () => {
    for (const text of [
      'route != "triage"',
      'route = 1',
      'a.route = "x"',
      'a = b',
      '"a" = "b"',
      'route',
      'not(a = "b")',
    ])
      expect(outcomeCondition(compiled(text)), text).to.equal(null);
  });
});
