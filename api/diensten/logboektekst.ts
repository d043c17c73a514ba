import { DateTime } from 'luxon';
import type { ProcessModel } from '../../engine/process-model.ts';
import type { TraceRegel } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import { beslissingUit } from './beslissing.ts';
import { bestemming, elementnaam } from './elementnamen.ts';
import type { Door } from './medewerkers.ts';

/** The words for the codes in a line. `model`: the drawing that the process follows; null where the store has none. */
export interface Woordenboek {
  readonly model: ProcessModel | null;
  readonly organisatie: (code: string) => string;
  readonly medewerker: (id: string) => string;
  /** The task of an instance; null where there is none, as for a repeated activity as a whole. */
  readonly taak: (instantie: string) => Pick<Taak, 'organisatie'> | null;
}

/** One line of the logbook as a Dutch sentence, in the drawing's own names and those of the house; never an id. */
export function regeltekst(regel: TraceRegel, door: Door | null, boek: Woordenboek): string {
  const wie = door === null ? '' : ` door ${door.naam} (${boek.organisatie(door.organisatie)})`;
  const tekst = zin(regel, wie, boek);
  return `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}.`;
}

/** What takes time; an event or a gateway is passed. */
const WERK = /([tT]ask|^(process|subProcess|adHocSubProcess|transaction|callActivity))$/;

function zin(regel: TraceRegel, wie: string, boek: Woordenboek): string {
  const wat = elementnaam(regel);
  const eigen = regel.instantie === null ? null : boek.taak(regel.instantie);
  const zonder = eigen === null && regel.organisatie === null;
  const isGeheel = regel.type === 'userTask' && zonder && boek.model?.nodes[regel.element]?.loop != null;
  const isTaak = regel.type === 'userTask' && !isGeheel;
  const taak = isTaak ? `taak ${wat}` : wat;
  const tot = regel.due === null ? '' : `, uiterlijk ${moment(regel.due)}`;
  // Only the line that opened a task says whose it is.
  const organisatie = regel.organisatie ?? eigen?.organisatie ?? null;
  const voor = organisatie === null ? '' : ` voor ${boek.organisatie(organisatie)}`;
  switch (regel.change) {
    case 'entered':
      if (isTaak) return `${taak} geopend${voorWie(regel, voor, boek)}${tot}`;
      return WERK.test(regel.type) ? `${wat} begonnen${tot}` : `${wat} bereikt`;
    case 'completed':
      if (isTaak) return `${taak} afgerond${wie}${uitkomst(regel, boek)}`;
      return WERK.test(regel.type) ? `${wat} afgerond` : `${wat} voorbij`;
    case 'cancelled':
      return `${isGeheel ? `wat nog openstond van ${wat}` : taak} vervallen${voor}${wie}`;
    case 'failed':
      return `${taak} mislukt${regel.toelichting === null ? '' : ` (${regel.toelichting})`}`;
    case 'taken':
      return verder(regel, boek);
    case 'fired':
      return `${wat} afgegaan`;
    case 'moved':
      return `termijn ${wat} verzet${wie}${tot}`;
    case 'migrated':
      return regel.type === 'process'
        ? `het proces volgt voortaan een andere tekening${wie}`
        : `${taak} gaat verder in de andere tekening${voor}${tot}`;
    case 'unmatched':
      return `${bericht(regel)} kwam aan, maar niets wachtte erop`;
    case 'undelivered':
      return `${bericht(regel)} ging uit, maar niemand wachtte erop`;
    case 'decided':
      return geraadpleegd(regel, wat, boek);
    case 'assigned':
      return regel.toelichting === null
        ? `${taak} teruggegeven aan de rol${wie}`
        : `${taak} toegewezen aan ${boek.medewerker(regel.toelichting)}${wie}`;
    default:
      return `${taak} veranderd${wie}${uitkomst(regel, boek)}${tot}`;
  }
}

/** The person whom the drawing names for a task that opened, else the organisation. */
function voorWie({ toelichting }: TraceRegel, organisatie: string, { medewerker }: Woordenboek): string {
  return toelichting === null ? organisatie : ` voor ${medewerker(toelichting)}`;
}

/** The outcome by the text of its button. */
function uitkomst({ element, uitkomst: waarde }: TraceRegel, { model }: Woordenboek): string {
  if (waarde === null) return '';
  const label = model?.nodes[element]?.task?.outcomes.find(({ value }) => value === waarde)?.label;
  return `, uitkomst ‘${label ?? waarde}’`;
}

function verder({ naam, element }: TraceRegel, { model }: Woordenboek): string {
  if (naam !== null) return `verder langs ‘${naam}’`;
  const doel = model?.flows[element]?.target;
  if (model === null || doel === undefined) return 'verder in het proces';
  const naar = bestemming(model, element);
  return `verder naar ${elementnaam({ naam: naar, type: model.nodes[doel]?.type ?? '' })}`;
}

/** Names of messages are codes of the drawing: `nadere_melding`. */
function bericht({ toelichting, naam }: TraceRegel): string {
  return `bericht ‘${(toelichting ?? naam ?? 'zonder naam').replaceAll('_', ' ')}’`;
}

function geraadpleegd(regel: TraceRegel, wat: string, { model }: Woordenboek): string {
  const beslissing = model === null ? null : beslissingUit(model, regel);
  if (beslissing === null) return `beslissing bij ${wat} genomen`;
  const { tabel, geraakt } = beslissing;
  const naam = tabel.name === null ? `bij ${wat}` : `‘${tabel.name}’`;
  return `beslistabel ${naam} geraadpleegd: ${vanToepassing(geraakt.map(({ number }) => number))}`;
}

function vanToepassing(nummers: readonly number[]): string {
  if (nummers.length === 0) return 'geen regel was van toepassing';
  if (nummers.length === 1) return `regel ${nummers.join()} was van toepassing`;
  return `de regels ${nummers.join(', ')} waren van toepassing`;
}

function moment(tijdstip: string): string {
  return DateTime.fromISO(tijdstip, { zone: 'Europe/Amsterdam' }).setLocale('nl').toFormat("d LLLL yyyy 'om' HH:mm");
}
