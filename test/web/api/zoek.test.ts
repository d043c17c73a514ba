import { expect } from 'chai';
import { withQuery } from '../../../web/api/zoek.ts';

describe('a request to the API', () => {
  it('leaves out of its query what is not asked', () => {
    expect(withQuery('/v1/taken', { rol: 'partner', huis: undefined, cursor: null, teLaat: false, naam: '' })).to.equal(
      '/v1/taken?rol=partner',
    );
    expect(withQuery('/v1/taken')).to.equal('/v1/taken');
  });

  it('writes what is asked so that it arrives', () => {
    expect(withQuery('/v1/taken', { rol: 'informatiecoördinator', teLaat: true, limiet: 25 })).to.equal(
      '/v1/taken?rol=informatieco%C3%B6rdinator&teLaat=true&limiet=25',
    );
  });
});
