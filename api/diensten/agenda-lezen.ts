import { alsICalendar } from '../../models/agenda.ts';
import { type Afspraakstand, casusoverlegtitel, overlegtitel } from '../../models/afspraak.ts';
import { Kennisgevinginhoud, type Kennisgeving } from '../../models/kennisgeving.ts';
import { werkAfspraakBij } from '../../models/opslag/afspraken.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { SleutelVernietigd } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import { onbekend } from '../problemen.ts';
import { Rol } from '../../models/rol.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { magCasusZien, magCaseworkZien, magOverlegZien } from '../toegang/regels.ts';
import { geheimIndex } from './agendakoppelingen.ts';

/** Meetings of longer ago are left out, in ms. */
const TERUG = 90 * 24 * 3_600_000;

/** So long before a meeting within a casus people are invited at most, in ms. */
const VOORUIT = 270 * 24 * 3_600_000;

/** The meetings of whose link this is, as iCalendar; the one answer "unknown" to every link that does not work. */
export async function leesAgenda(omgeving: Omgeving, geheim: string): Promise<string> {
  const lezer = await eigenaar(omgeving, geheim);
  const nu = omgeving.nu();
  const vanaf = alsTijdstip(nu - TERUG);
  const standen = [
    ...(await overleggen(omgeving, lezer, vanaf)),
    ...(await casusoverleggen(omgeving, lezer, vanaf)),
  ].sort((een, ander) => (een._id < ander._id ? -1 : 1));
  return alsICalendar(
    await Promise.all(standen.map((stand) => werkAfspraakBij(omgeving.opslag, stand, alsTijdstip(nu)))),
  );
}

async function eigenaar(omgeving: Omgeving, geheim: string): Promise<Aanvrager> {
  const { opslag } = omgeving;
  const koppeling = await opslag.agendakoppelingen.findOne({ geheim: geheimIndex(omgeving, geheim) }).lean();
  const geldig = koppeling !== null && koppeling.tot > alsTijdstip(omgeving.nu());
  const bekend = geldig ? await opslag.medewerkers.findById(koppeling._id).lean() : null;
  const rol = Rol.safeParse(bekend?.rol);
  if (bekend === null || !rol.success) throw onbekend('Dit adres');
  const { _id: medewerker, naam, organisatie, huizen } = bekend;
  const lezer = { medewerker, naam, rol: rol.data, organisatie, huizen };
  if (!magCaseworkZien(lezer)) throw onbekend('Dit adres');
  return lezer;
}

async function overleggen({ opslag }: Omgeving, lezer: Aanvrager, vanaf: string): Promise<Afspraakstand[]> {
  const gelezen = await opslag.overleggen
    .find({ huis: { $in: [...lezer.huizen] }, ronde: { $ne: true }, gepland: { $gte: vanaf } })
    .lean();
  return gelezen
    .filter((overleg) => magOverlegZien(lezer, overleg))
    .map(({ _id, naam, gepland, gesloten }) => ({
      _id,
      titel: overlegtitel({ _id, naam }),
      aanvang: gepland,
      // A process that is over before its meeting began never held it.
      afgelast: gesloten !== null && gesloten < gepland,
    }));
}

/** Meetings within a casus: those that organisations were invited to, with the last invitation of each process. */
async function casusoverleggen(omgeving: Omgeving, lezer: Aanvrager, vanaf: string): Promise<Afspraakstand[]> {
  const { opslag } = omgeving;
  const sinds = alsTijdstip(Date.parse(vanaf) - VOORUIT);
  const uitnodigingen: Kennisgeving[] = await opslag.kennisgevingen
    .find({
      ...{ soort: 'uitnodiging', huis: { $in: [...lezer.huizen] }, 'dossier.soort': 'casus' },
      at: { $gte: sinds },
    })
    .sort({ at: 1, _id: 1 })
    .lean();
  const eigen = uitnodigingen.filter(({ aan }) => lezer.rol !== 'partner' || aan.organisatie === lezer.organisatie);
  const laatste = new Map(eigen.map((uitnodiging) => [uitnodiging.workflowId, uitnodiging]));
  const [casussen, lopen] = await Promise.all([
    opslag.casussen.find({ _id: { $in: eigen.map(({ dossier }) => dossier.id) } }).lean(),
    opslag.proceslopen.find({ _id: { $in: eigen.flatMap(({ workflowId }) => workflowId ?? []) } }).lean(),
  ]);
  const zichtbaar = new Set(casussen.filter((casus) => magCasusZien(lezer, casus)).map(({ _id }) => _id));
  const geeindigd = new Map(lopen.map((loop) => [loop._id, loop.geeindigd]));
  const standen: Afspraakstand[] = [];
  for (const [_id, uitnodiging] of laatste) {
    if (_id === undefined || !zichtbaar.has(uitnodiging.dossier.id)) continue;
    const aanvang = await aanvangVan(omgeving, uitnodiging);
    if (aanvang === null || aanvang < vanaf) continue;
    const einde = geeindigd.get(_id) ?? null;
    const titel = casusoverlegtitel(uitnodiging.dossier.id);
    standen.push({ _id, titel, aanvang, afgelast: einde !== null && einde < aanvang });
  }
  return standen;
}

/** Null where nothing was said of it, or where the dossier is destroyed. */
async function aanvangVan({ kluis }: Omgeving, { _id, dossier, inhoud }: Kennisgeving): Promise<string | null> {
  if (inhoud === null) return null;
  try {
    return Kennisgevinginhoud.parse((await kluis.sleutel(dossier.id)).ontsleutel(_id, inhoud)).aanvang;
  } catch (fout) {
    if (fout instanceof SleutelVernietigd) return null;
    throw fout;
  }
}
