import { z } from 'zod';
import type { Huis } from '../../models/huis.ts';
import { Casusboek } from './casusboek.ts';
import { type Gesprek, Weigering } from './gesprek.ts';
import type { Voorval } from './gebeurtenissen.ts';
import { vulIn } from './momenten.ts';
import { piketbeurten } from './piket.ts';
import type { Antwoord, Melding, Script } from './script.ts';
import type { Taak } from './waarneming.ts';
import { locatieVanCasus, medewerkerMet } from './wie.ts';

const Ontvangst = z.object({ casus: z.string() });
const Verloop = z.object({
  processen: z.array(
    z.object({
      workflowId: z.string(),
      activeerbaar: z.array(z.object({ instantie: z.string(), element: z.string() })),
    }),
  ),
});

/** Beurten that the API takes at a time. */
const MEESTE_BEURTEN = 400;

/** What the people of the example do, through the API and each in their own name. */
export class Handelingen {
  readonly casussen = new Casusboek();
  /** What the API refused although the script asked for it: a mistake in the example. */
  readonly geweigerd: string[] = [];
  meldingen = 0;
  besluiten = 0;
  readonly #huis: Huis;
  readonly #buren: readonly Huis[];
  readonly #script: Script;
  readonly #gesprek: Gesprek;

  constructor(huis: Huis, buren: readonly Huis[], script: Script, gesprek: Gesprek) {
    this.#huis = huis;
    this.#buren = buren;
    this.#script = script;
    this.#gesprek = gesprek;
  }

  async meld(melding: Melding, op: string): Promise<void> {
    const { id, door, casus, soort, incident, betrokkenen, toelichting, gegevens } = melding;
    const huis = this.#met(melding.huis ?? this.#huis.code);
    const melder = huis.medewerkers.find((medewerker) => medewerker.id === door);
    const inhoud = {
      huis: huis.code,
      ...(soort === undefined ? {} : { soort }),
      melder: { organisatie: melder?.organisatie ?? huis.code, naam: melder?.naam ?? door },
      // Counted from its own moment: handed in late, or again after an interruption, it is the same melding.
      incident: vulIn(incident, op),
      betrokkenen: betrokkenen.map(({ persoon, rol }) => ({ ...this.#script.personen[persoon], rol })),
      toelichting,
      gegevens: vulIn(gegevens, op),
    };
    await this.#probeer(`melding ${id}`, async () => {
      const ontvangst = await this.#gesprek.stuur(door, '/meldingen', `voorbeeld-${id}`, inhoud, Ontvangst);
      this.meldingen += 1;
      const fout = this.casussen.noteer(ontvangst.casus, casus);
      if (fout !== null) this.geweigerd.push(`melding ${id}: ${fout}`);
    });
  }

  /** Who keeps the roster says who has piket up to the end of the example. */
  async roosterPiket(nu: string, einde: string): Promise<void> {
    const beurten = piketbeurten(this.#huis, this.#script, nu, einde);
    if (beurten.length === 0) return;
    const wie = medewerkerMet(this.#huis, 'ketenmanager', null);
    await this.#probeer('piketrooster', async () => {
      for (let eerste = 0; eerste < beurten.length; eerste += MEESTE_BEURTEN) {
        const inhoud = { beurten: beurten.slice(eerste, eerste + MEESTE_BEURTEN) };
        const merk = `voorbeeld-piket-${String(eerste)}`;
        await this.#gesprek.vervang(wie, `/huizen/${this.#huis.code}/piket`, merk, inhoud, z.unknown());
      }
    });
  }

  async besluit(taak: Taak, { door, uitkomst, gegevens }: Antwoord, nu: string): Promise<void> {
    const inhoud = { uitkomst, gegevens: vulIn(gegevens, nu) };
    await this.#probeer(`${taak.naam} (${taak.id})`, async () => {
      const huis = this.#met(taak.huis);
      const locatie = locatieVanCasus(this.#script, huis, this.casussen.sleutelVan(taak.dossier.id));
      const wie = door ?? taak.toegewezen ?? medewerkerMet(huis, taak.rol ?? '', taak.organisatie, locatie);
      await this.#gesprek.stuur(wie, `/taken/${taak.id}/besluiten`, `voorbeeld-${taak.id}`, inhoud, z.unknown());
      this.besluiten += 1;
    });
  }

  /** Lets a happening of a casus happen; `taak`: the one it comes with. False: it cannot happen yet. */
  async doe({ sleutel, casus, gebeurtenis }: Voorval, op: string, taak: Taak | null): Promise<boolean> {
    const { bericht, termijn, activiteit } = gebeurtenis;
    const locatie = locatieVanCasus(this.#script, this.#huis, casus);
    const wie = gebeurtenis.door ?? medewerkerMet(this.#huis, 'procesregisseur', null, locatie);
    const nummer = this.casussen.nummerVan(casus);
    if (nummer === null) return false;
    const pad = `/casussen/${nummer}`;
    const merk = `voorbeeld-${sleutel}`;
    let isGebeurd = true;
    await this.#probeer(`gebeurtenis ${sleutel} van ${nummer}`, async () => {
      if (bericht !== undefined) {
        const inhoud = { naam: bericht.naam, gegevens: vulIn(bericht.gegevens, op) };
        await this.#gesprek.stuur(wie, `${pad}/berichten`, merk, inhoud, z.unknown());
      } else if (termijn !== undefined && taak !== null) {
        const inhoud = { naar: vulIn(termijn.naar, op), reden: termijn.reden };
        await this.#gesprek.vervang(wie, `/taken/${taak.id}/termijn`, merk, inhoud, z.unknown());
      } else if (activiteit !== undefined) {
        const { processen } = await this.#gesprek.lees(wie, `${pad}/verloop`, Verloop);
        const kan = processen.flatMap(({ workflowId, activeerbaar }) =>
          activeerbaar.filter(({ element }) => element === activiteit).map((een) => ({ workflowId, ...een })),
        );
        const [eerste] = kan;
        isGebeurd = eerste !== undefined;
        if (eerste !== undefined) await this.#gesprek.stuur(wie, `${pad}/activeringen`, merk, eerste, z.unknown());
      }
    });
    return isGebeurd;
  }

  #met(code: string): Huis {
    const gevonden = [this.#huis, ...this.#buren].find((huis) => huis.code === code);
    if (gevonden === undefined) throw new Error(`het voorbeeld speelt ook in ${code}, en dat huis is er niet`);
    return gevonden;
  }

  /** A refusal is a mistake in the example, told at the end; that somebody or something was earlier is life. */
  async #probeer(wat: string, doe: () => Promise<void>): Promise<void> {
    try {
      await doe();
    } catch (fout) {
      if (!(fout instanceof Weigering)) throw fout;
      if (fout.code !== 'TaakGesloten') this.geweigerd.push(`${wat}: ${fout.message}`);
    }
  }
}
