import { randomUUID } from 'node:crypto';
import type { Melding } from '../../models/melding.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import type { Taak } from '../../models/taak.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Vastlegging } from '../../models/vastlegging.ts';
import type { Omgeving } from '../../api/omgeving.ts';

/** What must stand in no figure. */
export const KANARIES = ['Xylofonius', 'PH-2025-', 'mw-kanarie'];

const DOOR = { medewerker: 'mw-kanarie', rol: 'partner', organisatie: 'politie' };

/** Day `dag` of the year 2025, at `uur` in UTC. */
export function op(dag: string, uur = 9): string {
  return alsTijdstip(Date.parse(`2025-${dag}T00:00:00Z`) + uur * 3_600_000);
}

/** Writes straight into the store what processes and people would have brought there over a year. */
export class Cijferwereld {
  readonly #omgeving: Omgeving;
  readonly #model: string;
  #nummer = 0;

  /** `model`: `_id` of the Model of the tasks. */
  constructor(omgeving: Omgeving, model: string) {
    this.#omgeving = omgeving;
    this.#model = model;
  }

  casus(): string {
    this.#nummer += 1;
    return `PH-2025-${String(this.#nummer).padStart(6, '0')}`;
  }

  async melding(casus: string, ontvangen: string, anders: Record<string, string> = {}): Promise<string> {
    const sleutel = await this.#omgeving.kluis.sleutelVoor(casus, Date.parse(ontvangen));
    const _id = `mld-${randomUUID()}`;
    const melding: Melding = {
      ...{
        _id,
        huis: 'proefhuis',
        casus,
        soort: 'melding',
        model: this.#model,
        formulier: null,
        door: DOOR,
        ontvangen,
      },
      betrokkenen: [],
      variabelen: { melderOrganisatie: 'politie', incidentSoort: 'overlast', gemeente: 'Roermond', ...anders },
      ...{ samengevoegd: false, status: 'verwerkt', vingerafdruk: 'x' },
      inhoud: sleutel.versleutel(_id, { toelichting: 'Xylofonius' }),
    };
    await this.#omgeving.opslag.meldingen.create(melding);
    return _id;
  }

  async antwoord(casus: string, melding: string, at: string): Promise<void> {
    await this.#omgeving.opslag.kennisgevingen.create({
      ...{ _id: randomUUID(), huis: 'proefhuis', dossier: { soort: 'casus', id: casus }, soort: 'terugkoppeling' },
      aan: { medewerker: null, rol: null, organisatie: null, gemeente: null, melding },
      ...{ taak: null, at, inhoud: null, status: 'klaar' },
    });
  }

  async persoon(casus: string, index: string, toegevoegd: string): Promise<string> {
    const _id = `bet-${randomUUID()}`;
    const sleutel = await this.#omgeving.kluis.sleutelVoor(casus, Date.parse(toegevoegd));
    await this.#omgeving.opslag.betrokkenen.create({
      ...{ _id, casus, huis: 'proefhuis', indexen: [index], toegevoegd },
      inhoud: sleutel.versleutel(_id, { naam: 'Xylofonius' }),
    });
    return _id;
  }

  async taak(casus: string, anders: Partial<Taak> & { readonly geopend: string }, uitkomst?: string): Promise<void> {
    const { gesloten = null, deadline = null } = anders;
    await this.#omgeving.opslag.taken.create({
      ...{ _id: `${casus}.${randomUUID()}`, workflowId: `${casus}.intake.1`, instantie: '1', huis: 'proefhuis' },
      ...{ proces: 'intake', procesnaam: 'Intake', model: this.#model, element: 'Taak_Screenen', naam: 'Screenen' },
      ...{ dossier: { soort: 'casus', id: casus }, rol: null, organisatie: null, toegewezen: null, formulier: null },
      ...{ onderwerp: null, status: gesloten === null ? 'open' : 'besloten', gesloten, deadline, nummer: 1 },
      sorteer: deadline ?? '9999-12-31T23:59:59.999Z',
      besluit: gesloten === null ? null : { door: DOOR, at: gesloten, uitkomst: uitkomst ?? null, vastlegging: null },
      ...anders,
    });
  }

  async loop(
    casus: string,
    gestart: string,
    geeindigd: string | null,
    anders: Partial<Procesloop> = {},
  ): Promise<void> {
    await this.#omgeving.opslag.proceslopen.create({
      ...{ _id: `${casus}.intake.${randomUUID()}`, huis: 'proefhuis', dossier: { soort: 'casus', id: casus } },
      ...{ proces: 'intake', procesnaam: 'Intake', onderwerp: null, model: this.#model, gestart, geeindigd },
      ...{ status: geeindigd === null ? 'lopend' : 'afgerond', nummer: 1, open: [], einde: null, stap: null },
      ...{ wachtop: [], deadline: null, ...anders },
    });
  }

  async vastlegging(
    casus: string,
    at: string,
    wat: Pick<Vastlegging, 'onderdelen' | 'variabelen'> & { readonly gegevens: unknown },
  ): Promise<void> {
    const { gegevens, ...velden } = wat;
    const _id = `vst-${randomUUID()}`;
    const sleutel = await this.#omgeving.kluis.sleutelVoor(casus, Date.parse(at));
    await this.#omgeving.opslag.vastleggingen.create({
      ...{ _id, soort: 'besluit', dossier: { soort: 'casus', id: casus }, huis: 'proefhuis', workflowId: casus },
      ...{ taak: null, element: null, naam: null, proces: null, model: null, formulier: null, uitkomst: null },
      ...{ door: DOOR, at, ontvangen: at, vingerafdruk: 'x', status: 'vastgelegd', weigering: null, ...velden },
      inhoud: sleutel.versleutel(_id, gegevens),
    });
  }

  meting(casus: string, at: string, wonen: number, financien: number): Promise<void> {
    const gegevens = { scores: { wonen, financien }, toelichting: 'Xylofonius' };
    return this.vastlegging(casus, at, { onderdelen: ['leefgebieden'], variabelen: {}, gegevens });
  }

  plan(casus: string, at: string, acties: readonly { readonly id: string; readonly soort: string }[]): Promise<void> {
    return this.vastlegging(casus, at, {
      onderdelen: ['plan'],
      variabelen: { acties: acties.map((actie) => ({ ...actie, organisatie: 'politie' })) },
      gegevens: { doel: 'Xylofonius' },
    });
  }
}

/** Does something so many times, one after the other. */
export async function keer(aantal: number, doe: (plaats: number) => Promise<void>): Promise<void> {
  for (let plaats = 0; plaats < aantal; plaats += 1) await doe(plaats);
}
