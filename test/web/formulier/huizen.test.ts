import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readFormulier } from '../../../web/formulier/schema.ts';

const formulieren = readdirSync('huizen', { recursive: true, encoding: 'utf8' }).filter((naam) =>
  naam.endsWith('.form.json'),
);

describe('the forms of the houses', () => {
  it('are there', () => {
    expect(formulieren).to.not.be.empty;
  });

  for (const naam of formulieren) {
    it(`${naam} can be shown, every field with a title of its own`, () => {
      const inhoud = JSON.parse(readFileSync(join('huizen', naam), 'utf8')) as Record<string, unknown>;
      const { velden } = readFormulier(inhoud);
      expect(velden).to.not.be.empty;
      for (const veld of velden) expect(veld.titel, veld.naam).to.not.equal(veld.naam);
    });
  }
});
