import type { ReactNode } from 'react';
import { useBezig } from '../bezig.ts';
import { pathKey, veldId } from '../fouten.ts';
import type { Veld } from '../veld.ts';
import type { Pad } from '../waarde.ts';

export interface VeldProps<V extends Veld = Veld> {
  readonly veld: V;
  readonly pad: Pad;
}

export interface Beschrijving {
  readonly id: string;
  readonly fout: string | undefined;
  /** For the control: what explains it and whether it is wrong. */
  readonly aria: {
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-required': true | undefined;
  };
}

export function useBeschrijving({ veld, pad }: VeldProps): Beschrijving {
  const { formulier, fouten } = useBezig();
  const id = veldId(formulier, pad);
  const fout = fouten.get(pathKey(pad));
  const parts = [veld.uitleg === null ? null : `${id}-uitleg`, fout === undefined ? null : `${id}-fout`];
  const describedBy = parts.filter((part) => part !== null).join(' ');
  return {
    id,
    fout,
    aria: {
      'aria-describedby': describedBy === '' ? undefined : describedBy,
      'aria-invalid': fout === undefined ? undefined : true,
      'aria-required': veld.verplicht ? true : undefined,
    },
  };
}

/** Required is the rule, so it is not marked; what may stay empty is. */
export function Verplichting({ veld }: { readonly veld: Veld }): ReactNode {
  const { markeert } = useBezig();
  if (veld.verplicht || !markeert) return null;
  return <span className="rt-veld__plicht"> (niet verplicht)</span>;
}

export function Uitleg({ veld, id }: { readonly veld: Veld; readonly id: string }): ReactNode {
  if (veld.uitleg === null) return null;
  return (
    <p className="utrecht-form-field-description" id={`${id}-uitleg`}>
      {veld.uitleg}
    </p>
  );
}

export function Fout({ fout, id }: { readonly fout: string | undefined; readonly id: string }): ReactNode {
  if (fout === undefined) return null;
  return (
    <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
      <span className="rt-alleen-voorlezen">Fout: </span>
      {fout}
    </p>
  );
}

/** One control with its label above it. */
export function Enkel({ veld, pad, children }: VeldProps & { readonly children: ReactNode }): ReactNode {
  const { id, fout } = useBeschrijving({ veld, pad });
  return (
    <div className={`utrecht-form-field rt-veld ${fout === undefined ? '' : 'utrecht-form-field--invalid'}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {veld.titel}
        <Verplichting veld={veld} />
      </label>
      <Uitleg veld={veld} id={id} />
      <Fout fout={fout} id={id} />
      {children}
    </div>
  );
}

/** Several controls that answer one question. */
export function Meervoudig({
  veld,
  pad,
  children,
  role,
}: VeldProps & { readonly children: ReactNode; readonly role?: 'radiogroup' }): ReactNode {
  const { id, fout, aria } = useBeschrijving({ veld, pad });
  return (
    <fieldset
      className={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset rt-veld ${fout === undefined ? '' : 'utrecht-form-fieldset--invalid'}`}
      role={role}
      aria-describedby={aria['aria-describedby']}
      aria-invalid={role === undefined ? undefined : aria['aria-invalid']}
      aria-required={role === undefined ? undefined : aria['aria-required']}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-label">
        {veld.titel}
        <Verplichting veld={veld} />
      </legend>
      <Uitleg veld={veld} id={id} />
      <Fout fout={fout} id={id} />
      {children}
    </fieldset>
  );
}
