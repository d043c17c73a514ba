import { leesFormulier } from '../../../models/formulier.ts';
import { modelOf } from '../../engine/drawing.ts';
import { HUIS } from '../../workflows/huis.ts';
import { FORMULIER, VARIABELEN } from '../tekenaar/definities.ts';
import { teken } from '../tekenaar/tekenaar.ts';
import { Toeval } from '../toeval.ts';
import type { Huisinhoud } from './huisinhoud.ts';

const VRAGEN = leesFormulier(
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: FORMULIER,
    title: 'Vragen',
    type: 'object',
    required: ['getal', 'verhaal'],
    properties: {
      getal: { type: 'integer', title: 'Hoeveel?', 'x-procesvariabele': true },
      genoeg: { type: 'boolean', title: 'Is het genoeg?', 'x-procesvariabele': true },
      verhaal: { type: 'string', title: 'Wat is er gebeurd?' },
    },
  }),
);

/** One process and one that it may call, drawn at random; and of the first one versions with other terms, or redrawn. */
export async function getekend(seed: number): Promise<Huisinhoud> {
  const toeval = new Toeval(seed);
  const kind = teken(toeval, null).replace('id="P" name="Proef"', 'id="K" name="Kind"');
  const xml = teken(toeval, 'K');
  const modellen = [await modelOf(xml), await modelOf(kind)];
  const anders = xml.replaceAll('PT1H', 'PT2H').replaceAll('P1D', 'P2D').replace('name="Proef"', 'name="Proef 2"');
  return {
    naam: `getekend met ${String(seed)}`,
    huis: HUIS,
    modellen: new Map(modellen.map((model) => [model.id, model])),
    versies: [await modelOf(anders), await modelOf(teken(toeval, 'K'))],
    formulieren: new Map([[FORMULIER, VRAGEN]]),
    begin: { proces: 'P', variabelen: VARIABELEN },
    antwoorden: {},
    berichten: { bericht: {}, tweede: {} },
    gegevens: { getal: [0, 1, 2], genoeg: [true, false] },
  };
}
