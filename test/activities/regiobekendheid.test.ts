import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { DienstOpdracht } from '../../activities/contract.ts';
import { regiobekendheid } from '../../activities/diensten/regiobekendheid.ts';
import type { Omgeving } from '../../activities/omgeving.ts';
import { type Opslag, openOpslag, richtIn } from '../../models/opslag/opslag.ts';
import { persoonsindexen, rolindex } from '../../models/versleuteling/blinde-index.ts';
import { installatiesleutel } from '../../models/versleuteling/installatiesleutel.ts';
import { Kluis } from '../../models/versleuteling/kluis.ts';
import { mongoServer } from '../harness/servers.ts';
import { HUIS } from '../workflows/huis.ts';
import { om } from './projecties.ts';

const REGIOS = { noord: 'oost', zuid: 'oost', midden: 'oost', alleen: undefined, west: 'elders' };

describe('whether an aanpak runs for somebody in the region', () => {
  let opslag: Opslag;
  let omgeving: Omgeving;
  const installatie = installatiesleutel(randomBytes(32).toString('base64'));
  before(async () => {
    opslag = await openOpslag((await mongoServer()).uri);
    await richtIn(opslag);
    omgeving = { opslag, kluis: new Kluis(opslag, installatie), installatiesleutel: installatie } as Omgeving;
    for (const [code, regio] of Object.entries(REGIOS)) {
      const instellingen = {
        ...HUIS,
        code,
        ...(regio && { regio }),
        aanpak: ['aanpak'],
        aanpakNietVoor: ['slachtoffer'],
      };
      await opslag.huizen.create({ _id: code, instellingen, bijgewerkt: om(0) });
    }
  });
  after(() => opslag.verbinding.close());

  /** A casus of a house about somebody, with a process in it; gives its number and the id of the person there. */
  async function casus(
    huis: string,
    naam: string,
    loop?: { proces: string; status: 'lopend' | 'afgerond' } | null,
    geboortedatum: string | null = '1990-01-02',
    rollen: readonly string[] = [],
  ) {
    const id = `PH-${randomUUID()}`;
    const wie = randomUUID();
    await omgeving.kluis.sleutelVoor(id, Date.parse(om(0)));
    await opslag.betrokkenen.create({
      ...{ _id: wie, casus: id, huis, inhoud: 'AA==', toegevoegd: om(0) },
      indexen: persoonsindexen(installatie, { naam, geboortedatum }),
      ...(rollen.length > 0 && { rolindexen: rollen.map((rol) => rolindex(installatie, wie, rol)) }),
    });
    if (loop != null)
      await opslag.proceslopen.create({
        ...{ _id: `${id}.${loop.proces}.1`, huis, dossier: { soort: 'casus', id }, procesnaam: 'Proef', model: 'm1' },
        ...{ gestart: om(0), geeindigd: null, nummer: 1, open: [], einde: null, stap: null, wachtop: [] },
        ...{ deadline: null, ...loop },
      });
    return { id, wie };
  }

  async function vraag(
    huis: string,
    naam: string,
    geboortedatum?: string | null,
  ): Promise<{ antwoord: unknown; opdracht: DienstOpdracht }> {
    const { id } = await casus(huis, naam, null, geboortedatum);
    const opdracht: DienstOpdracht = {
      ...{ id: `${id}.zsm.1.4`, huis, dossier: { soort: 'casus', id }, workflowId: `${id}.zsm.1`, proces: 'zsm' },
      ...{ element: 'Dienst', naam: 'Dienst', klok: null, at: om(0), variabelen: {}, taken: [] },
    };
    return { antwoord: await regiobekendheid(omgeving)(opdracht), opdracht };
  }

  const onbekend = { aanpak: 'nee', aanpakHuizen: ['geen'], aanpakCasussen: [] };

  it('is unknown of nobody, of what has ended or was destroyed, and of what is no aanpak', async () => {
    await casus('noord', 'Wulp', { proces: 'aanpak', status: 'afgerond' });
    await casus('noord', 'Wulp', { proces: 'screening', status: 'lopend' });
    const { id } = await casus('noord', 'Wulp', { proces: 'aanpak', status: 'lopend' });
    await omgeving.kluis.vernietig(id, Date.parse(om(0)));
    expect((await vraag('noord', 'Wulp')).antwoord).to.deep.equal(onbekend);
    expect((await vraag('noord', 'Grutto')).antwoord).to.deep.equal(onbekend);
  });

  it('does not say unknown of a name alone, by which nobody is found: that could be wrong', async () => {
    await casus('noord', 'Goudplevier', { proces: 'aanpak', status: 'lopend' });
    const { antwoord } = await vraag('noord', 'Goudplevier', null);
    expect(antwoord).to.deep.equal({ aanpak: 'nee', aanpakHuizen: ['niet-te-zoeken'], aanpakCasussen: [] });
  });

  it('passes by who is named there only as one whom the aanpak is not about', async () => {
    const loopt = { proces: 'aanpak', status: 'lopend' } as const;
    const dag = '1990-01-02';
    await casus('noord', 'Strandloper', loopt, dag, ['Slachtoffer']);
    await casus('zuid', 'Strandloper', loopt, dag, ['slachtoffer']);
    expect((await vraag('noord', 'Strandloper')).antwoord).to.deep.equal(onbekend);
    const { id } = await casus('noord', 'Strandloper', loopt, dag, ['slachtoffer', 'verdachte']);
    expect((await vraag('noord', 'Strandloper')).antwoord).to.deep.equal({
      ...{ aanpak: 'hier', aanpakHuizen: ['noord'], aanpakCasussen: [id] },
    });
  });

  it('gives the house itself its casussen, and which others know somebody too', async () => {
    const { id } = await casus('noord', 'Kievit', { proces: 'aanpak', status: 'lopend' });
    await casus('zuid', 'Kievit', { proces: 'aanpak', status: 'lopend' });
    expect((await vraag('noord', 'KIEVIT')).antwoord).to.deep.equal({
      ...{ aanpak: 'hier', aanpakHuizen: ['noord', 'zuid'], aanpakCasussen: [id] },
    });
  });

  it('tells another house of the region that it runs and where, and nothing else; that stands in the log of both', async () => {
    const { id, wie } = await casus('zuid', 'Tureluur', { proces: 'aanpak', status: 'lopend' });
    const { antwoord, opdracht } = await vraag('noord', 'Tureluur');
    expect(antwoord).to.deep.equal({ aanpak: 'elders', aanpakHuizen: ['zuid'], aanpakCasussen: [] });
    const verwerkingen = await opslag.verwerkingen.find({ verzoek: opdracht.id }).lean();
    expect(verwerkingen.map(({ huis, door, dossier }) => [huis, door.organisatie, dossier?.id])).to.have.deep.members([
      ['noord', 'noord', opdracht.dossier.id],
      ['zuid', 'noord', id],
    ]);
    expect(verwerkingen.map(({ betrokkene }) => betrokkene)).to.include(wie);
  });

  it('names every house of the region in which one runs, each with a line in its own log', async () => {
    const { id: zuid } = await casus('zuid', 'Bosruiter', { proces: 'aanpak', status: 'lopend' });
    const { id: midden } = await casus('midden', 'Bosruiter', { proces: 'aanpak', status: 'lopend' });
    const { antwoord, opdracht } = await vraag('noord', 'Bosruiter');
    expect(antwoord).to.deep.equal({ aanpak: 'elders', aanpakHuizen: ['midden', 'zuid'], aanpakCasussen: [] });
    const verwerkingen = await opslag.verwerkingen.find({ verzoek: opdracht.id, huis: { $ne: 'noord' } }).lean();
    expect(verwerkingen.map(({ huis, dossier }) => [huis, dossier?.id])).to.have.deep.members([
      ['midden', midden],
      ['zuid', zuid],
    ]);
  });

  it('tells nothing to a house of another region, or of none', async () => {
    await casus('zuid', 'Scholekster', { proces: 'aanpak', status: 'lopend' });
    expect((await vraag('west', 'Scholekster')).antwoord).to.deep.equal(onbekend);
    expect((await vraag('alleen', 'Scholekster')).antwoord).to.deep.equal(onbekend);
    await casus('alleen', 'Steltkluut', { proces: 'aanpak', status: 'lopend' });
    expect((await vraag('noord', 'Steltkluut')).antwoord).to.deep.equal(onbekend);
  });
});
