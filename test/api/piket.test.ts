import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { piketOp } from '../../models/opslag/piketstand.ts';
import { einde, keten, taak, tekening } from '../workflows/tekeningen.ts';
import { Opstelling, wachtOp } from './opstelling.ts';

/** What comes in goes to who has piket. */
const DRAWING = tekening(
  'nazorg',
  `<bpmn:dataObject id="G_vanDienst" name="vanDienst"/><bpmn:dataObject id="G_piketTot" name="piketTot"/>
<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_terugval"/></bpmn:startEvent>
<bpmn:serviceTask id="Dienst_Piket" name="Wie heeft piket?" regietafel:dienst="piket"/>
${taak('Taak_Nazorg', 'regietafel:rol="procesregisseur"').replace(
  /\/>$/,
  `><bpmn:humanPerformer id="P"><bpmn:resourceAssignmentExpression><bpmn:formalExpression>vanDienst</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:humanPerformer></bpmn:userTask>`,
)}
${einde('Einde')}
${keten('Begin', 'Dienst_Piket', 'Taak_Nazorg', 'Einde')}`,
  '<bpmn:message id="Bericht_terugval" name="terugval"/>',
);

const PIKET = {
  rol: 'procesregisseur',
  blokken: [
    { code: 'ochtend', naam: 'Ochtend', van: '00:00', tot: '12:00' },
    { code: 'middag', naam: 'Middag', van: '12:00', tot: '00:00' },
  ],
};
const MEDEWERKERS = [
  { id: 'mw-ph-pr', naam: 'Peter Geraedts', rol: 'procesregisseur', organisatie: 'proefhuis' },
  { id: 'mw-ph-pr2', naam: 'Petra Nachtwerk', rol: 'procesregisseur', organisatie: 'proefhuis' },
  { id: 'mw-ph-pr3', naam: 'Pim Derde', rol: 'procesregisseur', organisatie: 'proefhuis' },
  { id: 'mw-ph-ic', naam: 'Ilse Coenen', rol: 'informatiecoördinator', organisatie: 'proefhuis' },
];

interface Beurt {
  readonly datum: string;
  readonly blok: string;
  readonly van: string;
  readonly tot: string;
  readonly wie: { medewerker: string; naam: string } | null;
  readonly kan: boolean;
}
interface Rooster {
  readonly rol: string;
  readonly magRoosteren: boolean;
  readonly nu: Beurt;
  readonly leeg: Beurt[];
  readonly keuze: { medewerker: string }[];
  readonly beurten: Beurt[];
  readonly fouten?: { veld: string; melding: string }[];
}
type Als = Parameters<Opstelling['token']>[0];

describe('the roster of who has piket', () => {
  let api: Opstelling;
  before(async () => {
    api = await Opstelling.open({
      bestanden: { 'nazorg.bpmn': DRAWING },
      instellingen: { piket: PIKET, medewerkers: MEDEWERKERS },
    });
    await api.startWerker();
  });
  after(() => api.sluit());

  const lees = (vraag = '', als: Als = 'coordinator') =>
    api.vraag<Rooster>('GET', `/huizen/proefhuis/piket${vraag}`, { als });
  const zet = (beurten: unknown, als: Als = 'ketenmanager') =>
    api.vraag<Rooster>('PUT', '/huizen/proefhuis/piket', { als, inhoud: { beurten } });
  const nuBij = async (medewerker: string | null, als?: Als) => {
    const { datum, blok } = (await lees()).inhoud.nu;
    return zet([{ datum, blok, medewerker }], als);
  };

  it('has each block of each day, with the hours that they take then', async () => {
    const { inhoud } = await lees('?vanaf=2027-03-28&dagen=1');
    expect(inhoud.beurten.map(({ blok, van, tot }) => [blok, van, tot])).to.deep.equal([
      ['ochtend', '2027-03-27T23:00:00.000Z', '2027-03-28T10:00:00.000Z'],
      ['middag', '2027-03-28T10:00:00.000Z', '2027-03-28T22:00:00.000Z'],
    ]);
    expect([inhoud.rol, inhoud.nu.wie, inhoud.magRoosteren]).to.deep.equal(['procesregisseur', null, true]);
    expect(inhoud.keuze.map(({ medewerker }) => medewerker)).to.have.members(['mw-ph-pr', 'mw-ph-pr2', 'mw-ph-pr3']);
    for (const vraag of ['?vanaf=morgen', '?dagen=0', '?dagen=93']) expect((await lees(vraag)).status).to.equal(400);
    expect((await lees()).inhoud.beurten).to.have.length(28);
  });

  it('takes what fits, all or nothing, and says of the rest what would be right', async () => {
    const goed = { datum: '2099-01-01', blok: 'ochtend', medewerker: 'mw-ph-pr' };
    const gevolg = await zet([
      goed,
      { ...goed, medewerker: 'mw-ph-pr2' },
      { datum: '2099-01-02', blok: 'nacht', medewerker: 'mw-ph-pr' },
      { datum: '2099-01-03', blok: 'middag', medewerker: 'mw-ph-ic' },
      { datum: '2020-01-01', blok: 'middag', medewerker: 'mw-ph-pr' },
    ]);
    expect(gevolg.status).to.equal(400);
    expect(gevolg.inhoud.fouten).to.deep.equal([
      { veld: 'beurten.1.blok', melding: 'Het blok "ochtend" van 2099-01-01 staat er al.' },
      { veld: 'beurten.2.blok', melding: 'Op 2099-01-02 begint geen blok "nacht"; kies een van: ochtend, middag.' },
      { veld: 'beurten.3.medewerker', melding: 'Dit huis heeft geen procesregisseur met deze code.' },
      { veld: 'beurten.4.datum', melding: 'Dit blok is voorbij.' },
    ]);
    expect(await api.omgeving.opslag.piketbeurten.countDocuments()).to.equal(0);
    expect((await zet([])).status).to.equal(400);
    expect((await zet([{ ...goed, naam: 'Jan' }])).status).to.equal(400);

    const { inhoud } = await zet([goed]);
    expect(inhoud.beurten[0]).to.deep.include({ wie: { medewerker: 'mw-ph-pr', naam: 'Peter Geraedts' }, kan: true });
    await zet([{ ...goed, medewerker: 'mw-ph-pr2' }], 'coordinator');
    await zet([{ ...goed, medewerker: 'mw-ph-pr2' }], 'coordinator');
    const [bewaard] = await api.omgeving.opslag.piketbeurten.find().lean();
    expect(bewaard?.verloop.map(({ medewerker, door }) => [medewerker, door.medewerker])).to.deep.equal([
      ['mw-ph-pr', 'mw-ph-km'],
      ['mw-ph-pr2', 'mw-ph-ic'],
    ]);
  });

  it('says ahead which blocks of the seven days that come nobody has', async () => {
    const { leeg, nu } = (await lees('?dagen=1')).inhoud;
    // Whatever the hour: the one that goes on, and the fourteen that begin before it is that hour a week later.
    expect(leeg).to.have.length(15);
    expect(leeg[0]).to.deep.equal(nu);
    const grens = api.omgeving.nu() + 7 * 86_400_000 + 3_600_000;
    expect(Date.parse(leeg.at(-1)?.van ?? '')).to.be.below(grens);
    const [, tweede, derde] = leeg;
    const plek = (beurt: Beurt | undefined) => ({ datum: beurt?.datum, blok: beurt?.blok });
    const gezet = await zet([{ ...plek(tweede), medewerker: 'mw-ph-pr' }]);
    expect(gezet.inhoud.leeg.map(plek)).to.deep.equal([leeg[0], ...leeg.slice(2)].map(plek));
    // Who stands there without the role counts as nobody.
    const { piketbeurten } = api.omgeving.opslag;
    const { datum = '', blok = '' } = plek(derde);
    const _id = `proefhuis/${datum}/${blok}`;
    await piketbeurten.create({ _id, huis: 'proefhuis', datum, blok, medewerker: 'mw-ph-ic', verloop: [] });
    const later = (await lees('?vanaf=2099-05-01')).inhoud;
    expect(later.leeg.map(plek), 'whatever days are asked for').to.deep.equal(gezet.inhoud.leeg.map(plek));
    await piketbeurten.deleteMany({ datum: { $lt: '2099' } });
  });

  it('is kept by the informatiecoördinator and the ketenmanager, and seen by who does casework in the house', async () => {
    const beurten = [{ datum: '2099-02-01', blok: 'ochtend', medewerker: null }];
    for (const [als, gezien, gezet] of [
      ['coordinator', 200, 200],
      ['ketenmanager', 200, 200],
      ['regisseur', 200, 403],
      ['politie', 200, 403],
      ['beheerder', 403, 403],
      ['stuurgroep', 403, 403],
      ['elders', 403, 403],
    ] as const)
      expect([als, (await lees('', als)).status, (await zet(beurten, als)).status]).to.deep.equal([als, gezien, gezet]);
    expect((await lees('', 'politie')).inhoud.magRoosteren).to.equal(false);
  });

  it('counts who is on it without the role, or is not known here, as nobody, and says so', async () => {
    const { opslag } = api.omgeving;
    const dag = { huis: 'proefhuis', datum: '2099-03-01', verloop: [] };
    await opslag.piketbeurten.create([
      { _id: 'proefhuis/2099-03-01/ochtend', ...dag, blok: 'ochtend', medewerker: 'mw-ph-ic' },
      { _id: 'proefhuis/2099-03-01/middag', ...dag, blok: 'middag', medewerker: 'mw-ph-weg' },
    ]);
    const { beurten } = (await lees('?vanaf=2099-03-01&dagen=1')).inhoud;
    expect(beurten.map(({ wie, kan }) => [wie?.naam, kan])).to.deep.equal([
      ['Ilse Coenen', false],
      ['mw-ph-weg', false],
    ]);
    for (const uur of ['08', '14']) {
      const stand = await piketOp(opslag, 'proefhuis', PIKET, Date.parse(`2099-03-01T${uur}:00:00Z`));
      expect([stand?.medewerker, stand?.beurt?.datum]).to.deep.equal([null, '2099-03-01']);
    }
  });

  describe('when it changes while something waits', () => {
    let casus: string;
    const open = async () =>
      wachtOp(() =>
        api.omgeving.opslag.taken.findOne({ 'dossier.id': casus, element: 'Taak_Nazorg', status: 'open' }).lean(),
      );
    const bij = (medewerker: string | null) => wachtOp(async () => (await open()).toegewezen === medewerker);
    const gehoord = async () =>
      (
        await api.omgeving.opslag.kennisgevingen
          .find({ 'dossier.id': casus, soort: { $in: ['piket', 'onbezet'] } })
          .sort({ at: 1 })
          .lean()
      ).map(({ aan }) => aan.medewerker ?? aan.rol);

    before(async () => {
      expect((await nuBij('mw-ph-pr')).inhoud.nu.wie?.naam).to.equal('Peter Geraedts');
      ({ casus } = await api.meld());
      await api.vraag('POST', `/casussen/${casus}/berichten`, {
        sleutel: randomUUID(),
        inhoud: { naam: 'terugval', gegevens: {} },
      });
    });

    it('began with who had piket, who was told', async () => {
      await bij('mw-ph-pr');
      expect(await gehoord()).to.deep.equal(['mw-ph-pr']);
    });

    it('goes over to the new one, who is told, in the name of who changed it', async () => {
      await nuBij('mw-ph-pr2');
      await bij('mw-ph-pr2');
      expect(await gehoord()).to.deep.equal(['mw-ph-pr', 'mw-ph-pr2']);
      const { tekst } = await api.vraag('GET', `/casussen/${casus}/logboek?limiet=100`);
      expect(tekst).to.include('Petra Nachtwerk').and.include('Marleen Hendrickx');
    });

    it('goes back to the role where nobody comes after, and the ketenmanager is told', async () => {
      await nuBij(null);
      await bij(null);
      expect((await gehoord()).at(-1)).to.equal('ketenmanager');
      await nuBij('mw-ph-pr');
      await bij('mw-ph-pr');
    });

    it('goes over also from who has not the role any more', async () => {
      const { medewerkers } = api.omgeving.opslag;
      await medewerkers.updateOne({ _id: 'mw-ph-pr' }, { $set: { rol: 'partner' } });
      await nuBij('mw-ph-pr2');
      await bij('mw-ph-pr2');
      await medewerkers.updateOne({ _id: 'mw-ph-pr' }, { $set: { rol: 'procesregisseur' } });
    });

    it('goes over still where that broke off, once the same is said again', async () => {
      const [nu] = await api.omgeving.opslag.piketbeurten.find({ medewerker: 'mw-ph-pr2' }).sort({ datum: 1 }).lean();
      const keer = { ...nu!.verloop.at(-1)!, medewerker: 'mw-ph-pr' };
      await api.omgeving.opslag.piketbeurten.updateOne(
        { _id: nu!._id },
        { $set: { medewerker: 'mw-ph-pr' }, $push: { verloop: keer } },
      );
      await nuBij('mw-ph-pr');
      await bij('mw-ph-pr');
      const eerder = await gehoord();
      await nuBij('mw-ph-pr');
      expect(await gehoord()).to.deep.equal(eerder);
    });

    it('leaves with somebody what they took up themselves', async () => {
      const { _id } = await open();
      await api.vraag('PUT', `/taken/${_id}/toewijzing`, { inhoud: { medewerker: 'mw-ph-pr3' } });
      await bij('mw-ph-pr3');
      const eerder = await gehoord();
      await nuBij('mw-ph-pr2');
      expect((await open()).toegewezen).to.equal('mw-ph-pr3');
      expect(await gehoord()).to.deep.equal(eerder);
    });
  });
});
