import { z } from 'zod';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';

const Velden = z.record(z.string(), z.unknown());
const Scores = z.record(z.string(), z.number());

/** Scores of the leefgebieden, 1 to 5 by code, as somebody laid them down. */
interface Meting {
  readonly datum: string;
  readonly scores: Readonly<Record<string, number>>;
}

/** The measurements in what was laid down in one casus, in the order given. */
export function metingenUit(
  sleutel: Dossiersleutel,
  vastgelegd: readonly Pick<Vastlegging, '_id' | 'at' | 'onderdelen' | 'inhoud'>[],
): Meting[] {
  return vastgelegd
    .filter(({ onderdelen }) => onderdelen.includes('leefgebieden'))
    .flatMap(({ _id, at, inhoud }) =>
      Object.values(Velden.parse(sleutel.ontsleutel(_id, inhoud))).flatMap((veld) => {
        const scores = Scores.safeParse(veld);
        return scores.success && Object.keys(scores.data).length > 0 ? [{ datum: at, scores: scores.data }] : [];
      }),
    );
}
