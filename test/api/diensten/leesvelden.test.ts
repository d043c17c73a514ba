import { expect } from 'chai';
import { controleerLeesvelden } from '../../../api/diensten/leesvelden.ts';
import type { Formulier } from '../../../models/formulier.ts';

const antwoord: Formulier = { $id: 'antwoord', type: 'object', properties: { tekst: { type: 'string' } } };
const bekend = new Map([[antwoord.$id, antwoord]]);
const fouten = (leest: Record<string, string[]>): string[] =>
  [...controleerLeesvelden([{ $id: 'lezen', type: 'object', 'x-leest': leest }], bekend)].map(
    ({ melding, herstel }) => `${melding} ${herstel ?? ''}`,
  );

describe('what a form gives to read, when it is deployed', () => {
  it('exists, form and field', () => {
    expect(fouten({ antwoord: ['tekst'] })).to.deep.equal([]);
    expect(fouten({ antwoord: ['text'] }).join()).to.match(/veld "text" van het formulier "antwoord".*een van: tekst/);
    expect(fouten({ weg: ['tekst'] }).join()).to.match(/formulier "weg".*van dit huis/);
  });

  it('is meant for the task of a form that exists', () => {
    const vraag = (...voor: string[]): Formulier => ({
      ...{ $id: 'vraag', type: 'object' },
      properties: { opdracht: { type: 'string', 'x-voor-taak': voor } },
    });
    const meldingen = (...voor: string[]): string =>
      [...controleerLeesvelden([vraag(...voor)], bekend)].map(({ melding }) => melding).join();
    expect(meldingen('antwoord')).to.equal('');
    expect(meldingen('antwoord', 'weg')).to.match(/"x-voor-taak" bij "opdracht" noemt het formulier "weg"/);
  });
});
