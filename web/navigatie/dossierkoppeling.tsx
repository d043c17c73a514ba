import type { ReactNode } from 'react';
import { ONDERSTEUNERS } from '../api/ik.ts';
import type { TaakKort } from '../api/taken.ts';
import { useWerkplek } from '../gegevens/huis.ts';
import { Koppeling } from './koppeling.tsx';
import { naarDossier } from './routes.ts';

/** Leads to the file of a task; for who does tasks beside the casework its number is all there is. */
export function Dossierkoppeling({ dossier }: Pick<TaakKort, 'dossier'>): ReactNode {
  const { ik } = useWerkplek();
  if (ONDERSTEUNERS.includes(ik.rol)) return dossier.id;
  return <Koppeling naar={naarDossier(dossier)}>{dossier.id}</Koppeling>;
}
