import { expect } from 'chai';
import { leesInvoer, type Gegevens } from '../../models/formulier.ts';
import type { Veldfout } from '../../models/foutmelding.ts';
import { leesHuismap, type Huismap } from './huismap.ts';
import { monster } from './monster.ts';

const NU = '2026-11-30T08:00:00.000Z';
const GISTEREN = '2026-11-29';
const limburg = await leesHuismap('midden-limburg');
const zuid = await leesHuismap('zuid-holland-zuid');
const gelderland = await leesHuismap('gelderland-midden');
const haaglanden = await leesHuismap('haaglanden');
const twente = await leesHuismap('twente');

/** What a form refuses when everything fits but `anders`; without the fields of `zonder`. */
function weigering(
  { formulieren, huis }: Huismap,
  [naam, uitkomst]: readonly [string, string | null],
  anders: Gegevens,
  zonder: readonly string[] = [],
): readonly Veldfout[] {
  const formulier = formulieren.get(naam);
  if (formulier === undefined) throw new Error(`No form ${naam}`);
  const keuzes = { organisatie: huis.organisaties.map(({ code }) => code) };
  const invoer = { formulier, uitkomst, keuzes, kenmerk: 'proef', nu: NU, bekend: new Set<string>() };
  const gegevens = { ...monster(formulier, { at: NU, uitkomst }), ...anders };
  const gelezen = leesInvoer(
    invoer,
    Object.fromEntries(Object.entries(gegevens).filter(([veld]) => !zonder.includes(veld))),
  );
  return 'fouten' in gelezen ? gelezen.fouten : [];
}

describe('a release date in the past', () => {
  for (const [naam, uitkomst, veld, vanaf] of [
    ['detentiebericht', null, 'ontslagdatum', '30 november 2026'],
    ['doorzorg-ontslagdatum', 'verzetten', 'nieuweDatum', '30 november 2026'],
    ['doorzorg-ontslag', 'niet-vrij', 'nieuweDatum', '1 december 2026'],
  ] as const) {
    it(`is refused by ${naam}`, () => {
      expect(weigering(limburg, [naam, uitkomst], { [veld]: GISTEREN })).to.deep.equal([
        { veld, melding: `Vul een datum in op of na ${vanaf}.` },
      ]);
    });
  }

  it('is laid down for who is out already, as an outcome of its own with its reason', () => {
    const vorm = ['doorzorg-ontslagdatum', 'al-buiten'] as const;
    expect(weigering(limburg, vorm, { buitenSinds: GISTEREN })).to.be.empty;
    expect(weigering(limburg, vorm, { buitenSinds: GISTEREN }, ['reden']).map(({ veld }) => veld)).to.deep.equal([
      'reden',
    ]);
    expect(weigering(limburg, vorm, { buitenSinds: '2026-12-01' })).to.deep.equal([
      { veld: 'buitenSinds', melding: 'Vul een datum in op of voor 30 november 2026.' },
    ]);
  });
});

describe('a meeting that is over before it is planned', () => {
  for (const [map, naam] of [
    [gelderland, 'mdo-plannen'],
    [haaglanden, 'focusoverleg-plannen'],
    [limburg, 'rondetafel-plannen'],
  ] as const) {
    it(`is refused by ${naam}, and one that begins now is not`, () => {
      const gepland = (aanvang: string) =>
        weigering(map, [naam, null], { aanvang }).filter((een) => een.veld === 'aanvang');
      expect(gepland('2026-11-30T07:59:00.000Z')).to.deep.equal([
        { veld: 'aanvang', melding: 'Vul een tijdstip in op of na 30 november 2026 om 09:00.' },
      ]);
      expect(gepland(NU)).to.deep.equal([]);
    });
  }
});

describe('somebody who is passed on to the gemeente', () => {
  const gronden = ['grondslag', 'doelmatigheid', 'subsidiariteit', 'proportionaliteit'];
  for (const [map, naam] of [
    [haaglanden, 'hulpvraag-screenen'],
    [twente, 'screenen'],
    [zuid, 'aanmelding-wegen'],
    [limburg, 'screening'],
    [limburg, 'herrouteren'],
  ] as const) {
    it(`is so on a ground and with a need, by ${naam}`, () => {
      expect(weigering(map, [naam, 'lokaal'], {})).to.deep.equal([]);
      const gemist = weigering(map, [naam, 'lokaal'], {}, gronden).map(({ veld }) => veld);
      expect(gemist).to.have.members(gronden);
    });
  }
});

describe('a huisverbod', () => {
  const opleggen = (geboortedatum: string, zonder: readonly string[] = []) =>
    weigering(zuid, ['huisverbod-opleggen', 'ja'], { opgelegdOp: GISTEREN, geboortedatum }, zonder);

  it('is refused for a minor, and taken for who became eighteen that day', () => {
    expect(opleggen('2008-11-29')).to.be.empty;
    expect(opleggen('2008-11-30')).to.deep.equal([
      { veld: 'geboortedatum', melding: 'Vul een datum in op of voor 29 november 2008.' },
    ]);
  });

  it('is refused for somebody whose age is not known', () => {
    expect(opleggen('2008-11-29', ['geboortedatum'])).to.deep.equal([
      { veld: 'geboortedatum', melding: 'Dit veld is verplicht.' },
    ]);
  });

  it('is taken as long as it may run, also when it was imposed before a weekend or holidays', () => {
    const opgelegd = (opgelegdOp: string) =>
      weigering(zuid, ['huisverbod-opleggen', 'ja'], { opgelegdOp, geboortedatum: '1990-01-01' });
    expect(opgelegd('2026-11-20')).to.be.empty;
    expect(opgelegd('2026-11-19')).to.deep.equal([
      { veld: 'opgelegdOp', melding: 'Vul een datum in op of na 20 november 2026.' },
    ]);
    expect(opgelegd('2026-12-01')).to.deep.equal([
      { veld: 'opgelegdOp', melding: 'Vul een datum in op of voor 30 november 2026.' },
    ]);
  });

  it('says whether who has to leave was heard, or why not', () => {
    const zonder = weigering(
      zuid,
      ['huisverbod-opleggen', 'ja'],
      { opgelegdOp: GISTEREN, geboortedatum: '1990-01-01' },
      ['gehoordVooraf'],
    );
    expect(zonder).to.deep.equal([{ veld: 'gehoordVooraf', melding: 'Dit veld is verplicht.' }]);
  });

  it('is not extended beyond 28 days after it was imposed', () => {
    const verlengen = (verlengdTot: string) =>
      weigering(zuid, ['huisverbod-verlengen', 'verlengen'], { opgelegdOpBesluit: '2026-11-23', verlengdTot });
    expect(verlengen('2026-12-21')).to.be.empty;
    expect(verlengen('2026-12-22')).to.deep.equal([
      { veld: 'verlengdTot', melding: 'Vul een datum in op of voor 21 december 2026.' },
    ]);
  });
});

describe('an organisation that takes no part in the house', () => {
  const melding = 'Dit huis kent geen organisatie met deze code.';

  it('is refused at an overleg', () => {
    expect(weigering(limburg, ['voorzitten', null], { aanwezig: ['politie', 'kgb'] })).to.deep.equal([
      { veld: 'aanwezig.1', melding },
    ]);
  });

  it('is refused as the owner of an actie', () => {
    const acties = [
      { omschrijving: 'Bellen', organisatie: 'kgb', leefgebied: 'huisvesting', soort: 'zorg', termijn: '2026-12-14' },
    ];
    const velden = weigering(limburg, ['plan', null], { acties }).filter(({ veld }) => veld.endsWith('organisatie'));
    expect(velden).to.deep.equal([{ veld: 'acties.0.organisatie', melding }]);
  });

  it('is refused in a besluit', () => {
    expect(weigering(limburg, ['triagebesluit', 'deelnemer'], { opgepaktDoor: 'kgb' })).to.deep.equal([
      { veld: 'opgepaktDoor', melding },
    ]);
  });
});
