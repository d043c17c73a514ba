import type { z } from 'zod';
import { BetrokkeneInhoud } from '../../models/betrokkene.ts';
import type { Casus } from '../../models/casus.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Casus as Casusweergave } from '../schemas/casussen.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { heeftOverzicht, magMeldingZien, magTaakZien } from '../toegang/regels.ts';
import { alsCasussenKort, vindCasus } from './casussen-zoeken.ts';
import { opentVoor } from './inzage.ts';
import { metingenUit } from './leefgebieden.ts';
import { opengeslagen } from './meldingweergave.ts';
import { planVan } from './plan-inzien.ts';
import { alsTaakKort } from './taakweergave.ts';

type Weergave = z.infer<typeof Casusweergave>;

/**
 * Everything about a casus on one page. A partner sees who is concerned, the plan, what its own organisation handed in and
 * its own tasks.
 */
export async function zieCasus(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  id: string,
  verzoek: string,
): Promise<Weergave> {
  const casus = await vindCasus(omgeving, aanvrager, id);
  const { opslag } = omgeving;
  const [sleutel] = await opentVoor(omgeving, aanvrager, [
    { activiteit: 'casus-inzien', huis: casus.huis, dossier: { soort: 'casus', id }, verzoek },
  ]);
  if (sleutel === undefined) throw new Error('een inzage zonder sleutel');
  const [kort] = await alsCasussenKort(omgeving, [casus]);
  if (kort === undefined) throw new Error('een casus zonder samenvatting');
  const [lopen, taken, vastgelegd] = await Promise.all([
    opslag.proceslopen.find({ 'dossier.id': id }).sort({ gestart: 1 }).lean(),
    opslag.taken.find({ 'dossier.id': id, status: 'open' }).sort({ sorteer: 1, geopend: 1, _id: 1 }).lean(),
    opslag.vastleggingen.find({ 'dossier.id': id, status: 'vastgelegd' }).sort({ at: 1 }).lean(),
  ]);
  return {
    ...kort,
    betrokkenen: await betrokkenen(omgeving, sleutel, id),
    meldingen: await meldingen(omgeving, aanvrager, sleutel, casus),
    processen: lopen.map(alsProces),
    taken: taken.filter((taak) => magTaakZien(aanvrager, taak)).map((taak) => alsTaakKort(taak, omgeving.nu())),
    plan: await planVan(omgeving, sleutel, id, lopen),
    leefgebieden: heeftOverzicht(aanvrager) ? metingenUit(sleutel, vastgelegd) : [],
  };
}

export function alsProces({
  _id,
  proces,
  procesnaam,
  status,
  gestart,
  geeindigd,
  einde,
}: Procesloop): Weergave['processen'][number] {
  return { workflowId: _id, proces, procesnaam, status, gestart, geeindigd, einde };
}

async function betrokkenen(
  { opslag }: Omgeving,
  sleutel: Dossiersleutel,
  casus: string,
): Promise<Weergave['betrokkenen']> {
  const personen = await opslag.betrokkenen.find({ casus }).sort({ toegevoegd: 1, _id: 1 }).lean();
  return personen.map(({ _id, inhoud }) => {
    const { naam, geboortedatum, rol } = BetrokkeneInhoud.parse(sleutel.ontsleutel(_id, inhoud));
    return { id: _id, naam, geboortedatum, rol };
  });
}

async function meldingen(
  omgeving: Omgeving,
  aanvrager: Aanvrager,
  sleutel: Dossiersleutel,
  casus: Casus,
): Promise<Weergave['meldingen']> {
  const bewaard = await omgeving.opslag.meldingen.find({ casus: casus._id }).sort({ ontvangen: 1, _id: 1 }).lean();
  const zichtbaar = bewaard.filter((melding) => magMeldingZien(aanvrager, melding));
  return Promise.all(zichtbaar.map((melding) => opengeslagen(omgeving, sleutel, melding)));
}
