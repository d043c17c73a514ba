import type { ConstraintRule } from './constraint-rule.ts';

/** What a business rule task decides with is there, and decides. */
export const decisionRules: readonly ConstraintRule[] = [
  function decisions({ model, node, report }) {
    if (node.decision === null) return;
    const decision = model.decisions[node.decision.id];
    if (decision !== undefined && 'kind' in decision && decision.kind === 'knowledge')
      report(
        'DMN 1.5 §6.3.9',
        `${node.decision.id} is een kennismodel, en dat beslist niet uit zichzelf.`,
        'Noem een beslissing of beslisdienst.',
      );
    if (decision === undefined)
      report(
        'Regietafel',
        `De beslistabel ${node.decision.id} is er niet.`,
        'Zet het DMN-bestand met deze beslissing naast de tekening.',
      );
  },
];
