import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { expect } from 'chai';
import type { FlowNode, ProcessModel } from '../../engine/process-model.ts';
import { elementen, leesHuismap, tekenhuizen, type Huismap } from './huismap.ts';
import { lijst, omvat } from './tekening.ts';

/** Left by the events on their edge only, which the linter takes for an end that was forgotten. */
const UITGANG_OP_DE_RAND = ['Op_Agenda', 'Detentie', 'Ontslagdatum', 'Verbod_loopt'];
/** The gateway behind the tasks of several tables: the same buttons for each. */
const GEDEELDE_KEUZE = 'no-gateway-join-fork Keuze_Besluit';

for (const code of tekenhuizen) {
  describe(`the drawings of ${code}, as the engine reads them`, () => {
    let map: Huismap;
    before(async () => {
      map = await leesHuismap(code);
    });

    it('compile without a problem, one process a file', () => {
      expect(map.problemen).to.deep.equal([]);
      expect([...map.modellen.keys()].map((id) => `${id}.bpmn`)).to.have.members([...map.tekeningen.keys()]);
    });

    it('satisfy the recommended rules of bpmnlint', async () => {
      const fouten: string[] = [];
      for (const [bestand, xml] of map.tekeningen) {
        const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
        const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
        fouten.push(...warnings.map(({ message }) => `${bestand}: ${message}`));
        for (const [regel, meldingen] of Object.entries(await linter.lint(rootElement)))
          for (const { category, id } of meldingen)
            if (category !== 'warn' && !UITGANG_OP_DE_RAND.includes(id) && `${regel} ${id}` !== GEDEELDE_KEUZE)
              fouten.push(`${bestand}: ${regel} ${id}`);
      }
      expect(fouten).to.deep.equal([]);
    });

    it('give every user task a role of the house, a deadline, a form and an explanation', async () => {
      const uitleg = new Set<string>();
      for (const xml of map.tekeningen.values()) {
        const { rootElement } = await new BpmnModdle().fromXML(xml);
        for (const id of uitgelegd(rootElement)) uitleg.add(id);
      }
      for (const [model, node] of elementen(map, 'userTask')) {
        const deadline = [node, ...omhulsels(model, node)].some(({ boundaryEvents }) =>
          boundaryEvents.some((id) => {
            const rand = model.nodes[id];
            return rand?.event?.kind === 'timer' && !rand.reminder;
          }),
        );
        expect(map.huis.rollen, node.id).to.include(node.task?.role);
        expect(deadline, `${node.id} has a deadline`).to.equal(true);
        expect(map.formulieren.has(node.task?.form ?? ''), `${node.id} has a form`).to.equal(true);
        expect(uitleg.has(node.id), `${node.id} is explained`).to.equal(true);
      }
    });

    it('name every flow that is a choice, because the name is the button', () => {
      for (const [model, node] of elementen(map, 'exclusiveGateway')) {
        if (node.outgoing.length < 2) continue;
        const namen = node.outgoing.map((id) => model.flows[id]?.name);
        expect(namen, node.id).to.not.include(null);
        expect(new Set(namen).size, `${node.id} names its flows apart`).to.equal(namen.length);
      }
    });

    it('offer as outcomes every flow behind a task that has an outcome', () => {
      for (const [model, node] of elementen(map, 'userTask')) {
        const task = node.task;
        if (task === null || task.outcomeVariable === null) continue;
        const keuze = model.nodes[model.flows[node.outgoing[0] ?? '']?.target ?? ''];
        expect(keuze?.type, node.id).to.equal('exclusiveGateway');
        expect(
          task.outcomes.map(({ flow }) => flow),
          node.id,
        ).to.have.members([...(keuze?.outgoing ?? [])]);
        expect(task.outcomes.length).to.be.at.least(2);
      }
    });

    it('tell apart elements of the house by their id where a meeting or a service points at them', () => {
      const agenda = map.huis.overleggen.map(({ agendaTaak }) => agendaTaak);
      const taken = elementen(map, 'userTask').map(([, { id }]) => id);
      for (const taak of agenda) expect(taken.filter((id) => id === taak)).to.have.lengthOf(1);
    });
  });
}

/** The sub-processes that an element stands in: the deadline of one counts for the tasks in it. */
function omhulsels(model: ProcessModel, { scope }: FlowNode): FlowNode[] {
  const om = scope === null ? undefined : model.nodes[scope];
  return om === undefined ? [] : [om, ...omhulsels(model, om)];
}

/** Ids of the elements that carry words for who does the work. */
function uitgelegd(houder: ModdleElement): string[] {
  const delen = houder.$type === 'bpmn:Definitions' ? lijst(houder, 'rootElements') : lijst(houder, 'flowElements');
  return delen
    .filter((deel) => deel.$type === 'bpmn:Process' || deel.$type === 'bpmn:UserTask' || omvat(deel))
    .flatMap((deel) => [
      ...(lijst(deel, 'documentation').length > 0 && deel.id !== undefined ? [deel.id] : []),
      ...(deel.$type === 'bpmn:UserTask' ? [] : uitgelegd(deel)),
    ]);
}
