import { expect } from 'chai';
import type { Json } from '../../engine/json.ts';
import type { Variables } from '../../engine/process-state.ts';
import { huisvariabelen } from '../../models/processtart.ts';
import { Play } from '../engine/drawing.ts';
import { leesHuismap } from './huismap.ts';

const BENOEMD = { doelgroep: 'top-x', casusregisseur: 'ggz', deelnemers: ['ggz'], informeren: 'geinformeerd' };
const PLAN = { acties: [], effectmetingInterval: 'P14D' };

const { modellen, huis } = await leesHuismap('midden-limburg');

describe('the procesregisseur who was named in Midden-Limburg', () => {
  /** The procesregie of a casus in which that person was named, up to the plan. */
  function procesregie(procesregisseur: Json | undefined): Play {
    const model = modellen.get('procesregie') ?? expect.fail();
    const benoemd = procesregisseur === undefined ? BENOEMD : { ...BENOEMD, procesregisseur };
    const gang = new Play(model).start(huisvariabelen(huis), { message: 'procesregie' });
    return gang.complete('Taak_Benoemen', benoemd).complete('Uitvraag');
  }
  const wie = (gang: Play, taak: string): string | undefined => gang.state?.instances[gang.instance(taak)]?.performer;
  const bewaken = (gang: Play): Play => gang.complete('Aanpak', { geborgd: true }).complete('Dienst_Terugkoppeling');

  it('makes the plan and watches afterwards', () => {
    const gang = procesregie('mw-ml-003');
    expect(wie(gang, 'Taak_Plan')).to.equal('mw-ml-003');
    expect(wie(bewaken(gang.complete('Taak_Plan', PLAN)), 'Taak_Bewaken')).to.equal('mw-ml-003');
  });

  it('is known in the aanpak, and in all that it calls', () => {
    const mee = (): Variables =>
      procesregie('mw-ml-003')
        .complete('Taak_Plan', PLAN)
        .commands.flatMap((een) =>
          een.type === 'startProcess' && een.process === 'aanpak' ? [een.variables] : [],
        )[0] ?? expect.fail();
    expect(mee()).to.include({ procesregisseur: 'mw-ml-003' });
    const aanpak = new Play(modellen.get('aanpak') ?? expect.fail()).start({ ...mee(), ...huisvariabelen(huis) });
    expect(wie(aanpak, 'Taak_Aanpak_volgen')).to.equal('mw-ml-003');
  });

  it('is another once the plan names another', () => {
    const gang = procesregie('mw-ml-003').complete('Taak_Plan', { ...PLAN, procesregisseur: 'mw-ml-004' });
    expect(wie(bewaken(gang), 'Taak_Bewaken')).to.equal('mw-ml-004');
  });

  it('hears a new decision of the triage, which takes along nobody else who was named', () => {
    const triage = new Play(modellen.get('triage') ?? expect.fail());
    const eerder = { ...BENOEMD, procesregisseur: 'mw-ml-002', geborgd: true };
    triage.start({ ...eerder, ...huisvariabelen(huis) }, { message: 'triage' });
    triage.complete('Taak_Triagebesluit', { besluit: 'procesregie' }).complete('Dienst_Terugkoppeling_Regie');
    const mee =
      triage.commands.find((een) => een.type === 'sendMessage' && een.name === 'procesregie') ?? expect.fail();
    if (mee.type !== 'sendMessage') expect.fail();
    expect(mee.variables).to.deep.equal({ besluit: 'procesregie' });
    const gang = procesregie('mw-ml-003').message('procesregie', mee.variables);
    expect(wie(gang, 'Taak_Opnieuw_Gevraagd')).to.equal('mw-ml-003');
  });

  it('may be nobody yet: then the tasks are for the role', () => {
    const gang = procesregie(undefined);
    expect(wie(gang, 'Taak_Plan')).to.equal(undefined);
    expect(modellen.get('procesregie')?.nodes['Taak_Plan']?.task?.role).to.equal('procesregisseur');
    expect(wie(bewaken(gang.complete('Taak_Plan', PLAN)), 'Taak_Bewaken')).to.equal(undefined);
  });
});
