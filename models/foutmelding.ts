import type { z } from 'zod';

/** One refused field: dot path in the body, list places from 0, and a Dutch sentence that stands alone beside the field. */
export interface Veldfout {
  readonly veld: string;
  readonly melding: string;
}

type Bevinding = z.core.$ZodRawIssue;

const SOORTEN: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'ja of nee',
  array: 'een lijst',
  object: 'een groep velden',
  date: 'een datum',
  null: 'leeg',
};

const VORMEN: Readonly<Record<string, string>> = {
  date: 'Vul een bestaande datum in, als jjjj-mm-dd.',
  datetime: 'Vul een tijdstip in, als jjjj-mm-ddTuu:mm:ssZ.',
  time: 'Vul een tijd in, als uu:mm:ss.',
  duration: 'Vul een duur in, als P14D.',
  email: 'Vul een e-mailadres in.',
  url: 'Vul een webadres in.',
};

/** Dutch for what zod finds; passed to every `safeParse` on what people send. Null leaves a schema's own text standing. */
export function foutmelding(bevinding: Bevinding): string {
  switch (bevinding.code) {
    case 'invalid_type':
      return bevinding.input === undefined
        ? 'Dit veld is verplicht.'
        : `Dit moet ${SOORTEN[bevinding.expected] ?? bevinding.expected} zijn.`;
    case 'invalid_value':
      if (bevinding.input === undefined) return 'Dit veld is verplicht.';
      return `Kies een van: ${bevinding.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return VORMEN[bevinding.format] ?? 'Dit heeft niet de vorm die hier hoort.';
    case 'too_small':
      return teKlein(bevinding.origin, Number(bevinding.minimum), bevinding.inclusive ?? true);
    case 'too_big':
      return teGroot(bevinding.origin, Number(bevinding.maximum), bevinding.inclusive ?? true);
    case 'unrecognized_keys':
      return 'Dit veld bestaat niet.';
    case 'not_multiple_of':
      return `Dit moet een veelvoud van ${String(bevinding.divisor)} zijn.`;
    case 'invalid_union':
      return bevinding.input === undefined ? 'Dit veld is verplicht.' : 'Dit past bij geen van de mogelijkheden.';
    default:
      return bevinding.message ?? 'Dit is niet geldig.';
  }
}

/** Every refused field once; unknown fields each by their own name. */
export function veldfouten(fout: z.ZodError, onder: readonly PropertyKey[] = []): Veldfout[] {
  return fout.issues.flatMap((bevinding) => {
    const pad = [...onder, ...bevinding.path];
    const paden = bevinding.code === 'unrecognized_keys' ? bevinding.keys.map((sleutel) => [...pad, sleutel]) : [pad];
    return paden.map((delen) => ({ veld: delen.map(String).join('.'), melding: bevinding.message }));
  });
}

function teKlein(soort: string, grens: number, inbegrepen: boolean): string {
  if (soort === 'string') return grens <= 1 ? 'Dit veld is verplicht.' : `Vul ten minste ${String(grens)} tekens in.`;
  if (soort === 'array')
    return grens <= 1 ? 'Vul ten minste één regel in.' : `Vul ten minste ${String(grens)} regels in.`;
  return inbegrepen ? `Dit moet ten minste ${String(grens)} zijn.` : `Dit moet meer dan ${String(grens)} zijn.`;
}

function teGroot(soort: string, grens: number, inbegrepen: boolean): string {
  if (soort === 'string') return `Vul ten hoogste ${String(grens)} tekens in.`;
  if (soort === 'array') return `Vul ten hoogste ${String(grens)} regels in.`;
  return inbegrepen ? `Dit mag ten hoogste ${String(grens)} zijn.` : `Dit moet minder dan ${String(grens)} zijn.`;
}
