import { useCallback, useEffect, useRef, useState } from 'react';
import { asProbleem, type Probleem } from '../api/probleem.ts';

export interface Antwoord<T> {
  /** The last good answer; stays while a newer one is on its way or fails. */
  readonly waarde: T | null;
  readonly probleem: Probleem | null;
  readonly bezig: boolean;
  readonly ververs: () => void;
}

interface Stand<T> {
  readonly sleutel: string;
  readonly waarde: T | null;
  readonly probleem: Probleem | null;
  readonly bezig: boolean;
}

/**
 * Loads `sleutel` and loads again when it changes, on `ververs`, and every `interval` ms while the page is visible.
 * Of two answers under way only the last one counts.
 */
export function useAntwoord<T>(
  sleutel: string,
  load: (signal: AbortSignal) => Promise<T>,
  options: { readonly interval?: number } = {},
): Antwoord<T> {
  const [stand, setStand] = useState<Stand<T>>({ sleutel, waarde: null, probleem: null, bezig: true });
  const [ronde, setRonde] = useState(0);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  const ververs = useCallback(() => {
    setRonde((before) => before + 1);
  }, []);

  useEffect(() => {
    const control = new AbortController();
    latest.current(control.signal).then(
      (waarde) => {
        if (!control.signal.aborted) setStand({ sleutel, waarde, probleem: null, bezig: false });
      },
      (error: unknown) => {
        if (control.signal.aborted) return;
        setStand((before) => ({
          sleutel,
          waarde: before.sleutel === sleutel ? before.waarde : null,
          probleem: asProbleem(error),
          bezig: false,
        }));
      },
    );
    return () => {
      control.abort();
    };
  }, [sleutel, ronde]);

  const { interval } = options;
  useEffect(() => {
    if (interval === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ververs();
    }, interval);
    return () => {
      clearInterval(timer);
    };
  }, [interval, ververs]);

  const current = stand.sleutel === sleutel;
  return {
    waarde: current ? stand.waarde : null,
    probleem: current ? stand.probleem : null,
    bezig: !current || stand.bezig,
    ververs,
  };
}
