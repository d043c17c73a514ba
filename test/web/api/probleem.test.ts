import { expect } from 'chai';
import { asProbleem, GEEN_VERBINDING, Probleem } from '../../../web/api/probleem.ts';

describe('a request that failed', () => {
  it('is not certain of anything when there was no answer', () => {
    const probleem = asProbleem(new TypeError('fetch failed'));
    expect(probleem).to.include({ code: GEEN_VERBINDING, status: 0, isFinal: false });
  });

  it('is certain that nothing happened after a refusal, not after a failing server', () => {
    const answer = (status: number): Probleem =>
      new Probleem({ title: 'T', status, detail: 'D', code: 'C', fouten: [] });
    expect([400, 403, 409, 500, 503].map((status) => answer(status).isFinal)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
