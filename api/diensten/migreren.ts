import type { z } from 'zod';
import { migreer, type Migreer, Weigering } from '../../models/proces.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import { spoor } from '../http/spoor.ts';
import { alsProbleem } from '../http/storing.ts';
import type { Omgeving } from '../omgeving.ts';
import { ongeldig, Problem } from '../problemen.ts';
import type { Migratieantwoord, Migratieinvoer, Migratieuitkomst, Migratievraag } from '../schemas/migraties.ts';
import { stuurOpdracht } from '../temporal/opdracht.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { eis, isBeheerder, werktIn } from '../toegang/regels.ts';
import { onthoud } from './medewerkers.ts';
import { proefmigratie } from './proefmigratie.ts';
import type { GeplaatstModel } from './modellenlezer.ts';
import { opdrachtnummer, vingerafdruk } from './opdrachten.ts';
import { eerder, legDossierVast, verwerp } from './vastleggen.ts';

type Vraag = z.infer<typeof Migratievraag>;
type Invoer = z.infer<typeof Migratieinvoer>;
type Uitkomst = z.infer<typeof Migratieuitkomst>;
type Antwoord = z.infer<typeof Migratieantwoord>;

/** Processes of one request; the answer says how many are left. */
const MEESTE = 200;
/** Processes that are asked at the same time. */
const TEGELIJK = 4;

/** What would become of each chosen process in this version of its drawing. Changes nothing. */
export async function probeerMigraties(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  versie: string,
  vraag: Vraag,
): Promise<Antwoord> {
  const naar = await doel(omgeving, aanvrager, versie);
  const lopen = await kies(omgeving, naar, vraag, []);
  return elk(omgeving, lopen, (loop) => proefmigratie(omgeving, loop, naar, vraag));
}

/** Moves each chosen process to this version of its drawing: each succeeds or is refused by itself, and stays as it is then. */
export async function migreerProcessen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  versie: string,
  invoer: Invoer,
  sleutel: string,
): Promise<Antwoord> {
  const naar = await doel(omgeving, aanvrager, versie);
  const nummer = (loop: Procesloop): string => opdrachtnummer(aanvrager, `${sleutel}\n${loop._id}`);
  const lopen = await kies(omgeving, naar, invoer, await gedaan(omgeving, naar, nummer));
  await onthoud(omgeving.opslag, aanvrager);
  return elk(omgeving, lopen, (loop) => migreerEen(omgeving, aanvrager, loop, naar, invoer, nummer(loop)));
}

async function migreerEen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  loop: Procesloop,
  naar: GeplaatstModel,
  invoer: Invoer,
  id: string,
): Promise<Uitkomst> {
  const { verplaatsingen, termijnen, reden } = invoer;
  const afdruk = vingerafdruk(omgeving.installatie, 'migratie', [naar.id, verplaatsingen, termijnen, reden]);
  let vastlegging = await eerder(omgeving, id, afdruk);
  const proef = await proefmigratie(omgeving, loop, naar, invoer);
  if (vastlegging === null) {
    if (proef.uitkomst === 'ongewijzigd') return proef;
    if (proef.uitkomst === 'past niet') return { ...proef, uitkomst: 'geweigerd' };
    const { _id: workflowId, dossier, huis, proces } = loop;
    const plek = { workflowId, dossier, huis, proces, model: naar.id };
    vastlegging = await legDossierVast(
      omgeving,
      aanvrager,
      id,
      { ...plek, taak: null, element: null, naam: null, formulier: null },
      {
        ...{ soort: 'migratie', uitkomst: null, variabelen: {}, onderdelen: [], vingerafdruk: afdruk },
        gegevens: { van: proef.van, naar: naar.id, reden },
      },
    );
  }
  const herbereken = termijnen === 'herberekenen';
  const inhoud: Migreer = { naar: naar.id, verplaatsingen, herbereken, vastlegging: id, door: vastlegging.door };
  const gevolg = await stuurOpdracht(omgeving, { workflowId: loop._id, naam: migreer, id, inhoud });
  if (!('weigering' in gevolg)) return { ...proef, uitkomst: 'gemigreerd' };
  const probleem = geweigerd(gevolg.weigering);
  await verwerp(omgeving, id, probleem);
  return { ...proef, uitkomst: 'geweigerd', melding: probleem.message };
}

/** Between the look beforehand and the migration itself the process may have moved on. */
function geweigerd(weigering: Weigering): Problem {
  if (weigering === Weigering.taakGesloten) return new Problem('MigratiePastNiet', 'Het proces is afgelopen.');
  return new Problem('MigratiePastNiet', 'Het proces is intussen verder en past zo niet in de nieuwe tekening.');
}

async function doel({ modellen }: Omgeving, aanvrager: Aanvrager, versie: string): Promise<GeplaatstModel> {
  eis(isBeheerder(aanvrager));
  const naar = await modellen.model(versie);
  eis(werktIn(aanvrager, naar.huis));
  return naar;
}

/** The running processes that are asked for, with those that this very request moved before. */
async function kies(
  { opslag, modellen }: Omgeving,
  { id, huis, model }: GeplaatstModel,
  { van, casussen }: Vraag,
  eerdere: readonly Procesloop[],
): Promise<Procesloop[]> {
  if (van !== undefined) {
    const bron = await modellen.model(van);
    if (bron.huis !== huis || bron.model.id !== model.id)
      throw ongeldig([{ veld: 'van', melding: 'Dit is geen versie van hetzelfde proces.' }]);
    if (van === id) throw ongeldig([{ veld: 'van', melding: 'Dit is de versie waar zij heen zouden gaan.' }]);
  }
  const welke = casussen === undefined ? { model: van ?? id } : { 'dossier.id': { $in: casussen } };
  const lopen: Procesloop[] = await opslag.proceslopen.find({ ...welke, status: 'lopend' }).lean();
  const bekend = new Set(eerdere.map(({ _id }) => _id));
  const gekozen = lopen.filter(
    (loop) =>
      loop.huis === huis &&
      loop.proces === model.id &&
      (van === undefined || loop.model === van) &&
      !bekend.has(loop._id),
  );
  const ook = eerdere.filter(({ dossier }) => casussen === undefined || casussen.includes(dossier.id));
  return [...ook, ...gekozen].sort((een, ander) => (een._id < ander._id ? -1 : 1));
}

/** What a request under this key moved already: who sends it again hears the same. */
async function gedaan(
  { opslag }: Omgeving,
  { id }: GeplaatstModel,
  nummer: (loop: Procesloop) => string,
): Promise<Procesloop[]> {
  const lopen: Procesloop[] = await opslag.proceslopen.find({ model: id, status: 'lopend' }).lean();
  const nummers = lopen.map(nummer);
  const gelegd = await opslag.vastleggingen.find({ _id: { $in: nummers } }, { _id: 1 }).lean();
  const bekend = new Set(gelegd.map(({ _id }) => _id));
  return lopen.filter((_loop, plaats) => bekend.has(nummers[plaats] ?? ''));
}

/** One after another, a few at a time; what goes wrong with one is no reason to leave out the next. */
async function elk(
  omgeving: Omgeving,
  lopen: readonly Procesloop[],
  doe: (loop: Procesloop) => Promise<Uitkomst>,
): Promise<Antwoord> {
  const nu = lopen.slice(0, MEESTE);
  const resultaten: Uitkomst[] = [];
  for (let plaats = 0; plaats < nu.length; plaats += TEGELIJK)
    resultaten.push(
      ...(await Promise.all(nu.slice(plaats, plaats + TEGELIJK).map((loop) => veilig(omgeving, loop, doe)))),
    );
  return { resultaten, rest: lopen.length - nu.length };
}

async function veilig(
  { logger }: Omgeving,
  loop: Procesloop,
  doe: (loop: Procesloop) => Promise<Uitkomst>,
): Promise<Uitkomst> {
  try {
    return await doe(loop);
  } catch (fout) {
    const { code, message: melding } = alsProbleem(fout);
    if (code === 'SleutelHergebruikt') throw fout;
    if (code === 'InterneFout') logger.error({ oorzaak: spoor(fout), proces: loop._id }, 'migratie mislukt');
    const { _id: proces, dossier, model: van } = loop;
    return { proces, dossier, van, uitkomst: 'onbekend', plaatsen: [], termijnen: [], fouten: [], melding };
  }
}
