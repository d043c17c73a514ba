import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Huis } from '../../../../web/api/huizen.ts';
import { asVraag, gebiedsgemeenten, zoekformulier } from '../../../../web/paginas/casussen/zoekvraag.ts';
import { padVan } from '../../../huizen/huismap.ts';

async function huis(map: string, vorm: string, gemeenten: string[]): Promise<Huis> {
  const formulier: unknown = JSON.parse(await readFile(`${padVan(map)}/${vorm}.form.json`, 'utf8'));
  return { gemeenten, meldingsoorten: [{ code: 'm', naam: 'Melding', formulier }] } as unknown as Huis;
}

describe('what is asked to find somebody', () => {
  it('is the gemeente of a gebied too, of the houses where a melding can be about one', async () => {
    const wel = await huis('gelderland-midden', 'aanmelding', ['Ede', 'Arnhem']);
    const niet = await huis('haaglanden', 'hulpvraag', ['Delft']);
    expect(gebiedsgemeenten([niet])).to.deep.equal([]);
    expect(gebiedsgemeenten([niet, wel])).to.deep.equal(['Arnhem', 'Ede']);
    const velden = (gemeenten: readonly string[]) => zoekformulier(gemeenten).velden.map(({ naam }) => naam);
    expect(velden([])).to.deep.equal(['bsn', 'naam', 'geboortedatum']);
    expect(velden(['Ede'])).to.deep.equal(['bsn', 'naam', 'geboortedatum', 'gemeente']);
  });

  it('is sent as the surest of what was filled in', () => {
    const vraag = (waarden: Record<string, string>) => asVraag(zoekformulier(['Ede']), waarden);
    const naam = 'Zandhaven';
    expect(vraag({ bsn: '9999 900 19', naam, gemeente: 'Ede' })).to.deep.equal({ bsn: '999990019' });
    expect(vraag({ naam, gemeente: 'Ede' })).to.deep.equal({ naam, gemeente: 'Ede' });
    expect(vraag({ naam, geboortedatum: '1990-01-02' })).to.deep.equal({ naam, geboortedatum: '1990-01-02' });
    expect(vraag({ naam })).to.deep.equal({ naam, geboortedatum: '' });
  });
});
