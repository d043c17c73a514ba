import { ApplicationFailure } from '@temporalio/common';
import { DateTime } from 'luxon';
import { AMSTERDAM } from '../../engine/calendar/amsterdam.ts';
import { Tijdstip } from '../../models/tijdstip.ts';
import type { Dienst } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';
import { type Boodschap, geefKennis } from './kennisgeven.ts';
import { verantwoord } from './verantwoorden.ts';

/**
 * Tells every melder of the casus until when they can wait for an answer: `toegezegdOp`, an instant that the drawing
 * worked out.
 */
export function toezeggen(omgeving: Omgeving): Dienst {
  const { opslag } = omgeving;
  return async (opdracht) => {
    const gelezen = Tijdstip.safeParse(opdracht.variabelen['toegezegdOp']);
    if (!gelezen.success) throw ApplicationFailure.nonRetryable('er is geen toegezegdOp', 'OpdrachtOnvolledig');
    const wanneer = DateTime.fromISO(gelezen.data, { zone: AMSTERDAM, locale: 'nl' });
    const tekst = `Uw vraag is ontvangen. U krijgt antwoord voor ${wanneer.toFormat("cccc d LLLL yyyy 'om' HH:mm")} uur.`;
    await verantwoord(omgeving, opdracht, 'melder-terugkoppelen');
    const meldingen = await opslag.meldingen.find({ casus: opdracht.dossier.id }, { _id: 1 }).lean();
    await geefKennis(
      omgeving,
      opdracht,
      meldingen.map(({ _id }): Boodschap => ({
        ...{ soort: 'toezegging', kenmerk: _id, aan: { melding: _id } },
        inhoud: { tekst },
      })),
    );
    return {};
  };
}
