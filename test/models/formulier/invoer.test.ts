import { expect } from 'chai';
import { leesInvoer, type Formulier } from '../../../models/formulier.ts';

const FORMULIER: Formulier = {
  $id: 'plan',
  type: 'object',
  required: ['doel', 'acties'],
  $defs: { keuze: { type: 'string', enum: ['ja', 'nee'] } },
  properties: {
    doel: { type: 'string' },
    datum: { type: 'string', format: 'date' },
    gemeente: { type: 'string', 'x-weergave': 'gemeente' },
    score: { type: 'integer', ...{ minimum: 1, maximum: 5 } },
    akkoord: { $ref: '#/$defs/keuze' },
    reden: { type: 'string', 'x-verplicht-bij': ['afwijzen'] },
    acties: {
      type: 'array',
      items: {
        type: 'object',
        required: ['wat', 'wie'],
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9-]+$', readOnly: true },
          wat: { type: 'string' },
          wie: { type: 'string', 'x-weergave': 'organisatie' },
        },
      },
    },
    betrokken: { type: 'array', 'x-weergave': 'organisatie', items: { type: 'string' } },
  },
};

const lees = (gegevens: unknown, uitkomst: string | null = null) =>
  leesInvoer(
    {
      formulier: FORMULIER,
      uitkomst,
      keuzes: { organisatie: ['politie', 'cjg'], gemeente: ['Hof van Twente'] },
      kenmerk: 'ab12',
      nu: '2026-11-23T08:00:00.000Z',
      bekend: new Set(['eerder-7']),
    },
    gegevens,
  );
const velden = (gegevens: unknown, uitkomst: string | null = null): string[] => {
  const gelezen = lees(gegevens, uitkomst);
  return 'fouten' in gelezen ? gelezen.fouten.map(({ veld }) => veld) : [];
};
const GOED = { doel: 'Rust in huis', acties: [{ wat: 'Bellen', wie: 'politie' }] };

describe('reading what was filled in', () => {
  it('gives the data, with an id of its own for every item that asks for one', () => {
    const twee = {
      ...GOED,
      acties: [
        { wat: 'Bellen', wie: 'politie' },
        { id: 'eerder-7', wat: 'Blijft', wie: 'cjg' },
      ],
    };
    expect(lees(twee)).to.deep.equal({
      gegevens: {
        doel: 'Rust in huis',
        acties: [
          { id: 'ab12-1', wat: 'Bellen', wie: 'politie' },
          { id: 'eerder-7', wat: 'Blijft', wie: 'cjg' },
        ],
      },
    });
  });

  it('replaces an id that nobody gave out, whatever stands in it', () => {
    const gelezen = lees({ ...GOED, acties: [{ id: 'jan-jansen-123456782', wat: 'Bellen', wie: 'politie' }] });
    expect(gelezen).to.have.nested.property('gegevens.acties[0].id', 'ab12-1');
  });

  it('lets an id name one item: a second that brings it gets one of its own', () => {
    const blijft = { id: 'eerder-7', wat: 'Blijft', wie: 'cjg' };
    const gelezen = lees({ ...GOED, acties: [blijft, { ...blijft, wat: 'Nog eens' }] });
    expect(gelezen).to.have.nested.property('gegevens.acties[0].id', 'eerder-7');
    expect(gelezen).to.have.nested.property('gegevens.acties[1].id', 'ab12-2');
  });

  it('names every field that is wrong, inside lists too', () => {
    const fout = {
      datum: '2026-02-30',
      score: 6,
      akkoord: 'misschien',
      acties: [{ wie: 'politie' }, { wat: 'x', wie: 'niemand', extra: 1 }],
    };
    expect(velden(fout)).to.have.members([
      'doel',
      'datum',
      'score',
      'akkoord',
      'acties.0.wat',
      'acties.1.wie',
      'acties.1.extra',
    ]);
  });

  it('says in Dutch what is wrong', () => {
    const gelezen = lees({ doel: 'x', acties: [], score: 6, datum: 'morgen', akkoord: 'wie weet' });
    expect(
      'fouten' in gelezen && Object.fromEntries(gelezen.fouten.map(({ veld, melding }) => [veld, melding])),
    ).to.deep.equal({
      score: 'Dit mag ten hoogste 5 zijn.',
      datum: 'Vul een bestaande datum in, als jjjj-mm-dd.',
      akkoord: 'Kies een van: ja, nee.',
    });
  });

  it('does not take a blank for a required text', () => {
    expect(velden({ ...GOED, doel: '   ' })).to.deep.equal(['doel']);
  });

  it('stores nothing that the form does not ask for', () => {
    expect(velden({ ...GOED, bsn: '123456782' })).to.deep.equal(['bsn']);
    expect(velden({ ...GOED, ['__proto__']: {}, constructor: 'x' })).to.have.members(['__proto__', 'constructor']);
  });

  it('requires a field for the outcomes that need it, and for no other', () => {
    expect(velden(GOED, 'afwijzen')).to.deep.equal(['reden']);
    expect(velden(GOED, 'aannemen')).to.deep.equal([]);
    expect(velden({ ...GOED, reden: 'Geen plek.' }, 'afwijzen')).to.deep.equal([]);
  });

  it('takes only codes that the house has, also in a list of codes', () => {
    expect(velden({ ...GOED, betrokken: ['politie', 'kgb'] })).to.deep.equal(['betrokken.1']);
  });

  describe('keeps a date within its bounds', () => {
    const grenzen: Formulier = {
      $id: 'huisverbod',
      type: 'object',
      properties: {
        opgelegdOp: { type: 'string', format: 'date', 'x-uiterlijk': 'vandaag' },
        geboren: { type: 'string', format: 'date', 'x-uiterlijk': 'opgelegdOp-P18Y' },
        totEnMet: { type: 'string', format: 'date', 'x-vroegst': 'opgelegdOp+P10D', 'x-uiterlijk': 'opgelegdOp+P28D' },
        inLijst: {
          type: 'array',
          items: { type: 'object', properties: { op: { type: 'string', format: 'date', 'x-vroegst': 'vandaag' } } },
        },
      },
    };
    const meldingen = (gegevens: object) => {
      const rest = {
        uitkomst: null,
        keuzes: {},
        kenmerk: 'ab12',
        nu: '2026-11-23T08:00:00.000Z',
        bekend: new Set<string>(),
      };
      const gelezen = leesInvoer({ formulier: grenzen, ...rest }, gegevens);
      return 'fouten' in gelezen ? gelezen.fouten : [];
    };

    it('counted from today or from another date, and says which date would be right', () => {
      const fout = {
        opgelegdOp: '2026-11-24',
        geboren: '2008-11-25',
        totEnMet: '2026-12-23',
        inLijst: [{ op: '2026-11-22' }],
      };
      expect(meldingen(fout)).to.deep.equal([
        { veld: 'opgelegdOp', melding: 'Vul een datum in op of voor 23 november 2026.' },
        { veld: 'geboren', melding: 'Vul een datum in op of voor 24 november 2008.' },
        { veld: 'totEnMet', melding: 'Vul een datum in op of voor 22 december 2026.' },
        { veld: 'inLijst.0.op', melding: 'Vul een datum in op of na 23 november 2026.' },
      ]);
      expect(meldingen({ opgelegdOp: '2026-11-20', totEnMet: '2026-11-29' })).to.deep.equal([
        { veld: 'totEnMet', melding: 'Vul een datum in op of na 30 november 2026.' },
      ]);
    });

    it('the bound itself included, and over a leap day', () => {
      expect(meldingen({ opgelegdOp: '2026-11-23', geboren: '2008-11-23', totEnMet: '2026-12-21' })).to.deep.equal([]);
      expect(meldingen({ opgelegdOp: '2024-02-29', geboren: '2006-03-01', totEnMet: '2024-03-28' })).to.deep.equal([
        { veld: 'geboren', melding: 'Vul een datum in op of voor 28 februari 2006.' },
      ]);
    });

    it('but not where the date it counts from is not filled in, or is no date', () => {
      expect(meldingen({ totEnMet: '2030-01-01' })).to.deep.equal([]);
      const velden = meldingen({ opgelegdOp: 'gisteren', totEnMet: '2030-01-01' }).map(({ veld }) => veld);
      expect(velden).to.deep.equal(['opgelegdOp']);
    });
  });

  describe('keeps an instant within its bounds', () => {
    const uur = { type: 'string', format: 'date-time' } as const;
    const afspraak: Formulier = {
      $id: 'afspraak',
      type: 'object',
      properties: {
        begin: { ...uur, 'x-vroegst': 'nu' },
        gebeld: { ...uur, 'x-uiterlijk': 'nu' },
        einde: { ...uur, 'x-vroegst': 'begin+PT30M', 'x-uiterlijk': 'begin+P1D' },
      },
    };
    const meldingen = (gegevens: object, nu = '2026-11-23T08:10:30.000Z') => {
      const rest = { uitkomst: null, keuzes: {}, kenmerk: 'ab12', nu, bekend: new Set<string>() };
      const gelezen = leesInvoer({ formulier: afspraak, ...rest }, gegevens);
      return 'fouten' in gelezen ? gelezen.fouten : [];
    };

    it('counted from now or from another instant, and says in Dutch time which would be right', () => {
      const fout = {
        begin: '2026-11-23T08:09:59.000Z',
        gebeld: '2026-11-23T08:11:00.000Z',
        einde: '2026-11-23T08:38:00.000Z',
      };
      expect(meldingen(fout)).to.deep.equal([
        { veld: 'begin', melding: 'Vul een tijdstip in op of na 23 november 2026 om 09:10.' },
        { veld: 'gebeld', melding: 'Vul een tijdstip in op of voor 23 november 2026 om 09:10.' },
        { veld: 'einde', melding: 'Vul een tijdstip in op of na 23 november 2026 om 09:39.' },
      ]);
    });

    it('to the minute, wherever the clock of who fills it in stands', () => {
      for (const nu of ['2026-11-23T08:10:00.000Z', '2026-11-23T09:10:00+01:00', '2026-11-23T08:10:45.000Z'])
        expect(meldingen({ begin: nu, gebeld: nu })).to.deep.equal([]);
      expect(meldingen({ begin: '2026-11-23T09:09:00+01:00' }).map(({ veld }) => veld)).to.deep.equal(['begin']);
    });

    it('only where what it counts from is an instant that there can be', () => {
      const laatst = '+275760-09-12T23:00:00Z';
      const einde = '2026-11-25T08:00:00.000Z';
      expect(meldingen({ begin: laatst, einde }).map(({ veld }) => veld)).to.deep.equal(['begin']);
    });

    it('with days of the calendar: the day on which the clock goes back has an hour more', () => {
      const begin = '2026-10-24T10:00:00.000Z';
      const op = (einde: string) => meldingen({ begin, einde }, '2026-10-20T08:00:00.000Z');
      expect(op('2026-10-25T11:00:00.000Z')).to.deep.equal([]);
      expect(op('2026-10-25T11:01:00.000Z')).to.deep.equal([
        { veld: 'einde', melding: 'Vul een tijdstip in op of voor 25 oktober 2026 om 12:00.' },
      ]);
    });
  });

  it('takes nothing but an object', () => {
    for (const gegevens of [null, [], 'tekst', 7]) expect(velden(gegevens)).to.deep.equal(['']);
  });

  it('takes only gemeenten of the house, by name', () => {
    expect(lees({ ...GOED, gemeente: 'Hof van Twente' })).to.have.property('gegevens');
    expect(lees({ ...GOED, gemeente: 'Almere' })).to.deep.equal({
      fouten: [{ veld: 'gemeente', melding: 'Dit huis kent geen gemeente met deze naam.' }],
    });
  });
});
