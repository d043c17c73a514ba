/** What was started during this mocha run, ended in reverse order by the root hook. */
const endings: (() => Promise<void>)[] = [];

/** Makes a function that starts something at its first call, shares it with all later calls and ends it with the run. */
export function once<T>(start: () => Promise<T>, end: (started: T) => Promise<void>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => {
    started ??= start().then((value) => {
      endings.push(() => end(value));
      return value;
    });
    return started;
  };
}

/** Ends everything that was started, last started first; tells the first thing that went wrong after trying them all. */
export async function endAll(): Promise<void> {
  const errors: unknown[] = [];
  for (const end of endings.splice(0).reverse()) await end().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, 'a server of the harness did not end well');
}
