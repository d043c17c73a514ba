import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { regietafel } from '../cli/model/regietafel.ts';

const HUIZEN = new URL('../../huizen/', import.meta.url);
const mappen = readdirSync(HUIZEN, { withFileTypes: true })
  .filter((een) => een.isDirectory())
  .map(({ name }) => fileURLToPath(new URL(name, HUIZEN)));

interface Toetsing {
  scenarios: { file: string; passed: boolean; unmet: string[] }[];
  untaken: unknown[];
}

describe('the scenarios of the houses', () => {
  it('go as they say, and together take every flow of every drawing', async () => {
    const { code, stdout, stderr } = await regietafel('model', 'test', ...mappen, '--json');
    expect(stderr).to.equal('');
    const { scenarios, untaken } = JSON.parse(stdout) as Toetsing;
    expect(scenarios.filter(({ passed }) => !passed).map(({ file, unmet }) => ({ file, unmet }))).to.deep.equal([]);
    expect(untaken).to.deep.equal([]);
    expect(code).to.equal(0);
  });
});
