import { createContext, useContext, useEffect, useState } from 'react';
import { worldTime, type Klok } from './wereldtijd.ts';

const VERVERS = 20_000;

/** The clock of the world that this installation plays; null: the real one. */
export const KlokContext = createContext<Klok>(null);

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
