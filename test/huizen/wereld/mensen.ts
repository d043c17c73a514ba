import { DateTime, Duration } from 'luxon';
import { enabledActivities } from '../../../engine/activities/ad-hoc-sub-process.ts';
import type { Variables } from '../../../engine/process-state.ts';
import { Antwoorden } from '../../../cli/voorbeeld/antwoorden.ts';
import { Gebeurtenissen, type Voorval } from '../../../cli/voorbeeld/gebeurtenissen.ts';
import { momentVan, naTijd, voorEinde, vulIn } from '../../../cli/voorbeeld/momenten.ts';
import type { Antwoord } from '../../../cli/voorbeeld/script.ts';
import type { Huis } from '../../../models/huis.ts';
import { werktVoor } from '../../../models/medewerker.ts';
import { locatieVanCasus, medewerkerMet } from '../../../cli/voorbeeld/wie.ts';
import type { Wereld } from '../wereld.ts';
import { leesGegevens } from './invullen.ts';
import { instantieVan, type Loop, type Taak } from './loop.ts';
import { bezorg, eisSturing, vraagt } from './post.ts';

/** The people of an example: they answer their tasks, and do what the script says beside them. */
export class Mensen {
  readonly #wereld: Wereld;
  readonly #antwoorden: Antwoorden;
  readonly #gebeurtenissen: Gebeurtenissen;
  readonly #uitstaand = new Set<Voorval>();
  readonly #wachtOpOverleg = new Map<Taak, Antwoord>();

  constructor(wereld: Wereld) {
    this.#wereld = wereld;
    const { script, einde } = wereld;
    this.#antwoorden = new Antwoorden(script);
    this.#gebeurtenissen = new Gebeurtenissen(script);
    for (const voorval of this.#gebeurtenissen.opMoment) {
      const { op } = voorval.gebeurtenis;
      if (op !== undefined) this.#verwacht(voorval, momentVan(script, einde, op), null);
    }
  }

  /** Happenings of the script that never came. */
  gebleven(): string[] {
    return [...this.#uitstaand, ...this.#gebeurtenissen.gebleven].map(({ sleutel }) => sleutel);
  }

  /** Puts the tasks of an agenda to be decided in the meeting; each casus once hears when that is. */
  agendeer(loop: Loop, agenda: readonly Taak[]): void {
    const { dossier } = loop;
    if (dossier.soort !== 'overleg') throw new Error(`${loop.id} is no overleg`);
    for (const [taak, antwoord] of [...this.#wachtOpOverleg]) {
      if (!agenda.includes(taak)) continue;
      this.#wachtOpOverleg.delete(taak);
      this.#beantwoord(taak, antwoord, naAanvang(dossier.aanvang, antwoord));
    }
  }

  /** A task has opened: whose it is answers it when the script says so, and what it brings about happens. */
  krijg(taak: Taak): void {
    const { element } = taak;
    const { dossier } = taak.loop;
    const casus = dossier.soort === 'casus' ? dossier.id : null;
    const bezoek = { casus, taak: element, organisatie: instantieVan(taak)?.organisation ?? null };
    for (const voorval of this.#gebeurtenissen.neem(bezoek))
      this.#verwacht(voorval, naTijd(this.#wereld.script, this.#wereld.nu, voorval.gebeurtenis), taak);
    const antwoord = this.#antwoorden.neem(bezoek);
    if (antwoord === null) return;
    if (antwoord.overleg === undefined) {
      const gewenst =
        antwoord.voorEinde === undefined
          ? naTijd(this.#wereld.script, this.#wereld.nu, antwoord)
          : voorEinde(this.#wereld.einde, antwoord.voorEinde);
      this.#beantwoord(taak, antwoord, gewenst > this.#wereld.nu ? gewenst : this.#wereld.nu);
    } else if (dossier.soort === 'overleg') this.#beantwoord(taak, antwoord, naAanvang(dossier.aanvang, antwoord));
    else this.#wachtOpOverleg.set(taak, antwoord);
  }

  #beantwoord(taak: Taak, antwoord: Antwoord, at: string): void {
    this.#wereld.spreekAf(at, () => {
      const instantie = instantieVan(taak);
      if (instantie === undefined) return;
      const { task } = taak.loop.model.nodes[taak.element] ?? {};
      if (task === undefined || task === null) throw new Error(`${taak.element} is no task`);
      const { huis } = this.#wereld.map;
      const locatie = locatieVanCasus(this.#wereld.script, huis, taak.loop.dossier.id);
      const wie = medewerkerMet(huis, task.role ?? '', instantie.organisation ?? null, locatie);
      eisLocatie(huis, antwoord.door ?? wie, locatie);
      const { uitkomst } = antwoord;
      const waar = `${taak.loop.id} ${taak.element}`;
      const kan =
        task.outcomes.length === 0 ? uitkomst === null : task.outcomes.some(({ value }) => value === uitkomst);
      if (!kan) throw new Error(`${waar}: no outcome ${String(uitkomst)}`);
      const gegevens = vulIn(antwoord.gegevens, this.#wereld.nu);
      const mee = leesGegevens(
        this.#wereld,
        { form: task.form, uitkomst, kenmerk: waar.replaceAll(' ', '-') },
        gegevens,
        waar,
      );
      if (instantie.deadline !== undefined && instantie.deadline < this.#wereld.nu)
        this.#wereld.teLaat.push(`${taak.loop.dossier.id} ${taak.element}`);
      this.#leg(taak.loop.dossier.id, mee, taak.loop);
      const variables = task.outcomeVariable === null ? mee : { ...mee, [task.outcomeVariable]: uitkomst };
      this.#wereld.stap(taak.loop, { type: 'complete', instance: taak.instantie, variables });
    });
  }

  #leg(casus: string, variabelen: Variables, loop: Loop | null): void {
    this.#wereld.vastgelegd.push({ casus, at: this.#wereld.nu, variabelen, in: loop });
  }

  #verwacht(voorval: Voorval, op: string, taak: Taak | null): void {
    this.#uitstaand.add(voorval);
    const probeer = (): void => {
      if (this.#gebeurt(voorval, op, taak)) this.#uitstaand.delete(voorval);
      else
        this.#wereld.spreekAf(DateTime.fromISO(this.#wereld.nu).plus({ minutes: 15 }).toUTC().toISO() ?? '', probeer);
    };
    this.#wereld.spreekAf(op, probeer);
  }

  /** False: it cannot happen yet. */
  #gebeurt({ casus, sleutel, gebeurtenis }: Voorval, op: string, taak: Taak | null): boolean {
    const { bericht, termijn, activiteit } = gebeurtenis;
    const { huis } = this.#wereld.map;
    const locatie = locatieVanCasus(this.#wereld.script, huis, casus);
    const wie = gebeurtenis.door ?? medewerkerMet(huis, 'procesregisseur', null, locatie);
    eisLocatie(huis, wie, locatie);
    const eigen = this.#wereld.lopen.filter((loop) => loop.dossier.id === casus);
    if (eigen.length === 0) return false;
    if (bericht !== undefined) {
      eisSturing(this.#wereld, wie, sleutel);
      const vorm = vraagt(this.#wereld, bericht.naam);
      const mee = leesGegevens(this.#wereld, { ...vorm, kenmerk: sleutel }, vulIn(bericht.gegevens, op), sleutel);
      this.#leg(casus, mee, null);
      bezorg(this.#wereld, { soort: 'casus', id: casus }, bericht.naam, mee, null);
    } else if (termijn !== undefined && taak !== null) {
      eisSturing(this.#wereld, wie, sleutel);
      if (instantieVan(taak) === undefined) return true;
      const naar = vulIn(termijn.naar, op);
      if (naar <= this.#wereld.nu) throw new Error(`${sleutel}: ${naar} has passed`);
      this.#wereld.stap(taak.loop, { type: 'moveTimer', timer: deadlineVan(taak), due: naar });
    } else if (activiteit !== undefined) {
      for (const loop of eigen) {
        const kan = loop.state === null ? [] : enabledActivities(loop.model, loop.state);
        const gevonden = kan.find(({ node }) => node.id === activiteit);
        if (gevonden === undefined) continue;
        this.#wereld.stap(loop, { type: 'enable', instance: gevonden.instance, element: activiteit });
        return true;
      }
      return false;
    }
    return true;
  }
}

function naAanvang(aanvang: string, { overleg }: Antwoord): string {
  return (
    DateTime.fromISO(aanvang)
      .plus(Duration.fromISO(overleg ?? 'PT0S'))
      .toUTC()
      .toISO() ?? ''
  );
}

/** The timer that is the deadline of a task. */
function deadlineVan({ loop, instantie, element }: Taak): string {
  const timers = Object.values(loop.state?.timers ?? {}).filter(({ instance }) => instance === instantie);
  const { model } = loop;
  const [eerste] = timers
    .filter((timer) => model.nodes[timer.element]?.reminder === false)
    .sort((een, ander) => een.due.localeCompare(ander.due));
  if (eerste === undefined) throw new Error(`${loop.id} ${element} has no deadline`);
  return eerste.id;
}

/** Who works at another location does not see the casus. */
function eisLocatie({ code, medewerkers }: Huis, wie: string, locatie: string | null): void {
  const { rol, organisatie } = medewerkers.find(({ id }) => id === wie) ?? { rol: '', organisatie: '' };
  if (rol !== 'partner' && !werktVoor({ huizen: [code], organisatie }, locatie ?? undefined))
    throw new Error(`${wie} does not work at ${String(locatie)}`);
}
