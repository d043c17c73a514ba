import { expect } from 'chai';
import { alsCsv } from '../../../api/diensten/cijfers/csv.ts';

const tabel = (naam: string) => ({
  cijfer: 'x',
  titel: 'X',
  toelichting: '',
  kolommen: [{ code: 'aantal', naam: 'Aantal', eenheid: 'meldingen' }],
  rijen: [{ code: 'c', naam, onder: null, waarden: [null] }],
});

const regel = (naam: string): string =>
  alsCsv({
    ...{ huis: 'h', naam: 'H', lengte: 'maand', drempel: 5, keuze: [] },
    periodes: [{ vanaf: '2026-01-01', tot: '2026-01-31', tabellen: [tabel(naam)], locaties: [] }],
  }).split('\r\n')[1] ?? '';

describe('figures as CSV', () => {
  it('quotes what RFC 4180 asks, and ends every line with CRLF', () => {
    expect(regel('’t "Loket", Weert')).to.equal(
      'h,,2026-01-01,2026-01-31,x,X,,c,"’t ""Loket"", Weert",Aantal,meldingen,afgeschermd',
    );
  });

  it('gives the whole of a house first, and then each location', () => {
    const locaties = ['noord', 'zuid'].map((code) => ({ code, naam: code, tabellen: [tabel(code)] }));
    const csv = alsCsv({
      ...{ huis: 'h', naam: 'H', lengte: 'maand', drempel: 5, keuze: [] },
      periodes: [{ vanaf: '2026-01-01', tot: '2026-01-31', tabellen: [tabel('samen')], locaties }],
    });
    const plekken = csv.split('\r\n').map((lijn) => lijn.split(',')[1]);
    expect(plekken).to.deep.equal(['locatie', '', 'noord', 'zuid', undefined]);
  });

  it('shows as text what a spreadsheet would run', () => {
    for (const begin of ['=', '+', '-', '@', '\t', '＝']) {
      expect(regel(`${begin}1+1`)).to.include(`,'${begin}1+1,`);
    }
    expect(regel('=HYPERLINK("x")')).to.include(`,"'=HYPERLINK(""x"")",`);
  });
});
