import { useRef, useState } from 'react';
import { asProbleem, type Probleem } from '../api/probleem.ts';

/**
 * Sends small changes that may be said again, such as a choice in a row: one after the other, each as soon as it is made.
 * `onRefused`: after one that was refused; `onAfter`: after each.
 */
export function useOpVolgorde(onAfter: () => void): {
  readonly probleem: Probleem | null;
  readonly send: <T>(attempt: () => Promise<T>, onSuccess: (answer: T) => void, onRefused: () => void) => void;
} {
  const laatste = useRef<Promise<void>>(Promise.resolve());
  const [probleem, setProbleem] = useState<Probleem | null>(null);
  const send = <T>(attempt: () => Promise<T>, onSuccess: (answer: T) => void, onRefused: () => void): void => {
    laatste.current = laatste.current.then(attempt).then(
      (answer) => {
        setProbleem(null);
        onSuccess(answer);
        onAfter();
      },
      (error: unknown) => {
        setProbleem(asProbleem(error));
        onRefused();
        onAfter();
      },
    );
  };
  return { probleem, send };
}
