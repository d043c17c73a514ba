import { readFileSync } from 'node:fs';
import { expect } from 'chai';

const tekst = readFileSync(new URL('../../docs/begrippen.md', import.meta.url), 'utf8');
const begrippen = [...tekst.matchAll(/^\| \*\*(.+?)\*\* +\|/gm)].map((gevonden) => gevonden[1] ?? '');

describe('the glossary', () => {
  it('explains each word once, in alphabetical order', () => {
    const gesorteerd = begrippen.toSorted((een, ander) =>
      een.replace('-', ' ').localeCompare(ander.replace('-', ' '), 'nl'),
    );
    expect(begrippen).to.deep.equal(gesorteerd);
    expect(new Set(begrippen).size).to.equal(begrippen.length);
  });

  it('explains the roles and processes of Midden-Limburg', () => {
    const huis = JSON.parse(
      readFileSync(new URL('../../huizen/midden-limburg/huis.json', import.meta.url), 'utf8'),
    ) as { rollen: string[] };
    const processen = [
      'screening',
      'preventieve actie',
      'triage',
      'weektriage',
      'procesregie',
      'aanpak',
      'informatie-uitvraag',
      'rondetafel',
      'actie',
      'effectmeting',
      'overdracht',
    ];
    expect(begrippen).to.include.members([...huis.rollen, ...processen]);
  });
});
