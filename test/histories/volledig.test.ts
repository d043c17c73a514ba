import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { allowed } from '../../engine/compile/event-definition.ts';
import * as proces from '../../models/proces.ts';
import { uitgevoerd } from './dekking.ts';
import { alleKnopen } from './elementen.ts';
import { opnamen } from './opname.ts';
import { rijen } from './rijen.ts';

const gehad = new Set([...opnamen().values()].flatMap(uitgevoerd));
const ontbreekt = (gevraagd: readonly string[]): string[] => gevraagd.filter((een) => !gehad.has(een));

/** First cells of the first table of `docs/bpmn.md`, of what has an effect. */
function rijenIn(tekst: string): string[] {
  const [tabel = ''] = tekst.slice(tekst.indexOf('| Element |')).split('\n\n');
  const cellen = tabel
    .split('\n')
    .slice(2)
    .map((regel) => regel.split('|').map((cel) => cel.trim()));
  return cellen.flatMap(([, wat = '', hoe = '']) => (/^refused|no effect/.test(hoe) ? [] : [wat]));
}

describe('the recorded histories together', () => {
  const tabel = rijenIn(readFileSync(new URL('../../docs/bpmn.md', import.meta.url), 'utf8'));

  it('say of every row of docs/bpmn.md what of it they executed', () => {
    expect(Object.keys(rijen).sort()).to.deep.equal(tabel.sort());
  });

  for (const [rij, gevraagd] of Object.entries(rijen)) {
    if (gevraagd === null) continue;
    it(`have executed: ${rij}`, () => {
      expect(ontbreekt(gevraagd)).to.deep.equal([]);
    });
  }

  it('have executed every Update', () => {
    const { activeer, besluit, migreer, verzetTermijn, wijsToe } = proces;
    const namen = [activeer, besluit, migreer, verzetTermijn, wijsToe];
    expect(ontbreekt(namen.map((naam) => `update ${naam}`))).to.deep.equal([]);
  });

  it('have executed every kind of flow node, and every event definition in every place where it is allowed', () => {
    expect(ontbreekt(alleKnopen())).to.deep.equal([]);
    expect(ontbreekt((allowed['behavior'] ?? []).map((soort) => `behavior ${soort}`))).to.deep.equal([]);
  });
});
