import { definitionsOf } from '../events/definitions.ts';
import { linkSources, linkTargets } from '../events/link.ts';
import type { ConstraintRule } from './constraint-rule.ts';

/** Rules of the standard about link events, each for one node. */
export const linkRules: readonly ConstraintRule[] = [
  function links({ model, node, report }) {
    if (node.event?.kind === 'multiple' && definitionsOf(node).some(({ kind }) => kind === 'link'))
      report(
        'BPMN 2.0.2 §10.5.5',
        'Een koppeling is de enige definitie van haar gebeurtenis.',
        'Haal de andere definities weg.',
      );
    if (node.event?.kind !== 'link') return;
    const { name } = node.event;
    const isThrow = node.type === 'intermediateThrowEvent';
    if ((isThrow ? node.outgoing : node.incoming).length > 0)
      report(
        'BPMN 2.0.2 §10.5.5',
        `Een koppeling die ${isThrow ? 'verstuurt heeft geen uitgaande' : 'ontvangt heeft geen inkomende'} pijl; de naam verbindt.`,
        'Haal de pijl weg.',
      );
    const targets = linkTargets(model, node);
    if (isThrow && targets.length === 0)
      report(
        'BPMN 2.0.2 §10.5.5',
        `Geen koppeling vangt ${name} op in ditzelfde proces of deelproces.`,
        'Teken een ontvangende koppeling met dezelfde naam.',
      );
    if (!isThrow && targets.length > 1)
      report(
        'BPMN 2.0.2 §10.5.5',
        `Meer dan één koppeling vangt ${name} op.`,
        'Laat één ontvangende koppeling met deze naam staan.',
      );
    if (!isThrow && linkSources(model, node).length === 0)
      report(
        'BPMN 2.0.2 §10.5.5',
        `Geen koppeling leidt naar ${name}.`,
        'Teken een versturende koppeling met dezelfde naam.',
      );
  },
];
