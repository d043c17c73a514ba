import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

// Plain JavaScript: Stryker loads it in processes of its own.

/** The functions and errors that get the texts people read: a refusal, its rule and remedy. */
const telling = /^(report|add|refuse|.*Error|Fault|Refusal|TypeMismatch)$/;

/**
 * Leaves out of the mutants the words of messages: a text with a space in it, or a template, that is told to people.
 * A test that holds every word would only say the same twice; which message comes, and its code, are mutated.
 */
const textsForPeople = {
  shouldIgnore({ node, listKey, parentPath }) {
    const isText = node.type === 'TemplateLiteral' || (node.type === 'StringLiteral' && node.value.includes(' '));
    if (!isText || listKey !== 'arguments') return undefined;
    const { callee } = parentPath.node;
    return telling.test(callee?.name ?? callee?.property?.name ?? '') ? 'a text for people' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'texts for people', textsForPeople)];
