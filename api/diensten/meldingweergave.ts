import type { z } from 'zod';
import { MeldingInhoud, type Melding } from '../../models/melding.ts';
import type { Dossiersleutel } from '../../models/versleuteling/kluis.ts';
import type { Omgeving } from '../omgeving.ts';
import { Formulierschema } from '../schemas/gedeeld.ts';
import type { Meldinginhoud } from '../schemas/meldingen.ts';

/** What a melding says, opened with the key of its casus; with the form that asked for it. */
export async function opengeslagen(
  { modellen }: Omgeving,
  sleutel: Dossiersleutel,
  { _id, soort, model, formulier, ontvangen, inhoud }: Melding,
): Promise<z.infer<typeof Meldinginhoud>> {
  const { melder, incident, toelichting, gegevens } = MeldingInhoud.parse(sleutel.ontsleutel(_id, inhoud));
  const schema = formulier === null ? undefined : (await modellen.model(model)).formulieren.get(formulier);
  return {
    id: _id,
    soort,
    melder: { organisatie: melder.organisatie, naam: melder.naam },
    incident,
    toelichting,
    gegevens,
    formulier: schema === undefined ? null : Formulierschema.parse(schema),
    ontvangen,
  };
}
