/** What the reader of XML says is wrong, on one line, without the place: it counts lines from 0. */
export function withoutPlace(message: string): string {
  const parts = message.split('\n').map((line) => line.trim().replace(/^nested error: /, ''));
  return parts.filter((part) => !/^(?:line|column): \d+$/.test(part)).join('; ');
}
