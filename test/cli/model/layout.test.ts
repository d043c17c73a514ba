import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { drawing, flow } from '../../engine/drawing.ts';
import { metMap, regietafel } from './regietafel.ts';

// No node names its flows: the standard allows that.
const kaal = drawing(`<!-- zo getekend -->
<bpmn:startEvent id="S"/><bpmn:userTask id="T" name="Doen &amp; laten" regietafel:formulier="f"/>
<bpmn:subProcess id="D"><bpmn:task id="X"/><bpmn:task id="Y"/>${flow('X', 'Y')}</bpmn:subProcess>
<bpmn:endEvent id="E"/>${flow('S', 'T')}${flow('T', 'D')}${flow('D', 'E')}`);

describe('regietafel model layout', () => {
  it('draws every node and flow, and leaves what stood there as it was', async () => {
    await metMap({ 'p.bpmn': kaal }, async (map) => {
      const pad = join(map, 'p.bpmn');
      expect(await regietafel('model', 'layout', pad)).to.deep.equal({ code: 0, stdout: '', stderr: '' });
      const opgemaakt = await readFile(pad, 'utf8');
      const [voor, opmaak] = opgemaakt.split('  <bpmndi:BPMNDiagram ', 2);
      expect(kaal.startsWith(voor ?? '')).to.equal(true);
      for (const id of ['S', 'T', 'D', 'E', 'S_T', 'T_D', 'D_E'])
        expect(opmaak).to.match(new RegExp(`bpmnElement="${id}"`));
      expect(opgemaakt.match(/bpmnElement="(X|Y|X_Y)"/g)).to.have.length(3);
      expect((await regietafel('model', 'diff', pad, pad)).code).to.equal(0);
      const nogEens = await regietafel('model', 'layout', pad);
      expect(nogEens.code).to.equal(1);
      expect(nogEens.stderr).to.include('heeft al een opmaak');
    });
  });

  it('writes to another file where that is asked, and refuses what it cannot lay out', async () => {
    const twee = kaal.replace('</bpmn:definitions>', '<bpmn:process id="Q"/></bpmn:definitions>');
    await metMap({ 'p.bpmn': kaal, 'twee.bpmn': twee, 'geen.bpmn': 'geen xml' }, async (map) => {
      await regietafel('model', 'layout', join(map, 'p.bpmn'), '--naar', join(map, 'q.bpmn'));
      expect(await readFile(join(map, 'p.bpmn'), 'utf8')).to.equal(kaal);
      expect(await readFile(join(map, 'q.bpmn'), 'utf8')).to.include('BPMNShape');
      expect((await regietafel('model', 'layout', join(map, 'twee.bpmn'))).stderr).to.include('2 processen');
      expect((await regietafel('model', 'layout', join(map, 'geen.bpmn'))).stderr).to.include('geen leesbare BPMN');
    });
  });
});
