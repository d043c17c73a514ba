import { expect } from 'chai';
import { onbekendVoor, weetjes, type Bronnen } from '../../api/sessie/kennis.ts';
import type { Handelende } from '../../models/proces.ts';

const COORDINATOR: Handelende = { medewerker: 'ic', rol: 'informatiecoördinator', organisatie: 'huis' };
const WIJKTEAM: Handelende = { medewerker: 'wijk', rol: 'partner', organisatie: 'gemeenten' };
const OM: Handelende = { medewerker: 'ovj', rol: 'partner', organisatie: 'om' };
const OM_HUIS: Handelende = { medewerker: 'om-huis', rol: 'partner', organisatie: 'om' };
const CASUS = { soort: 'casus', id: 'PH-2026-000001' } as const;

const op = (uur: number): string => `2026-03-02T${String(uur).padStart(2, '0')}:00:00.000Z`;

const LEEG: Bronnen = {
  sessie: {
    tafels: [
      { code: 'huis', naam: 'Veiligheidshuis', rollen: ['ic', 'wijk', 'om-huis'] },
      { code: 'zsm', naam: 'ZSM', rollen: ['ovj'] },
    ],
    regels: [],
  },
  meldingen: [],
  vastleggingen: [],
  verwerkingen: [],
};

/** What the ZSM table and that of the house did not know at an hour. */
function onbekend(bronnen: Partial<Bronnen>, uur: number): Record<'zsm' | 'huis', string[]> {
  const alles = weetjes({ ...LEEG, ...bronnen });
  const voor = (tafel: string): string[] => onbekendVoor(alles, tafel, CASUS.id, op(uur)).map(({ kenmerk }) => kenmerk);
  return { zsm: voor('zsm'), huis: voor('huis') };
}

const vastlegging = (door: Handelende, uur: number, onderdelen: ('plan' | 'leefgebieden')[] = []) => ({
  lezers: null,
  _id: `v-${door.medewerker}`,
  dossier: CASUS,
  door,
  at: op(uur),
  onderdelen,
});
const inzage = (door: Handelende, uur: number, activiteit: string) => ({
  door,
  at: op(uur),
  activiteit,
  dossier: CASUS,
});

describe('what the other table did not know', () => {
  it('is what it laid down, until somebody of this table opened it', () => {
    const bronnen = {
      vastleggingen: [vastlegging(OM, 9)],
      verwerkingen: [inzage(COORDINATOR, 8, 'vastleggingen-inzien'), inzage(COORDINATOR, 11, 'vastleggingen-inzien')],
    };
    expect(onbekend(bronnen, 9).huis, 'at that very instant nobody can have known').to.deep.equal([]);
    expect(onbekend(bronnen, 10)).to.deep.equal({ huis: ['v-ovj'], zsm: [] });
    expect(onbekend(bronnen, 12).huis).to.deep.equal([]);
  });

  it('stays so for a partner, who sees only what their own organisation handed in', () => {
    const vastleggingen = [vastlegging(WIJKTEAM, 9), vastlegging(OM_HUIS, 9)];
    const verwerkingen = [inzage(OM, 10, 'vastleggingen-inzien')];
    expect(onbekend({ vastleggingen, verwerkingen }, 11).zsm).to.deep.equal(['v-wijk']);
  });

  it('stays so for who oversees the casus where its form names other readers', () => {
    const van = (lezers: string[]): string[] => {
      const vastleggingen = [{ ...vastlegging(OM, 9), lezers }];
      return onbekend({ vastleggingen, verwerkingen: [inzage(COORDINATOR, 10, 'vastleggingen-inzien')] }, 11).huis;
    };
    expect(van(['ketenmanager'])).to.deep.equal(['v-ovj']);
    expect(van(['ketenmanager', 'informatiecoördinator'])).to.deep.equal([]);
  });

  it('is no longer what a task gave to read, from when it was opened, to who reads nothing else of it', () => {
    const vastleggingen = [{ ...vastlegging(COORDINATOR, 9), lezers: ['ketenmanager'] }, vastlegging(WIJKTEAM, 9)];
    const opent = (...gelezen: string[]) => ({
      ...inzage(OM, 10, 'vastleggingen-inzien'),
      ...(gelezen.length > 0 && { vastleggingen: gelezen }),
    });
    const zsm = (uur: number, ...gelezen: string[]): string[] =>
      onbekend({ vastleggingen, verwerkingen: [opent(...gelezen)] }, uur).zsm;
    expect(zsm(10, 'v-ic'), 'at that very instant').to.deep.equal(['v-wijk']);
    expect(zsm(11, 'v-ic')).to.deep.equal(['v-wijk']);
    expect(zsm(11), 'the file, as a partner reads it').to.deep.equal(['v-ic', 'v-wijk']);
    const eerder = [{ ...opent('v-ic'), at: op(11) }];
    expect(onbekend({ vastleggingen, verwerkingen: eerder }, 10).zsm).to.deep.equal(['v-ic', 'v-wijk']);
  });

  it('stays what a task did not give to read, for who oversees the house too', () => {
    const bronnen = {
      vastleggingen: [vastlegging(OM, 9)],
      verwerkingen: [{ ...inzage(COORDINATOR, 10, 'vastleggingen-inzien'), vastleggingen: ['v-ander'] }],
    };
    expect(onbekend(bronnen, 11).huis).to.deep.equal(['v-ovj']);
  });

  it('is no longer the plan once somebody opened the casus, for leefgebieden only who oversees the house', () => {
    const verwerkingen = [inzage(OM, 10, 'casus-inzien')];
    const van = (deel: 'plan' | 'leefgebieden'): string[] =>
      onbekend({ vastleggingen: [vastlegging(WIJKTEAM, 9, [deel])], verwerkingen }, 11).zsm;
    expect(van('plan')).to.deep.equal([]);
    expect(van('leefgebieden')).to.deep.equal(['v-wijk']);
  });

  it('counts a melding as seen on the page of the casus, and leaves out what came from neither table', () => {
    const melding = (door: Handelende) => ({ _id: `m-${door.medewerker}`, casus: CASUS.id, door, ontvangen: op(8) });
    const meldingen = [melding(OM), melding({ ...OM, medewerker: 'elders' })];
    expect(onbekend({ meldingen }, 9).huis).to.deep.equal(['m-ovj']);
    const verwerkingen = [inzage(COORDINATOR, 9, 'casus-inzien')];
    expect(onbekend({ meldingen, verwerkingen }, 10).huis).to.deep.equal([]);
  });

  it('is a note of the other table, whatever the casus, until it was passed on', () => {
    const kop = { echt: op(8), deelnemer: 'spelleider' };
    const notitie = { ...kop, at: op(8), soort: 'gebeurtenis', code: null, wat: 'notitie', kenmerk: null } as const;
    const regels: Bronnen['sessie']['regels'] = [
      { ...notitie, casus: null, tafel: 'zsm', inhoud: '' },
      { ...kop, at: op(10), soort: 'gedeeld', regel: 0 },
    ];
    const sessie = { ...LEEG.sessie, regels };
    expect(onbekend({ sessie }, 9)).to.deep.equal({ huis: ['0'], zsm: [] });
    expect(onbekend({ sessie }, 11).huis).to.deep.equal([]);
  });

  it('does not count what stands in another file', () => {
    const vastleggingen = [{ ...vastlegging(OM, 9), dossier: { soort: 'casus' as const, id: 'PH-2026-000002' } }];
    expect(onbekend({ vastleggingen }, 12).huis).to.deep.equal([]);
  });
});
