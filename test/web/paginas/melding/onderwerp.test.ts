import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { readFormulier } from '../../../../web/formulier/schema.ts';
import { cleaned, emptyValue, isRecord, type Waarde } from '../../../../web/formulier/waarde.ts';
import type { Huis, Meldingsoort } from '../../../../web/api/huizen.ts';
import { meldingSchema } from '../../../../web/paginas/melding/melding-schema.ts';
import { betrokkenenOf, onderwerpOf, placed, placesOf } from '../../../../web/paginas/melding/onderwerp.ts';
import { padVan } from '../../../huizen/huismap.ts';

const HUIS = { incidentsoorten: [], gemeenten: ['Ede'] } as unknown as Huis;

describe('a melding about a gebied', () => {
  let soort: Meldingsoort;
  let leeg: Waarde;
  before(async () => {
    const formulier = await readFile(`${padVan('gelderland-midden')}/aanmelding.form.json`, 'utf8');
    soort = { code: 'aanmelding', naam: 'Aanmelding', formulier: JSON.parse(formulier) as Meldingsoort['formulier'] };
    leeg = emptyValue(readFormulier(meldingSchema(HUIS, soort, null, null)));
  });

  const over = (onderwerp: string, anders: { readonly [naam: string]: Waarde } = {}): Waarde => ({
    ...(isRecord(leeg) ? leeg : {}),
    gegevens: { onderwerp },
    ...anders,
  });
  const namen = (waarden: Waarde): string[] =>
    readFormulier(meldingSchema(HUIS, soort, onderwerpOf(soort, waarden), null)).velden.map(({ naam }) => naam);

  it('asks what it is about before who is concerned, and which gebied only where that was chosen', () => {
    const velden = ['incident', 'gegevens', 'betrokkenen', 'toelichting', 'email'];
    expect(namen(leeg)).to.deep.equal(velden);
    expect(namen(over('systeem'))).to.deep.equal(velden);
    expect(namen(over('gebied'))).to.deep.equal([...velden.slice(0, 2), 'onderwerp', ...velden.slice(2)]);
    expect(onderwerpOf(soort, over('gebied'))).to.deep.equal({ titel: 'Welk gebied?', rol: 'gebied' });
  });

  it('needs nobody, and hands the gebied in by its name', () => {
    const waarden = over('gebied', { onderwerp: ' Stationsgebied ', betrokkenen: [{}, { naam: 'Jan', rol: 'dader' }] });
    const onderwerp = onderwerpOf(soort, waarden);
    const ingevuld = cleaned(readFormulier(meldingSchema(HUIS, soort, onderwerp, null)), waarden);
    expect(betrokkenenOf(onderwerp, isRecord(ingevuld) ? ingevuld : {})).to.deep.equal([
      { naam: 'Stationsgebied', rol: 'gebied' },
      { naam: 'Jan', rol: 'dader' },
    ]);
    expect(betrokkenenOf(onderwerp, { betrokkenen: [{}] })).to.deep.equal([{ rol: 'gebied' }]);
    expect(betrokkenenOf(null, { betrokkenen: [{}] })).to.deep.equal([{}]);
  });

  it('says what is wrong at the field that asked for it', () => {
    const waarden = over('gebied', { betrokkenen: [{}, { naam: '', rol: 'dader' }] });
    const fouten = new Map([
      ['betrokkenen.0.naam', 'Dit veld is verplicht.'],
      ['betrokkenen.1.naam', 'Dit veld is verplicht.'],
      ['toelichting', 'Dit veld is verplicht.'],
    ]);
    expect([...placed(fouten, placesOf(onderwerpOf(soort, waarden), waarden)).keys()]).to.deep.equal([
      'onderwerp',
      'betrokkenen.1.naam',
      'toelichting',
    ]);
    expect(placed(fouten, placesOf(null, waarden))).to.equal(fouten);
  });
});
