import type { Bevinding } from '../../tekentafel/bevinding.ts';

/** Every problem as text, or as JSON `{"problems": […]}`. */
export function toonBevindingen(bevindingen: readonly Bevinding[], alsJson: boolean): string {
  if (alsJson) return `${JSON.stringify({ problems: bevindingen }, null, 2)}\n`;
  return bevindingen.map(alsTekst).join('');
}

function alsTekst({ file, line, element, name, rule, message, remedy }: Bevinding): string {
  const waar = `${file}${line === null ? '' : `:${String(line)}`}`;
  const wat = element === null ? '' : ` ${element}${name === null ? '' : ` (${name})`}`;
  return `${waar}${wat}\n  ${message} [${rule}]\n  ${remedy}\n`;
}
