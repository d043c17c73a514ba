import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { plaatsModellen } from '../../api/diensten/modellen-plaatsen.ts';
import { einde, keten, taak, tekening } from '../workflows/tekeningen.ts';
import { melding, Opstelling, wachtOp } from './opstelling.ts';
import { huisbestanden } from './proefhuis.ts';

/** A process that a detention message begins, with a release date that another message moves. */
const DETENTIE = tekening(
  'detentie',
  `<bpmn:startEvent id="Begin" name="Detentiebericht" regietafel:formulier="detentiebericht"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_detentie"/></bpmn:startEvent>
${taak('Taak_Onderdak')}
<bpmn:boundaryEvent id="Ontslag" attachedToRef="Taak_Onderdak" cancelActivity="false" regietafel:beweegtMee="true"><bpmn:timerEventDefinition id="Ontslag_t"><bpmn:timeDate>date(ontslagdatum)</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
${einde('Einde')}${einde('Einde_Ontslag')}
<bpmn:subProcess id="Verzetten" triggeredByEvent="true">
  <bpmn:startEvent id="Verzet" name="Ontslagdatum verzetten" isInterrupting="false" regietafel:formulier="ontslagdatum"><bpmn:documentation>De inrichting noemt een andere datum.</bpmn:documentation><bpmn:messageEventDefinition id="Verzet_m" messageRef="Bericht_verzet"/></bpmn:startEvent>
  <bpmn:scriptTask id="Verplaats" regietafel:resultaat="ontslagdatum"><bpmn:script>nieuweDatum</bpmn:script></bpmn:scriptTask>
  ${einde('Einde_Verzet')}${keten('Verzet', 'Verplaats', 'Einde_Verzet')}
</bpmn:subProcess>
<bpmn:dataObject id="ontslagdatum"/>
${keten('Begin', 'Taak_Onderdak', 'Einde')}${keten('Ontslag', 'Einde_Ontslag')}`,
  '<bpmn:message id="Bericht_detentie" name="detentie"/><bpmn:message id="Bericht_verzet" name="ontslagdatum_verzet"/>',
);
const dag = { type: 'string', format: 'date', 'x-vroegst': 'vandaag', 'x-procesvariabele': true };
const FORMULIEREN = [
  {
    $id: 'detentiebericht',
    title: 'Detentiebericht',
    type: 'object',
    required: ['ontslagdatum'],
    properties: { ontslagdatum: { ...dag, title: 'Ontslag op' }, inrichting: { type: 'string', title: 'Inrichting' } },
  },
  {
    $id: 'ontslagdatum',
    title: 'Ontslagdatum',
    type: 'object',
    required: ['nieuweDatum', 'reden'],
    properties: { nieuweDatum: { ...dag, title: 'Nieuwe datum' }, reden: { type: 'string', title: 'Reden' } },
  },
];
const SOORTEN = [
  { code: 'melding', naam: 'Melding', proces: 'intake', bericht: 'melding' },
  { code: 'detentiebericht', naam: 'Detentiebericht', proces: 'detentie', bericht: 'detentie' },
];

interface Probleem {
  readonly code?: string;
  readonly fouten?: { readonly veld: string; readonly melding: string }[];
}

describe('messages with a form', () => {
  let api: Opstelling;
  let casus: string;
  before(async () => {
    api = await Opstelling.open({
      bestanden: {
        'detentie.bpmn': DETENTIE,
        ...Object.fromEntries(FORMULIEREN.map((een) => [`${een.$id}.form.json`, JSON.stringify(een)])),
      },
      instellingen: { intake: { soorten: SOORTEN } },
    });
    await api.startWerker();
  });
  after(() => api.sluit());

  const over = (dagen: number) => new Date(Date.now() + dagen * 86_400_000).toISOString().slice(0, 10);
  const meld = (rest: Record<string, unknown>) =>
    api.vraag<Probleem & { id: string; casus: string }>('POST', '/meldingen', {
      als: 'coordinator',
      inhoud: { ...melding(), ...rest },
      sleutel: randomUUID(),
    });
  const stuur = (gegevens: Record<string, unknown>, sleutel: string = randomUUID()) =>
    api.vraag<Probleem>('POST', `/casussen/${casus}/berichten`, {
      inhoud: { naam: 'ontslagdatum_verzet', gegevens },
      sleutel,
    });

  it('tell a house which kinds of melding it takes in, and what each asks', async () => {
    interface Huis {
      readonly meldingsoorten: { code: string; formulier: { $id: string } | null }[];
    }
    const { inhoud } = await api.vraag<Huis>('GET', '/huizen/proefhuis', { als: 'coordinator' });
    expect(inhoud.meldingsoorten.map(({ code, formulier }) => [code, formulier?.$id ?? null])).to.deep.equal([
      ['melding', null],
      ['detentiebericht', 'detentiebericht'],
    ]);
  });

  it('begin the process of their kind with what the form marks, and keep the rest encrypted', async () => {
    const gegevens = { ontslagdatum: over(90), inrichting: 'PI Roermond' };
    const antwoord = await meld({ soort: 'detentiebericht', gegevens });
    expect(antwoord.status).to.equal(201);
    casus = antwoord.inhoud.casus;
    await api.taak(casus, 'Taak_Onderdak');
    const { events } = await api.omgeving.temporal.workflow.getHandle(`${casus}.detentie.1`).fetchHistory();
    const begin = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const tekst = begin.map(({ data }) => Buffer.from(data ?? []).toString()).join();
    expect(tekst).to.include(gegevens.ontslagdatum).and.not.to.include('PI Roermond');
    interface Weergave {
      readonly soort: string;
      readonly gegevens: unknown;
      readonly formulier: { $id: string };
    }
    const { inhoud } = await api.vraag<Weergave>('GET', `/meldingen/${antwoord.inhoud.id}`, { als: 'coordinator' });
    expect(inhoud).to.deep.include({ soort: 'detentiebericht', gegevens });
    expect(inhoud.formulier.$id).to.equal('detentiebericht');
  });

  it('begin the process of their kind once in a casus that runs already', async () => {
    const betrokkenen = [{ naam: 'Wim Bos', geboortedatum: '1977-07-07', rol: 'verdachte' }];
    const gegevens = { ontslagdatum: over(60) };
    const eerste = await meld({ betrokkenen });
    await api.taak(eerste.inhoud.casus, 'Taak_Screenen');
    const tegelijk = [1, 2, 3].map(() => meld({ betrokkenen, soort: 'detentiebericht', gegevens }));
    for (const { inhoud } of await Promise.all(tegelijk))
      expect(inhoud).to.include({ casus: eerste.inhoud.casus, samengevoegd: true });
    await api.taak(eerste.inhoud.casus, 'Taak_Onderdak');
    const casusNu = await api.omgeving.opslag.casussen.findById(eerste.inhoud.casus).lean();
    expect(casusNu?.starts.map(({ proces }) => proces)).to.deep.equal(['intake', 'detentie']);
  });

  it('are refused with every field: an unknown kind, what the form asks, a date in the past', async () => {
    const soort = await meld({ soort: 'wens', gegevens: {} });
    expect([soort.status, soort.inhoud.fouten?.map(({ veld }) => veld)]).to.deep.equal([400, ['soort']]);
    const verleden = await meld({
      soort: 'detentiebericht',
      gegevens: { ontslagdatum: '2020-01-01', anders: 1 },
      incident: { ...melding().incident, gemeente: 'Parijs' },
    });
    expect(verleden.inhoud.fouten?.map(({ veld }) => veld)).to.have.members([
      'incident.gemeente',
      'gegevens.ontslagdatum',
      'gegevens.anders',
    ]);
    const gewoon = await meld({ gegevens: { ontslagdatum: over(3) } });
    expect(gewoon.inhoud.fouten?.map(({ veld }) => veld)).to.deep.equal(['gegevens.ontslagdatum']);
  });

  it('stand with their form at the casus that waits for them, for who directs it', async () => {
    interface Lijst {
      readonly resultaten: { naam: string; titel: string; toelichting: string; formulier: { $id: string } }[];
    }
    const zie = (als: 'regisseur' | 'politie') => api.vraag<Lijst>('GET', `/casussen/${casus}/berichten`, { als });
    const { resultaten } = (await zie('regisseur')).inhoud;
    expect(
      resultaten.map(({ naam, titel, toelichting, formulier }) => [naam, titel, toelichting, formulier.$id]),
    ).to.deep.equal([
      ['ontslagdatum_verzet', 'Ontslagdatum verzetten', 'De inrichting noemt een andere datum.', 'ontslagdatum'],
    ]);
    expect((await zie('politie')).status).to.equal(404);
  });

  it('change the data of the process, move what hangs on it, and say why', async () => {
    const fout = await stuur({ nieuweDatum: 'morgen' });
    expect(fout.inhoud.fouten?.map(({ veld }) => veld)).to.have.members(['gegevens.nieuweDatum', 'gegevens.reden']);
    const sleutel = randomUUID();
    const nieuw = { nieuweDatum: over(30), reden: 'Strafonderbreking' };
    expect((await stuur(nieuw, sleutel)).status).to.equal(202);
    expect((await stuur(nieuw, sleutel)).status).to.equal(202);
    const regel = await wachtOp(() =>
      api.omgeving.opslag.logboekregels.findOne({ 'dossier.id': casus, 'regel.change': 'moved' }).lean(),
    );
    expect(regel.regel.due?.slice(0, 10)).to.be.oneOf([over(29), over(30)]);
    const { inhoud } = await api.vraag<{ resultaten: { soort: string; gegevens: unknown; formulier: unknown }[] }>(
      'GET',
      `/casussen/${casus}/vastleggingen`,
    );
    expect(inhoud.resultaten.map(({ soort, gegevens }) => [soort, gegevens])).to.deep.equal([['bericht', nieuw]]);
    expect(inhoud.resultaten[0]?.formulier).to.have.property('$id', 'ontslagdatum');
  });

  it('belong to a kind of melding only where a process begins with them', async () => {
    const soorten = [
      { ...SOORTEN[0], proces: 'weg' },
      { ...SOORTEN[1], bericht: 'melding' },
    ];
    const bestanden = huisbestanden('PH', {}, { intake: { soorten } }).filter(({ naam }) => naam === 'huis.json');
    const gevolg = await plaatsModellen(api.omgeving.opslag, Date.now(), { huis: 'proefhuis', bestanden });
    expect('fouten' in gevolg && gevolg.fouten.map(({ melding: tekst }) => tekst)).to.deep.equal([
      'intake.soorten.0.proces: het proces "weg" bestaat niet; kies een van: detentie, intake, nazorg',
      'intake.soorten.1.bericht: het proces "detentie" begint niet met "melding", maar met: detentie',
    ]);
  });

  it('need their form beside the drawing', async () => {
    const inhoud = {
      huis: 'proefhuis',
      bestanden: [{ naam: 'detentie.bpmn', inhoud: DETENTIE.replace('formulier="ontslagdatum"', 'formulier="weg"') }],
    };
    const antwoord = await api.vraag<Probleem>('POST', '/modellen', { als: 'beheerder', inhoud });
    expect(JSON.stringify(antwoord.inhoud)).to.include('Het formulier \\"weg\\" bestaat niet.');
  });
});
