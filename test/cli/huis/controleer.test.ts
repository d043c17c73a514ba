import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { verslag } from '../../../cli/huis/controleer.ts';
import { type Huiskeuring, keurHuis } from '../../../cli/huis/keuring.ts';
import { voorbeeldfouten } from '../../../cli/huis/voorbeeldfouten.ts';
import { padVan, tekenhuizen } from '../../huizen/huismap.ts';
import { regietafel } from '../model/regietafel.ts';
import { GIDS, gidsbestanden, metHuis } from './zesde-huis.ts';

const HUIZEN = fileURLToPath(new URL('../../../huizen/', import.meta.url));
const NU = '2026-11-23T08:00:00.000Z';
const goed = gidsbestanden();

const keur = (anders: Readonly<Record<string, string | Buffer>>): Promise<Huiskeuring> =>
  metHuis(anders, (map) => keurHuis(map, HUIZEN, NU));
/** Everything that is wrong, a line each: the place, and what is wrong there. */
const fouten = async (anders: Readonly<Record<string, string | Buffer>>): Promise<string[]> =>
  (await keur(anders)).fouten.map(({ bestand, element, melding }) =>
    [bestand, ...(element === null ? [] : [element]), melding].join(' · '),
  );
const instellingen = (anders: object): Record<string, string> => ({
  'huis.json': JSON.stringify({ ...(JSON.parse(goed['huis.json'] ?? '') as object), ...anders }),
});
const tekening = (van: string, naar: string): Record<string, string> => ({
  'melding.bpmn': (goed['melding.bpmn'] ?? '').replace(van, naar),
});

describe('regietafel huis controleer', () => {
  it('finds nothing wrong with the house of the guide, nor with those that come along', async () => {
    expect(await fouten({})).to.deep.equal([]);
    for (const code of tekenhuizen) {
      const { fouten: gevonden, waarschuwingen } = await keurHuis(padVan(code), HUIZEN, NU);
      expect(gevonden, code).to.deep.equal([]);
      // Two houses of the same region, drawn in two ways: an installation has one of them.
      const samen =
        code === 'gelderland-midden' ? /^huis\.json: gemeenten: ook van het huis "midden-gelderland": Arnhem, / : null;
      expect(
        waarschuwingen.filter((regel) => samen?.test(regel) !== true),
        code,
      ).to.deep.equal([]);
      expect(waarschuwingen.length, code).to.equal(samen === null ? 0 : 1);
    }
  });

  it('says in the guide what it says at a terminal', async () => {
    const mis = {
      ...tekening('>termijnen.beoordelen<', '>termijnen.beoordeeld<'),
      ...instellingen({
        intake: { soorten: [{ code: 'melding', naam: 'Melding', proces: 'melding', bericht: 'melden' }] },
      }),
    };
    const [, gezegd = ''] = /would be right:\n\n```\n([\s\S]*?)```/.exec(GIDS) ?? [];
    expect(gezegd).to.not.equal('');
    expect(verslag(await keur(mis))).to.include(gezegd);
  });

  it('names everything at once that is wrong with the settings, whatever else is wrong with them', async () => {
    const gevonden = await fouten(
      instellingen({
        voorvoegsel: 'wk',
        gemeenten: ['Harlingen', 'Noardeast-Fryslân', 'Waadhoeke', 'Harlingen'],
        escalatie: 'keizer',
        trmijnen: {},
        aanpak: ['plan'],
        overleggen: [
          {
            ...{ proces: 'weekoverleg', naam: 'Weekoverleg', dag: 'dinsdag', tijd: '09:00' },
            ...{ afsluiting: { dag: 'maandag', tijd: '12:00' }, agendaTaak: 'Taak_Wegen', deelnemers: ['circus'] },
          },
        ],
        terugkoppelingen: { melding: { variabele: 'route', teksten: { elders: 'Elders.' } } },
      }),
    );
    expect(gevonden).to.have.members([
      'huis.json · voorvoegsel: moet uit twee tot vier hoofdletters bestaan, zoals "ML"',
      'huis.json · onbekende instelling: trmijnen',
      'huis.json · gemeenten.3: de gemeente "Harlingen" staat er al',
      'huis.json · escalatie: de rol "keizer" staat niet onder "rollen"',
      'huis.json · overleggen.0.deelnemers.0: de organisatie "circus" staat niet onder "organisaties"',
      'huis.json · overleggen.0.proces: het proces "weekoverleg" bestaat niet; kies een van: informatie_uitvraag, melding',
      'huis.json · aanpak.0: het proces "plan" bestaat niet; kies een van: informatie_uitvraag, melding',
      'huis.json · overleggen.0.agendaTaak: geen tekening heeft een gebruikerstaak met de id "Taak_Wegen"; noem de taak waarvan de open taken op de agenda staan',
      'huis.json · terugkoppelingen.melding.teksten.elders: "route" wordt nooit "elders"; kies een van: navragen, lokaal',
    ]);
  });

  it('holds each drawing against the house: roles, services, organisations, forms and called processes', async () => {
    const anders = (goed['melding.bpmn'] ?? '')
      .replace('rol="informatiecoördinator"', 'rol="keizer"')
      .replace('dienst="escaleren"', 'dienst="toveren"')
      .replace('calledElement="informatie_uitvraag"', 'calledElement="navraag"')
      .replace('formulier="beoordelen"', 'formulier="wegen" regietafel:organisatie="&quot;circus&quot;"');
    expect(await fouten({ 'melding.bpmn': anders })).to.have.members([
      'melding.bpmn · Taak_Beoordelen · De rol "keizer" bestaat niet in Zorg- en Veiligheidshuis Waddenkust.',
      'melding.bpmn · Taak_Beoordelen · Het formulier "wegen" bestaat niet.',
      'melding.bpmn · Taak_Beoordelen · De organisatie "circus" doet niet mee in Zorg- en Veiligheidshuis Waddenkust.',
      'melding.bpmn · Dienst_Escaleren · De dienst "toveren" bestaat niet.',
      'melding.bpmn · Uitvraag · Het aangeroepen proces "navraag" bestaat niet.',
      'voorbeeld/voorbeeld.json · antwoord op Taak_Informatie: geen tekening heeft deze taak',
      'voorbeeld/voorbeeld.json · antwoord op Taak_Bundelen: geen tekening heeft deze taak',
    ]);
  });

  it('does not blame the rest for a drawing, a form or settings that cannot be read', async () => {
    for (const bestand of ['huis.json', 'beoordelen.form.json']) {
      const { fouten: gevonden } = await keur({ [bestand]: '{\n  "code": "x",\n}' });
      expect(gevonden.map((fout) => [fout.bestand, fout.regel])).to.deep.equal([[bestand, 3]]);
      expect(gevonden[0]?.melding).to.match(/^geen geldige JSON: .*na het laatste onderdeel hoort geen komma$/);
    }
    const gevonden = await keur(tekening('sourceRef="Naar_Beoordelen"', 'sourceRef="Nergens"'));
    expect(new Set(gevonden.fouten.map(({ bestand }) => bestand))).to.deep.equal(new Set(['melding.bpmn']));
    expect(gevonden.waarschuwingen.join()).to.include('de scenario’s zijn nog niet gespeeld');
  });

  it('blames nothing else for a drawing that is no drawing, also where a form has the same name', async () => {
    const formulier = (goed['beoordelen.form.json'] ?? '').replace('"beoordelen"', '"melding"');
    const anders: Record<string, string> = { 'melding.form.json': formulier, ...tekening('"beoordelen"', '"melding"') };
    expect(await fouten(anders)).to.deep.equal([]);
    for (const inhoud of ['', 'geen XML', (anders['melding.bpmn'] ?? '').slice(0, 2000)]) {
      const { fouten: gevonden, waarschuwingen } = await keur({ ...anders, 'melding.bpmn': inhoud });
      expect(gevonden.map(({ bestand }) => bestand)).to.deep.equal(['melding.bpmn']);
      expect(waarschuwingen).to.have.length(1);
    }
  });

  it('reads what other programs write: a byte order mark, UTF-16, Latin-1, CRLF and single quotes', async () => {
    const xml = goed['melding.bpmn'] ?? '';
    const inCodering = (codering: string): string => xml.replace('encoding="UTF-8"', `encoding="${codering}"`);
    const enkel = xml.replaceAll(/="([^"']*)"/g, "='$1'").replace("'informatie_uitvraag'", "'informatie&#95;uitvraag'");
    const bestanden: Record<string, Buffer | string> = {
      utf16: Buffer.from(`\uFEFF${inCodering('UTF-16')}`, 'utf16le'),
      latijn: Buffer.from(inCodering('ISO-8859-1'), 'latin1'),
      ...{ regels: xml.replaceAll('\n', '\r\n'), enkel },
    };
    for (const [wat, inhoud] of Object.entries(bestanden))
      expect(await fouten({ 'melding.bpmn': inhoud }), wat).to.deep.equal([]);
    const merk = ['huis.json', 'beoordelen.form.json', 'melding.lokaal.scenario.json', 'voorbeeld/personen.json'];
    expect(await fouten(Object.fromEntries(merk.map((naam) => [naam, `\uFEFF${goed[naam] ?? ''}`])))).to.deep.equal([]);
  });

  it('says it where letters were lost, and does not go on with what is left', async () => {
    const verloren = Buffer.from(goed['huis.json'] ?? '', 'latin1');
    expect(await fouten({ 'huis.json': verloren })).to.deep.equal([
      'huis.json · Het bestand is niet in UTF-8 opgeslagen: er zijn letters verloren gegaan.',
    ]);
  });

  it('names a folder or a file that nobody reads, whatever it is called', async () => {
    const anders = { 'oud/melding.bpmn': '', 'x.form.json/lees.mij': '', 'kopie-huis.json': '{', 'melding.BPMN': '' };
    const { fouten: gevonden, waarschuwingen } = await keur(anders);
    expect(gevonden).to.deep.equal([]);
    expect(waarschuwingen.map((regel) => regel.replace(/;.*/, ''))).to.have.members([
      'oud: deze map leest niemand',
      'x.form.json: deze map leest niemand',
      'kopie-huis.json: dit bestand leest niemand',
      'melding.BPMN: dit bestand leest niemand',
    ]);
  });

  it('says of a scenario that fails where and why, and what is wrong in one that cannot be played', async () => {
    expect(await fouten(tekening('>termijnen.beoordelen<', '>duration(bedenktijd)<'))).to.satisfy((regels: string[]) =>
      regels.every((regel) => /scenario\.json · status: het proces is mislukt bij .*: .*bedenktijd/.test(regel)),
    );
    const scenario = '{ "answers": { "Taak_X": [{}], "Taak_Beoordelen": [{ "after": "1 dag" }] } }';
    expect(await fouten({ 'melding.lokaal.scenario.json': scenario })).to.deep.equal([
      'melding.lokaal.scenario.json · answers.Taak_Beoordelen.0.after: Vul een duur in, als P14D.',
    ]);
  });

  it('wants scenarios that come true and take every flow', async () => {
    const mis = JSON.stringify({
      answers: { Taak_Beoordelen: [{ uitkomst: 'lokaal' }] },
      expect: { completed: ['Uitvraag'] },
    });
    const ook = JSON.stringify({ answers: { Taak_Beoordelen: [{ uitkomst: 'lokaal' }] } });
    const gevonden = await fouten({ 'melding.lokaal.scenario.json': mis, 'melding.navragen.scenario.json': ook });
    expect(gevonden).to.include('melding.lokaal.scenario.json · completed: Uitvraag is niet afgerond');
    expect(gevonden).to.include(
      'melding.bpmn · Navragen · Geen scenario neemt deze pijl, van Keuze_Route naar Uitvraag.',
    );
  });

  it('lets no house take the prefix or the people of another', async () => {
    const { medewerkers: eigen } = JSON.parse(goed['huis.json'] ?? '') as { medewerkers: object[] };
    const medewerkers = [...eigen, { id: 'mw-hgl-001', naam: 'Iemand', rol: 'beheerder', organisatie: 'politie' }];
    expect(await fouten(instellingen({ voorvoegsel: 'ML', medewerkers }))).to.have.members([
      'huis.json · voorvoegsel: "ML" is al van het huis "midden-limburg"',
      'huis.json · medewerkers.7.id: "mw-hgl-001" is al van iemand in het huis "haaglanden"',
    ]);
  });

  it('warns of what does no harm but is probably not meant', async () => {
    const termijnen = { ...(JSON.parse(goed['huis.json'] ?? '') as { termijnen: object }).termijnen, over: 'P1D' };
    const los = JSON.stringify({ $id: 'los', title: 'Los', type: 'object', properties: {} });
    const { fouten: geen, waarschuwingen } = await keur({
      ...instellingen({ termijnen }),
      'los.form.json': los,
      'melding.form.jsn': '{}',
    });
    expect(geen).to.deep.equal([]);
    expect(waarschuwingen).to.have.length(3);
    expect(waarschuwingen[0]).to.equal('huis.json: termijnen.over: geen tekening gebruikt deze termijn');
    expect(waarschuwingen[1]).to.equal('los.form.json: geen taak of bericht gebruikt dit formulier');
    expect(waarschuwingen[2]).to.match(/^melding\.form\.jsn: dit bestand leest niemand/);
  });

  it('exits 2 with every problem as JSON, and 1 where there is no folder', async () => {
    const mis = await metHuis(tekening('dienst="escaleren"', 'dienst="toveren"'), (map) =>
      regietafel('huis', 'controleer', map, '--json'),
    );
    expect(mis.code).to.equal(2);
    const { problems } = JSON.parse(mis.stdout) as { problems: object[] };
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ file: 'melding.bpmn', line: 20, element: 'Dienst_Escaleren' });
    const geen = await regietafel('huis', 'controleer', '/nergens');
    expect([geen.code, geen.stderr]).to.deep.equal([1, '/nergens bestaat niet.\n']);
  });

  it('checks each house of the folder of a region, and names the house at what is wrong', async () => {
    await metMap(async (map) => {
      const regio = join(map, 'kust');
      const gedeeld = { ...(JSON.parse(goed['huis.json'] ?? '') as object), regio: 'kust' };
      const eigen = (code: string, voorvoegsel: string): object => ({
        ...{ code, naam: `Veiligheidshuis ${code}`, voorvoegsel },
        medewerkers: [{ id: `mw-${code}-001`, naam: 'Iemand', rol: 'beheerder', organisatie: 'politie' }],
      });
      const [eiland, wal] = [eigen('eiland', 'QA'), eigen('wal', 'QB')];
      for (const [naam, inhoud] of Object.entries({ ...goed, 'regio.json': JSON.stringify(gedeeld) }))
        if (naam !== 'huis.json') await schrijf(join(regio, naam), inhoud);
      await schrijf(join(regio, 'eiland/huis.json'), JSON.stringify(eiland));
      await schrijf(join(regio, 'wal/huis.json'), JSON.stringify({ ...wal, escalatie: 'keizer' }));
      const { code, stdout } = await regietafel('huis', 'controleer', regio, '--json');
      const { problems } = JSON.parse(stdout) as { problems: { house: string; message: string }[] };
      expect(problems.map(({ house, message }) => `${house} ${message}`)).to.deep.equal([
        'wal escalatie: de rol "keizer" staat niet onder "rollen"',
      ]);
      expect(code).to.equal(2);
      await schrijf(join(regio, 'wal/huis.json'), JSON.stringify(wal));
      const heel = await regietafel('huis', 'controleer', regio);
      expect(heel.stdout.match(/Veiligheidshuis (eiland|wal): \d+ bestanden nagekeken, niets/g)).to.have.length(2);
      expect(heel.code).to.equal(0);
    });
  });

  it('knows the houses of the region in which an example plays too', async () => {
    await metMap(async (map) => {
      const regio = join(map, 'kust');
      await schrijf(join(regio, 'regio.json'), '{}');
      for (const code of ['eiland', 'wal'])
        await schrijf(
          join(regio, code, 'huis.json'),
          JSON.stringify({ code, gemeenten: [code], medewerkers: [{ id: `mw-${code}-001` }] }),
        );
      const melding = (id: string, huis: string, door: string): object => ({
        ...{ id, op: { werkdag: 0, tijd: '09:00' }, huis, door, casus: 'c1', toelichting: 'Proef.' },
        incident: { soort: 'overlast', datum: '{dag-1}', gemeente: 'wal' },
        betrokkenen: [{ persoon: 'piet', rol: 'betrokkene' }],
      });
      const voorbeeld = join(regio, 'eiland/voorbeeld');
      await schrijf(join(voorbeeld, 'personen.json'), '{"piet":{"naam":"Piet","geboortedatum":"1990-01-01"}}');
      await schrijf(
        join(voorbeeld, 'meldingen.json'),
        JSON.stringify([
          melding('m1', 'wal', 'mw-wal-001'),
          melding('m2', 'wal', 'mw-eiland-001'),
          melding('m3', 'ver', 'mw-wal-001'),
        ]),
      );
      await schrijf(
        join(voorbeeld, 'voorbeeld.json'),
        JSON.stringify({
          ...{ huis: 'eiland', begin: { weken: 1, weekdag: 'maandag' }, werktijd: { van: '08:30', tot: '17:00' } },
          ...{ standaard: [], overleggen: [], casussen: { c1: { bedoeling: 'Proef.', wachtOp: [] } } },
        }),
      );
      const eiland = { code: 'eiland', gemeenten: ['eiland'] };
      const gevonden = await voorbeeldfouten(join(regio, 'eiland'), eiland, new Map());
      expect(gevonden.map(({ melding: tekst }) => tekst)).to.deep.equal([
        'melding m2: medewerker "mw-eiland-001" staat niet in huis.json',
        'melding m3: het huis "ver" is niet van deze regio',
      ]);
    });
  });
});

async function metMap(doe: (map: string) => Promise<void>): Promise<void> {
  const map = await mkdtemp(join(tmpdir(), 'regietafel-regio-'));
  await doe(map).finally(() => rm(map, { recursive: true, force: true }));
}

async function schrijf(pad: string, inhoud: string): Promise<void> {
  await mkdir(dirname(pad), { recursive: true });
  await writeFile(pad, inhoud);
}
