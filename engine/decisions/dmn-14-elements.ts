/** The address under which the reader knows what DMN 1.4 added to DMN 1.3. */
const LATER = 'https://www.omg.org/spec/DMN/20211108/MODEL/';

const part = (name: string) => ({ name, type: 'ChildExpression' });
const variable = { name: 'iteratorVariable', isAttr: true, type: 'String' };

/** The boxed expressions of DMN 1.4 and later (§10.2.1.8 to §10.2.1.10), for the reader of DMN 1.3. */
export const DMN_14_ELEMENTS = {
  name: 'DMN 1.4',
  prefix: 'later',
  uri: LATER,
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'ChildExpression',
      superClass: ['dmn:DMNElement'],
      properties: [
        { name: 'typeRef', isAttr: true, type: 'String' },
        { name: 'value', type: 'dmn:Expression' },
      ],
    },
    { name: 'Conditional', superClass: ['dmn:Expression'], properties: ['if', 'then', 'else'].map(part) },
    { name: 'Filter', superClass: ['dmn:Expression'], properties: ['in', 'match'].map(part) },
    { name: 'For', superClass: ['dmn:Expression'], properties: [variable, ...['in', 'return'].map(part)] },
    { name: 'Some', superClass: ['dmn:Expression'], properties: [variable, ...['in', 'satisfies'].map(part)] },
    { name: 'Every', superClass: ['dmn:Expression'], properties: [variable, ...['in', 'satisfies'].map(part)] },
  ],
};

/** Versions 1.2, 1.4 and 1.5 differ from 1.3 in their address, and in elements of their own. */
const OTHER_VERSION = /https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20180521|20211108|20230324)\/(MODEL|DMNDI)\//g;
const MODEL = /xmlns(?::([\w.-]+))?=["']https:\/\/www\.omg\.org\/spec\/DMN\/20191111\/MODEL\/["']/;
/** About the drawing only. */
const SHAPE = /\suseAlternativeInputDataShape=["']\w+["']/g;
/** Comments, CDATA and instructions may hold what looks like a tag, so they are matched (and kept) first. */
const TAG =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|(<\/?)(?:([\w.-]+):)?(conditional|filter|for|some|every|if|then|else|in|return|satisfies|match)(?=[\s/>])/g;

/** The same file as DMN 1.3, what came later under an address of its own. */
export function asDmn13(xml: string): string {
  const same = xml.replace(OTHER_VERSION, 'https://www.omg.org/spec/DMN/20191111/$1/').replace(SHAPE, '');
  const prefix = MODEL.exec(same)?.[1];
  const known = same.replace(TAG, (tag: string, open?: string, written?: string, name?: string) =>
    open === undefined || name === undefined || written !== prefix ? tag : `${open}later:${name}`,
  );
  return known === same ? same : known.replace(MODEL, `$& xmlns:later="${LATER}"`);
}
