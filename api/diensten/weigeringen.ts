import { DateTime } from 'luxon';
import { Weigering } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import type { Omgeving } from '../omgeving.ts';
import { geenToegang, ongeldig, Problem } from '../problemen.ts';
import { metNamen } from './medewerkers.ts';
import { organisatienamen } from './organisatienamen.ts';
import { wachtOp } from './wachten.ts';

/** Why a process refused, as its sender hears it. */
export async function alsWeigering(omgeving: Omgeving, taak: Taak, weigering: Weigering): Promise<Problem> {
  switch (weigering) {
    case Weigering.taakGesloten:
      return gesloten(omgeving, await geslotenTaak(omgeving, taak));
    case Weigering.uitkomstOnbekend:
      return ongeldig([{ veld: 'uitkomst', melding: 'Deze uitkomst kent de tekening niet.' }]);
    case Weigering.rolMagNiet:
    case Weigering.aanAnder:
      return geenToegang();
    case Weigering.termijnOnbekend:
      return ongeldig([{ veld: 'naar', melding: 'Deze taak heeft geen termijn die te verzetten is.' }]);
    case Weigering.nietActiveerbaar:
    case Weigering.migratiePastNiet:
      return new Problem('MigratiePastNiet', 'Wat open is heeft niet allemaal een plaats in de nieuwe tekening.');
    case Weigering.alGeweigerd:
      return new Problem('OngeldigeInvoer', 'Dit verzoek is eerder al geweigerd; kijk hoe het er nu voor staat.');
    case Weigering.opdrachtOngeldig:
      return new Problem('OngeldigeInvoer', 'Het proces kan dit verzoek niet lezen.');
    case Weigering.modelFaalt:
      return new Problem(
        'ModelFaalt',
        'De tekening geeft bij dit besluit een fout; de functioneel beheerder moet haar herstellen.',
      );
    default:
      return weigering satisfies never;
  }
}

/** Says who closed a task and when, as far as the store knows. */
export async function gesloten(
  omgeving: Pick<Omgeving, 'opslag' | 'modellen'>,
  { huis, besluit, gesloten: moment, status }: Taak,
): Promise<Problem> {
  if (besluit === null) {
    const wanneer = status === 'open' || moment === null ? '' : ` op ${datum(moment)}`;
    return new Problem(
      'TaakGesloten',
      `Deze taak is${wanneer} gesloten zonder besluit of wordt op dit moment gesloten.`,
    );
  }
  const door = (await metNamen(omgeving.opslag, [besluit.door]))(besluit.door);
  const organisatie = await organisatienamen(omgeving, huis);
  return new Problem(
    'TaakGesloten',
    `Deze taak is op ${datum(besluit.at)} al afgehandeld door ${door.naam} (${organisatie(door.organisatie)}).`,
  );
}

/** The process knows before the store does that a task is closed: waits for the store to hear it, for a second. */
async function geslotenTaak({ opslag }: Omgeving, taak: Taak): Promise<Taak> {
  return (await wachtOp(() => opslag.taken.findOne({ _id: taak._id, status: { $ne: 'open' } }).lean(), 1000)) ?? taak;
}

function datum(moment: string): string {
  return DateTime.fromISO(moment, { zone: 'Europe/Amsterdam' }).setLocale('nl').toFormat("d LLLL yyyy 'om' HH:mm");
}
