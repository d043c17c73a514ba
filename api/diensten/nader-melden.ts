import { TOEGEVOEGD, type Kennisgeving, type Kennisgevinginhoud } from '../../models/kennisgeving.ts';
import type { Huis } from '../../models/huis.ts';
import type { Melding } from '../../models/melding.ts';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import { heeftOverzicht } from '../toegang/regels.ts';
import { doorRegietafel } from './inzage.ts';

const NIEMAND: Kennisgeving['aan'] = { medewerker: null, rol: null, organisatie: null, gemeente: null, melding: null };

/**
 * Tells that another melding joined a casus in which nothing that runs is drawn to hear it: the melder, and who has
 * something to do there now for the house (else whoever hears of what is late). Safe to repeat.
 */
export async function vertelNader(omgeving: Omgeving, huis: Huis, melding: Melding): Promise<void> {
  const { _id: id, casus } = melding;
  const inhoud: Kennisgevinginhoud = { tekst: TOEGEVOEGD, aanvang: null, uitkomsten: [] };
  const sleutel = await omgeving.kluis.sleutel(casus);
  const basis = {
    ...{ huis: huis.code, dossier: { soort: 'casus' as const, id: casus } },
    ...{ taak: null, at: alsTijdstip(omgeving.nu()), status: 'klaar' as const },
  };
  for (const betrokkene of await omgeving.opslag.betrokkenen.find({ casus }, { _id: 1 }).lean()) {
    const over = { huis: huis.code, dossier: basis.dossier, verzoek: id, betrokkene: betrokkene._id };
    const gedaan = doorRegietafel(omgeving, `${id}.samenvoeging.${betrokkene._id}`, 'melder-terugkoppelen', over);
    await bewaarEenmaal(omgeving.opslag.verwerkingen, gedaan);
  }
  const _id = `${id}.samenvoeging`;
  await bewaarEenmaal(omgeving.opslag.kennisgevingen, {
    ...{ ...basis, _id, soort: 'samenvoeging', aan: { ...NIEMAND, melding: id } },
    inhoud: sleutel.versleutel(_id, inhoud),
  });
  for (const { medewerker, rol } of await bezigen(omgeving, huis, casus)) {
    await bewaarEenmaal(omgeving.opslag.kennisgevingen, {
      ...{ ...basis, _id: `${id}.nadere-melding.${medewerker ?? rol}`, soort: 'nadere-melding' },
      aan: { ...NIEMAND, medewerker, rol },
      inhoud: null,
    });
  }
}

/** Who oversees the casus and has an open task there: by code where it is somebody's, else by role. */
async function bezigen(
  { opslag }: Omgeving,
  { escalatie }: Huis,
  casus: string,
): Promise<{ medewerker: string | null; rol: string }[]> {
  const taken = await opslag.taken.find({ 'dossier.id': casus, status: 'open' }, { rol: 1, toegewezen: 1 }).lean();
  const wie = taken.flatMap(({ rol, toegewezen }) =>
    rol !== null && heeftOverzicht({ rol }) ? [{ medewerker: toegewezen, rol }] : [],
  );
  return wie.length > 0 ? wie : [{ medewerker: null, rol: escalatie }];
}
