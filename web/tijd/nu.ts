import { createContext, useContext, useEffect, useState } from 'react';
import type { Klok } from '../api/configuratie.ts';

const VERVERS = 20_000;

/** The clock of the world that this installation plays; null: the real one. */
export const KlokContext = createContext<Klok>(null);

/** Virtual instant that belongs to the real instant `echt` (ms since the epoch). */
export function worldTime(klok: Klok, echt: number): Date {
  if (klok === null) return new Date(echt);
  const eind = Date.parse(klok.eind);
  return new Date(echt >= eind ? echt : eind - (eind - echt) * klok.schaal);
}

/** Now in this world, renewed often enough for "nog 3 uur". */
export function useNu(): Date {
  const klok = useContext(KlokContext);
  const [echt, setEcht] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setEcht(Date.now());
    }, VERVERS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return worldTime(klok, echt);
}
