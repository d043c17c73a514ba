import type { ReactNode } from 'react';
import type { Taak } from '../../api/taken.ts';
import { isRecord } from '../../formulier/waarde.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';

/** Fields of the forms in which people weigh what to do next. */
const WEEGT = ['acties', 'maatregelen'];

/** Where a plan is made, what worked in other casussen is one step away. */
export function NaarMaatregelen({ huis, formulier }: Pick<Taak, 'huis' | 'formulier'>): ReactNode {
  const { huizen } = useWerkplek();
  const velden = formulier?.['properties'];
  if (!isRecord(velden) || !WEEGT.some((veld) => veld in velden)) return null;
  if (huizen.find(({ code }) => code === huis)?.maatregelen !== true) return null;
  return (
    <p className="utrecht-paragraph">
      <Koppeling naar={`/maatregelen?huis=${huis}`}>Wat werkte eerder in andere zaken?</Koppeling>
    </p>
  );
}
