import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';
import { huisbestanden } from '../../../cli/huis/huisbestanden.ts';
import { eigenBestanden, gedeeldBij, huismappen, huizenIn } from '../../../cli/huis/huismappen.ts';

const BESTANDEN = {
  'gedeeld/actie.bpmn': 'actie',
  'gedeeld/overdracht.bpmn': 'overdracht van allen',
  'alleen/huis.json': '{ "code": "alleen" }',
  'alleen/overdracht.bpmn': 'eigen overdracht',
  'regio/regio.json': '{ "regio": "regio", "rollen": ["partner"], "termijnen": { "kort": "PT1H", "lang": "P1Y" } }',
  'gedeeld/informeren.bpmn': 'informeren',
  'regio/aanpak.bpmn': 'aanpak van de regio: calledElement="actie" <bpmn:message id="Bericht" name="informeren" />',
  'regio/overdracht.bpmn': 'overdracht van de regio',
  'regio/noord/huis.json': '{ "code": "noord", "termijnen": { "kort": "PT2H" } }',
  'regio/zuid/huis.json': '{ "code": "zuid" }',
  'regio/zuid/aanpak.bpmn': 'aanpak van zuid: calledElement="actie"',
  'losse-map/kladje.txt': '',
};

describe('the folders of houses', () => {
  let map: string;
  before(async () => {
    map = await mkdtemp(join(tmpdir(), 'regietafel-'));
    for (const [pad, inhoud] of Object.entries(BESTANDEN)) {
      await mkdir(dirname(join(map, pad)), { recursive: true });
      await writeFile(join(map, pad), inhoud);
    }
  });
  after(() => rm(map, { recursive: true, force: true }));

  const namen = (paden: readonly string[]): string[] => paden.map((pad) => relative(map, pad));
  const inhoud = async (lees: (pad: string) => Promise<{ naam: string; inhoud: string }[]>, naam: string) =>
    Object.fromEntries((await lees(join(map, naam))).map((bestand) => [bestand.naam, bestand.inhoud]));
  const alles = async (pad: string) => huisbestanden(pad, await gedeeldBij(pad));
  const instellingen = async (naam: string): Promise<unknown> =>
    JSON.parse((await inhoud(eigenBestanden, naam))['huis.json'] ?? '');

  it('are those with settings of a house, also within a region', async () => {
    expect(namen(await huismappen(map))).to.deep.equal(['alleen', 'regio/noord', 'regio/zuid']);
    expect(namen(await huizenIn(join(map, 'regio')))).to.deep.equal(['regio/noord', 'regio/zuid']);
    expect(namen(await huizenIn(join(map, 'regio/zuid')))).to.deep.equal(['regio/zuid']);
    expect(namen(await huizenIn(join(map, 'gedeeld')))).to.deep.equal([]);
  });

  it('give a house what its region draws and all share, the nearest first', async () => {
    const { 'huis.json': _, ...zuid } = await inhoud(alles, 'regio/zuid');
    expect(zuid).to.deep.equal({
      'actie.bpmn': 'actie',
      'aanpak.bpmn': 'aanpak van zuid: calledElement="actie"',
      'overdracht.bpmn': 'overdracht van de regio',
    });
    expect(await inhoud(alles, 'alleen')).to.include({ 'overdracht.bpmn': 'eigen overdracht' });
    expect(await inhoud(eigenBestanden, 'regio/noord')).to.have.keys('huis.json', 'aanpak.bpmn', 'overdracht.bpmn');
  });

  it('give a house the shared process that its drawing begins with a message', async () => {
    expect(await inhoud(alles, 'regio/noord')).to.include({ 'informeren.bpmn': 'informeren' });
    expect(await inhoud(alles, 'alleen')).not.to.have.property('informeren.bpmn');
  });

  it('give a house the settings of its region, where it has none of its own', async () => {
    expect(await instellingen('regio/noord')).to.deep.equal({
      ...{ code: 'noord', regio: 'regio', rollen: ['partner'] },
      termijnen: { kort: 'PT2H' },
    });
    expect(await instellingen('regio/zuid')).to.deep.include({ termijnen: { kort: 'PT1H', lang: 'P1Y' } });
    expect(await instellingen('alleen')).to.deep.equal({ code: 'alleen' });
  });

  it('leave settings that are no JSON to be refused, and name those of the region', async () => {
    await writeFile(join(map, 'regio/zuid/huis.json'), '{ kapot');
    expect((await inhoud(eigenBestanden, 'regio/zuid'))['huis.json']).to.equal('{ kapot');
    await writeFile(join(map, 'regio/regio.json'), '[]');
    const fout = await eigenBestanden(join(map, 'regio/noord')).catch((gevangen: unknown) => gevangen);
    expect(String(fout)).to.include('regio/regio.json is geen JSON-object');
  });
});
