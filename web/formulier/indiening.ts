import { useMemo, useRef, useState } from 'react';
import { asProbleem, type Probleem } from '../api/probleem.ts';
import { asFouten, GEEN_FOUTEN, type Fouten } from './fouten.ts';

/**
 * Sends something exactly once. The key is made at the first try and stays while it is unknown whether that arrived
 * (no connection, 503); a refusal (4xx) is certain, so the corrected next try gets a new key.
 */
export function useIndiening<T>(onSuccess: (answer: T) => void): {
  readonly bezig: boolean;
  readonly probleem: Probleem | null;
  readonly send: (attempt: (sleutel: string) => Promise<T>) => void;
} {
  const sleutel = useRef<string | null>(null);
  const onderweg = useRef(false);
  const [bezig, setBezig] = useState(false);
  const [probleem, setProbleem] = useState<Probleem | null>(null);

  const send = (attempt: (sleutel: string) => Promise<T>): void => {
    if (onderweg.current) return;
    onderweg.current = true;
    sleutel.current ??= crypto.randomUUID();
    setBezig(true);
    attempt(sleutel.current)
      .then(
        (answer) => {
          sleutel.current = null;
          setProbleem(null);
          onSuccess(answer);
        },
        (error: unknown) => {
          const found = asProbleem(error);
          if (found.isFinal) sleutel.current = null;
          setProbleem(found);
        },
      )
      .finally(() => {
        onderweg.current = false;
        setBezig(false);
      });
  };
  return { bezig, probleem, send };
}

/** The messages of a refusal by field: the same map as long as it is the same refusal, so that focus moves once. */
export function useFouten(probleem: Probleem | null, voor = ''): Fouten {
  return useMemo(
    () => (probleem === null || probleem.fouten.length === 0 ? GEEN_FOUTEN : asFouten(probleem.fouten, voor)),
    [probleem, voor],
  );
}
