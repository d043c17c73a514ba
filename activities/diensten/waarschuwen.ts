import type { Dienst } from '../contract.ts';
import type { Omgeving } from '../omgeving.ts';
import { huisVan } from './huis-van.ts';
import { geefKennis } from './kennisgeven.ts';

/** Role that directs a casus and always hears of what is late in it. */
const REGISSEUR = 'procesregisseur';

/** Reminds whoever a task is of. */
export function herinneren(omgeving: Omgeving): Dienst {
  return async (opdracht) => {
    const boodschappen = opdracht.taken.map(({ id, rol, organisatie, toegewezen }) => ({
      soort: 'herinnering' as const,
      kenmerk: id,
      aan: { rol, organisatie, medewerker: toegewezen },
      taak: id,
    }));
    await geefKennis(omgeving, opdracht, boodschappen);
    return {};
  };
}

/** Tells those who can do something about it that a task is late. */
export function escaleren(omgeving: Omgeving): Dienst {
  return async (opdracht) => {
    const huis = await huisVan(omgeving.opslag, opdracht.huis);
    const boodschappen = [...new Set([huis.escalatie, REGISSEUR])].flatMap((rol) =>
      opdracht.taken.map(({ id }) => ({
        soort: 'escalatie' as const,
        kenmerk: `${rol}.${id}`,
        aan: { rol },
        taak: id,
      })),
    );
    await geefKennis(omgeving, opdracht, boodschappen);
    return {};
  };
}

/** Hands the casus to the lokaal zorgoverleg of the gemeente. */
export function doorgeleiden(omgeving: Omgeving): Dienst {
  return async (opdracht) => {
    const { gemeente } = opdracht.variabelen;
    const aan = { gemeente: typeof gemeente === 'string' ? gemeente : null };
    await geefKennis(omgeving, opdracht, [{ soort: 'doorgeleiding', kenmerk: 'lokaal', aan }]);
    return {};
  };
}
