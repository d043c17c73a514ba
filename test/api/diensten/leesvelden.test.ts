import { expect } from 'chai';
import { controleerLeesvelden } from '../../../api/diensten/leesvelden.ts';
import type { Formulier } from '../../../models/formulier.ts';

const antwoord: Formulier = { $id: 'antwoord', type: 'object', properties: { tekst: { type: 'string' } } };
const bekend = new Map([[antwoord.$id, antwoord]]);
const geen = { processen: new Set<string>(), formulieren: new Set<string>() };
const fouten = (leest: Record<string, string[]>): string[] =>
  [...controleerLeesvelden([{ $id: 'lezen', type: 'object', 'x-leest': leest }], bekend, geen)].map(
    ({ melding, herstel }) => `${melding} ${herstel ?? ''}`,
  );

describe('what a form gives to read, when it is deployed', () => {
  it('exists, form and field', () => {
    expect(fouten({ antwoord: ['tekst'] })).to.deep.equal([]);
    expect(fouten({ antwoord: ['text'] }).join()).to.match(/veld "text" van het formulier "antwoord".*een van: tekst/);
    expect(fouten({ weg: ['tekst'] }).join()).to.match(/formulier "weg".*van dit huis/);
  });

  it('is chosen out of what goes along into the process only', () => {
    const kies: Formulier = {
      ...{ $id: 'kies', type: 'object', 'x-leest': { antwoord: ['tekst', 'wie'] } },
      properties: { wie: { type: 'string', 'x-weergave': 'organisatie', 'x-uit': { antwoord: ['tekst', 'wie'] } } },
    };
    const wie = { type: 'string', 'x-weergave': 'organisatie', 'x-procesvariabele': true };
    const huis = new Map([['antwoord', { ...antwoord, properties: { ...antwoord.properties, wie } }]]);
    const meldingen = [...controleerLeesvelden([kies], huis, geen)].map(({ melding }) => melding);
    expect(meldingen).to.have.lengthOf(1);
    expect(meldingen[0]).to.match(
      /"x-uit" noemt het veld "tekst" van het formulier "antwoord", maar dat gaat niet mee/,
    );
  });

  it('is meant for the task of a form that exists', () => {
    const vraag = (...voor: string[]): Formulier => ({
      ...{ $id: 'vraag', type: 'object' },
      properties: { opdracht: { type: 'string', 'x-voor-taak': voor } },
    });
    const meldingen = (...voor: string[]): string =>
      [...controleerLeesvelden([vraag(...voor)], bekend, geen)].map(({ melding }) => melding).join();
    expect(meldingen('antwoord')).to.equal('');
    expect(meldingen('antwoord', 'weg')).to.match(/"x-voor-taak" bij "opdracht" noemt het formulier "weg"/);
  });
});
