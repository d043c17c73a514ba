import { expect } from 'chai';
import { gebruikersVan } from '../../cli/idp/gebruiker.ts';
import { leesScript } from '../../cli/voorbeeld/script.ts';
import { decide } from '../../engine/decisions/decide.ts';
import type { Json } from '../../engine/json.ts';
import { leesInvoer } from '../../models/formulier.ts';
import { locatieVan } from '../../models/huis.ts';
import { elementen, leesHuismap, padVan } from './huismap.ts';
import { monster } from './monster.ts';
import { Wereld } from './wereld.ts';

const map = await leesHuismap('gelderland-midden');
const { beslissingen, formulieren, huis } = map;
const selectie = beslissingen.find(({ id }) => id === 'selectie');
const CRITERIA = ['meerKetens', 'binnenKeten', 'meerProblemen', 'omgeving', 'gebiedsgebonden'] as const;

describe('the selection criteria of Gelderland-Midden', () => {
  it('take a casus when several ketens are needed and one cannot do it, and one of the three others holds', () => {
    for (let nummer = 0; nummer < 2 ** CRITERIA.length; nummer += 1) {
      const [meerKetens, binnenKeten, ...andere] = CRITERIA.map((_criterium, plaats) => (nummer & (2 ** plaats)) > 0);
      const past = meerKetens === true && binnenKeten === false && andere.includes(true);
      expect(weeg(nummer), nummer.toString(2)).to.include({ past });
    }
  });

  it('are asked one by one of who tests an aanmelding', () => {
    const gevraagd = formulieren.get('aanmelding-toetsen');
    expect(gevraagd?.required).to.include.members([...CRITERIA]);
    for (const naam of CRITERIA)
      expect(gevraagd?.properties?.[naam]).to.include({ type: 'boolean', 'x-procesvariabele': true });
  });

  it('are departed from with a reason only', () => {
    expect(geweigerd('aanmelding-besluiten', 'afwijken', { motivering: 'x' })).to.deep.equal(['reden']);
    expect(geweigerd('aanmelding-besluiten', 'afwijken', { motivering: 'x', reden: 'y' })).to.deep.equal([]);
    expect(geweigerd('aanmelding-besluiten', 'volgen', { motivering: 'x' })).to.deep.equal([]);
  });
});

describe('the two locations of Gelderland-Midden', () => {
  it('share out the sixteen gemeenten', () => {
    expect(huis.locaties.map(({ gemeenten }) => gemeenten.length)).to.deep.equal([6, 10]);
    expect(['Ede', 'Zevenaar'].map((gemeente) => locatieVan(huis, gemeente))).to.deep.equal([
      'west-veluwe-vallei',
      'regio-arnhem',
    ]);
  });

  it('have a locatiemanager each, who gets the tasks of that location, and one ketenmanager together', () => {
    const met = (rol: string): string[] =>
      huis.medewerkers.filter((een) => een.rol === rol).map(({ organisatie }) => organisatie);
    expect(met('locatiemanager')).to.have.members(['west-veluwe-vallei', 'regio-arnhem']);
    expect(met('ketenmanager')).to.deep.equal(['gelderland-midden']);
    const taken = elementen(map, 'userTask').filter(([, { task }]) => task?.role === 'locatiemanager');
    expect(taken.map(([, { id }]) => id)).to.have.members(['Taak_Bekrachtigen', 'Taak_Vrijgeven']);
    for (const [, { id, task }] of taken) expect(task?.organisation?.text, id).to.equal('locatie');
  });

  it('are what their people are shown to work for where they log in', () => {
    const [manager] = gebruikersVan(huis).filter(({ rol }) => rol === 'locatiemanager');
    expect(manager?.organisatienaam).to.equal('Veiligheidshuis West Veluwe Vallei');
  });

  it('are there to choose where a process begins by hand', () => {
    const codes = huis.locaties.map(({ code }) => code);
    for (const naam of ['opschalen', 'bestuursadvies-vraag'])
      expect(formulieren.get(naam)?.properties?.['locatie']?.enum).to.deep.equal(codes);
  });
});

describe('the administratief ondersteuner of Gelderland-Midden', () => {
  const rol = 'administratief ondersteuner';
  const taken = elementen(map, 'userTask').filter(([, { task }]) => task?.role === rol);

  it('makes the invitations of an MDO complete, for whichever location the house gives that work', () => {
    expect(taken.map(([model, { id }]) => `${model.id} ${id}`)).to.deep.equal(['mdo Taak_Uitnodigingen']);
    for (const [, { id, task }] of taken) expect(task?.organisation ?? null, id).to.equal(null);
    expect(huis.medewerkers.filter((een) => een.rol === rol)).to.have.lengthOf(1);
  });

  it('is given to read when, where and who is invited, and nothing else of a casus', () => {
    const namen = taken.map(([, { task }]) => task?.form ?? '');
    expect(namen.map((naam) => formulieren.get(naam)?.['x-leest'])).to.deep.equal([
      { 'mdo-plannen': ['aanvang', 'plaats', 'deelnemers', 'flexibeleSchil', 'casusregisseur'] },
    ]);
  });

  it('is offered only who is invited as who cannot come', () => {
    const namen = taken.map(([, { task }]) => task?.form ?? '');
    const kiest = namen.map((naam) => formulieren.get(naam)?.properties?.['afgemeld']?.items?.['x-uit']);
    expect(kiest).to.deep.equal([{ 'mdo-plannen': ['deelnemers', 'flexibeleSchil', 'casusregisseur'] }]);
  });
});

describe('the betrokkene at an MDO of Gelderland-Midden', () => {
  const ingevuld = (naam: string): Record<string, Json> => {
    const formulier = formulieren.get(naam);
    if (formulier === undefined) throw new Error('The form is gone');
    return { ...monster(formulier, { at: '2026-11-23T08:00:00.000Z' }) };
  };

  it('sits there or not: who plans it says so', () => {
    const { betrokkene: _keuze, ...zonder } = ingevuld('mdo-plannen');
    expect(geweigerd('mdo-plannen', 'toewijzen', zonder)).to.deep.equal(['betrokkene']);
    for (const betrokkene of ['eerste-deel', 'nee'])
      expect(geweigerd('mdo-plannen', 'toewijzen', { ...zonder, betrokkene })).to.deep.equal([]);
  });

  it('has a part of its own that comes first, and stays empty without', () => {
    const velden = Object.keys(formulieren.get('mdo')?.properties ?? {});
    expect(velden.indexOf('metBetrokkene')).to.be.below(velden.indexOf('analyse'));
    const { metBetrokkene: _deel, ...zonder } = ingevuld('mdo');
    expect(geweigerd('mdo', 'plan', zonder)).to.deep.equal([]);
    const metBetrokkene = { wie: 'met-steun', inbreng: 'Rust.', afgesproken: 'Eén vast gezicht.' };
    expect(geweigerd('mdo', 'plan', { ...zonder, metBetrokkene })).to.deep.equal([]);
  });
});

describe('a gebied at an MDO of Gelderland-Midden', () => {
  it('has no leefgebieden to score, where a plan for somebody cannot do without', () => {
    const formulier = formulieren.get('mdo');
    if (formulier === undefined) throw new Error('The form is gone');
    const { scores: _scores, ...zonder } = monster(formulier, { at: '2026-11-23T08:00:00.000Z' });
    expect(geweigerd('mdo', 'plan', { ...zonder })).to.deep.equal(['scores']);
    expect(geweigerd('mdo', 'plan-gebied', { ...zonder })).to.deep.equal([]);
  });

  it('is not scored at an effectmeting either: only the effect is weighed', async () => {
    const wereld = new Wereld(
      map,
      await leesScript(`${padVan('gelderland-midden')}/voorbeeld`),
      '2026-11-22T09:30:00.000Z',
    );
    wereld.speel();
    const gedaan = (casus: string): string[] =>
      wereld.taken.filter(({ loop }) => loop.dossier.id === casus).map(({ element }) => element);
    expect(gedaan('g02')).to.include('Taak_Effect').and.not.include('Taak_Leefgebieden');
    expect(gedaan('g01')).to.include.members(['Taak_Effect', 'Taak_Leefgebieden']);
  });
});

describe('the partners of Gelderland-Midden', () => {
  const codes = huis.organisaties.map(({ code }) => code);

  it('are each gemeente with its lokaal team, twelve others, and a flexible shell that an MDO chooses from', () => {
    const lokaal = huis.gemeenten.map((gemeente) => gemeente.toLowerCase());
    expect(codes).to.include.members(lokaal.flatMap((naam) => [`gemeente-${naam}`, `lokaal-team-${naam}`]));
    const schil = formulieren.get('mdo-plannen')?.properties?.['flexibeleSchil']?.items?.enum ?? [];
    expect(codes).to.include.members(schil as string[]);
    expect(codes).to.have.lengthOf(2 * huis.gemeenten.length + 12 + schil.length);
  });

  it('have the casusregie, never the house', () => {
    const rest = { reden: 'x', opdracht: 'y' };
    expect(geweigerd('casusregie', null, { ...rest, casusregisseur: 'iriszorg' })).to.deep.equal([]);
    expect(geweigerd('casusregie', null, { ...rest, casusregisseur: huis.code })).to.deep.equal(['casusregisseur']);
    const plannen = monster(formulieren.get('mdo-plannen')!, { at: '2026-11-23T08:00:00.000Z' });
    for (const [casusregisseur, fouten] of [
      ['lokaal-team-ede', []],
      [huis.code, ['casusregisseur']],
    ] as const)
      expect(geweigerd('mdo-plannen', 'lokaal-team', { ...plannen, casusregisseur })).to.deep.equal(fouten);
  });
});

function weeg(nummer: number): Json {
  if (selectie === undefined) throw new Error('The table is gone');
  const waarden = new Map(CRITERIA.map((naam, plaats) => [naam as string, (nummer & (2 ** plaats)) > 0]));
  const lezen = { at: '2026-11-23T08:00:00.000Z', lookup: (naam: string) => waarden.get(naam) };
  return decide(selectie.id, { [selectie.id]: selectie }, lezen).value;
}

/** Fields of a form that are refused. */
function geweigerd(naam: string, uitkomst: string | null, gegevens: Record<string, Json>): string[] {
  const formulier = formulieren.get(naam);
  if (formulier === undefined) throw new Error('The form is gone');
  // As the API offers them: the house itself too.
  const keuzes = { organisatie: [huis.code, ...huis.organisaties.map(({ code }) => code)] };
  const vraag = {
    formulier,
    uitkomst,
    keuzes,
    kenmerk: 'proef',
    nu: '2026-11-23T08:00:00.000Z',
    bekend: new Set<string>(),
  };
  const gelezen = leesInvoer(vraag, gegevens);
  return 'fouten' in gelezen ? gelezen.fouten.map(({ veld }) => veld) : [];
}
