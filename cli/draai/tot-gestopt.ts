/** Resolves when someone asks this process to stop: Ctrl-C, or SIGTERM. */
export function totGestopt(): Promise<void> {
  return new Promise((klaar) => {
    for (const signaal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signaal, () => {
        klaar();
      });
    }
  });
}
