import { expect } from 'chai';
import { controleerLezers } from '../../../api/diensten/lezersvelden.ts';
import type { Formulier } from '../../../models/formulier.ts';
import type { Huis } from '../../../models/huis.ts';
import { drawing, flow, modelOf } from '../../engine/drawing.ts';

const soorten = [{ code: 'zorg', naam: 'Zorg', proces: 'aanmelding', bericht: 'melding' }];
const huis = { intake: { soorten, naderBericht: 'nader' } } as unknown as Pick<Huis, 'intake'>;
const wortels = '<bpmn:message id="M" name="melding"/><bpmn:message id="T" name="terugval"/>';
const begin = (id: string, bericht: string, formulier: string) =>
  `<bpmn:startEvent id="${id}" regietafel:formulier="${formulier}"><bpmn:messageEventDefinition messageRef="${bericht}"/></bpmn:startEvent>${flow(id, 'A')}`;

async function fouten(anders: Partial<Formulier>): Promise<string> {
  const formulier: Formulier = {
    $id: 'proef',
    type: 'object',
    'x-lezers': ['ketenmanager'],
    properties: {},
    ...anders,
  };
  const tekening = `${begin('S', 'M', 'van-melding')}${begin('T1', 'T', 'terugval')}<bpmn:task id="A"/>`;
  const modellen = new Map([['aanmelding', await modelOf(drawing(tekening, wortels))]]);
  return [...controleerLezers([formulier], huis, modellen)].map(({ melding }) => melding).join();
}

describe('a form that names its readers, when it is deployed', () => {
  it('is not the one of a melding; of another message it is', async () => {
    expect(await fouten({ $id: 'van-melding' })).to.match(/een melding leest iedereen/);
    expect(await fouten({ $id: 'terugval' })).to.equal('');
  });

  it('asks no plan, no leefgebieden and no maatregelen', async () => {
    expect(await fouten({ properties: { acties: { type: 'array' } } })).to.match(/het plan leest/);
    const scores = { type: 'object', 'x-weergave': 'leefgebieden' } as const;
    expect(await fouten({ properties: { scores } })).to.match(/de leefgebieden leest/);
    const maatregel = { type: 'object', properties: { werkte: { type: 'string' } } } as const;
    expect(await fouten({ properties: { maatregelen: { type: 'array', items: maatregel } } })).to.match(/te vinden/);
    expect(await fouten({ properties: { tekst: { type: 'string' } } })).to.equal('');
  });
});
