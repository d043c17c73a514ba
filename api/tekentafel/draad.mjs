import { register } from 'tsx/esm/api';

// A thread begins without the reader of TypeScript that its program was started with.
register();

export const { controle, proef, toets, verschil, opmaak } = await import('./werk.ts');
