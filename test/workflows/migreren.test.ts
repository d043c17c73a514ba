import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { expect } from 'chai';
import * as proces from '../../models/proces.ts';
import { einde, keten, stroom, taak, tekening, termijn } from './tekeningen.ts';
import { type Loop, REGISSEUR, Toneel } from './toneel.ts';

const BEHEERDER: proces.Handelende = { medewerker: 'mw-09', rol: 'beheerder', organisatie: 'proefhuis' };

const langs = (...elementen: string[]): string => `<bpmn:startEvent id="Start"/>${einde('Einde')}${elementen.join('')}`;

const EERST = tekening(
  'wissel',
  langs(
    taak('Taak_A'),
    termijn('Termijn', 'Taak_A', 'P30D'),
    einde('Laat'),
    keten('Start', 'Taak_A', 'Einde'),
    keten('Termijn', 'Laat'),
  ),
);
/** Another task behind it, another role and a shorter deadline that is new. */
const NU = tekening(
  'wissel',
  langs(
    taak('Taak_B', 'regietafel:rol="informatiecoördinator"'),
    taak('Taak_Erna'),
    termijn('Kort', 'Taak_B', 'P2D'),
    einde('Laat'),
    keten('Start', 'Taak_B', 'Taak_Erna', 'Einde'),
    keten('Kort', 'Laat'),
  ),
);

const KAPOT = tekening(
  'herstel',
  `<bpmn:dataObject id="route"/>${langs(taak('Taak_A'), taak('Taak_Weg'), '<bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/>', keten('Start', 'Taak_A', 'Keuze', 'Einde'), stroom('Keuze', 'Taak_Weg', 'route > 1'), keten('Taak_Weg', 'Einde'))}`,
);

const MOEDER = tekening(
  'moeder',
  langs('<bpmn:callActivity id="Aanroep" calledElement="wissel"/>', keten('Start', 'Aanroep', 'Einde')),
);
const RONDE = tekening(
  'ronde',
  langs(
    taak('Taak_A', 'regietafel:rol="procesregisseur" regietafel:uitkomst="nog"'),
    '<bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde"/>',
    keten('Start', 'Taak_A', 'Keuze', 'Einde'),
    stroom('Keuze', 'Taak_A', 'nog = "ja"'),
  ),
);

describe('a process that moves to another drawing', () => {
  let toneel: Toneel;
  before(async () => {
    toneel = await Toneel.open([EERST, KAPOT, MOEDER, RONDE]);
  });
  after(() => toneel.sluit());

  const migreer = async (
    loop: Loop,
    naar: string,
    rest: Partial<proces.Migreer> = {},
    id: string = randomUUID(),
  ): Promise<proces.Stand> =>
    loop.opdracht(
      proces.migreer,
      { naar, verplaatsingen: {}, herbereken: false, vastlegging: 'v-1', door: BEHEERDER, ...rest },
      id,
    );

  const geweigerd = async (opdracht: Promise<unknown>): Promise<{ type: unknown; details: unknown }> => {
    const fout: unknown = await opdracht.catch((reden: unknown) => reden);
    if (!(fout instanceof WorkflowUpdateFailedError)) throw new Error('niet geweigerd');
    const { type, details } = fout.cause as { type?: unknown; details?: unknown };
    return { type, details };
  };

  it('goes on there with the same tasks, other deadlines and other people, and the store knows who did it', async () => {
    const [oud, nieuw] = [await toneel.plaatsXml(EERST), await toneel.plaatsXml(NU)];
    await toneel.plaatsXml(EERST);
    const loop = await toneel.start('wissel');
    const voor = await loop.taak('Taak_A');
    await loop.opdracht(proces.wijsToe, { instantie: voor.instantie, medewerker: 'mw-01', door: REGISSEUR });
    const id = randomUUID();
    const stand = await migreer(loop, nieuw, { verplaatsingen: { Taak_A: 'Taak_B' } }, id);
    const na = stand.taken[0];
    expect(na).to.include({
      id: voor.id,
      element: 'Taak_B',
      rol: 'informatiecoördinator',
      toegewezen: null,
      geopend: voor.geopend,
    });
    expect(na?.deadline).to.equal(new Date(Date.parse(voor.geopend) + 2 * 86_400_000).toISOString());

    expect((await migreer(loop, nieuw, {}, id)).nummer, 'the same update id does nothing again').to.equal(stand.nummer);
    await loop.geprojecteerd(stand.nummer);
    expect(await toneel.opslag.taken.findById(voor.id).lean()).to.include({
      element: 'Taak_B',
      model: nieuw,
      rol: 'informatiecoördinator',
      toegewezen: null,
    });
    expect(await toneel.opslag.proceslopen.findById(loop.id).lean()).to.include({ model: nieuw });
    const regels = await toneel.opslag.logboekregels
      .find({ workflowId: loop.id, 'regel.change': 'migrated' })
      .sort({ volgnummer: 1 })
      .lean();
    expect(
      regels.map(({ regel }) => [regel.element, regel.door?.medewerker, regel.vastlegging, regel.toelichting]),
    ).to.deep.equal([
      ['wissel', 'mw-09', 'v-1', `${oud} ${nieuw}`],
      ['Taak_B', undefined, null, 'Taak_A'],
    ]);

    await loop.besluit(voor, null, { door: { ...REGISSEUR, rol: 'informatiecoördinator' } });
    expect(await loop.besluit(await loop.taak('Taak_Erna'))).to.include({ status: 'afgerond' });
  });

  it('stays where it is when something open has no place there, when somebody else asks, and when it is there already', async () => {
    const nieuw = await toneel.plaatsXml(NU);
    const oud = await toneel.plaatsXml(EERST);
    const loop = await toneel.start('wissel');
    await loop.taak('Taak_A');
    const voor = await loop.stand();
    const { type, details } = await geweigerd(migreer(loop, nieuw));
    expect(type).to.equal('MigratiePastNiet');
    expect(JSON.stringify(details)).to.include('migratie-verdwenen');
    expect(await geweigerd(migreer(loop, nieuw, { door: REGISSEUR }))).to.include({ type: 'RolMagNiet' });
    expect(await geweigerd(migreer(loop, oud))).to.include({ type: 'OpdrachtOngeldig' });
    expect(await geweigerd(migreer(loop, 'bestaat-niet'))).to.include({ type: 'ModelFaalt' });
    expect(await loop.stand()).to.deep.equal(voor);
    expect(await loop.handvat.query(proces.staat)).to.have.property('model', oud);
  });

  it('does at last what the drawing before could not take', async () => {
    const loop = await toneel.start('herstel', { variabelen: { route: 'a' } });
    const { instantie } = await loop.taak('Taak_A');
    expect(await geweigerd(loop.besluit({ instantie }))).to.include({ type: 'ModelFaalt' });
    const heel = await toneel.plaatsXml(
      KAPOT.replace('route &gt; 1', 'route = "a"').replace('route > 1', 'route = "a"'),
    );
    await migreer(loop, heel);
    await loop.besluit({ instantie });
    expect((await loop.totdat(({ open }) => open.length > 0)).open).to.deep.equal(['Taak_Weg']);
  });

  it('is one process: what it called follows a drawing of its own, and the caller hears how that ends', async () => {
    await toneel.plaatsXml(EERST);
    const loop = await toneel.start('moeder');
    const aanroep = await loop.instantieVan('Aanroep');
    const kind = toneel.loop(`${loop.id}.${aanroep}.wissel`);
    const { instantie } = await kind.taak('Taak_A');
    const nieuw = await toneel.plaatsXml(
      MOEDER.replace('id="Aanroep"', 'id="Anders"')
        .replaceAll('_Aanroep', '_Anders')
        .replaceAll('Aanroep_', 'Anders_')
        .replaceAll('"Aanroep"', '"Anders"'),
    );
    expect((await migreer(loop, nieuw, { verplaatsingen: { Aanroep: 'Anders' } })).open).to.deep.equal(['Anders']);
    await migreer(kind, await toneel.plaatsXml(NU), { verplaatsingen: { Taak_A: 'Taak_B' } });
    await kind.besluit({ instantie }, null, { door: { ...REGISSEUR, rol: 'informatiecoördinator' } });
    await kind.besluit(await kind.taak('Taak_Erna'));
    expect(await loop.totdat(({ status }) => status !== 'lopend')).to.include({ status: 'afgerond' });
  });

  it('follows it in the next run too', async () => {
    const loop = await toneel.start('ronde', { vernieuwNa: 2 });
    const { runId } = await loop.handvat.describe();
    await loop.besluit(await loop.taak('Taak_A'), 'ja');
    const nieuw = await toneel.plaatsXml(RONDE.replaceAll('Taak_A', 'Taak_Z'));
    await migreer(loop, nieuw, { verplaatsingen: { Taak_A: 'Taak_Z' } });
    await loop.totdatAndereRun(runId);
    await loop.besluit(await loop.taak('Taak_Z'), 'ja');
    expect(await loop.handvat.query(proces.staat)).to.have.property('model', nieuw);
    expect(await loop.besluit(await loop.taak('Taak_Z'), 'Keuze_Einde')).to.include({ status: 'afgerond' });
  });

  it('does not do later what it refused, however late and in whichever run the same request comes again', async () => {
    const oud = await toneel.plaatsXml(RONDE);
    const loop = await toneel.start('ronde', { vernieuwNa: 1 });
    await loop.taak('Taak_A');
    const id = randomUUID();
    const { runId } = await loop.handvat.describe();
    expect(await geweigerd(migreer(loop, oud, {}, id)), 'it is there already').to.include({ type: 'OpdrachtOngeldig' });
    const nieuw = await toneel.plaatsXml(RONDE.replaceAll('Taak_A', 'Taak_Z'));
    await migreer(loop, nieuw, { verplaatsingen: { Taak_A: 'Taak_Z' } });
    const terug = { verplaatsingen: { Taak_Z: 'Taak_A' } };
    await loop.totdatAndereRun(runId);
    expect(await geweigerd(migreer(loop, oud, terug, id))).to.include({ type: 'AlGeweigerd' });
    expect((await loop.taak('Taak_Z')).element).to.equal('Taak_Z');
    await migreer(loop, oud, terug);
    expect((await loop.taak('Taak_A')).element, 'another request may').to.equal('Taak_A');
  });
});
