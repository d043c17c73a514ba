import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { adviezen } from '../../../api/diensten/adviezen.ts';
import { compile } from '../../../engine/compile.ts';
import { compileDecisions } from '../../../engine/decisions/compile-decisions.ts';
import type { ProcessModel } from '../../../engine/process-model.ts';
import { voegRegelsToe } from '../../../models/opslag/logboek.ts';
import type { Taak } from '../../../models/taak.ts';
import { Opstelling } from '../opstelling.ts';

const MAP = new URL('../../../huizen/midden-limburg/', import.meta.url);
const lees = (naam: string): string => readFileSync(new URL(naam, MAP), 'utf8');

describe('the advice beside a task', () => {
  let api: Opstelling;
  let model: ProcessModel;
  before(async () => {
    api = await Opstelling.open();
    const { decisions } = await compileDecisions(lees('risico.dmn'));
    const { models } = await compile(lees('screening.bpmn'), { decisions });
    model = models[0]!;
  });
  after(() => api.sluit());

  it('names the decision table and the rules that matched, with the labels of the table and the buttons of the task', async () => {
    const [gevonden] = Object.values(model.decisions);
    const tabel = gevonden !== undefined && 'rules' in gevonden ? gevonden : undefined;
    const [regel] = tabel?.rules ?? [];
    const taak = {
      dossier: { soort: 'casus', id: 'PH-2026-000001' },
      workflowId: 'PH-2026-000001.screening.1',
      element: 'Taak_Screenen',
    } as Taak;
    const leeg = {
      instantie: null,
      organisatie: null,
      due: null,
      uitkomst: null,
      vastlegging: null,
      door: null,
      opdracht: null,
    };
    const at = '2026-03-02T09:00:00.000Z';
    const gelogd = {
      nummer: 1,
      at,
      change: 'decided',
      element: 'Regel',
      naam: 'Risico',
      type: 'businessRuleTask',
      ...leeg,
      toelichting: `${tabel?.id ?? ''}: ${String(regel?.number)}`,
    };
    const stand = {
      nummer: 1,
      at,
      status: 'lopend' as const,
      taken: [],
      open: [],
      einde: null,
      stap: null,
      wachtop: [],
      deadline: null,
      teLaat: false,
    };
    await voegRegelsToe(api.omgeving.opslag, [
      {
        workflowId: taak.workflowId,
        huis: 'x',
        proces: 'screening',
        procesnaam: 'Screening',
        model: 'm',
        dossier: taak.dossier,
        onderwerp: null,
        regels: [gelogd],
        geopend: [],
        stand,
      },
    ]);
    expect(await adviezen(api.omgeving, taak, model)).to.deep.equal([
      {
        beslissing: tabel?.id,
        naam: tabel?.name,
        at,
        regels: [
          {
            nummer: regel?.number,
            omschrijving: regel?.description,
            uitkomsten: [
              { label: 'Risico', waarde: 'hoog', naam: null },
              { label: 'Complexiteit', waarde: 'hoog', naam: null },
              { label: 'Advies', waarde: 'triage', naam: 'Naar triage' },
            ],
          },
        ],
      },
    ]);
    expect(await adviezen(api.omgeving, { ...taak, workflowId: 'PH-2026-000001.screening.2' }, model)).to.deep.equal(
      [],
    );
  });
});
