import { DateTime } from 'luxon';
import { AMSTERDAM } from '../../engine/calendar/amsterdam.ts';
import { casusoverlegtitel, overlegtitel } from '../../models/afspraak.ts';
import { alsICalendar } from '../../models/agenda.ts';
import { type Kennisgeving, Kennisgevinginhoud } from '../../models/kennisgeving.ts';
import { werkAfspraakBij } from '../../models/opslag/afspraken.ts';
import type { Omgeving } from '../omgeving.ts';

/** What a mail says: a number, a moment and a link. Whoever wants to know more logs in. */
export interface Brief {
  readonly onderwerp: string;
  readonly tekst: string;
  /** An invitation for the agenda (RFC 5545). */
  readonly agenda: string | null;
}

/** Null for what is not told by mail. `web`: address of the pages, without a slash at the end. */
export async function schrijfBrief(
  omgeving: Pick<Omgeving, 'opslag' | 'kluis'>,
  kennisgeving: Kennisgeving,
  web: string,
): Promise<Brief | null> {
  const { soort, dossier, taak } = kennisgeving;
  const pagina = `${web}/${dossier.soort === 'casus' ? 'casussen' : 'overleggen'}/${dossier.id}`;
  const bij = taak === null ? pagina : `${web}/taken/${encodeURIComponent(taak)}`;
  switch (soort) {
    case 'uitnodiging':
      return uitnodiging(omgeving, kennisgeving, pagina);
    case 'herinnering':
      return brief(`Herinnering: een taak in ${dossier.id} wacht op u`, `Een taak in ${dossier.id} wacht op u.`, bij);
    case 'escalatie':
      return brief(`Te laat: een taak in ${dossier.id}`, `De termijn van een taak in ${dossier.id} is voorbij.`, bij);
    case 'stok':
      return brief(
        `Stok achter de deur in ${dossier.id}`,
        `Een actie in ${dossier.id} waarvoor u de stok achter de deur heeft, is niet gedaan of te laat.`,
        `${pagina}/plan`,
      );
    case 'piket':
      return brief(`Piket: ${dossier.id} wacht op u`, `U hebt piket, en er wacht iets op u in ${dossier.id}.`, bij);
    case 'onbezet':
      return brief(
        `Niemand heeft piket: ${dossier.id}`,
        `Er kwam iets binnen in ${dossier.id}, en niemand staat nu op het piketrooster.`,
        bij,
      );
    case 'uitkomsten':
      return brief(`Uitkomsten van ${dossier.id}`, `De uitkomsten van ${dossier.id} staan voor u klaar.`, pagina);
    case 'terugkoppeling':
    case 'samenvoeging':
      return brief(
        `Antwoord op uw melding in ${dossier.id}`,
        `Er staat een antwoord op uw melding in ${dossier.id} voor u klaar.`,
        `${web}/meldingen`,
      );
    case 'toezegging':
      return brief(
        `Uw melding in ${dossier.id} is ontvangen`,
        `Tot wanneer u op antwoord kunt wachten op uw melding in ${dossier.id}, staat voor u klaar.`,
        `${web}/meldingen`,
      );
    case 'nadere-melding':
      return brief(
        `Nog een melding in ${dossier.id}`,
        `Er kwam nog een melding bij in ${dossier.id}, waar u aan werkt.`,
        pagina,
      );
    case 'doorgeleiding':
      return null;
    default:
      return soort satisfies never;
  }
}

function brief(onderwerp: string, zin: string, link: string, agenda: string | null = null): Brief {
  const tekst = `${zin}\n\nInloggen en lezen: ${link}\n\nDit bericht is door Regietafel gemaakt; antwoorden worden niet gelezen.\n`;
  return { onderwerp, tekst, agenda };
}

async function uitnodiging(
  { opslag, kluis }: Pick<Omgeving, 'opslag' | 'kluis'>,
  { _id, dossier, workflowId, inhoud, at }: Kennisgeving,
  link: string,
): Promise<Brief> {
  const overleg = dossier.soort === 'overleg' ? await opslag.overleggen.findById(dossier.id).lean() : null;
  const titel = overleg === null ? casusoverlegtitel(dossier.id) : overlegtitel(overleg);
  const sleutel = inhoud === null ? null : await kluis.sleutel(dossier.id);
  const gelezen =
    inhoud === null || sleutel === null ? null : Kennisgevinginhoud.parse(sleutel.ontsleutel(_id, inhoud));
  const aanvang = overleg?.gepland ?? gelezen?.aanvang ?? null;
  const uid = overleg?._id ?? workflowId;
  if (aanvang === null || uid === undefined) {
    return brief(`Uitnodiging: ${titel}`, 'U bent uitgenodigd; het tijdstip volgt.', link);
  }
  const wanneer = DateTime.fromISO(aanvang, { zone: AMSTERDAM })
    .setLocale('nl')
    .toFormat("cccc d LLLL yyyy 'om' HH:mm");
  const afspraak = await werkAfspraakBij(opslag, { _id: uid, titel, aanvang, afgelast: false }, at);
  return brief(
    `Uitnodiging: ${titel}`,
    `U bent uitgenodigd: ${titel}, ${wanneer} uur.`,
    link,
    alsICalendar([afspraak]),
  );
}
