export type Zoek = Readonly<Record<string, string | number | boolean | null | undefined>>;

export function withQuery(path: string, zoek: Zoek = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(zoek)) {
    if (value === null || value === undefined || value === '' || value === false) continue;
    query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
