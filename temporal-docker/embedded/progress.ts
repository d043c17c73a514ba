/** Receives one plain Dutch line at a time about what is being found, fetched, built or started. */
export type Voortgang = (regel: string) => void;

/** Where a running server came from, in the order in which the sources are tried. */
export type Source = 'adres' | 'PATH' | 'cache' | 'download' | 'gebouwd';

export const silent: Voortgang = () => undefined;
