import type { z } from 'zod';
import { migrate } from '../../engine/migration/migrate.ts';
import type { Migration } from '../../engine/migration/migration.ts';
import type { ProcessState } from '../../engine/process-state.ts';
import { staat as staatvraag } from '../../models/proces.ts';
import type { Procesloop } from '../../models/procesloop.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Migratieuitkomst, Migratievraag } from '../schemas/migraties.ts';
import { binnen } from '../temporal/opdracht.ts';
import type { GeplaatstModel } from './modellenlezer.ts';

type Uitkomst = z.infer<typeof Migratieuitkomst>;
type Vraag = z.infer<typeof Migratievraag>;

/** What would become of one running process in another drawing. Changes nothing. */
export async function proefmigratie(
  omgeving: Omgeving,
  { _id, dossier, model }: Procesloop,
  naar: GeplaatstModel,
  { verplaatsingen, termijnen }: Vraag,
): Promise<Uitkomst> {
  const handvat = omgeving.temporal.workflow.getHandle(_id);
  const nu = await binnen(omgeving, () => handvat.query<{ model: string; staat: ProcessState | null }>(staatvraag));
  const basis = { proces: _id, dossier, van: model, melding: null };
  if (nu.model === naar.id) return { ...basis, uitkomst: 'ongewijzigd', plaatsen: [], termijnen: [], fouten: [] };
  const van = await omgeving.modellen.model(nu.model);
  const vraag = {
    at: alsTijdstip(omgeving.nu()),
    mapping: verplaatsingen,
    renewTimers: termijnen === 'herberekenen',
  };
  const migratie = nu.staat === null ? LEEG : migrate(van.model, naar.model, nu.staat, vraag);
  const fouten = [
    ...migratie.problems.map(({ element, name, rule, message, remedy }) => ({
      ...{ element, naam: name, regel: rule, melding: message, herstel: remedy },
    })),
    ...zonderFormulier(migratie, naar),
  ];
  return {
    ...{ ...basis, van: nu.model, uitkomst: fouten.length === 0 ? 'past' : 'past niet', fouten },
    plaatsen: plaatsenIn(migratie),
    termijnen: migratie.timers.map(({ change, element, name, due }) => ({
      ...{ verandering: VERANDERING[change], element, naam: name, tot: due },
    })),
  };
}

/** A process that has not begun has nothing open. */
const LEEG: Migration = { placements: [], timers: [], problems: [], result: null };

const VERANDERING = { kept: 'blijft', renewed: 'herberekend', started: 'begint', cancelled: 'vervalt' } as const;

function plaatsenIn({ placements }: Migration): Uitkomst['plaatsen'] {
  const plaatsen = new Map<string, Uitkomst['plaatsen'][number]>();
  for (const { from, to } of placements) {
    const bekend = plaatsen.get(from.element);
    plaatsen.set(from.element, {
      van: { element: from.element, naam: from.name },
      naar: to === null ? null : { element: to.element, naam: to.name },
      aantal: (bekend?.aantal ?? 0) + 1,
    });
  }
  return [...plaatsen.values()];
}

/** Whoever has a task open has to be able to go on filling it in. */
function zonderFormulier({ placements }: Migration, { model, formulieren }: GeplaatstModel): Uitkomst['fouten'] {
  const elementen = new Set(placements.flatMap(({ to }) => to?.element ?? []));
  return [...elementen].flatMap((element) => {
    const knoop = model.nodes[element];
    const formulier = knoop?.task?.form ?? null;
    if (formulier === null || formulieren.has(formulier)) return [];
    return [
      {
        element,
        naam: knoop?.name ?? null,
        regel: 'migratie-formulier',
        melding: `Het formulier “${formulier}” van deze taak is niet geplaatst.`,
        herstel: 'Plaats het formulier samen met de tekening.',
      },
    ];
  });
}
