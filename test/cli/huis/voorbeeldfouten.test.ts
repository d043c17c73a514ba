import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { keurHuis } from '../../../cli/huis/keuring.ts';
import { gidsbestanden, metHuis } from './zesde-huis.ts';

const HUIZEN = fileURLToPath(new URL('../../../huizen/', import.meta.url));
const goed = gidsbestanden();

type Deel = Record<string, unknown>;
/** What is wrong with the example of the guide once a file of it says something else. */
async function fouten(bestand: string, anders: (inhoud: never) => void): Promise<string[]> {
  const naam = `voorbeeld/${bestand}`;
  const inhoud = JSON.parse(goed[naam] ?? '') as never;
  anders(inhoud);
  return metHuis({ [naam]: JSON.stringify(inhoud) }, meldingen);
}
const meldingen = async (map: string): Promise<string[]> =>
  (await keurHuis(map, HUIZEN, '2026-11-23T08:00:00.000Z')).fouten.map(
    ({ bestand, regel, melding }) => `${bestand}${regel === null ? '' : `:${String(regel)}`} ${melding}`,
  );

describe('the example of a house', () => {
  it('is refused by file and field, in Dutch, where it has another shape', async () => {
    expect(
      await fouten('voorbeeld.json', (script: { begin: Deel; werktijd: Deel }) => {
        script.begin['weekdag'] = 'monday';
        script.werktijd['tot'] = '08:00';
      }),
    ).to.deep.equal([
      'voorbeeld/voorbeeld.json begin.weekdag: Kies een van: maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag.',
      'voorbeeld/voorbeeld.json werktijd: De werktijd eindigt na haar begin.',
    ]);
    expect(
      await fouten('personen.json', (personen: Record<string, Deel>) => {
        Object.assign(personen['haven'] ?? {}, { geboortedatum: '1984-02-30' });
      }),
    ).to.deep.equal(['voorbeeld/personen.json haven.geboortedatum: Vul een bestaande datum in, als jjjj-mm-dd.']);
    expect(await metHuis({ 'voorbeeld/meldingen.json': '[\n{]' }, meldingen)).to.have.length(1);
    expect((await metHuis({ 'voorbeeld/meldingen.json': '[\n{]' }, meldingen)).join()).to.match(
      /^voorbeeld\/meldingen\.json:2 geen geldige JSON: hier hoort de naam van een veld/,
    );
  });

  it('names in its meldingen only what the house has, and each once', async () => {
    const gevonden = await fouten('meldingen.json', (meldingen: Deel[]) => {
      Object.assign(meldingen[0] ?? {}, { soort: 'klacht', casus: 'nergens' });
      Object.assign(meldingen[1] ?? {}, { id: 'm1' });
    });
    expect(gevonden).to.deep.equal([
      'voorbeeld/meldingen.json melding m1: de soort "klacht" staat niet onder "intake.soorten"',
      'voorbeeld/meldingen.json melding m1: casus "nergens" staat niet in voorbeeld.json',
      'voorbeeld/meldingen.json melding m1: deze id staat er al',
      'voorbeeld/voorbeeld.json casus lokaal: geen melding in meldingen.json opent deze casus',
    ]);
  });

  it('answers with outcomes that the task has, by people and organisations of the house who may', async () => {
    const gevonden = await fouten(
      'voorbeeld.json',
      (script: { standaard: Deel[]; terzijde: string[]; piket: Deel }) => {
        script.terzijde = ['Taak_Weg'];
        script.piket = { nacht: ['mw-wk-002'] };
        script.standaard = [
          { taak: 'Taak_Beoordelen', na: 1, uitkomst: 'elders' },
          { taak: 'Taak_Beoordelen', na: 1 },
          { taak: 'Taak_Beoordelen', na: 1, uitkomst: 'lokaal', door: 'mw-wk-005' },
          { taak: 'Taak_Informatie', na: 1, organisatie: 'circus' },
        ];
      },
    );
    expect(gevonden).to.deep.equal([
      'voorbeeld/voorbeeld.json piket: het blok "nacht" staat niet onder "piket.blokken" in huis.json',
      'voorbeeld/voorbeeld.json terzijde: geen tekening heeft de taak "Taak_Weg"',
      'voorbeeld/voorbeeld.json antwoord op Taak_Beoordelen: de taak heeft de uitkomst "elders" niet; kies een van: navragen, lokaal',
      'voorbeeld/voorbeeld.json antwoord op Taak_Beoordelen: noem de uitkomst; kies een van: navragen, lokaal',
      'voorbeeld/voorbeeld.json antwoord op Taak_Beoordelen: "mw-wk-005" is partner, en de taak is van een informatiecoördinator',
      'voorbeeld/voorbeeld.json antwoord op Taak_Informatie: de organisatie "circus" staat niet onder "organisaties"',
    ]);
  });

  it('waits for tasks, and lets happen what is drawn', async () => {
    const gevonden = await fouten('voorbeeld.json', (script: { casussen: Record<string, Deel> }) => {
      Object.assign(script.casussen['lokaal'] ?? {}, {
        wachtOp: ['Taak_Weg'],
        gebeurtenissen: [
          { bij: { taak: 'Taak_Beoordelen' }, bericht: { naam: 'terugval' } },
          { bij: { taak: 'Taak_Weg' }, door: 'mw-x', activiteit: 'Taak_Ook_Weg' },
        ],
      });
    });
    expect(gevonden).to.deep.equal([
      'voorbeeld/voorbeeld.json casus lokaal: wachtOp: geen tekening heeft de taak "Taak_Weg"',
      'voorbeeld/voorbeeld.json casus lokaal: gebeurtenis: geen tekening kent het bericht "terugval"',
      'voorbeeld/voorbeeld.json casus lokaal: gebeurtenis: geen tekening heeft de taak "Taak_Weg"',
      'voorbeeld/voorbeeld.json casus lokaal: gebeurtenis: medewerker "mw-x" staat niet in huis.json',
      'voorbeeld/voorbeeld.json casus lokaal: gebeurtenis: geen tekening heeft de activiteit "Taak_Ook_Weg"',
    ]);
  });
});
