/**
 * Decimal arithmetic, as FEEL has it (DMN 1.5 §10.3.2.1.1): 0.1 + 0.2 is 0.3. A number is the decimal that it prints,
 * up to the sixteen digits that it holds; whole numbers cost nothing extra.
 */
export function add(a: number, b: number): number {
  const sum = a + b;
  return Number.isInteger(a) && Number.isInteger(b) ? sum : rounded(sum, Math.max(decimals(a), decimals(b)));
}

export function multiply(a: number, b: number): number {
  const product = a * b;
  return Number.isInteger(a) && Number.isInteger(b) ? product : rounded(product, decimals(a) + decimals(b));
}

/** `b` is not zero. */
export function divide(a: number, b: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) return a / b;
  const places = Math.max(decimals(a), decimals(b));
  const [whole, by] = [shifted(a, places), shifted(b, places)];
  // A whole number of more than fifteen digits may be another than was meant.
  return Number.isSafeInteger(whole) && Number.isSafeInteger(by) ? whole / by : a / b;
}

/** The number with its point moved to the right, or to the left where `places` is negative. */
export function shifted(n: number, places: number): number {
  const [digits = '', exponent = '0'] = String(n).split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

/** Written out in full: FEEL has no exponents in its texts. */
export function printedNumber(n: number): string {
  const [digits = '', exponent] = String(n).split('e');
  if (exponent === undefined) return digits;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(digits) ?? [];
  const places = Number(exponent);
  if (places > 0) return sign + whole + fraction.padEnd(places, '0');
  return `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`;
}

const MOST_PLACES = 100;

function rounded(n: number, places: number): number {
  return places > MOST_PLACES ? n : Number(n.toFixed(places));
}

/** Digits behind the point. */
function decimals(n: number): number {
  const [digits = '', exponent = '0'] = String(n).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
