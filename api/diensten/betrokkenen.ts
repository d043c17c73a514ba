import type { BetrokkeneInhoud } from '../../models/betrokkene.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { blindeIndex, persoonsindexen } from '../../models/versleuteling/blinde-index.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Meldinginvoer } from '../schemas/meldingen.ts';

interface Plek {
  readonly casus: string;
  readonly huis: string;
  readonly melding: string;
  readonly sleutel: Pick<Dossiersleutel, 'versleutel'>;
}

/** Stores who a melding names; somebody whom the casus knows already (same BSN, or name and date of birth) stays one person. */
export async function bewaarBetrokkenen(
  omgeving: Omgeving,
  plek: Plek,
  personen: Meldinginvoer['betrokkenen'],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [plaats, persoon] of personen.entries()) {
    const indexen = persoonsindexen(omgeving.installatie, persoon);
    const bekend =
      indexen.length === 0
        ? null
        : await omgeving.opslag.betrokkenen.findOne({ casus: plek.casus, indexen: { $in: indexen } }).lean();
    const id = bekend?._id ?? kenmerk(omgeving, plek, plaats, indexen);
    if (bekend === null) {
      const { naam, geboortedatum = null, bsn = null, rol } = persoon;
      const inhoud: BetrokkeneInhoud = { naam, geboortedatum, bsn, rol };
      await bewaarEenmaal(omgeving.opslag.betrokkenen, {
        _id: id,
        casus: plek.casus,
        huis: plek.huis,
        indexen,
        inhoud: plek.sleutel.versleutel(id, inhoud),
        toegevoegd: alsTijdstip(omgeving.nu()),
      });
    }
    ids.push(id);
  }
  return [...new Set(ids)];
}

/**
 * The id of somebody new to the casus: the same from every melding that names this person, so that meldingen that arrive at
 * once make one person of it. It says nothing outside this casus. Who cannot be told from others is of this melding only.
 */
function kenmerk(
  { installatie }: Omgeving,
  { casus, melding }: Plek,
  plaats: number,
  indexen: readonly string[],
): string {
  const zekerst = indexen.at(-1);
  if (zekerst === undefined) return `${melding}-${String(plaats + 1)}`;
  return `${casus}-${blindeIndex(installatie, 'betrokkene', casus, zekerst).slice(0, 16)}`;
}
