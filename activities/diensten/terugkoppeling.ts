import { ApplicationFailure } from '@temporalio/common';
import { TOEGEVOEGD } from '../../models/kennisgeving.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import { PIKET_BIJ, Piketbij, PIKETVARIABELE } from '../../models/piket.ts';
import type { Dienst, DienstOpdracht, Variabelen } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';
import { huisVan } from './huis-van.ts';
import { type Boodschap, geefKennis } from './kennisgeven.ts';
import { verantwoord } from './verantwoorden.ts';

/** Where the name of who has piket stands in a text. */
const CONTACT = '{vanDienst}';

/** Tells every melder of the casus what came of it, in the words that the house has for this outcome. */
export function terugkoppeling(omgeving: Omgeving): Dienst {
  const { opslag } = omgeving;
  return async (opdracht) => {
    const tekst = await tekstVoor(omgeving, opdracht);
    await verantwoord(omgeving, opdracht, 'melder-terugkoppelen');
    const meldingen = await opslag.meldingen.find({ casus: opdracht.dossier.id }, { _id: 1 }).lean();
    const boodschappen = meldingen.map(({ _id }): Boodschap => ({
      soort: 'terugkoppeling',
      kenmerk: _id,
      aan: { melding: _id },
      inhoud: { tekst },
    }));
    await geefKennis(omgeving, opdracht, boodschappen);
    return {};
  };
}

/** Tells the melder of the melding that joined a running casus so. */
export function samenvoegen(omgeving: Omgeving): Dienst {
  return async (opdracht) => {
    const { melding } = opdracht.variabelen;
    if (typeof melding !== 'string') throw zonder('melding');
    await verantwoord(omgeving, opdracht, 'melder-terugkoppelen');
    await geefKennis(omgeving, opdracht, [
      { soort: 'samenvoeging', kenmerk: melding, aan: { melding }, inhoud: { tekst: TOEGEVOEGD } },
    ]);
    return {};
  };
}

async function tekstVoor({ opslag }: Omgeving, { huis, proces, variabelen }: DienstOpdracht): Promise<string> {
  const { terugkoppelingen } = await huisVan(opslag, huis);
  const regeling = terugkoppelingen[proces];
  if (regeling === undefined) throw zonder(`terugkoppelingen.${proces}`);
  const waarde = variabelen[regeling.variabele];
  // Several at once, as the houses that know somebody: the words of each, in that order.
  const teksten: string[] = [];
  for (const een of Array.isArray(waarde) ? waarde : [waarde]) {
    // What a script works out is often yes or no: `geborgd = true`.
    if (typeof een !== 'string' && typeof een !== 'boolean') continue;
    const tekst = regeling.teksten[String(een)];
    if (tekst !== undefined) teksten.push(await metContact(opslag, tekst, vanDienstVoor(variabelen, String(een))));
  }
  // A process may end in a way that has no words of its own; the melder then hears that it ended.
  return teksten.length > 0 ? teksten.join('\n') : 'De behandeling van uw melding is afgerond.';
}

/** Code of who has piket: at the house that the text is about, else at the house itself. */
function vanDienstVoor(variabelen: Variabelen, waarde: string): unknown {
  const bij = Piketbij.safeParse(variabelen[PIKET_BIJ]);
  return bij.success && Object.hasOwn(bij.data, waarde) ? bij.data[waarde] : variabelen[PIKETVARIABELE];
}

/** Who has piket, by name, where a text has room for that. */
async function metContact(opslag: Opslag, tekst: string, code: unknown): Promise<string> {
  if (!tekst.includes(CONTACT)) return tekst;
  const wie = typeof code === 'string' ? await opslag.medewerkers.findById(code).lean() : null;
  const contact =
    wie === null ? 'het huis zelf (niemand staat nu op het piketrooster)' : `${wie.naam}, ${wie.rol} van dienst`;
  return tekst.replaceAll(CONTACT, contact);
}

/** The drawing or the settings lack something: trying again does not help. */
function zonder(wat: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(`er is geen ${wat}`, 'OpdrachtOnvolledig');
}
