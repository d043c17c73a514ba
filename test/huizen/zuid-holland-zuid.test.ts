import { expect } from 'chai';
import type { Decision } from '../../engine/decision-model.ts';
import { decide } from '../../engine/decisions/decide.ts';
import type { Json } from '../../engine/json.ts';
import type { Variables } from '../../engine/process-state.ts';
import { huisvariabelen } from '../../models/processtart.ts';
import { Play } from '../engine/drawing.ts';
import { leesHuismap } from './huismap.ts';

/** What the task of the ketenmanager lays down besides who directs. */
const BENOEMD = { casusregisseur: 'ggz', deelnemers: ['ggz'] };

const { beslissingen, modellen, huis } = await leesHuismap('zuid-holland-zuid');

describe('the advice on a table', () => {
  const tafel = tabel('tafel');
  const gevallen: [regel: number, tafel: string, spoed: boolean, aanmelding: Waarden][] = [
    [1, 'huiselijk-geweld', true, { incidentSoort: 'kindermishandeling', minderjarigen: 1 }],
    [2, 'huiselijk-geweld', true, { incidentSoort: 'stalking', bekend: 'eerder' }],
    [3, 'huiselijk-geweld', false, { incidentSoort: 'stalking' }],
    [4, 'o3mp', false, { incidentSoort: 'overlast', onderwerp: 'slepende-zaak' }],
    [5, 'o3mp', false, { incidentSoort: 'overlast', bekend: 'lopend', eerdereMeldingen: 5 }],
    [6, 'jeugd', false, { incidentSoort: 'overlast', onderwerp: 'groep', minderjarigen: 3 }],
    [7, 'volwassenen', false, { incidentSoort: 'overlast', onderwerp: 'groep' }],
    [8, 'jeugd', false, { incidentSoort: 'vernieling', minderjarigen: 1 }],
    [9, 'volwassenen', false, { incidentSoort: 'wapenbezit' }],
    [10, 'volwassenen', false, { incidentSoort: 'overlast', bekend: 'eerder', eerdereMeldingen: 2 }],
    [11, 'volwassenen', false, { incidentSoort: 'zorgmijding', bekend: 'lopend' }],
    [12, 'jeugd', false, { incidentSoort: 'jeugdoverlast' }],
    [13, 'lokaal', false, { incidentSoort: 'financiele-problemen' }],
  ];
  const gewoon = { onderwerp: 'persoon', bekend: 'nee', eerdereMeldingen: 0, aantalBetrokkenen: 1, minderjarigen: 0 };

  for (const [regel, naar, spoed, aanmelding] of gevallen) {
    it(`says ${naar}${spoed ? ', at once,' : ''} by rule ${String(regel)}`, () => {
      const { value, rules } = weeg(tafel, { ...gewoon, ...aanmelding });
      expect({ value, rules }).to.deep.equal({ value: { tafel: naar, spoed }, rules: [regel] });
    });
  }

  it('is proven for every rule, and has an answer for every kind of incident', () => {
    expect(gevallen.map(([regel]) => regel)).to.deep.equal(tafel.rules.map(({ number }) => number));
    for (const { code } of huis.incidentsoorten)
      expect(weeg(tafel, { ...gewoon, incidentSoort: code }).value).to.have.property('tafel');
  });

  it('advises only what the informatiecoördinator can decide', () => {
    const knoppen = modellen.get('aanmelding')?.nodes['Taak_Aanmelding_wegen']?.task?.outcomes ?? [];
    expect(knoppen.map(({ value }) => value)).to.include.members(gevallen.map(([, naar]) => naar));
  });
});

describe('the advice on danger', () => {
  const gevaar = tabel('gevaar');
  const gevallen: [regel: number, gevaar: string, actie: string, scores: Waarden][] = [
    [1, 'acuut', 'huisverbod', { geweld: 'ernstig' }],
    [2, 'acuut', 'huisverbod', { geweld: 'dreiging', wapen: true }],
    [3, 'acuut', 'eerste-actie', { geweld: 'ernstig', plegerMeerderjarig: false }],
    [4, 'acuut', 'eerste-actie', { geweld: 'dreiging', wapen: true, plegerMeerderjarig: false }],
    [5, 'hoog', 'huisverbod', { geweld: 'licht', toename: true, bang: true }],
    [6, 'hoog', 'eerste-actie', { geweld: 'licht', kinderen: true }],
    [7, 'hoog', 'eerste-actie', { geweld: 'geen', bang: true }],
    [8, 'midden', 'eerste-actie', { geweld: 'licht' }],
    [9, 'midden', 'geen', { geweld: 'dreiging' }],
    [10, 'laag', 'geen', { geweld: 'geen' }],
  ];
  const rustig = { plegerMeerderjarig: true, kinderen: false, wapen: false, toename: false, bang: false };

  for (const [regel, hoe, actie, scores] of gevallen) {
    it(`says ${hoe}, ${actie} by rule ${String(regel)}`, () => {
      const { value, rules } = weeg(gevaar, { ...rustig, ...scores });
      expect({ value, rules }).to.deep.equal({ value: { gevaar: hoe, actie }, rules: [regel] });
    });
  }

  it('never advises a huisverbod for a minor', () => {
    for (const geweld of ['ernstig', 'licht', 'dreiging', 'geen'])
      for (const overig of [true, false]) {
        const scores = { geweld, kinderen: overig, wapen: overig, toename: overig, bang: overig };
        const { value } = weeg(gevaar, { ...scores, plegerMeerderjarig: false });
        expect(value).to.not.include({ actie: 'huisverbod' });
      }
  });
});

describe('a fixed procesregisseur and a fixed casemanager', () => {
  const uitvoerder = (proces: string): [taak: string, wie: string | null][] =>
    Object.values(modellen.get(proces)?.nodes ?? {})
      .filter(({ task }) => task !== null && ['procesregisseur', 'partner'].includes(task.role ?? ''))
      .map(({ id, task }) => [id, task?.performer?.text ?? null]);

  it('do what the gezamenlijke aanpak asks of a procesregisseur and of a casemanager', () => {
    expect(new Map(uitvoerder('gezamenlijke_aanpak'))).to.deep.equal(
      new Map([
        ...['Taak_Maatregelen', 'Taak_Plan', 'Taak_Samenhang', 'Taak_Bewaken', 'Taak_Opnieuw_Gevraagd'].map((id) => [
          id,
          'procesregisseur',
        ]),
        ...['Taak_Doorspreken', 'Taak_Netwerk'].map((id) => [id, 'casemanager']),
      ] as [string, string][]),
    );
  });

  it('are known in all that the aanpak calls, so that each task there is of one of them or of who acts', () => {
    const taken = ['uitvoering', 'aanpak', 'actie', 'effectmeting', 'overdracht', 'rondetafel'].flatMap(uitvoerder);
    expect(taken.filter(([, wie]) => wie === null).map(([id]) => id)).to.have.members([
      'Taak_Actie_uitvoeren',
      'Taak_Aanvaarden',
      'Taak_Borgen',
      'Taak_Rondetafel_voorbereiden',
    ]);
    const aanroepen = ['gezamenlijke_aanpak', 'uitvoering', 'aanpak'].flatMap((proces) =>
      Object.values(modellen.get(proces)?.nodes ?? {}).flatMap(({ called }) => called ?? []),
    );
    for (const { process, input } of aanroepen) {
      if (process === 'informatie_uitvraag') continue;
      expect(input, process).to.include('procesregisseur');
      if (['uitvoering', 'aanpak', 'effectmeting'].includes(process)) expect(input, process).to.include('casemanager');
    }
  });

  it('are who was named: their tasks open for them, and for another once the plan names another', () => {
    const model = modellen.get('gezamenlijke_aanpak') ?? expect.fail();
    const gang = new Play(model).start(huisvariabelen(huis), { message: 'gezamenlijke_aanpak' });
    const wie = (taak: string) => gang.state?.instances[gang.instance(taak)]?.performer;
    gang.complete('Taak_Benoemen', { ...BENOEMD, procesregisseur: 'mw-zhz-002' }).complete('Uitvraag');
    expect(wie('Taak_Maatregelen')).to.equal('mw-zhz-002');
    gang.complete('Taak_Maatregelen').complete('Taak_Plan', { acties: [], procesregisseur: 'mw-zhz-004' });
    expect(wie('Taak_Samenhang')).to.equal('mw-zhz-004');
    gang.complete('Taak_Samenhang', { samenhang: 'toegelicht' });
    expect(wie('Taak_Doorspreken'), 'nobody of that organisation was named').to.equal(undefined);
  });
});

describe('a plan that could not be gone through with the betrokkene', () => {
  const begin = (gegevens: Variables): Play =>
    new Play(modellen.get('uitvoering') ?? expect.fail()).start({
      ...huisvariabelen(huis),
      ...{ acties: [], effectmetingInterval: 'P42D', procesregisseur: 'mw-zhz-002', deelnemers: ['om'] },
      ...{ casusregisseur: 'reclassering-nederland', casemanager: 'mw-zhz-017', ...gegevens },
    });
  const timers = ({ state }: Play): string[] => Object.values(state?.timers ?? {}).map(({ due }) => due);

  it('comes back to the casemanager on the day laid down, while it is carried out, until it is done', () => {
    const gang = begin({ doorgesproken: 'later', heroverwegenOp: '2026-12-14' });
    expect(timers(gang)).to.deep.equal(['2026-12-14T08:00:00.000Z']);
    gang.fire();
    expect(gang.open).to.have.members(['Aanpak', 'Taak_Alsnog_doorspreken']);
    expect(gang.state?.instances[gang.instance('Taak_Alsnog_doorspreken')]?.performer).to.equal('mw-zhz-017');
    gang.complete('Taak_Alsnog_doorspreken', { doorgesproken: 'later', heroverwegenOp: '2027-01-11' });
    expect(timers(gang)).to.deep.equal(['2027-01-11T08:00:00.000Z']);
    gang.fire().complete('Taak_Alsnog_doorspreken', { doorgesproken: 'verder', netwerk: 'niet-nodig' });
    expect([gang.open, timers(gang)]).to.deep.equal([['Aanpak'], []]);
  });

  it('wakes nobody where it was gone through, or once the aanpak is over', () => {
    const gang = begin({ doorgesproken: 'verder', heroverwegenOp: null });
    expect([gang.open, timers(gang)]).to.deep.equal([['Aanpak'], []]);
    const over = begin({ doorgesproken: 'later', heroverwegenOp: '2026-12-14' }).complete('Aanpak', { geborgd: true });
    expect([over.state?.status, timers(over)]).to.deep.equal(['terminated', []]);
  });

  it('goes back to the plan where there is an objection: the aanpak stops', () => {
    const gang = begin({ doorgesproken: 'later', heroverwegenOp: '2026-12-14' }).fire();
    gang.complete('Taak_Alsnog_doorspreken', { doorgesproken: 'bezwaar' });
    expect(gang.state?.status).to.equal('terminated');
    expect(gang.happened('Aanpak')).to.deep.equal(['entered', 'cancelled']);
    expect(gang.state?.output?.['geborgd']).to.equal(null);
  });
});

type Tabel = Extract<Decision, { rules: unknown }>;
type Waarden = Readonly<Record<string, string | number | boolean>>;

function tabel(id: string): Tabel {
  const gevonden = beslissingen.find((beslissing) => beslissing.id === id);
  if (gevonden === undefined || !('rules' in gevonden)) throw new Error(`No table ${id}`);
  return gevonden;
}

function weeg(van: Tabel, waarden: Waarden): { value: Json; rules: readonly number[] } {
  const lookup = (naam: string): Json | undefined => waarden[naam];
  const { value, decided } = decide(van.id, { [van.id]: van }, { at: '2026-11-23T08:00:00.000Z', lookup });
  return { value, rules: decided[0]?.rules ?? [] };
}
