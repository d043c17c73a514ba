import { z } from 'zod';
import type { Kennisgevinginhoud } from '../../models/kennisgeving.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Dienst, DienstOpdracht } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';
import { geefKennis } from './kennisgeven.ts';

type Uitkomsten = Kennisgevinginhoud['uitkomsten'];

const Codes = z.array(z.string());
const Aanvang = z.iso.datetime();

/** Invites organisations to a meeting. */
export function uitnodigen(omgeving: Omgeving): Dienst {
  return async (opdracht) => {
    const aanvang = Aanvang.nullable().catch(null).parse(opdracht.variabelen['aanvang']);
    const boodschappen = deelnemers(opdracht).map((organisatie) => ({
      soort: 'uitnodiging' as const,
      kenmerk: organisatie,
      aan: { organisatie },
      inhoud: { aanvang },
    }));
    await geefKennis(omgeving, opdracht, boodschappen);
    return {};
  };
}

/** Tells organisations what a meeting decided about the casussen that they take part in. */
export function uitkomsten(omgeving: Omgeving): Dienst {
  return async (opdracht) => {
    const besloten = await beslotenIn(omgeving.opslag, opdracht);
    const boodschappen = deelnemers(opdracht).map((organisatie) => ({
      soort: 'uitkomsten' as const,
      kenmerk: organisatie,
      aan: { organisatie },
      inhoud: {
        uitkomsten: besloten
          .filter(({ voor }) => voor.includes(organisatie))
          .map(({ casus, uitkomst }) => ({ casus, uitkomst })),
      },
    }));
    await geefKennis(omgeving, opdracht, boodschappen);
    return {};
  };
}

/** The organisations that the drawing names, else all of the house. */
function deelnemers({ variabelen }: DienstOpdracht): string[] {
  const genoemd = Codes.safeParse(variabelen['deelnemers'] ?? variabelen['organisaties']);
  return genoemd.success ? [...new Set(genoemd.data)] : [];
}

/** Of an overleg: the decisions on its agenda. Of a meeting within a casus there are none: its agreements stand in the file. */
async function beslotenIn(
  opslag: Opslag,
  { dossier }: DienstOpdracht,
): Promise<(Uitkomsten[number] & { readonly voor: readonly string[] })[]> {
  const overleg = dossier.soort === 'overleg' ? await opslag.overleggen.findById(dossier.id).lean() : null;
  const taken = await opslag.taken.find({ _id: { $in: overleg?.agenda ?? [] } }).lean();
  const casussen = await opslag.casussen.find({ _id: { $in: taken.map((taak) => taak.dossier.id) } }).lean();
  const deelname = new Map(casussen.map(({ _id, organisaties }) => [_id, organisaties]));
  return taken.flatMap((taak) => {
    const { besluit, dossier: over } = taak;
    return besluit === null ? [] : [{ casus: over.id, uitkomst: besluit.uitkomst, voor: deelname.get(over.id) ?? [] }];
  });
}
