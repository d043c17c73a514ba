import type { Huis } from '../../models/huis.ts';
import { leesSessie } from '../../models/opslag/sessieverandering.ts';
import { SESSIE, type Sessie, type Sessieregel } from '../../models/sessie.ts';
import type { Sessiecasus } from '../../models/sessiecasus.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import type { z } from 'zod';
import type { Rolweergave } from '../schemas/sessie.ts';
import { casusVan, Regeltekst } from './gebeurtenissen.ts';

/** A session with its house and its casus, read for one request. */
export interface Stof {
  readonly sessie: Sessie;
  readonly casus: Sessiecasus;
  readonly huis: Huis;
  /** The tasks of everything that this world is about. */
  readonly taken: readonly Taak[];
  readonly dossiers: readonly string[];
  readonly rol: (medewerker: string) => z.infer<typeof Rolweergave>;
  readonly tekst: (regel: Extract<Sessieregel, { soort: 'gebeurtenis' }>, nummer: number) => z.infer<typeof Regeltekst>;
}

export async function leesStof(omgeving: Omgeving): Promise<Stof> {
  const { opslag, kluis, modellen } = omgeving;
  const sessie = await leesSessie(opslag);
  const [casus, { huis }, sleutel, casussen, overleggen] = await Promise.all([
    casusVan(omgeving, sessie),
    modellen.huis(sessie.huis),
    kluis.sleutel(SESSIE),
    opslag.casussen.find({ huis: sessie.huis }, { _id: 1 }).lean(),
    opslag.overleggen.find({ huis: sessie.huis }, { _id: 1 }).lean(),
  ]);
  const dossiers = [...casussen, ...overleggen].map(({ _id }) => _id);
  const taken = await opslag.taken
    .find({ 'dossier.id': { $in: dossiers } })
    .sort({ geopend: 1, _id: 1 })
    .lean();
  return {
    sessie,
    casus,
    huis,
    taken,
    dossiers,
    rol: (medewerker) => rolVan(huis, medewerker),
    tekst: ({ inhoud }, nummer) => Regeltekst.parse(sleutel.ontsleutel(`regel-${String(nummer)}`, inhoud)),
  };
}

function rolVan({ medewerkers, organisaties, code, naam: huisnaam }: Huis, id: string): z.infer<typeof Rolweergave> {
  const gevonden = medewerkers.find((een) => een.id === id);
  const organisatie = gevonden?.organisatie ?? code;
  return {
    medewerker: id,
    naam: gevonden?.naam ?? id,
    rol: gevonden?.rol ?? '',
    organisatie: organisaties.find((een) => een.code === organisatie)?.naam ?? huisnaam,
  };
}
