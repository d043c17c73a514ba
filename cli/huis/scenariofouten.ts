import { basename } from 'node:path';
import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';
import { Geweigerd } from '../../tekentafel/bevinding.ts';
import { ScenarioOngeldig } from '../../tekentafel/scenario/scenario.ts';
import { toetsMap } from '../../tekentafel/toetsing.ts';
import { schijf } from '../model/schijf.ts';

/** Which scenarios of a house go otherwise than they say, and which flows none of them takes. `nu`: ISO instant. */
export async function scenariofouten(map: string, nu: string): Promise<Plaatsingsfout[]> {
  try {
    const { uitslagen, ongelopen } = await toetsMap(schijf, map, nu);
    const mislukt = uitslagen.filter(
      ({ passed, played }) => !passed && (played === null || played.verloop.status === 'failed'),
    );
    // A flow that no scenario takes is not missing beside one that could not be played, or broke off.
    const onzeker = (proces: string): boolean =>
      mislukt.some(({ file, played }) => played?.model.id === proces || basename(file).startsWith(`${proces}.`));
    return [
      ...uitslagen.flatMap(({ file, unmet }) =>
        unmet.map((melding) =>
          bij(
            basename(file),
            melding,
            'Herstel de tekening, of wat het scenario verwacht; "model test" toont het verloop.',
          ),
        ),
      ),
      ...ongelopen
        .filter(({ process: proces }) => !onzeker(proces))
        .map(({ process: proces, flow, name, source, target }) => ({
          ...bij(
            `${proces}.bpmn`,
            `Geen scenario neemt deze pijl, van ${source} naar ${target}.`,
            `Zet een scenario naast de tekening (${proces}.*.scenario.json) dat hem neemt.`,
          ),
          element: flow,
          naam: name,
        })),
    ];
  } catch (fout) {
    if (fout instanceof ScenarioOngeldig)
      return [bij('*.scenario.json', fout.message, 'Zet bij elke tekening ten minste één scenario: docs/tekenen.md.')];
    if (!(fout instanceof Geweigerd)) throw fout;
    return fout.bevindingen.map(({ file, line, element, name, message, remedy }) => ({
      ...{ bestand: basename(file), regel: line, element, naam: name, melding: message, herstel: remedy },
    }));
  }
}

function bij(bestand: string, melding: string, herstel: string): Plaatsingsfout {
  return { bestand, regel: null, element: null, naam: null, melding, herstel };
}
