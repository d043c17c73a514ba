import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { leesFormulier, type Formulier, type Gegevens } from '../../models/formulier.ts';
import type { Opslag } from '../../models/opslag/opslag.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Dienst } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';
import { geefKennis } from './kennisgeven.ts';
import { laatstVastgelegd } from './laatst-vastgelegd.ts';
import { verantwoord } from './verantwoorden.ts';

/**
 * Tells the melder what somebody just laid down for him: the fields of the last decision that its form marks with
 * `x-voor-melder` for the outcome that was taken, and nothing else of it. What was filled in for another outcome stays
 * here.
 */
export function antwoorden(omgeving: Omgeving): Dienst {
  const { opslag, kluis } = omgeving;
  return async (opdracht) => {
    const melding = z.string().parse(opdracht.variabelen['melding']);
    const vastlegging = await laatstVastgelegd(opslag, opdracht);
    const formulier = await formulierVan(opslag, vastlegging);
    await verantwoord(omgeving, opdracht, 'melder-terugkoppelen');
    const sleutel = await kluis.sleutel(opdracht.dossier.id);
    const gegevens = z.record(z.string(), z.json()).parse(sleutel.ontsleutel(vastlegging._id, vastlegging.inhoud));
    await geefKennis(omgeving, opdracht, [
      {
        soort: 'terugkoppeling',
        kenmerk: melding,
        aan: { melding },
        inhoud: { tekst: voorMelder(formulier, vastlegging.uitkomst, gegevens) },
      },
    ]);
    return {};
  };
}

/** The fields marked for this outcome that were filled in, a line each. */
function voorMelder({ properties = {} }: Formulier, uitkomst: string | null, gegevens: Gegevens): string {
  return Object.entries(properties)
    .flatMap(([naam, { title = naam, 'x-voor-melder': bij = [], 'x-labels': labels = {} }]) => {
      const waarde = gegevens[naam];
      // A form of before can say false.
      const isVoorMelder = bij === true || (uitkomst !== null && Array.isArray(bij) && bij.includes(uitkomst));
      if (!isVoorMelder || (typeof waarde !== 'string' && typeof waarde !== 'number')) return [];
      return [`${title}: ${labels[String(waarde)] ?? String(waarde)}`];
    })
    .join('\n');
}

async function formulierVan(opslag: Opslag, { model, formulier }: Vastlegging): Promise<Formulier> {
  const document = model === null ? null : await opslag.modellen.findById(model, { formulieren: 1 }).lean();
  const hash = formulier === null ? undefined : document?.formulieren[formulier];
  const bewaard = hash === undefined ? null : await opslag.formulieren.findById(hash).lean();
  if (bewaard === null) throw ApplicationFailure.nonRetryable('er is geen formulier', 'OpdrachtOnvolledig');
  return leesFormulier(bewaard.schema);
}
