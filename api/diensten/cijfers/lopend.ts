import { celVan, tel } from '../../../models/cijfers/afscherming.ts';
import { verdeling, type Post, type Tabel } from '../../../models/cijfers/tabel.ts';
import { alsTijdstip } from '../../../models/tijdstip.ts';
import type { Opzet, Telling } from './opzet.ts';

/** Where one casus stands: the process and the step that it is counted under. */
interface Plek {
  readonly casus: string;
  readonly proces: string;
  /** Null where nobody has anything to do: it waits for a moment or a message. */
  readonly element: string | null;
}

const WACHT = { code: 'wacht', naam: 'Geen open taak: wacht op een moment of bericht' };
const EERDER = { code: 'eerder', naam: 'Een stap uit een eerdere tekening' };
const GEEN_PROCES = { proces: 'anders', naam: 'Een proces dat het huis niet meer begint', stappen: [] };

/** Casussen with a process that ran at the end of the period, each once: at the open task with the earliest deadline. */
export async function lopend(opzet: Opzet): Promise<Telling> {
  const plekken = await plekkenAanEind(opzet);
  const rijen = await processen(opzet);
  return (deel) => [
    tabel(
      rijen,
      plekken.filter(({ casus }) => deel.heeft(casus)),
    ),
  ];
}

function tabel(rijen: readonly Procesrij[], plekken: readonly Plek[]): Tabel {
  const casus = ({ casus: id }: Plek): string => id;
  const bekend = new Set(rijen.map(({ proces }) => proces));
  const posten = rijen.map(({ proces, naam, stappen }): Post => {
    const hier = plekken.filter((plek) => (bekend.has(plek.proces) ? plek.proces : GEEN_PROCES.proces) === proces);
    const codes = new Set(stappen.map(({ code }) => code));
    const stapVan = ({ element }: Plek): string =>
      element === null ? WACHT.code : codes.has(element) ? element : EERDER.code;
    const telling = tel(hier, stapVan, casus);
    const delen = stappen.map(({ code, naam: stapnaam }) => ({
      code: `${proces}/${code}`,
      naam: stapnaam,
      cel: telling(code),
    }));
    return { code: proces, naam, cel: celVan(hier, casus), delen };
  });
  return {
    cijfer: 'lopend',
    titel: 'Lopende casussen',
    toelichting:
      'Casussen die op de laatste dag van de periode liepen, elk geteld bij de open taak met de vroegste termijn.',
    kolommen: [{ code: 'aantal', naam: 'Casussen', eenheid: 'casussen' }],
    rijen: verdeling(posten, celVan(plekken, casus)),
  };
}

async function plekkenAanEind({ omgeving, huis, periode }: Opzet): Promise<Plek[]> {
  const nu = alsTijdstip(omgeving.nu());
  const einde = nu < periode.einde ? nu : periode.einde;
  const { proceslopen, taken } = omgeving.opslag;
  const toen = [null, { $gte: einde }];
  const [lopen, open] = await Promise.all([
    Promise.all(
      toen.map((geeindigd) =>
        proceslopen
          .find(
            { huis: huis.code, geeindigd, gestart: { $lt: einde }, 'dossier.soort': 'casus' },
            { dossier: 1, proces: 1, gestart: 1 },
          )
          .lean(),
      ),
    ),
    Promise.all(
      toen.map((gesloten) =>
        taken
          .find(
            { huis: huis.code, gesloten, geopend: { $lt: einde }, 'dossier.soort': 'casus' },
            { dossier: 1, proces: 1, element: 1, sorteer: 1, geopend: 1 },
          )
          .lean(),
      ),
    ),
  ]);
  const plekken = new Map<string, Plek>();
  for (const { dossier, proces } of lopen.flat().sort((een, ander) => (een.gestart < ander.gestart ? -1 : 1))) {
    if (!plekken.has(dossier.id)) plekken.set(dossier.id, { casus: dossier.id, proces, element: null });
  }
  const vroegst = (taak: { sorteer: string; geopend: string }): string => `${taak.sorteer} ${taak.geopend}`;
  for (const { dossier, proces, element } of open
    .flat()
    .sort((een, ander) => (vroegst(een) < vroegst(ander) ? -1 : 1))) {
    if (plekken.get(dossier.id)?.element === null) plekken.set(dossier.id, { casus: dossier.id, proces, element });
  }
  return [...plekken.values()];
}

interface Procesrij {
  readonly proces: string;
  readonly naam: string;
  readonly stappen: readonly { readonly code: string; readonly naam: string }[];
}

/**
 * Every process that the house has placed for casussen with all its steps, whether anything runs there or not: rows that
 * come and go would tell what is in them.
 */
async function processen({ omgeving, huis }: Opzet): Promise<Procesrij[]> {
  const vanOverleg = new Set(huis.overleggen.map(({ proces }) => proces));
  const plaatsingen = await omgeving.opslag.plaatsingen.find({ huis: huis.code }).lean();
  const rijen = await Promise.all(
    plaatsingen
      .filter(({ proces }) => !vanOverleg.has(proces))
      .map(async ({ proces, model: id }): Promise<Procesrij> => {
        const { model } = await omgeving.modellen.model(id);
        const getekend = Object.values(model.nodes).filter(({ type }) => type === 'userTask');
        const stappen = getekend.map((knoop) => ({ code: knoop.id, naam: knoop.name ?? knoop.id }));
        return { proces, naam: model.name, stappen: [...stappen, WACHT, EERDER] };
      }),
  );
  return [...rijen.sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl')), GEEN_PROCES];
}
