/** Puts another method in the place of one, made from it; what it gives back puts the first one back. */
export function omhul<T, K extends keyof T>(prototype: T, naam: K, maak: (eigen: T[K]) => T[K]): () => void {
  const eigen = prototype[naam];
  prototype[naam] = maak(eigen);
  return () => {
    prototype[naam] = eigen;
  };
}
