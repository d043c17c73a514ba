import { join } from 'node:path';
import { expect } from 'chai';
import { drawing, flow } from '../../engine/drawing.ts';
import { metMap, regietafel } from './regietafel.ts';

const een = drawing(`<bpmn:startEvent id="S"/><bpmn:userTask id="T" name="Wegen"/>${flow('S', 'T')}`);
const ander = een.replace('name="Wegen"', 'name="Afwegen"');

describe('regietafel model diff', () => {
  it('tells in words, or as JSON, what changed in drawings and folders of them', async () => {
    await metMap({ 'a.bpmn': een }, (eerst) =>
      metMap({ 'b.bpmn': ander }, async (nu) => {
        const tekst = await regietafel('model', 'diff', join(eerst, 'a.bpmn'), join(nu, 'b.bpmn'));
        expect(tekst).to.deep.equal({
          code: 0,
          stdout: 'P\n  Gebruikerstaak “Afwegen” (T): de naam is nu “Afwegen” (was “Wegen”).\n',
          stderr: '',
        });
        const { stdout } = await regietafel('model', 'diff', eerst, nu, '--json');
        expect(JSON.parse(stdout)).to.deep.equal({
          changes: [
            {
              process: 'P',
              element: 'T',
              what: 'name',
              before: '“Wegen”',
              after: '“Afwegen”',
              text: 'Gebruikerstaak “Afwegen” (T): de naam is nu “Afwegen” (was “Wegen”).',
            },
          ],
        });
        expect((await regietafel('model', 'diff', eerst, eerst)).stdout).to.equal('Geen verschil in wat er gebeurt.\n');
      }),
    );
  });

  it('exits 2 where one of them is refused', async () => {
    const fout = drawing(`<bpmn:startEvent id="S"/><bpmn:task id="T"/>${flow('T', 'S')}`);
    const { code } = await metMap({ 'a.bpmn': een, 'b.bpmn': fout }, (map) =>
      regietafel('model', 'diff', join(map, 'a.bpmn'), join(map, 'b.bpmn')),
    );
    expect(code).to.equal(2);
  });
});
