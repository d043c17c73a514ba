import { expect } from 'chai';
import { leesHuis } from '../../models/huis.ts';
import { plekkenOp, plekkenVanaf, plekNu, type Piketblok } from '../../models/piket.ts';
import { weekfouten } from '../../models/piketweek.ts';
import { leesHuismap } from '../huizen/huismap.ts';

const WEEK = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const;
const BLOKKEN: readonly Piketblok[] = [
  { code: 'kantoor', naam: 'Kantooruren', dagen: WEEK, van: '08:30', tot: '17:00' },
  { code: 'avond', naam: 'Avond', dagen: WEEK, van: '17:00', tot: '23:00' },
  { code: 'weekend', naam: 'Weekend', dagen: ['zaterdag', 'zondag'], van: '08:30', tot: '23:00' },
  { code: 'nacht', naam: 'Nacht', van: '23:00', tot: '08:30' },
];
const om = (at: string): string | undefined => plekNu(BLOKKEN, Date.parse(at))?.blok;
const duur = ({ van, tot }: { van: string; tot: string }): number => (Date.parse(tot) - Date.parse(van)) / 3_600_000;

describe('the blocks of a piketrooster', () => {
  it('are of one person at a time, through the evening, the night and the weekend', () => {
    expect(om('2026-11-23T07:29:59.999Z')).to.equal('nacht');
    expect(om('2026-11-23T07:30:00.000Z')).to.equal('kantoor');
    expect(om('2026-11-23T16:00:00.000Z')).to.equal('avond');
    expect(om('2026-11-23T22:00:00.000Z')).to.equal('nacht');
    expect(om('2026-11-28T12:00:00.000Z')).to.equal('weekend');
    // In the small hours it is still the night of the day before.
    expect(plekNu(BLOKKEN, Date.parse('2026-11-24T02:00:00.000Z'))?.datum).to.equal('2026-11-23');
  });

  it('are those of the days that come, with the one that goes on, also in the small hours', () => {
    const komend = (at: string, dagen: number) =>
      plekkenVanaf(BLOKKEN, Date.parse(at), dagen).map(({ datum, blok }) => `${datum} ${blok}`);
    expect(komend('2026-11-27T02:00:00.000Z', 1)).to.deep.equal([
      ...['2026-11-26 nacht', '2026-11-27 kantoor', '2026-11-27 avond', '2026-11-27 nacht'],
    ]);
    expect(komend('2026-11-27T07:30:00.000Z', 1), 'one that begins at the end is beyond it').to.deep.equal([
      ...['2026-11-27 kantoor', '2026-11-27 avond', '2026-11-27 nacht'],
    ]);
    expect(komend('2026-11-27T07:30:00.000Z', 7)).to.have.length(5 * 3 + 2 * 2);
    // A week with the night in which the clock goes back.
    expect(komend('2027-10-28T06:30:00.000Z', 7)).to.have.length(5 * 3 + 2 * 2);
  });

  it('are an hour shorter in the night in which the clock jumps, and an hour longer in the one in which it goes back', () => {
    const nacht = (datum: string) => plekkenOp(BLOKKEN, datum).find(({ blok }) => blok === 'nacht') ?? expect.fail();
    expect(['2027-03-26', '2027-03-27', '2027-10-30'].map((datum) => duur(nacht(datum)))).to.deep.equal([
      9.5, 8.5, 10.5,
    ]);
  });

  it('leave no moment open and none to two where they change at an hour that is skipped, or comes twice', () => {
    const blokken = [
      { code: 'een', naam: 'Een', van: '14:30', tot: '02:30' },
      { code: 'twee', naam: 'Twee', van: '02:30', tot: '14:30' },
    ];
    for (const [gisteren, dag] of [
      ['2027-03-27', '2027-03-28'],
      ['2027-10-30', '2027-10-31'],
    ] as const) {
      const plekken = [...plekkenOp(blokken, gisteren), ...plekkenOp(blokken, dag)];
      expect(plekken.map(({ van }) => van).slice(1)).to.deep.equal(plekken.map(({ tot }) => tot).slice(0, -1));
    }
  });
});

describe('the piket of a huis.json', () => {
  it('covers the week, or says from when to when nobody has it', () => {
    expect(weekfouten(BLOKKEN)).to.deep.equal([]);
    expect(weekfouten(BLOKKEN.filter(({ code }) => code !== 'weekend'))).to.deep.equal([
      'van zaterdag 08:30 tot zaterdag 23:00 is er geen blok; voeg er een toe, of maak "nacht" langer',
      'van zondag 08:30 tot zondag 23:00 is er geen blok; voeg er een toe, of maak "nacht" langer',
    ]);
    const [laat] = weekfouten([{ code: 'dag', naam: 'Dag', van: '08:00', tot: '22:00' }]);
    expect(laat).to.match(/^van maandag 22:00 tot dinsdag 08:00 is er geen blok/);
  });

  it('gives no moment to two, also over the end of the week', () => {
    const lang = BLOKKEN.map((blok) => (blok.code === 'nacht' ? { ...blok, tot: '09:00' } : blok));
    expect(weekfouten(lang)).to.include(
      'op maandag 08:30 vallen "nacht" en "kantoor" samen; laat het ene beginnen waar het andere eindigt',
    );
    expect(weekfouten([{ code: 'altijd', naam: 'Altijd', van: '09:00', tot: '09:00' }])).to.deep.equal([]);
  });

  it('is refused with the field and what would be right', async () => {
    const { huis } = await leesHuismap('twente');
    const fouten = (piket: unknown): readonly string[] => leesHuis({ ...huis, piket }).fouten;
    expect(fouten({ rol: 'procesregisseur', blokken: BLOKKEN })).to.deep.equal([]);
    expect(fouten({ rol: 'piketdame', blokken: BLOKKEN })).to.deep.equal([
      'piket.rol: de rol "piketdame" staat niet onder "rollen"',
    ]);
    const [eerste, ...rest] = BLOKKEN;
    expect(fouten({ rol: 'procesregisseur', blokken: [{ ...eerste, code: 'nacht' }, ...rest] }).join()).to.include(
      'piket.blokken.3.code: de code "nacht" staat er al',
    );
    expect(fouten({ rol: 'procesregisseur', blokken: [{ ...eerste, van: '8u' }] }).join()).to.include(
      'piket.blokken.0.van: moet een tijd zijn als "09:00"',
    );
    expect(fouten({ rol: 'procesregisseur', blokken: rest }).join()).to.include('piket.blokken: van maandag 08:30 tot');
  });
});
