import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { regeltekst } from '../../../api/diensten/logboektekst.ts';
import { compile } from '../../../engine/compile.ts';
import { compileDecisions } from '../../../engine/decisions/compile-decisions.ts';
import type { ProcessModel } from '../../../engine/process-model.ts';
import type { TraceRegel } from '../../../models/proces.ts';

const DOOR = { medewerker: 'mw-1', naam: 'Anna de Wit', rol: 'partner', organisatie: 'politie' };
const NAMEN: Readonly<Record<string, string>> = { politie: 'Politie Limburg', cjg: 'Centrum voor Jeugd en Gezin' };
const MAP = new URL('../../../huizen/midden-limburg/', import.meta.url);
const lees = (naam: string): string => readFileSync(new URL(naam, MAP), 'utf8');

describe('a line of the logbook', () => {
  let model: ProcessModel;
  before(async () => {
    const { decisions } = await compileDecisions(lees('risico.dmn'));
    const { models } = await compile(lees('screening.bpmn'), { decisions });
    model = models[0]!;
  });

  function tekst(anders: Partial<TraceRegel>, door: typeof DOOR | null = null): string {
    const leeg = {
      instantie: '1',
      organisatie: null,
      due: null,
      uitkomst: null,
      vastlegging: null,
      door: null,
      opdracht: null,
      toelichting: null,
    };
    const at = '2026-03-02T08:00:00.000Z';
    const taak = { element: 'Taak_Screenen', naam: 'Melding screenen', type: 'userTask' };
    const boek = {
      model,
      organisatie: (code: string) => NAMEN[code] ?? code,
      medewerker: (id: string) => `naam ${id}`,
      taak: (instantie: string) => (instantie === '1' ? null : { organisatie: instantie === '2' ? 'cjg' : null }),
    };
    return regeltekst({ nummer: 1, at, change: 'entered', ...taak, ...leeg, ...anders }, door, boek);
  }

  it('tells which task opened, for whom and until when, in Dutch time', () => {
    expect(tekst({ organisatie: 'cjg', due: '2026-07-01T15:00:00.000Z' })).to.equal(
      'Taak ‘Melding screenen’ geopend voor Centrum voor Jeugd en Gezin, uiterlijk 1 juli 2026 om 17:00.',
    );
  });

  it('tells for whom a task opened, where the drawing names the person', () => {
    expect(tekst({ organisatie: 'cjg', toelichting: 'mw-2', due: '2026-07-01T15:00:00.000Z' })).to.equal(
      'Taak ‘Melding screenen’ geopend voor naam mw-2, uiterlijk 1 juli 2026 om 17:00.',
    );
  });

  it('tells who did what, with the outcome as its button says it', () => {
    expect(tekst({ change: 'completed', uitkomst: 'triage' }, DOOR)).to.equal(
      'Taak ‘Melding screenen’ afgerond door Anna de Wit (Politie Limburg), uitkomst ‘Naar triage’.',
    );
    expect(tekst({ change: 'moved', due: '2026-01-01T15:00:00.000Z' }, DOOR)).to.equal(
      'Termijn ‘Melding screenen’ verzet door Anna de Wit (Politie Limburg), uiterlijk 1 januari 2026 om 16:00.',
    );
    expect(tekst({ change: 'assigned', toelichting: 'mw-2' }, DOOR)).to.equal(
      'Taak ‘Melding screenen’ toegewezen aan naam mw-2 door Anna de Wit (Politie Limburg).',
    );
  });

  it('tells whose task is no longer needed, and which line is about all of them', () => {
    const bijdrage = { element: 'Taak_Bijdrage', naam: 'Bijdrage leveren' };
    expect(tekst({ ...bijdrage, change: 'cancelled', instantie: '2' })).to.equal(
      'Taak ‘Bijdrage leveren’ vervallen voor Centrum voor Jeugd en Gezin.',
    );
    expect(tekst({ ...bijdrage, change: 'cancelled' })).to.equal('Wat nog openstond van ‘Bijdrage leveren’ vervallen.');
    expect(tekst({ ...bijdrage })).to.equal('‘Bijdrage leveren’ begonnen.');
    expect(tekst({ change: 'cancelled', instantie: '3' })).to.equal('Taak ‘Melding screenen’ vervallen.');
  });

  it('calls a task only what waits for a person', () => {
    const dienst = { element: 'Dienst_Bekendheid', naam: 'Bekendheid nagaan', type: 'serviceTask' };
    expect(tekst(dienst)).to.equal('‘Bekendheid nagaan’ begonnen.');
    expect(tekst({ ...dienst, change: 'completed' })).to.equal('‘Bekendheid nagaan’ afgerond.');
  });

  it('tells a flow by its name, or else by where it leads', () => {
    const langs = (element: string, naam: string | null) =>
      tekst({ change: 'taken', type: 'sequenceFlow', instantie: null, element, naam });
    expect(langs('Van_Keuze_Route_naar_Bericht_Triage', 'Naar triage')).to.equal('Verder langs ‘Naar triage’.');
    expect(langs('Van_Dienst_Bekendheid_naar_Regel_Risico', null)).to.equal(
      'Verder naar ‘Risico en complexiteit wegen’.',
    );
    expect(langs('Van_Dienst_Doorgeleiden_naar_Samen_Route', null)).to.equal('Verder naar ‘Melder berichten’.');
    expect(langs('Van_Regel_Risico_naar_Samen_Beoordelen', null)).to.equal('Verder naar een knooppunt.');
    expect(langs('Van_een_oude_tekening', null)).to.equal('Verder in het proces.');
  });

  it('tells which rule of which decision table applied', () => {
    const geraadpleegd = (toelichting: string) =>
      tekst({ change: 'decided', type: 'businessRuleTask', element: 'Regel_Risico', naam: 'Wegen', toelichting });
    expect(geraadpleegd('risico: 14')).to.equal(
      'Beslistabel ‘Risico en complexiteit’ geraadpleegd: regel 14 was van toepassing.',
    );
    expect(geraadpleegd('risico: -')).to.equal(
      'Beslistabel ‘Risico en complexiteit’ geraadpleegd: geen regel was van toepassing.',
    );
    expect(geraadpleegd('weg: -'), 'no table').to.equal('Beslissing bij ‘Wegen’ genomen.');
  });

  it('makes a sentence of everything that a process can trace', () => {
    for (const change of [
      'entered',
      'completed',
      'cancelled',
      'failed',
      'taken',
      'moved',
      'unmatched',
      'decided',
      'assigned',
      'undelivered',
      'iets nieuws',
    ]) {
      expect(tekst({ change, type: 'endEvent' }), change).to.match(/^[\p{L}‘].*\.$/u);
    }
  });

  it('never tells an id: what has no name is told by its kind', () => {
    const zonder = { element: 'Samen_Route', naam: null, type: 'exclusiveGateway' };
    for (const change of ['entered', 'completed', 'cancelled', 'failed', 'taken', 'moved', 'unmatched', 'decided']) {
      expect(tekst({ ...zonder, change }), change).to.not.contain('_');
    }
    expect(tekst(zonder)).to.equal('Een keuzepunt bereikt.');
    expect(tekst({ ...zonder, naam: 'Screening', type: 'process' })).to.equal('‘Screening’ begonnen.');
    expect(tekst({ ...zonder, type: 'callActivity', change: 'completed' })).to.equal('Een deelproces afgerond.');
    expect(tekst({ change: 'unmatched', toelichting: 'nadere_melding' })).to.equal(
      'Bericht ‘nadere melding’ kwam aan, maar niets wachtte erop.',
    );
  });
});
