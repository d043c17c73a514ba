import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import { data, escalatie, fout, NAAST, rand, signaal, slot, start, werk, WORTELS, xml } from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

const meervoud = (kenmerken: string, binnen = '<bpmn:loopCardinality>2</bpmn:loopCardinality>'): string =>
  `<bpmn:multiInstanceLoopCharacteristics ${kenmerken}>${binnen}</bpmn:multiInstanceLoopCharacteristics>`;
const lus = (kenmerken: string, voorwaarde = ''): string =>
  `<bpmn:standardLoopCharacteristics ${kenmerken}>${voorwaarde === '' ? '' : `<bpmn:loopCondition>${xml(voorwaarde)}</bpmn:loopCondition>`}</bpmn:standardLoopCharacteristics>`;
const persoon = (id: string, binnen: string): string => werk('userTask', id, binnen);

/** The definitions that a multi-instance throws by reference. */
const GEBEURTENISSEN =
  '<bpmn:signalEventDefinition id="Def_signaal" signalRef="Signaal_rood"/><bpmn:escalationEventDefinition id="Def_escalatie" escalationRef="Escalatie_hulp"/><bpmn:errorEventDefinition id="Def_fout" errorRef="Fout_stuk"/>';

const GENOEG = '<bpmn:completionCondition>numberOfCompletedInstances >= 2</bpmn:completionCondition>';
const UIT_GEGEVENS = `<bpmn:loopDataInputRef>lijst</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>uitkomst</bpmn:loopDataOutputRef>
  <bpmn:inputDataItem id="item" name="partner"/><bpmn:outputDataItem id="antwoord"/>`;

/** Several times the same, at once and one after another, and rounds of a loop. */
const HERHAALD = tekening(
  'herhaald',
  `${data('lijst', 'uitkomst', 'antwoorden', 'nog', 'som')}${start('Start')}
  ${persoon('Samen', meervoud('regietafel:verzameling="lijst" regietafel:element="wie" regietafel:resultaten="antwoorden" regietafel:resultaat="antwoord"', GENOEG))}
  ${persoon('Beurt', meervoud('isSequential="true"'))}
  ${werk('subProcess', 'Deel', meervoud('') + start('Deel_Start') + taak('Deel_Taak', '') + keten('Deel_Start', 'Deel_Taak'))}
  ${persoon('Gegevens', meervoud('', UIT_GEGEVENS))}
  ${persoon('Vooraf', lus('testBefore="true"', 'nog = true'))}
  ${werk('scriptTask', 'Achteraf', `${lus('loopMaximum="3"', 'som < 2')}<bpmn:script>loopCounter</bpmn:script>`, 'regietafel:resultaat="som"')}
  ${slot('Einde')}${keten('Start', 'Samen', 'Beurt', 'Deel', 'Gegevens', 'Vooraf', 'Achteraf', 'Einde')}`,
  WORTELS,
);

const COMPLEX = `<bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:complexBehaviorDefinition><bpmn:condition>numberOfCompletedInstances = 2</bpmn:condition>
  <bpmn:event><bpmn:messageEventDefinition messageRef="Bericht_een"/></bpmn:event></bpmn:complexBehaviorDefinition>`;

/** What a multi-instance throws when one of it completes. */
const GEDRAG = tekening(
  'gedrag',
  `${persoon('Elke', meervoud('behavior="None" noneBehaviorEventRef="Def_escalatie"'))}${rand('R_elke', 'Elke', escalatie, NAAST)}
  ${persoon('Eerste', meervoud('behavior="One" oneBehaviorEventRef="Def_signaal"'))}${rand('R_eerste', 'Eerste', signaal('rood'), NAAST)}
  ${persoon('Soms', meervoud('behavior="Complex"', COMPLEX))}
  ${persoon('Stuk', meervoud('behavior="One" oneBehaviorEventRef="Def_fout"'))}${rand('R_stuk', 'Stuk', fout)}
  ${werk('task', 'Gezien')}${slot('Einde')}${keten('R_elke', 'Gezien')}${keten('R_eerste', 'Gezien')}
  ${keten('Elke', 'Eerste', 'Soms', 'Stuk')}${keten('R_stuk', 'Einde')}`,
  WORTELS + GEBEURTENISSEN,
);

export const herhaald: Bundel = {
  tekeningen: [HERHAALD, GEDRAG],
  scenarios: [
    [
      'herhaald',
      async (toneel) => {
        const loop = await toneel.start('herhaald', { variabelen: { lijst: ['a', 'b', 'c'], nog: true } });
        const [eerste, , derde] = (await loop.totdat(({ taken }) => taken.length === 3)).taken;
        for (const { instantie } of [derde, eerste].flatMap((een) => een ?? []))
          await loop.besluit({ instantie }, null, { variabelen: { antwoord: 'ja' } });
        await besluit(loop, 'Beurt', 'Beurt', 'Deel_Taak', 'Deel_Taak', 'Gegevens', 'Gegevens');
        await loop.besluit(await loop.taak('Gegevens'), null, { variabelen: { antwoord: 'nee' } });
        await loop.besluit(await loop.taak('Vooraf'), null, { variabelen: { nog: false } });
        return totEinde(loop);
      },
    ],
    [
      'gedrag',
      async (toneel) => {
        const loop = await toneel.start('gedrag');
        await besluit(loop, 'Elke', 'Elke', 'Eerste', 'Eerste', 'Soms', 'Soms', 'Stuk');
        return totEinde(loop);
      },
    ],
  ],
};
