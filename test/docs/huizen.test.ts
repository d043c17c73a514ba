import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { huiscodes, leesHuismap } from '../huizen/huismap.ts';

const tekst = readFileSync(new URL('../../docs/huizen.md', import.meta.url), 'utf8');
const delen = tekst.split(/^## /m).slice(1);

describe('what docs/huizen.md says of where things work', () => {
  for (const deel of delen) {
    const code = /\(`(.+)`\)/.exec(deel)?.[1] ?? '';

    it(`names models and elements that ${code} has`, async () => {
      expect(huiscodes).to.include(code);
      const { modellen } = await leesHuismap(code);
      for (const rij of deel
        .split('\n')
        .filter((regel) => regel.startsWith('| '))
        .slice(1)) {
        const [, , waarmee = '', waar = ''] = rij.split('|');
        const processen = namen(waarmee).filter((naam) => !naam.endsWith('.dmn'));
        expect([...modellen.keys()], rij).to.include.members(processen);
        const bekend = processen.flatMap((naam) => Object.keys(modellen.get(naam)?.nodes ?? {}));
        expect(bekend, rij).to.include.members(namen(waar).filter((naam) => /^[A-Z]/.test(naam)));
      }
    });
  }
});

function namen(cel: string): string[] {
  return [...cel.matchAll(/`([^`]+)`/g)].map(([, naam]) => naam ?? '');
}
