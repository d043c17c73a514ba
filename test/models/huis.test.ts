import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { deelnemersVan, Huis, huisfouten, locatieVan, werkgevers } from '../../models/huis.ts';
import { Rol } from '../../models/rol.ts';

const BESTAND = new URL('../../huizen/midden-limburg/huis.json', import.meta.url);
const goed = (): Record<string, unknown> => JSON.parse(readFileSync(BESTAND, 'utf8')) as Record<string, unknown>;
const fouten = (anders: Record<string, unknown>): string[] => {
  const gelezen = Huis.safeParse({ ...goed(), ...anders });
  return gelezen.success ? [] : huisfouten(gelezen.error);
};

describe('huis.json', () => {
  it('of Midden-Limburg is a house with sixteen organisations and thirteen leefgebieden', () => {
    const huis = Huis.parse(goed());
    expect(huis.organisaties).to.have.length(16);
    expect(huis.leefgebieden.domeinen).to.have.length(13);
  });

  it('tells where something is wrong and what is', () => {
    expect(fouten({ voorvoegsel: 'ml' })).to.deep.equal([
      'voorvoegsel: moet uit twee tot vier hoofdletters bestaan, zoals "ML"',
    ]);
    expect(fouten({ termijnen: { kort: 'vijf dagen' } })).to.deep.equal([
      'termijnen.kort: moet een ISO 8601-duur zijn, zoals "P14D" of "PT4H"',
    ]);
    expect(fouten({ gemeenten: [] })).to.deep.equal(['gemeenten: moet ten minste één gemeente bevatten']);
    expect(fouten({ trmijnen: {} })).to.deep.equal(['onbekende instelling: trmijnen']);
  });

  it('has no organisation that works for a gemeente of elsewhere', () => {
    const organisaties = [{ code: 'cjg', naam: 'CJG', soort: 'zorg', gemeenten: ['Arnhem', 'Utrecht'] }];
    expect(fouten({ gemeenten: ['Arnhem'], organisaties, medewerkers: [] })).to.include(
      'organisaties.0.gemeenten.1: de gemeente "Utrecht" staat niet onder "gemeenten"',
    );
  });

  it('holds no code twice, and nobody with a role or organisation that does not exist', () => {
    const organisatie = { code: 'cjg', naam: 'CJG', soort: 'zorg' };
    const medewerkers = [{ id: 'mw-x', naam: 'X', rol: 'keizer', organisatie: 'nergens' }];
    expect(fouten({ organisaties: [organisatie, organisatie], medewerkers })).to.have.members([
      'organisaties.1.code: de code "cjg" staat er al',
      'medewerkers.0.rol: de rol "keizer" staat niet onder "rollen"',
      'medewerkers.0.organisatie: de organisatie "nergens" staat niet onder "organisaties"',
    ]);
  });

  it('has only roles that somebody can log in with', () => {
    const rollen = [...(goed()['rollen'] as string[]), 'casuscoördinator'];
    expect(fouten({ rollen })).to.deep.equal([
      `rollen.${String(rollen.length - 1)}: de rol "casuscoördinator" bestaat niet: niemand zou ermee kunnen aanmelden; kies een van: ${Rol.options.join(', ')}`,
    ]);
  });

  it('gives no organisation the code of the house, whose people see everything', () => {
    const organisaties = [{ code: 'midden-limburg', naam: 'Politie', soort: 'straf' }];
    expect(fouten({ organisaties, medewerkers: [], overleggen: [] })).to.deep.equal([
      'organisaties.0.code: "midden-limburg" is de code van het huis zelf: wie er werkt, zou alles van het huis zien; geef de organisatie een andere code',
    ]);
  });

  it('opens the bridge of Samen onder Handbereik for its own partners only', () => {
    expect(fouten({ samenOnderHandbereik: { organisaties: ['politie'] } })).to.deep.equal([]);
    expect(fouten({ samenOnderHandbereik: { organisaties: ['politie', 'nergens'] } })).to.deep.equal([
      'samenOnderHandbereik.organisaties.1: de organisatie "nergens" staat niet onder "organisaties"',
    ]);
  });

  it('works from one place, or from locations that share out its gemeenten', () => {
    const gemeenten = ['Arnhem', 'Ede', 'Renkum'];
    const arnhem = { code: 'regio-arnhem', naam: 'Regio Arnhem', gemeenten: ['Arnhem'] };
    const vallei = { code: 'vallei', naam: 'Vallei', gemeenten: ['Ede', 'Renkum'] };
    const manager = { id: 'mw-x', naam: 'X', rol: 'ketenmanager', organisatie: 'vallei' };
    const huis = Huis.parse({ ...goed(), gemeenten, locaties: [arnhem, vallei], medewerkers: [manager] });
    expect(['Arnhem', 'Renkum', 'Utrecht', null].map((gemeente) => locatieVan(huis, gemeente))).to.deep.equal([
      'regio-arnhem',
      'vallei',
      null,
      null,
    ]);
    expect(werkgevers(huis).map(({ code }) => code)).to.include.members(['midden-limburg', 'vallei', 'cjg']);
    expect(locatieVan(Huis.parse(goed()), 'Roermond')).to.equal(null);
  });

  it('has no gemeente without a location, at two of them, or from elsewhere', () => {
    const locaties = [
      { code: 'cjg', naam: 'Noord', gemeenten: ['Arnhem', 'Utrecht'] },
      { code: 'vallei', naam: 'Vallei', gemeenten: ['Arnhem'] },
      { code: 'vallei', naam: 'Dal', gemeenten: ['Arnhem'] },
    ];
    expect(fouten({ gemeenten: ['Arnhem', 'Ede'], locaties, medewerkers: [] })).to.have.members([
      'locaties.0.code: de code "cjg" staat er al',
      'locaties.0.gemeenten.1: de gemeente "Utrecht" staat niet onder "gemeenten"',
      'locaties.1.gemeenten.0: de gemeente "Arnhem" hoort al bij een andere locatie',
      'locaties.2.code: de code "vallei" staat er al',
      'locaties.2.gemeenten.0: de gemeente "Arnhem" hoort al bij een andere locatie',
      'gemeenten.1: de gemeente "Ede" hoort bij geen enkele locatie',
    ]);
  });

  it('says who sits at a table: all organisations, or those that it names', () => {
    const [weektriage] = Huis.parse(goed()).overleggen;
    expect(deelnemersVan(Huis.parse(goed()), 'weektriage')).to.have.length(16);
    const klein = Huis.parse({ ...goed(), overleggen: [{ ...weektriage, deelnemers: ['cjg', 'amw'] }] });
    expect(deelnemersVan(klein, 'weektriage')).to.deep.equal(['cjg', 'amw']);
    expect(fouten({ overleggen: [{ ...weektriage, deelnemers: ['cjg', 'nergens'] }] })).to.deep.equal([
      'overleggen.0.deelnemers.1: de organisatie "nergens" staat niet onder "organisaties"',
    ]);
  });
});
