import type { OpenTaak } from '../../models/proces.ts';
import type { Taak } from '../../models/taak.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { TaakKort } from '../schemas/taken.ts';

/** What is the same for every task of one process. */
export type Procesgegevens = Pick<Taak, 'huis' | 'proces' | 'procesnaam' | 'dossier'>;

/** A stored task as lists show it; `nu` in virtual ms. */
export function alsTaakKort(taak: Taak, nu: number): TaakKort {
  const {
    _id,
    naam,
    element,
    proces,
    procesnaam,
    huis,
    dossier,
    rol,
    organisatie,
    toegewezen,
    geopend,
    deadline,
    status,
  } = taak;
  return {
    id: _id,
    naam,
    element,
    proces,
    procesnaam,
    huis,
    dossier,
    rol,
    organisatie,
    toegewezen,
    geopend,
    deadline,
    status,
    teLaat: isTeLaat(taak, nu),
  };
}

/** An open task as a process itself tells it: newer than the store. */
export function uitStand(taak: OpenTaak, { huis, proces, procesnaam, dossier }: Procesgegevens, nu: number): TaakKort {
  const { id, naam, element, rol, organisatie, toegewezen, geopend, deadline } = taak;
  const kort = {
    id,
    naam,
    element,
    proces,
    procesnaam,
    huis,
    dossier,
    rol,
    organisatie,
    toegewezen,
    geopend,
    deadline,
    status: 'open' as const,
  };
  return { ...kort, teLaat: isTeLaat(kort, nu) };
}

function isTeLaat({ status, deadline }: Pick<Taak, 'status' | 'deadline'>, nu: number): boolean {
  return status === 'open' && deadline !== null && deadline < alsTijdstip(nu);
}
