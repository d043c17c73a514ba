import type { Variables } from '../../../engine/process-state.ts';
import { leesInvoer, procesvariabelen } from '../../../models/formulier.ts';
import type { Wereld } from '../wereld.ts';

/** What of a form that somebody fills in goes into the process. Throws where the form refuses it. */
export function leesGegevens(
  { map, nu, script }: Pick<Wereld, 'map' | 'nu' | 'script'>,
  { form, uitkomst = null, kenmerk }: { form: string | null; uitkomst?: string | null; kenmerk: string },
  gegevens: unknown,
  waar: string,
): Variables {
  const formulier = form === null ? { $id: 'leeg', type: 'object', properties: {} } : map.formulieren.get(form);
  if (formulier === undefined) throw new Error(`${waar} has no form ${String(form)}`);
  const { code, gemeenten, organisaties, medewerkers } = map.huis;
  const invoer = {
    formulier,
    uitkomst,
    keuzes: {
      organisatie: [code, ...organisaties.map((een) => een.code)],
      medewerker: medewerkers.map(({ id, rol, organisatie }) => ({ code: id, rol, organisatie })),
      // A melding that is handed in at another house of the region is of a gemeente there.
      gemeente: [...gemeenten, ...script.meldingen.map(({ incident }) => incident.gemeente)],
    },
    kenmerk,
    nu,
    bekend: new Set<string>(),
  };
  const gelezen = leesInvoer(invoer, gegevens);
  if ('fouten' in gelezen) throw new Error(`${waar}: ${JSON.stringify(gelezen.fouten)}`);
  return procesvariabelen(formulier, gelezen.gegevens);
}
