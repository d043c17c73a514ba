import type { Bestand } from '../../api/diensten/modellen-lezen.ts';
import type { Gebruiker } from '../../cli/idp/gebruiker.ts';
import { einde, keten, stroom, taak, tekening, termijn } from '../workflows/tekeningen.ts';

/** A small house: one intake process with a task for each role, and a process that a message starts. */

const INTAKE = tekening(
  'intake',
  `<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_melding"/></bpmn:startEvent>
${taak('Taak_Screenen', 'regietafel:rol="informatiecoördinator" regietafel:formulier="screening" regietafel:uitkomst="route"')}
${termijn('Termijn_Screenen', 'Taak_Screenen', 'P1D')}
${einde('Einde_Te_Laat')}
<bpmn:exclusiveGateway id="Keuze" default="Keuze_Einde_Lokaal"/>
${taak('Taak_Inbreng', 'regietafel:rol="partner" regietafel:organisatie="&quot;politie&quot;" regietafel:formulier="inbreng"')}
${taak('Taak_Plan', 'regietafel:rol="procesregisseur" regietafel:formulier="plan"')}
${taak('Taak_Meten', 'regietafel:rol="procesregisseur" regietafel:formulier="leefgebieden"')}
${einde('Einde_Lokaal')}
${einde('Einde')}
${keten('Begin', 'Taak_Screenen', 'Keuze')}
${stroom('Termijn_Screenen', 'Einde_Te_Laat')}
${stroom('Keuze', 'Taak_Inbreng', 'route = "regie"')}
<bpmn:sequenceFlow id="Keuze_Einde_Lokaal" name="Lokaal" sourceRef="Keuze" targetRef="Einde_Lokaal" regietafel:uitkomst="lokaal"/>
${keten('Taak_Inbreng', 'Taak_Plan', 'Taak_Meten', 'Einde')}`,
  '<bpmn:message id="Bericht_melding" name="melding"/>',
);

const NAZORG = tekening(
  'nazorg',
  `<bpmn:startEvent id="Begin"><bpmn:messageEventDefinition id="Begin_m" messageRef="Bericht_terugval"/></bpmn:startEvent>
${taak('Taak_Nazorg')}
${einde('Einde')}
${keten('Begin', 'Taak_Nazorg', 'Einde')}`,
  '<bpmn:message id="Bericht_terugval" name="terugval"/>',
);

const FORMULIEREN = [
  {
    $id: 'screening',
    title: 'Screening',
    type: 'object',
    required: ['motivering'],
    properties: {
      motivering: { type: 'string', title: 'Motivering', maxLength: 2000, 'x-weergave': 'tekstvak' },
      ernst: { type: 'integer', title: 'Ernst', minimum: 1, maximum: 5, 'x-procesvariabele': true },
      opdracht: { type: 'string', title: 'Opdracht', maxLength: 2000, 'x-verplicht-bij': ['regie'] },
    },
  },
  {
    $id: 'inbreng',
    title: 'Inbreng',
    type: 'object',
    required: ['bekend'],
    properties: {
      bekend: { type: 'string', title: 'Bekend?', enum: ['ja', 'nee'] },
      toelichting: { type: 'string', title: 'Toelichting' },
    },
  },
  {
    $id: 'plan',
    title: 'Plan',
    type: 'object',
    required: ['acties'],
    properties: {
      acties: {
        type: 'array',
        title: 'Acties',
        minItems: 1,
        'x-procesvariabele': true,
        items: {
          type: 'object',
          required: ['omschrijving', 'organisatie'],
          properties: {
            id: { type: 'string', pattern: '^[A-Za-z0-9-]*[0-9]$', readOnly: true, 'x-procesvariabele': true },
            nummer: { type: 'integer', title: 'Nummer' },
            stokAchter: { type: 'integer', title: 'Stok achter de deur van nummer', 'x-verwijst': 'nummer' },
            omschrijving: { type: 'string', title: 'Wat' },
            organisatie: {
              type: 'string',
              title: 'Wie',
              pattern: '^[a-z-]+$',
              'x-weergave': 'organisatie',
              'x-procesvariabele': true,
            },
            termijn: { type: 'string', format: 'date', title: 'Wanneer', 'x-procesvariabele': true },
          },
        },
      },
    },
  },
  {
    $id: 'leefgebieden',
    title: 'Leefgebieden',
    type: 'object',
    required: ['scores'],
    properties: {
      scores: {
        type: 'object',
        title: 'Scores',
        'x-weergave': 'leefgebieden',
        properties: {
          wonen: { type: 'integer', minimum: 1, maximum: 5 },
          financien: { type: 'integer', minimum: 1, maximum: 5 },
        },
      },
    },
  },
];

const HUIS = {
  code: 'proefhuis',
  naam: 'Proefhuis',
  voorvoegsel: 'PH',
  gemeenten: ['Roermond', 'Weert'],
  organisaties: [
    { code: 'politie', naam: 'Politie', soort: 'straf' },
    { code: 'veilig-thuis', naam: 'Veilig Thuis', soort: 'zorg' },
  ],
  rollen: [
    'procesregisseur',
    'informatiecoördinator',
    'ketenmanager',
    'locatiemanager',
    'stuurgroep',
    'partner',
    'beheerder',
  ],
  termijnen: { kort: 'PT1H' },
  leefgebieden: {
    instrument: 'ZRM',
    versie: '2017',
    domeinen: [
      { code: 'wonen', naam: 'Wonen' },
      { code: 'financien', naam: 'Financiën' },
    ],
  },
  intake: { soorten: [{ code: 'melding', naam: 'Melding', proces: 'intake', bericht: 'melding' }] },
  incidentsoorten: [
    { code: 'overlast', naam: 'Overlast' },
    { code: 'huiselijk-geweld', naam: 'Huiselijk geweld' },
  ],
  medewerkers: [
    { id: 'mw-ph-ic', naam: 'Ilse Coenen', rol: 'informatiecoördinator', organisatie: 'proefhuis' },
    { id: 'mw-ph-pr', naam: 'Peter Geraedts', rol: 'procesregisseur', organisatie: 'proefhuis' },
    { id: 'mw-ph-km', naam: 'Marleen Hendrickx', rol: 'ketenmanager', organisatie: 'proefhuis' },
    { id: 'mw-ph-lm', naam: 'Jos Beckers', rol: 'locatiemanager', organisatie: 'proefhuis' },
    { id: 'mw-ph-pol', naam: 'Bas Willems', rol: 'partner', organisatie: 'politie' },
    { id: 'mw-ph-vt', naam: 'Eva Smeets', rol: 'partner', organisatie: 'veilig-thuis' },
    { id: 'mw-ph-sg', naam: 'Geert Peeters', rol: 'stuurgroep', organisatie: 'proefhuis' },
    { id: 'mw-ph-fb', naam: 'Noor Janssen', rol: 'beheerder', organisatie: 'proefhuis' },
  ],
};

/** Short names of the people in the tests. */
export const WIE = {
  coordinator: 'mw-ph-ic',
  regisseur: 'mw-ph-pr',
  ketenmanager: 'mw-ph-km',
  locatiemanager: 'mw-ph-lm',
  politie: 'mw-ph-pol',
  veiligThuis: 'mw-ph-vt',
  stuurgroep: 'mw-ph-sg',
  beheerder: 'mw-ph-fb',
  elders: 'mw-elders',
} as const;

/**
 * `voorvoegsel`: begin of the casusnummers, so that suites on one Temporal server never share a workflow id. `anders`: files
 * beside or instead of these; `instellingen`: the same in `huis.json`.
 */
export function huisbestanden(
  voorvoegsel: string,
  anders: Readonly<Record<string, string>> = {},
  instellingen: Readonly<Record<string, unknown>> = {},
): Bestand[] {
  const bestanden: Record<string, string> = {
    'huis.json': JSON.stringify({ ...HUIS, voorvoegsel, ...instellingen }),
    'intake.bpmn': INTAKE,
    'nazorg.bpmn': NAZORG,
    ...Object.fromEntries(FORMULIEREN.map((formulier) => [`${formulier.$id}.form.json`, JSON.stringify(formulier)])),
    ...anders,
  };
  return Object.entries(bestanden).map(([naam, inhoud]) => ({ naam, inhoud }));
}

/** Everybody who works in the house, and one who works in another. */
export function gebruikers(): Gebruiker[] {
  const hier = HUIS.medewerkers.map((medewerker) => ({
    ...medewerker,
    organisatienaam: medewerker.organisatie,
    huizen: ['proefhuis'],
  }));
  const elders = {
    id: WIE.elders,
    naam: 'Anna Elders',
    rol: 'procesregisseur',
    organisatie: 'elders',
    organisatienaam: 'Elders',
    huizen: ['elders'],
  };
  const zsm = {
    ...{ id: 'mw-zsm', naam: 'Zeger Zsm', rol: 'partner', organisatie: 'om', organisatienaam: 'OM' },
    huizen: ['twente', 'ijsselland', 'proefhuis'],
  };
  return [...hier, elders, zsm];
}
