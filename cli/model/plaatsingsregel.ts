import type { Plaatsingsfout } from '../../api/diensten/model-controle.ts';

/** One problem for a terminal: where it is, what is wrong, and what would be right. */
export function plaatsingsregel({ bestand, regel, element, melding, herstel }: Plaatsingsfout): string {
  const waar = `${bestand}${regel === null ? '' : `:${String(regel)}`}${element === null ? '' : ` ${element}`}`;
  return `${waar}\n  ${melding}${herstel === null ? '' : `\n  ${herstel}`}`;
}
