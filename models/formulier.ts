/** Forms: JSON Schema beside the drawings, with our annotations. Pure: no store, no clock. */
export { controleerFormulier } from './formulier/controle.ts';
export { grenswaarde } from './formulier/datumgrens.ts';
export { keuzesUit, vernauw } from './formulier/keuze-uit.ts';
export { leesInvoer, type Gegevens } from './formulier/invoer.ts';
export { procesvariabelen } from './formulier/procesvariabelen.ts';
export { leesFormulier, type Formulier, type Keuzes, type Veldschema } from './formulier/schema.ts';
export { vormfouten } from './formulier/vorm.ts';
