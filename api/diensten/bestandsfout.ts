import type { Veldfout } from '../../models/foutmelding.ts';
import type { Plaatsingsfout } from './model-controle.ts';

/** What is wrong in a file that was sent, as a refused field: `screening.bpmn:12 Taak_Screenen`. */
export function bestandsfout({ bestand, regel, element, melding, herstel }: Plaatsingsfout): Veldfout {
  const plaats = regel === null ? bestand : `${bestand}:${String(regel)}`;
  return {
    veld: element === null ? plaats : `${plaats} ${element}`,
    melding: herstel === null ? melding : `${melding} ${herstel}`,
  };
}
