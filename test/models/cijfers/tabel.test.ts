import { expect } from 'chai';
import { lossePosten, naastElkaar, verdeling, type Post } from '../../../models/cijfers/tabel.ts';

const post = (code: string, aantal: number, delen?: readonly Post[]): Post => ({
  code,
  naam: code,
  cel: { aantal, casussen: aantal },
  ...(delen && { delen }),
});
const gezien = (rijen: ReturnType<typeof verdeling>): string[] =>
  rijen.map(({ code, waarden }) => `${code} ${waarden.map((waarde) => waarde ?? 'x').join(' ')}`);

describe('the rows of a figure', () => {
  it('leave out the parts of what is hidden: together they would be it', () => {
    const posten = [post('a', 9, [post('a/1', 9), post('a/2', 0)]), post('b', 3, [post('b/1', 3)]), post('c', 0)];
    expect(gezien(verdeling(posten, { aantal: 12, casussen: 12 }))).to.deep.equal([
      'a 9',
      'a/1 9',
      'a/2 0',
      'b x',
      'c x',
      'totaal 12',
    ]);
  });

  it('hide small parts of what is shown, each line by itself where the lines have no sum', () => {
    const posten = [post('a', 9, [post('a/1', 6), post('a/2', 3)]), post('b', 4, [post('b/1', 4)])];
    expect(gezien(lossePosten(posten))).to.deep.equal(['a 9', 'a/1 x', 'a/2 x', 'b x']);
  });

  it('hide everything of a whole that is small itself', () => {
    expect(gezien(verdeling([post('a', 4), post('b', 0)], { aantal: 4, casussen: 4 }))).to.deep.equal([
      'a x',
      'b x',
      'totaal x',
    ]);
    const cel = (aantal: number) => ({ aantal, casussen: aantal });
    expect(naastElkaar([cel(2), cel(2)], cel(4))).to.deep.equal([null, null, null]);
    expect(naastElkaar([cel(40), cel(2)], cel(42))).to.deep.equal([null, null, 42]);
  });
});
