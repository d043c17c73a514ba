import { expect } from 'chai';
import { alsTekst } from '../../../cli/model/tekst.ts';

const xml = (codering: string): string => `<?xml version="1.0" encoding="${codering}"?>\n<a naam="coördinator"/>`;

describe('the text of a file', () => {
  it('is UTF-8, with or without byte order mark', () => {
    expect(alsTekst(Buffer.from('{"a":"é"}'))).to.equal('{"a":"é"}');
    expect(alsTekst(Buffer.from('\uFEFF{"a":"é"}'))).to.equal('{"a":"é"}');
  });

  it('is UTF-16 where it begins with its mark, in either order', () => {
    const klein = Buffer.from(`\uFEFF${xml('UTF-16')}`, 'utf16le');
    expect(alsTekst(klein)).to.equal(xml('UTF-8'));
    expect(alsTekst(Buffer.from(klein).swap16())).to.equal(xml('UTF-8'));
  });

  it('is what the declaration of the XML says, and says UTF-8 from then on', () => {
    expect(alsTekst(Buffer.from(xml('ISO-8859-1'), 'latin1'))).to.equal(xml('UTF-8'));
    expect(alsTekst(Buffer.from(xml('UTF-8')))).to.equal(xml('UTF-8'));
    expect(alsTekst(Buffer.from(xml('eigen-gebrouwen')))).to.equal(xml('eigen-gebrouwen'));
  });

  it('shows where letters were lost', () => {
    expect(alsTekst(Buffer.from('coördinator', 'latin1'))).to.equal('co\uFFFDrdinator');
  });
});
