import { useCallback, useEffect, useRef, useState } from 'react';
import { asProbleem, type Probleem } from '../api/probleem.ts';
import type { Bladzijde } from '../api/verzoek.ts';

export interface Lijst<T> {
  readonly items: readonly T[];
  /** How many of `items` came before the last "meer tonen": the place of the first new one. */
  readonly eerder: number;
  readonly geladen: boolean;
  readonly bezig: boolean;
  readonly probleem: Probleem | null;
  /** Null on the last page. */
  readonly meer: (() => void) | null;
  readonly ververs: () => void;
}

interface Stand<T> {
  readonly sleutel: string;
  readonly items: readonly T[];
  readonly eerder: number;
  readonly volgende: string | null;
  readonly geladen: boolean;
  readonly probleem: Probleem | null;
}

const leeg = <T>(sleutel: string): Stand<T> => ({
  sleutel,
  items: [],
  eerder: 0,
  volgende: null,
  geladen: false,
  probleem: null,
});

/** A list by cursor: loads the first page of `sleutel`, and the next one on `meer`. */
export function useLijst<T>(
  sleutel: string,
  load: (cursor: string | null, signal: AbortSignal) => Promise<Bladzijde<T>>,
): Lijst<T> {
  const [stand, setStand] = useState<Stand<T>>(() => leeg(sleutel));
  const [vraag, setVraag] = useState<{
    readonly sleutel: string;
    readonly cursor: string | null;
    readonly ronde: number;
  }>({
    sleutel,
    cursor: null,
    ronde: 0,
  });
  const [bezig, setBezig] = useState(true);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  const cursor = vraag.sleutel === sleutel ? vraag.cursor : null;

  useEffect(() => {
    const control = new AbortController();
    setBezig(true);
    latest
      .current(cursor, control.signal)
      .then(
        (page) => {
          if (control.signal.aborted) return;
          setStand((before) => {
            const kept = cursor === null || before.sleutel !== sleutel ? [] : before.items;
            const items = [...kept, ...page.resultaten];
            return { sleutel, items, eerder: kept.length, volgende: page.volgende, geladen: true, probleem: null };
          });
        },
        (error: unknown) => {
          if (control.signal.aborted) return;
          setStand((before) => ({
            ...(before.sleutel === sleutel ? before : leeg<T>(sleutel)),
            probleem: asProbleem(error),
          }));
        },
      )
      .finally(() => {
        if (!control.signal.aborted) setBezig(false);
      });
    return () => {
      control.abort();
    };
  }, [sleutel, cursor, vraag.ronde]);

  const { volgende } = stand;
  const ververs = useCallback(() => {
    setVraag((before) => ({ sleutel, cursor: null, ronde: before.ronde + 1 }));
  }, [sleutel]);
  const current = stand.sleutel === sleutel ? stand : leeg<T>(sleutel);
  return {
    items: current.items,
    eerder: current.eerder,
    geladen: current.geladen,
    bezig,
    probleem: current.probleem,
    meer:
      current.volgende === null
        ? null
        : () => {
            setVraag((before) => ({ sleutel, cursor: volgende, ronde: before.ronde + 1 }));
          },
    ververs,
  };
}
