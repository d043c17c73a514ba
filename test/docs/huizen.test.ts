import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { schijf } from '../../cli/model/schijf.ts';
import { toetsMap } from '../../tekentafel/toetsing.ts';
import { huiscodes, huisMet, leesHuismap, type Huismap } from '../huizen/huismap.ts';

const WORTEL = new URL('../../', import.meta.url);
const delen = readFileSync(new URL('docs/huizen.md', WORTEL), 'utf8').split(/^## /m).slice(1);

describe('what docs/huizen.md says of where things work', () => {
  it('tells of every house', () => {
    const tekst = delen.join('');
    for (const code of huiscodes) expect(tekst).to.include(`\`${code}\``);
  });

  for (const deel of delen) {
    const code = /^.*\(`(.+)`\)/.exec(deel)?.[1];
    if (code === undefined) continue;
    const regels = deel.split('\n').filter((regel) => regel.startsWith('| '));
    const rijen = regels.slice(1).map(leesRij);

    describe(code, () => {
      let map: Huismap;
      before(async () => {
        map = await leesHuismap(huisMet(code));
      });

      it('names models and elements that the house has', () => {
        for (const { rij, processen, elementen } of rijen) {
          expect([...map.modellen.keys()], rij).to.include.members(processen);
          const bekend = processen.flatMap((naam) => Object.keys(map.modellen.get(naam)?.nodes ?? {}));
          expect(bekend, rij).to.include.members(elementen);
          expect(elementen, rij).not.to.have.length(0);
        }
      });

      it('names fields that the form of that element asks', () => {
        for (const { rij, processen, velden } of rijen) {
          for (const [veld, element] of velden) {
            const knopen = processen.flatMap((naam) => map.modellen.get(naam)?.nodes[element] ?? []);
            const namenVan = knopen.map(({ task, form }) => task?.form ?? form);
            const teksten = namenVan.map((naam) => JSON.stringify(map.formulieren.get(naam ?? '') ?? {}));
            expect(teksten.join(''), rij).to.include(`"${veld}":{`);
          }
        }
      });

      it('names tests that are there, and scenarios that come by each of those elements', async () => {
        const gedaan = await gespeeld(['gedeeld', code]);
        for (const { rij, elementen, bewijzen } of rijen) {
          const tests = bewijzen.filter((bewijs) => bewijs.startsWith('test/'));
          for (const bewijs of tests) expect(existsSync(new URL(bewijs, WORTEL)), bewijs).to.equal(true);
          const scenarios = bewijzen.filter((bewijs) => !tests.includes(bewijs));
          expect([...gedaan.keys()], rij).to.include.members(scenarios);
          const langs = scenarios.flatMap((bewijs) => gedaan.get(bewijs) ?? []);
          expect(langs, rij).to.include.members(elementen);
        }
      });
    });
  }
});

interface Rij {
  readonly rij: string;
  readonly processen: readonly string[];
  readonly elementen: readonly string[];
  readonly velden: readonly (readonly [veld: string, element: string])[];
  readonly bewijzen: readonly string[];
}

function leesRij(rij: string): Rij {
  const [, , waarmee = '', waar = '', waardoor = ''] = rij.split('|');
  return {
    rij,
    processen: namen(waarmee).filter((naam) => !naam.endsWith('.dmn')),
    elementen: namen(waar).filter((naam) => /^[A-Z]\w+$/.test(naam)),
    velden: [...waar.matchAll(/`(\w+)` in the form of `(\w+)`/g)].map(([, veld = '', element = '']) => [veld, element]),
    bewijzen: namen(waardoor),
  };
}

function namen(cel: string): string[] {
  return [...cel.matchAll(/`([^`]+)`/g)].map(([, naam]) => naam ?? '');
}

/** The elements that each scenario comes by, by its name. */
async function gespeeld(mappen: readonly string[]): Promise<Map<string, string[]>> {
  const gedaan = new Map<string, string[]>();
  for (const naam of mappen) {
    const map = fileURLToPath(new URL(`huizen/${naam}/`, WORTEL));
    const { uitslagen } = await toetsMap(schijf, map, '2026-11-23T08:00:00.000Z');
    for (const { file, played } of uitslagen) {
      const elementen = played?.verloop.trace.map(({ element }) => element) ?? [];
      gedaan.set(basename(file, '.scenario.json'), elementen);
    }
  }
  return gedaan;
}
