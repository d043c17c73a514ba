import type { ProcessModel } from '../../engine/process-model.ts';
import { linesById } from '../../engine/xml-lines.ts';
import type { Formulier } from '../../models/formulier.ts';
import type { Huis } from '../../models/huis.ts';
import { aanroepkringen } from './aanroepkringen.ts';
import { controleerHuiscodes, controleerInstellingen } from './huis-controle.ts';
import { controleerLeesvelden } from './leesvelden.ts';
import { controleerLezers } from './lezersvelden.ts';
import type { Onleesbaar } from './modellen-lezen.ts';
import { controleerModel, controleerUitkomsten, type Bevinding, type Plaatsingsfout } from './model-controle.ts';

/** A drawing of the house, and the file it stands in. */
interface Getekend {
  readonly bestand: string;
  readonly model: ProcessModel;
  /** Text of the file, to tell lines; absent where only the model is at hand. */
  readonly xml?: string;
}

/** What a house is made of once files are added to it. */
export interface Huiswerk {
  /** Settings as far as they can be used. */
  readonly huis: Partial<Huis>;
  /** Whether the settings are among what is added: then everything that they name has to be there. */
  readonly nieuweInstellingen: boolean;
  /** Drawings that are added. */
  readonly tekeningen: readonly Getekend[];
  /** Drawings that the house has already; those that are added take the place of what they are called after. */
  readonly geplaatst: readonly Getekend[];
  /** Whether new settings are held against those too, and what is new against the forms that the house has. */
  readonly geplaatstOok: boolean;
  /** By name: those that are added, and those that the house has. */
  readonly formulieren: ReadonlyMap<string, Formulier>;
  /** Forms that are added. */
  readonly meegebracht: readonly Formulier[];
  readonly onleesbaar: Onleesbaar;
}

/** Everything in files that can be read by themselves and do not fit the house or each other. */
export function gebreken(werk: Huiswerk): Plaatsingsfout[] {
  const { huis, nieuweInstellingen, tekeningen, formulieren, meegebracht, onleesbaar } = werk;
  const nieuw = new Set(tekeningen.map(({ model }) => model.id));
  const blijft = werk.geplaatst.filter(({ model }) => !nieuw.has(model.id));
  const modellen = new Map([...blijft, ...tekeningen].map(({ model }) => [model.id, model]));
  const kennis = {
    huis,
    formulieren: new Set([...formulieren.keys(), ...onleesbaar.formulieren]),
    processen: new Set([...modellen.keys(), ...onleesbaar.processen]),
  };
  const bekeken = nieuweInstellingen && werk.geplaatstOok ? [...tekeningen, ...blijft] : tekeningen;
  return [
    ...[...controleerInstellingen(huis, modellen, onleesbaar.processen)]
      .filter(({ proces }) => nieuweInstellingen || nieuw.has(proces))
      .map(({ melding }) => zonderPlaats('huis.json', melding)),
    ...bekeken.flatMap((tekening) => metPlaats(tekening, controleerModel(tekening.model, kennis))),
    ...aanroepkringen(modellen)
      .filter(({ proces }) => nieuw.has(proces))
      .map(({ proces, knoop, via }) => ({
        ...{ bestand: tekeningen.find(({ model }) => model.id === proces)?.bestand ?? proces, regel: null },
        ...{ element: knoop.id, naam: knoop.name },
        melding: `Dit proces begint zichzelf telkens opnieuw zonder dat iemand iets doet: ${[proces, ...via].join(' → ')}.`,
        herstel: 'Zet een taak, een bericht of een termijn vóór de aanroep, of roep iets anders aan.',
      })),
    ...meegebracht.flatMap((formulier) =>
      [...controleerHuiscodes(huis, formulier)].map((melding) => zonderPlaats(`${formulier.$id}.form.json`, melding)),
    ),
    ...[
      ...controleerUitkomsten(
        tekeningen.map(({ model }) => model),
        meegebracht,
      ),
      ...controleerLeesvelden(meegebracht, formulieren, onleesbaar),
      // Those that were there already too: a new drawing or setting can make one of them the form of a melding.
      ...controleerLezers(werk.geplaatstOok ? [...formulieren.values()] : meegebracht, huis, modellen),
    ].map((bevinding) => ({ bestand: `${bevinding.element ?? ''}.form.json`, regel: null, ...bevinding })),
  ];
}

function metPlaats({ bestand, xml }: Getekend, bevindingen: Iterable<Bevinding>): Plaatsingsfout[] {
  const gevonden = [...bevindingen];
  const regels = xml === undefined || gevonden.length === 0 ? null : linesById(xml);
  return gevonden.map((bevinding) => ({ bestand, regel: regels?.get(bevinding.element ?? '') ?? null, ...bevinding }));
}

function zonderPlaats(bestand: string, melding: string): Plaatsingsfout {
  return { bestand, regel: null, element: null, naam: null, melding, herstel: null };
}
