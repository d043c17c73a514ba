import { expect } from 'chai';
import { actueleModel } from '../../api/diensten/modelkeuze.ts';
import type { Tabel } from '../../models/cijfers/tabel.ts';
import { nieuweCasus } from '../../models/opslag/nieuwe-casus.ts';
import { Cijferwereld, keer, op } from './cijferwereld.ts';
import { Opstelling } from './opstelling.ts';

const KWARTAAL = 'huis=proefhuis&vanaf=2025-07-01&tot=2025-09-30';
const LOCATIES = [
  { code: 'noord', naam: 'Proefhuis Noord', gemeenten: ['Roermond'] },
  { code: 'zuid', naam: 'Proefhuis Zuid', gemeenten: ['Weert'] },
];
const KERNGROEP = { id: 'mw-ph-kg', naam: 'Kim Gerits', rol: 'kerngroep', organisatie: 'politie' };
const ROLLEN = ['procesregisseur', 'informatiecoördinator', 'ketenmanager', 'kerngroep', 'partner'];

interface Antwoord {
  readonly periodes: { tabellen: Tabel[]; locaties: { code: string; naam: string; tabellen: Tabel[] }[] }[];
}

describe('the figures of a house that works from two locations', () => {
  let api: Opstelling;
  let wereld: Cijferwereld;
  let antwoord: Antwoord;

  before(async () => {
    api = await Opstelling.open({ instellingen: { locaties: LOCATIES, rollen: ROLLEN, medewerkers: [KERNGROEP] } });
    wereld = new Cijferwereld(api.omgeving, await actueleModel(api.omgeving, 'proefhuis', 'intake'));
    // Nine in the north and six in the south, of which one in the south about a gemeente in the north.
    await vul('noord', 9, 'lokaal', ['Roermond']);
    await vul('zuid', 6, 'lokaal', ['Roermond', 'Weert']);
    await vul('noord', 7, 'regie', ['Roermond']);
    await vul('zuid', 2, 'regie', ['Weert']);
    antwoord = (await api.vraag<Antwoord>('GET', `/cijfers?${KWARTAAL}`, { als: 'mw-ph-kg' })).inhoud;
  });
  after(() => api.sluit());

  async function vul(locatie: string, aantal: number, uitkomst: string, gemeenten: readonly string[]): Promise<void> {
    await keer(aantal, async (plaats) => {
      const casus = wereld.casus();
      await api.omgeving.opslag.casussen.create(nieuweCasus(casus, 'proefhuis', op('08-04'), locatie));
      await wereld.melding(casus, op('08-04'), { gemeente: gemeenten[plaats] ?? gemeenten.at(-1) ?? '' });
      await wereld.taak(casus, { geopend: op('08-04'), gesloten: op('08-04', 12) }, uitkomst);
    });
  }

  const rijen = (tabellen: readonly Tabel[] | undefined, cijfer: string): Record<string, (number | null)[]> =>
    Object.fromEntries(
      (tabellen?.find((tabel) => tabel.cijfer === cijfer)?.rijen ?? []).map(({ code, waarden }) => [code, waarden]),
    );
  const van = (code: string): Tabel[] | undefined =>
    antwoord.periodes[0]?.locaties.find((locatie) => locatie.code === code)?.tabellen;

  it('are there of each, with what is small at one hidden there', () => {
    expect(antwoord.periodes[0]?.locaties.map(({ naam }) => naam)).to.deep.equal(['Proefhuis Noord', 'Proefhuis Zuid']);
    expect(rijen(van('noord'), 'route')).to.deep.equal({
      'intake/Taak_Screenen': [16],
      'intake/Taak_Screenen/regie': [7],
      'intake/Taak_Screenen/lokaal': [9],
    });
    // Two of eight: both lines hide.
    expect(rijen(van('zuid'), 'route')).to.deep.equal({
      'intake/Taak_Screenen': [8],
      'intake/Taak_Screenen/regie': [null],
      'intake/Taak_Screenen/lokaal': [null],
    });
    expect(rijen(van('noord'), 'instroom-gemeente')).to.deep.equal({ Roermond: [16], anders: [0], totaal: [16] });
    expect(rijen(van('zuid'), 'instroom-gemeente')).to.deep.equal({ Weert: [null], anders: [null], totaal: [8] });
  });

  it('show of the whole house nothing from which a location could be worked out', () => {
    const heel = antwoord.periodes[0]?.tabellen;
    expect(rijen(heel, 'route')).to.deep.equal({
      'intake/Taak_Screenen': [24],
      'intake/Taak_Screenen/regie': [null],
      'intake/Taak_Screenen/lokaal': [null],
    });
    expect(rijen(heel, 'instroom-gemeente')).to.deep.equal({
      ...{ Roermond: [null], Weert: [null], anders: [null], totaal: [24] },
    });
    expect(rijen(heel, 'doorlooptijd')).to.deep.equal({ 'intake/Taak_Screenen': [24, 3, null] });
  });

  it('come as CSV with the location in a column of its own', async () => {
    const { tekst } = await api.vraag('GET', `/cijfers.csv?${KWARTAAL}`, { als: 'mw-ph-kg' });
    const regels = tekst.split('\r\n');
    const regel = (locatie: string, waarde: string): string =>
      `proefhuis,${locatie},2025-07-01,2025-09-30,instroom-soort,Instroom naar soort melding,,totaal,Totaal,Meldingen,meldingen,${waarde}`;
    expect(regels).to.include.members([regel('', '24'), regel('noord', '16'), regel('zuid', '8')]);
  });

  it('are all that the kerngroep sees', async () => {
    for (const pad of ['/casussen', '/taken', '/meldingen', '/modellen'])
      expect([pad, (await api.vraag('GET', pad, { als: 'mw-ph-kg' })).status]).to.deep.equal([pad, 403]);
  });
});
