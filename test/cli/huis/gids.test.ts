import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { compile } from '../../../engine/compile.ts';
import { termijnenIn } from '../../../api/diensten/model-controle.ts';
import { Overlegritme } from '../../../models/huis.ts';
import { Rol } from '../../../models/rol.ts';
import { GIDS } from './zesde-huis.ts';

const GEDEELD = new URL('../../../huizen/gedeeld/', import.meta.url);
const rijen = [...GIDS.matchAll(/^\| `(\w+)`[^|]*\|[^|]*\|[^|]*\| ([^|]*) \|$/gm)];
const namenIn = (tekst: string): string[] => [...tekst.matchAll(/`(\w+)`/g)].map(([, naam = '']) => naam);

describe('the guide for who begins a house', () => {
  it('names every shared process, with the terms that its drawing reads', async () => {
    const bestanden = readdirSync(GEDEELD).filter((naam) => naam.endsWith('.bpmn'));
    expect(rijen.map(([, proces]) => `${proces ?? ''}.bpmn`)).to.have.members(bestanden);
    for (const [, proces = '', termijnen = ''] of rijen) {
      const { models } = await compile(readFileSync(new URL(`${proces}.bpmn`, GEDEELD), 'utf8'), { decisions: [] });
      expect(namenIn(termijnen), proces).to.have.members([...termijnenIn(models)]);
      const rollen = models.flatMap(({ nodes }) => Object.values(nodes)).flatMap(({ task }) => task?.role ?? []);
      const genoemd = [
        'partner',
        'procesregisseur',
        ...(proces === 'informatie_uitvraag' ? ['informatiecoördinator'] : []),
      ];
      expect(genoemd, proces).to.include.members(rollen);
    }
  });

  it('shows an overleg as huis.json takes it, and names every role there is', () => {
    const [, overleg = ''] = /^\*\*A table every week\.\*\*[^]*?```json\n([^]*?)```/m.exec(GIDS) ?? [];
    expect(Overlegritme.safeParse(JSON.parse(overleg)).success).to.equal(true);
    const [rollen = ''] = /^- `rollen` .*$/m.exec(GIDS) ?? [];
    for (const rol of Rol.options) expect(rollen).to.include(`\`${rol}\``);
  });
});
